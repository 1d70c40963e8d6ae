/** Signing out in one tab signs out in all. The message only makes other tabs ask the server; it is not believed. */
import { isRecord } from '../resources/resource.js';
import type { ClerkCore } from './core.js';
import { openTabChannel } from './tab-channel.js';
import { handleUnauthenticated } from './unauthenticated.js';

/** The name official clients use too. */
const CHANNEL = 'clerk';

/** Where BroadcastChannel is missing, a changing entry in the storage tells other tabs. It holds a time, nothing else. */
const STORAGE_KEY = '__clerk_signout';

/** Tells and hears of sign-outs. */
export interface TabSync {
  readonly post: (message: { readonly type: 'signout' }) => void;
  readonly close: () => void;
}

/** Starts to listen. */
export function startTabSync(core: ClerkCore): TabSync {
  const onSignOut = (): void => {
    if (core.session) handleUnauthenticated(core, false).catch(() => undefined); // an outage signs nobody out
  };
  const channel = openTabChannel(CHANNEL, (message) => {
    if (isRecord(message) && message.type === 'signout') onSignOut();
  });
  const onStorage = (event: StorageEvent): void => {
    if (event.key === STORAGE_KEY) onSignOut();
  };
  globalThis.addEventListener?.('storage', onStorage);
  return {
    post: (message) => {
      channel.post(message);
      if (typeof BroadcastChannel !== 'undefined') return;
      try {
        localStorage.setItem(STORAGE_KEY, String(Date.now()));
      } catch {
        // Storage is blocked: other tabs learn it at their next request.
      }
    },
    close: () => {
      channel.close();
      globalThis.removeEventListener?.('storage', onStorage);
    },
  };
}
