/**
 * Loading: environment and client in parallel. A server that is away or broken degrades the page, a server that refuses
 * fails it: nobody is signed out because of an outage, and a wrong key does not look like an outage.
 */
import { CookieName, type ClientJSON } from '../protocol/index.js';
import { Environment } from '../resources/environment.js';
import { isRecord } from '../resources/resource.js';
import { clientFromToken } from './provisional-client.js';
import { adoptClient, emit, select, setStatus, type ClerkCore } from './core.js';
import { readEnvironment, saveEnvironment } from './environment-snapshot.js';
import { startPage } from './start-page.js';
import type { TokenRefresherLoader } from './token-refresher.js';
import { isOutage } from './token-store.js';
import { reloadClient } from './unauthenticated.js';

/** A client that takes longer is not waited for. */
const CLIENT_TIMEOUT_MS = 7000;

/** Waits between tries to leave the degraded state. */
const RECOVERY_DELAYS_MS = [5000, 10_000, 20_000, 40_000, 60_000];

/** Loads everything. Resolves when the page can be used, fully or not. */
export async function loadClerk(core: ClerkCore, refresher: TokenRefresherLoader | undefined): Promise<void> {
  setStatus(core, 'loading');
  try {
    startPage(core, refresher);
    const [hasEnvironment, hasClient] = await Promise.all([loadEnvironment(core), loadClient(core)]);
    if (core.session === undefined) select(core, null);
    core.loaded = true;
    setStatus(core, hasEnvironment && hasClient ? 'ready' : 'degraded');
    emit(core);
    if (!hasEnvironment || !hasClient) recover(core);
  } catch (error) {
    setStatus(core, 'error');
    throw error;
  }
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
    if (!isOutage(error)) throw error;
    if (!core.client) adoptClient(core, clientFromToken(core.cookies.read(CookieName.session)));
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
