/**
 * Structured logs on standard error, without secrets. Requests are logged by path alone (never query, body or headers),
 * and every error text passes the scrubber, because drivers like to quote what they choked on.
 */
import { destination, pino, stdTimeFunctions, type Logger as PinoLogger } from 'pino';

/** What the server logs with. */
export type Logger = Pick<PinoLogger, 'debug' | 'info' | 'warn' | 'error'>;

/** How much is logged. */
export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

/** How much is logged. */
export type LogLevel = (typeof LOG_LEVELS)[number];

const HIDDEN = '[hidden]';

/** Things that must not be readable in a log even when somebody logs the object they live in. */
const SECRET_FIELDS = [
  'password',
  'code',
  'token',
  'ticket',
  'secret',
  'secretKey',
  'jwt',
  'authorization',
  'cookie',
  'hash',
  'digest',
];

/** Shapes of secrets inside free text. */
const SECRET_SHAPES: readonly RegExp[] = [
  /\bsk_(?:test|live)_[\w-]+/g,
  /\beyJ[\w-]+\.[\w-]+\.[\w-]+/g,
  /\$argon2\w*\$[^\s'"]+/g,
  /(?<=\b(?:password|code|token|ticket|secret|__clerk_db_jwt|__client|__session)["']?\s*[=:]\s*["']?)[^\s"'&;,}]+/gi,
  /(?<=:\/\/[^\s/:@]+:)[^\s/@]+(?=@)/g,
];

/** Replaces everything in `text` that has the shape of a secret. */
export function scrub(text: string): string {
  return SECRET_SHAPES.reduce((clean, shape) => clean.replace(shape, HIDDEN), text);
}

/** Makes a logger that writes JSON lines; `write` is for tests, standard error otherwise. */
export function createLogger(level: LogLevel, write?: (line: string) => void): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: SECRET_FIELDS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: HIDDEN },
      serializers: { err: describeError },
      hooks: {
        logMethod(args, method) {
          // The same arguments, only cleaner.
          method.apply(this, args.map((value) => (typeof value === 'string' ? scrub(value) : value)) as typeof args);
        },
      },
    },
    write ? { write } : destination({ fd: 2, sync: true }),
  );
}

function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: scrub(String(error)) };
  const described: Record<string, unknown> = { type: error.name, message: scrub(error.message) };
  if (error.stack) described['stack'] = scrub(error.stack);
  if (error.cause !== undefined) described['cause'] = describeError(error.cause);
  return described;
}
