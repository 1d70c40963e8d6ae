/**
 * Loading while the server cannot be asked: what was known before stands in, and trying goes on. Loaded only then; if even
 * that fails, loading fails, so that nobody is taken for signed out.
 */
import { CookieName } from '../protocol/index.js';
import { Environment } from '../resources/environment.js';
import { clientFromToken } from '../resources/provisional-client.js';
import { prepareSessions } from '../resources/session-class.js';
import { adoptClient, emit, setStatus, type ClerkCore } from './core.js';
import { readEnvironment } from './environment-snapshot.js';

/** Waits between tries. */
const DELAYS_MS = [5000, 10_000, 20_000, 40_000, 60_000];

/** Fills in what is missing: the environment of the last visit, and the session that the cookie names. */
export async function standIn(core: ClerkCore): Promise<void> {
  core.environment ??= new Environment(readEnvironment(core.publishableKey));
  if (core.client) return;
  const provisional = clientFromToken(core.cookies.read(CookieName.session));
  await prepareSessions(provisional);
  adoptClient(core, provisional);
}

/** Tries again, ever more slowly, and at once when the network comes back, until everything is here. */
export function recover(core: ClerkCore, loadEnvironment: () => Promise<boolean>, tries = 0): void {
  const again = async (): Promise<void> => {
    clearTimeout(timer);
    window.removeEventListener('online', onOnline);
    const client = core.openRuntime().then((runtime) => runtime.handleUnauthenticated());
    const answers = await Promise.all([
      loadEnvironment(),
      client.then(
        () => true,
        () => false,
      ),
    ]);
    if (answers.includes(false)) return recover(core, loadEnvironment, tries + 1);
    setStatus(core, 'ready');
    emit(core);
  };
  const onOnline = (): void => void again();
  const timer = setTimeout(onOnline, DELAYS_MS[Math.min(tries, DELAYS_MS.length - 1)]);
  window.addEventListener('online', onOnline);
}
