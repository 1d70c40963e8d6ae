/** Turns what can go wrong at start into a sentence that says what to do. Null = not foreseen, so a bug. */
import { ConfigError, type Config } from './config.js';

/** The explanation for an error, or null. */
export function explain(error: unknown, config: Config | null): string | null {
  if (error instanceof ConfigError) return error.message;
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? String(error.code) : '';
  const port = config?.port ?? 0;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is already in use. Stop the other program, or choose another port with --port or PORT.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      if ('syscall' in error && error.syscall === 'listen') {
        return `Port ${port} needs permissions this user does not have. Choose a port above 1023 with --port or PORT.`;
      }
      return `The data directory ${config?.dataDir ?? ''} cannot be written. Choose another with --data or CLERK_DATA_DIR.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${config?.dataDir ?? ''} is not a directory. Choose another with --data or CLERK_DATA_DIR.`;
    case 'EADDRNOTAVAIL':
      return `This machine has no address ${config?.host ?? ''}. Choose another with --host or HOST.`;
    default:
      return explainDatabase(error, code, config);
  }
}

function explainDatabase(error: Error, code: string, config: Config | null): string | null {
  if (
    config?.databaseUrl != null &&
    (/^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|28|3D|08|57)/.test(code) || isConnectFailure(error))
  ) {
    const { host, pathname } = new URL(config.databaseUrl);
    return (
      `The database ${pathname.slice(1)} at ${host} cannot be reached (${code || error.message}). ` +
      'Check DATABASE_URL and that the server runs.'
    );
  }
  if (/^SQLITE_(CANTOPEN|READONLY|IOERR|FULL|PERM)/.test(code)) {
    return `The database in ${config?.dataDir ?? ''} cannot be written (${code}). Choose another directory with --data or CLERK_DATA_DIR.`;
  }
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) {
    return `The database in ${config?.dataDir ?? ''} is damaged (${code}). Restore a backup, or choose another directory with --data.`;
  }
  // The key file's own refusals say what to do already.
  return error.message.startsWith('The key file ') ? error.message : null;
}

/** A refused connection on several addresses comes as one error around the others. */
function isConnectFailure(error: Error): boolean {
  return error instanceof AggregateError && error.errors.some((each) => each instanceof Error && 'code' in each);
}
