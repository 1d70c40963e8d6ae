/**
 * Decides whether a client that rides on an answer is news. Answers can overtake each other; a client from an older
 * answer must not undo what a newer one said (a sign-out, an activation).
 */
import type { ClientJSON } from '../protocol/index.js';

/** Keeps the order of clients. */
export interface ClientOrder {
  /** Marks the moment a request leaves. */
  readonly mark: () => number;
  /** Whether the client of the request marked `sent` is news; if so it counts as adopted. */
  readonly accepts: (client: ClientJSON, sent: number) => boolean;
}

/** Makes the keeper of one client's order. */
export function createClientOrder(): ClientOrder {
  let tick = 0;
  let last: { readonly client: ClientJSON; readonly sent: number; readonly adopted: number } | undefined;
  return {
    mark: () => ++tick,
    accepts: (client, sent) => {
      // Sent after the last one was adopted: it has seen at least that state. Otherwise the two overlapped, and the
      // server's own time decides, then the order of sending.
      const overlapped = last && sent < last.adopted && last.client.id === client.id;
      if (overlapped && last) {
        const age = Number(client.updated_at) - Number(last.client.updated_at);
        if (age < 0 || (age === 0 && sent < last.sent)) return false;
      }
      last = { client, sent, adopted: ++tick };
      return true;
    },
  };
}
