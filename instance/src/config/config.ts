/**
 * What can be configured, from where, and what each value must look like. One table describes every setting; the file,
 * the environment and the flags are read against it, so none of them can know a key the others do not.
 */
import { LOG_LEVELS, type LogLevel } from '../logger.js';

/** A server's configuration, complete. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Address under which browsers reach the server, when it is not `http://localhost:<port>`. */
  readonly publicUrl: string | null;
  readonly dataDir: string;
  /** PostgreSQL; the embedded database in `dataDir` when absent. */
  readonly databaseUrl: string | null;
  readonly rateLimits: boolean;
  /** How many proxies in front append to `X-Forwarded-For`. */
  readonly trustedProxies: number;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly smsWebhookUrl: string | null;
  readonly logLevel: LogLevel;
}

/** Name of a setting. */
export type ConfigKey = keyof Config;

/** A configured value that cannot be used. Its message names the setting and where it came from. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** How one setting is called in each source and what it accepts. */
export interface Setting {
  readonly env: string;
  readonly flag: string;
  /** What a value must be, to complete "PORT must be …". */
  readonly expects: string;
  /** The value, or `undefined` when it is not acceptable. Texts come from environment and flags, typed values from files. */
  parse(value: unknown): Config[ConfigKey] | undefined;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

const wholeNumber =
  (least: number, most: number) =>
  (value: unknown): number | undefined => {
    const number = typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : value;
    const fits = typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most;
    return fits ? number : undefined;
  };

const onOff = (value: unknown): boolean | undefined => {
  if (typeof value === 'boolean') return value;
  if (value === 'on' || value === 'true' || value === '1') return true;
  if (value === 'off' || value === 'false' || value === '0') return false;
  return undefined;
};

const address =
  (...protocols: string[]) =>
  (value: unknown): string | undefined => {
    const given = text(value);
    if (given === undefined || !URL.canParse(given)) return undefined;
    return protocols.includes(new URL(given).protocol) ? given : undefined;
  };

/** An origin: what keys and links are made from cannot carry a path, a query or credentials. */
const origin = (value: unknown): string | undefined => {
  const given = address('http:', 'https:')(value);
  if (given === undefined) return undefined;
  const url = new URL(given);
  const extra = url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '';
  return extra ? undefined : url.origin;
};

const level = (value: unknown): LogLevel | undefined => LOG_LEVELS.find((known) => known === value);

const setting = (env: string, flag: string, expects: string, parse: Setting['parse']): Setting => ({
  env,
  flag,
  expects,
  parse,
});

/** Every setting. */
export const SETTINGS: Readonly<Record<ConfigKey, Setting>> = {
  host: setting('HOST', 'host', 'an address to listen on, for example 127.0.0.1', text),
  port: setting('PORT', 'port', 'a port number from 0 to 65535', wholeNumber(0, 65_535)),
  publicUrl: setting('PUBLIC_URL', 'public-url', 'an http or https address without a path', origin),
  dataDir: setting('CLERK_DATA_DIR', 'data', 'a directory', text),
  databaseUrl: setting('DATABASE_URL', 'database-url', 'a postgres:// address', address('postgres:', 'postgresql:')),
  rateLimits: setting('CLERK_RATE_LIMITS', 'rate-limits', 'on or off', onOff),
  trustedProxies: setting('TRUSTED_PROXIES', 'trusted-proxies', 'a number from 0 to 16', wholeNumber(0, 16)),
  smtpUrl: setting('SMTP_URL', 'smtp-url', 'an smtp:// or smtps:// address', address('smtp:', 'smtps:')),
  mailFrom: setting('MAIL_FROM', 'mail-from', 'a sender, for example "Acme <hello@acme.test>"', text),
  smsWebhookUrl: setting('SMS_WEBHOOK_URL', 'sms-webhook-url', 'an http or https address', address('http:', 'https:')),
  logLevel: setting('LOG_LEVEL', 'log-level', `one of ${LOG_LEVELS.join(', ')}`, level),
};

/** What applies when nothing is configured: this machine only, the embedded database, limits on. */
export const DEFAULTS: Config = {
  host: '127.0.0.1',
  port: 4400,
  publicUrl: null,
  dataDir: '.clerk-kit',
  databaseUrl: null,
  rateLimits: true,
  trustedProxies: 0,
  smtpUrl: null,
  mailFrom: 'no-reply@localhost',
  smsWebhookUrl: null,
  logLevel: 'info',
};

/** The keys of the table, typed. */
export const CONFIG_KEYS = Object.keys(SETTINGS) as ConfigKey[]; // The table is exhaustive by its type.
