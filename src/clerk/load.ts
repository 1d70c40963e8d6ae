/**
 * Loading: environment and client in parallel. A server that is away or broken degrades the page, a server that refuses
 * fails it: nobody is signed out because of an outage, and a wrong key does not look like an outage.
 */
import { CookieName, type ClientJSON } from '../protocol/index.js';
import { Environment } from '../resources/environment.js';
import { clientFromToken } from '../resources/provisional-client.js';
import { isRecord } from '../resources/resource.js';
import { prepareSessions } from '../resources/session-class.js';
import { isRetryableError } from '../transport/guards.js';
import { loadPart } from '../transport/load-part.js';
import { adoptClient, emit, reloadClient, select, setStatus, type ClerkCore } from './core.js';
import { readEnvironment, saveEnvironment } from './environment-snapshot.js';

/** A client that takes longer is not waited for. */
const CLIENT_TIMEOUT_MS = 7000;

/** Nothing of ours disturbs the page right after loading. */
const QUIET_MS = 200;

/** Waits between tries to leave the degraded state. */
const RECOVERY_DELAYS_MS = [5000, 10_000, 20_000, 40_000, 60_000];

/** Loads everything. Resolves when the page can be used, fully or not. */
export async function loadClerk(core: ClerkCore): Promise<void> {
  setStatus(core, 'loading');
  try {
    const [hasEnvironment, hasClient] = await Promise.all([loadEnvironment(core), loadClient(core), loadState(core)]);
    if (core.session === undefined) select(core, null);
    core.loaded = true;
    setStatus(core, hasEnvironment && hasClient ? 'ready' : 'degraded');
    emit(core);
    if (!core.options.standardBrowser) return;
    if (!hasEnvironment || !hasClient) recover(core);
    // With nobody signed in there is no hurry: first the page gets to show its form.
    setTimeout(() => void core.openRuntime().catch(() => undefined), QUIET_MS);
  } catch (error) {
    setStatus(core, 'error');
    throw error;
  }
}

/** Hooks of official SDKs read signals; SDKs say who they are when they load the object. */
async function loadState(core: ClerkCore): Promise<void> {
  if (!core.options.sdkMetadata || core.state) return;
  const { createState } = await loadPart(() => import('./state.js'));
  core.state = createState(core);
}

async function loadEnvironment(core: ClerkCore): Promise<boolean> {
  try {
    const json = await core.fapi.request({ method: 'GET', path: '/environment' });
    core.environment = new Environment(json);
    saveEnvironment(core.publishableKey, json);
    return true;
  } catch {
    core.environment ??= new Environment(readEnvironment(core.publishableKey));
    return false;
  }
}

async function loadClient(core: ClerkCore): Promise<boolean> {
  try {
    const json = await core.fapi.request({
      method: 'GET',
      path: '/client',
      timeout: CLIENT_TIMEOUT_MS,
      updateClient: true,
    });
    // A stranger's answer is empty and brings no client to adopt.
    if (!core.client) adoptClient(core, isRecord(json) ? (json as Partial<ClientJSON> as ClientJSON) : null);
    return true;
  } catch (error) {
    if (!isRetryableError(error)) throw error;
    if (core.client) return false;
    const provisional = clientFromToken(core.cookies.read(CookieName.session));
    await prepareSessions(provisional).catch(() => undefined);
    adoptClient(core, provisional);
    return false;
  }
}

/** Tries again, ever more slowly, and at once when the network comes back, until everything is here. */
function recover(core: ClerkCore, tries = 0): void {
  const delay = RECOVERY_DELAYS_MS[Math.min(tries, RECOVERY_DELAYS_MS.length - 1)];
  const again = async (): Promise<void> => {
    clearTimeout(timer);
    globalThis.removeEventListener?.('online', onOnline);
    const results = await Promise.all([
      loadEnvironment(core),
      reloadClient(core).then(
        () => true,
        () => false,
      ),
    ]);
    if (!results.every(Boolean)) return recover(core, tries + 1);
    setStatus(core, 'ready');
    emit(core);
  };
  const onOnline = (): void => void again();
  const timer = setTimeout(onOnline, delay);
  globalThis.addEventListener?.('online', onOnline);
}
