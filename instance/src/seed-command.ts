/** `seed FILE`: creates the users listed in a JSON file, so that a team or a test starts from the same people. */
import { readFileSync } from 'node:fs';
import { ConfigError } from './config/config.js';
import { ApiError } from './domain/api-error.js';
import { createUser } from './domain/user/create-user.js';
import type { Instance } from './domain/entities.js';
import type { Ports } from './domain/ports.js';
import { ensureFirstInstance } from './first-instance.js';
import { form, jsonRecord, optional, parseForm, password, text, textList } from './http/form.js';
import { offline } from './maintenance-commands.js';
import type { Command } from './run-command.js';

/** The fields of `POST /v1/users` of the Backend API that make sense in a file. */
const seedUser = form({
  emailAddress: optional(textList()),
  phoneNumber: optional(textList()),
  username: optional(text()),
  password: optional(password()),
  firstName: optional(text()),
  lastName: optional(text()),
  externalId: optional(text()),
  publicMetadata: optional(jsonRecord()),
  privateMetadata: optional(jsonRecord()),
  unsafeMetadata: optional(jsonRecord()),
});

/** Creates every user of the file that is not there yet. The first mistake stops it and is named. */
export const seed: Command = async (config, line, output) => {
  const [path] = line.operands;
  if (path === undefined) throw new ConfigError('Name the file with the users: clerk-kit-instance seed users.json');
  const entries = readEntries(path);
  const created = await offline(config, async ({ ports }) => {
    const { instance } = await ensureFirstInstance(ports);
    let count = 0;
    for (const [index, entry] of entries.entries()) count += await seedOne(ports, instance, entry, `${path}[${index}]`);
    return count;
  });
  const skipped = entries.length - created;
  output.out(`Created ${created} of ${entries.length} users.${skipped > 0 ? ` ${skipped} were there already.` : ''}`);
  return 0;
};

function readEntries(path: string): Record<string, unknown>[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new ConfigError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!Array.isArray(parsed) || !parsed.every(isObject)) {
    throw new ConfigError(
      `${path} must contain a JSON array of users, for example [{"email_address": "ada@example.com"}].`,
    );
  }
  return parsed;
}

async function seedOne(
  ports: Ports,
  instance: Instance,
  entry: Record<string, unknown>,
  where: string,
): Promise<number> {
  try {
    const { emailAddress, phoneNumber, ...rest } = parseForm(seedUser, new Map(Object.entries(entry)));
    await createUser(
      ports,
      { instance, actorId: null },
      { ...rest, emailAddresses: emailAddress, phoneNumbers: phoneNumber },
    );
    return 1;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.code === 'form_identifier_exists') return 0;
    const field = error.meta.paramName === undefined ? '' : `, ${error.meta.paramName}`;
    throw new ConfigError(`${where}${field}: ${error.longMessage}`);
  }
}
