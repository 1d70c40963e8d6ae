/**
 * Tab sync as a callback actor: tells other tabs of this origin that something changed, and hears of theirs. Messages say
 * that there is news, never what: whoever hears asks the server. Own messages are ignored, and so is everything older.
 */
import { fromCallback } from 'xstate';

/** News of a tab. */
export interface TabNews {
  readonly kind: 'client' | 'attempt' | 'signed-out';
  /** Grows with every change; older news is dropped. */
  readonly revision: number;
}

/** What a channel has to offer; `BroadcastChannel` fits. */
export interface TabChannelPort {
  postMessage(message: unknown): void;
  close(): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
}

/** What the actor starts from. */
export interface TabSyncInput {
  /** Name of the channel: one per publishable key. */
  readonly name: string;
  /** Opens a channel; default `BroadcastChannel`, and none where it is missing. */
  readonly open?: (name: string) => TabChannelPort | null;
  /** Tells this tab from the others. */
  readonly senderId?: string;
}

/** Events the actor takes (`tab.tell`) and sends to its parent (`sys.tab`). */
export type TabSyncEvent =
  { readonly type: 'tab.tell'; readonly news: TabNews } | { readonly type: 'sys.tab'; readonly news: TabNews };

/** The actor. Invoke it; it sends `sys.tab` for every news of another tab. */
export const tabSync = fromCallback<TabSyncEvent, TabSyncInput>(({ input, sendBack, receive }) => {
  const { name, open = openBroadcast, senderId = crypto.randomUUID() } = input;
  const channel = open(name);
  let latest = 0;
  if (!channel) return undefined;
  channel.onmessage = ({ data }) => {
    const news = readNews(data, senderId);
    if (!news || news.revision <= latest) return;
    latest = news.revision;
    sendBack({ type: 'sys.tab', news });
  };
  receive((event) => {
    if (event.type !== 'tab.tell') return;
    latest = Math.max(latest, event.news.revision);
    channel.postMessage({ ...event.news, senderId });
  });
  return () => channel.close();
});

function openBroadcast(name: string): TabChannelPort | null {
  return typeof BroadcastChannel === 'undefined' ? null : (new BroadcastChannel(name) as TabChannelPort); // its events carry more
}

/** Any script of the origin can post here, so a message is checked like input. */
function readNews(data: unknown, ownId: string): TabNews | null {
  if (typeof data !== 'object' || data === null) return null;
  const { kind, revision, senderId } = data as Partial<Record<string, unknown>>; // read, then checked
  if (senderId === ownId || typeof revision !== 'number' || !Number.isFinite(revision)) return null;
  return kind === 'client' || kind === 'attempt' || kind === 'signed-out' ? { kind, revision } : null;
}
