/** Talks to this origin's other tabs. Where there are none, or no BroadcastChannel, nobody answers. */

/** A channel. */
export interface TabChannel {
  readonly post: (message: unknown) => void;
  readonly close: () => void;
}

/** Opens a channel; messages may come from any script of this origin, so listeners must check them. */
export function openTabChannel(name: string, onMessage: (message: unknown) => void): TabChannel {
  if (typeof document === 'undefined' || typeof BroadcastChannel === 'undefined')
    return { post: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(name);
  channel.onmessage = (event: MessageEvent<unknown>) => onMessage(event.data);
  return { post: (message) => channel.postMessage(message), close: () => channel.close() };
}
