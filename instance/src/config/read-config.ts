/**
 * Puts a configuration together: flags over environment over file over defaults. Strict: an unknown key or a value of
 * the wrong kind is refused by name, because a misspelt setting that is silently ignored is worse than none.
 */
import { readFileSync } from 'node:fs';
import { CONFIG_KEYS, ConfigError, DEFAULTS, SETTINGS, type Config, type ConfigKey } from './config.js';

type Values = Partial<Record<ConfigKey, Config[ConfigKey]>>;

/** Where a configuration comes from. */
export interface ConfigSources {
  readonly file?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly flags: Readonly<Record<string, string>>;
}

/** The complete configuration, or a `ConfigError` that names the setting at fault. */
export function readConfig(sources: ConfigSources): Config {
  const file = sources.file === undefined ? {} : readConfigFile(sources.file);
  // Every value went through the parser of its own key, so the merged object has the types of Config.
  return { ...DEFAULTS, ...file, ...fromEnvironment(sources.env), ...fromFlags(sources.flags) } as Config;
}

function readConfigFile(path: string): Values {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`The configuration file ${path} cannot be read: ${reason}`);
  }
  if (parsed === null || typeof parsed !== 'object' || Array.isArray(parsed)) {
    throw new ConfigError(`The configuration file ${path} must contain a JSON object.`);
  }
  const values: Values = {};
  for (const [name, value] of Object.entries(parsed)) {
    const key = CONFIG_KEYS.find((known) => known === name);
    if (!key) throw new ConfigError(`Unknown key "${name}" in ${path}. Known keys: ${CONFIG_KEYS.join(', ')}.`);
    values[key] = accept(key, value, `"${name}" in ${path}`);
  }
  return values;
}

function fromEnvironment(env: ConfigSources['env']): Values {
  const values: Values = {};
  for (const key of CONFIG_KEYS) {
    const name = SETTINGS[key].env;
    const value = env[name];
    if (value !== undefined && value !== '') values[key] = accept(key, value, name);
  }
  return values;
}

function fromFlags(flags: ConfigSources['flags']): Values {
  const values: Values = {};
  for (const [name, value] of Object.entries(flags)) {
    const key = CONFIG_KEYS.find((known) => SETTINGS[known].flag === name);
    if (!key) {
      const known = CONFIG_KEYS.map((each) => `--${SETTINGS[each].flag}`).join(', ');
      throw new ConfigError(`Unknown option --${name}. Known options: ${known}.`);
    }
    values[key] = accept(key, value, `--${name}`);
  }
  return values;
}

/** Parses one value. The refusal repeats the setting's name but not its value, which may be a secret. */
function accept(key: ConfigKey, value: unknown, origin: string): Config[ConfigKey] {
  const parsed = SETTINGS[key].parse(value);
  if (parsed === undefined) throw new ConfigError(`${origin} must be ${SETTINGS[key].expects}.`);
  return parsed;
}
