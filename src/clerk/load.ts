/**
 * Loading: environment and client in parallel. A server that is away or broken degrades the page, a server that refuses
 * fails it: nobody is signed out because of an outage, and a wrong key does not look like an outage.
 */
import type { ClientJSON } from '../protocol/index.js';
import { Environment } from '../resources/environment.js';
import { isRecord } from '../resources/resource.js';
import { isRetryableError } from '../transport/guards.js';
import { loadPart } from '../transport/load-part.js';
import { adoptClient, emit, select, setStatus, type ClerkCore } from './core.js';
import { saveEnvironment } from './environment-snapshot.js';

/** A client that takes longer is not waited for. */
const CLIENT_TIMEOUT_MS = 7000;

/** Nothing of ours disturbs the page right after loading. */
const QUIET_MS = 200;

/** Loads everything. Resolves when the page can be used, fully or not. */
export async function loadClerk(core: ClerkCore): Promise<void> {
  setStatus(core, 'loading');
  try {
    const answers = await Promise.all([loadEnvironment(core), loadClient(core), loadState(core)]);
    const outage = answers.includes(false) ? await loadPart(() => import('./outage.js')) : undefined;
    await outage?.standIn(core);
    if (core.session === undefined) select(core, null);
    core.loaded = true;
    setStatus(core, outage ? 'degraded' : 'ready');
    emit(core);
    if (!core.options.standardBrowser) return;
    outage?.recover(core, () => loadEnvironment(core));
    // With nobody signed in there is no hurry: first the page gets to show its form.
    setTimeout(() => void core.openRuntime().catch(() => undefined), QUIET_MS);
  } catch (error) {
    setStatus(core, 'error');
    throw error;
  }
}

/** Hooks of official SDKs read signals; SDKs say who they are when they load the object. */
async function loadState(core: ClerkCore): Promise<void> {
  if (core.options.sdkMetadata) core.state ??= (await loadPart(() => import('./state.js'))).createState(core);
}

async function loadEnvironment(core: ClerkCore): Promise<boolean> {
  try {
    const json = await core.fapi.request({ method: 'GET', path: '/environment' });
    core.environment = new Environment(json);
    saveEnvironment(core.publishableKey, json);
    return true;
  } catch {
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
    return false;
  }
}
