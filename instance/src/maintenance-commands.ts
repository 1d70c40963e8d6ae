/** Commands that look at or change the database without listening: `migrate` and `keys`. */
import type { Config } from './config/config.js';
import type { Instance } from './domain/entities.js';
import type { Ports } from './domain/ports.js';
import { describeInstance, secretKeysOf } from './first-instance.js';
import { assemble, type Assembly } from './instance.js';
import { createLogger } from './logger.js';
import type { Command } from './run-command.js';

/** `migrate`: opening the store migrates it. `start` does the same; this is for deployments that want it apart. */
export const migrate: Command = async (config, _line, output) => {
  await offline(config, () => Promise.resolve());
  output.out('The database is up to date.');
  return 0;
};

/** `keys`: the keys of every instance, for an application's environment; one JSON array with `--json`. */
export const keys: Command = async (config, line, output) => {
  const found = await offline(config, async ({ ports }) => {
    const instances = await ports.store.read((repositories) => repositories.instances.list());
    return Promise.all(instances.map((instance) => describe(ports, instance)));
  });
  if (line.switches.has('json')) {
    output.out(JSON.stringify(found));
    return 0;
  }
  if (found.length === 0) output.out('There is no application yet. The first start creates one.');
  for (const { application, environment, publishableKey, secretKeys, url } of found) {
    output.out(`${application} (${environment}) at ${url}`);
    output.out(`  CLERK_PUBLISHABLE_KEY=${publishableKey}`);
    for (const key of secretKeys) output.out(`  CLERK_SECRET_KEY=${key}`);
  }
  return 0;
};

async function describe(ports: Ports, instance: Instance) {
  const secretKeys = await secretKeysOf(ports, instance);
  const { publishableKey, url } = describeInstance(ports, { instance, secretKey: '' });
  const { applicationName: application, environmentType: environment } = instance;
  return { application, environment, url, publishableKey, secretKeys };
}

/** Runs `work` on the server's parts and closes them whatever happens. */
export async function offline<Result>(config: Config, work: (assembly: Assembly) => Promise<Result>): Promise<Result> {
  const assembly = await assemble({
    config,
    logger: createLogger(config.logLevel === 'info' ? 'warn' : config.logLevel),
    inMemory: false,
    hashCost: 'default',
    publicOrigin: () => config.publicUrl ?? `http://localhost:${config.port}`,
  });
  try {
    return await work(assembly);
  } finally {
    await assembly.close();
  }
}
