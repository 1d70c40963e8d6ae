/** What to do when the server does not accept this session: ask it who is signed in, and believe only its answer. */
import { emit, reloadClient, select, type ClerkCore } from './core.js';

const running = new WeakMap<ClerkCore, Promise<void>>();

/** Reads the client again, once for any number of refusals; a session that is gone is gone in all tabs. */
export function handleUnauthenticated(core: ClerkCore, broadcast = true): Promise<void> {
  const work = async (): Promise<void> => {
    const before = core.session;
    const answer = await reloadClient(core);
    // A browser the server does not know gets an empty answer, which brings no client to adopt.
    if (!answer && before) {
      core.client?.apply(null);
      select(core, null);
      emit(core);
    }
    if (before && !core.session && broadcast) core.runtime?.tabs.post({ type: 'signout' });
  };
  const current = running.get(core) ?? work().finally(() => running.delete(core));
  running.set(core, current);
  return current;
}
