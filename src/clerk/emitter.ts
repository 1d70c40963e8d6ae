/** Who is told what: resource listeners (`addListener`) and status listeners (`on('status')`). */
import type { Client } from '../resources/client.js';
import type { Organization } from '../resources/organization.js';
import type { Session } from '../resources/session.js';
import type { User } from '../resources/user.js';

/** What listeners get. `undefined` = in transition, `null` = none. */
export interface Resources {
  readonly client: Client;
  readonly session: Session | null | undefined;
  readonly user: User | null | undefined;
  readonly organization: Organization | null | undefined;
}

/** A resource listener. */
export type ResourceListener = (resources: Resources) => void;

/** Stops listening. */
export type Unsubscribe = () => void;

/** How loading stands. `degraded`: usable, but the server did not answer in full. */
export type ClerkStatus = 'loading' | 'ready' | 'degraded' | 'error';

/** A status listener. */
export type StatusListener = (status: ClerkStatus) => void;

/** A set of listeners and the last thing they were told. */
export interface Emitter<Payload> {
  readonly last: Payload | undefined;
  readonly add: (listener: (payload: Payload) => void, initial?: boolean) => Unsubscribe;
  readonly remove: (listener: (payload: Payload) => void) => void;
  readonly emit: (payload: Payload) => void;
}

/** Makes an emitter. One listener's failure neither stops the others nor the code that emits. */
export function createEmitter<Payload>(): Emitter<Payload> {
  const listeners = new Set<(payload: Payload) => void>();
  let last: Payload | undefined;
  const tell = (listener: (payload: Payload) => void, payload: Payload): void => {
    try {
      listener(payload);
    } catch (error) {
      reportError(error);
    }
  };
  return {
    get last() {
      return last;
    },
    add: (listener, initial) => {
      listeners.add(listener);
      if (initial && last !== undefined) tell(listener, last);
      return () => listeners.delete(listener);
    },
    remove: (listener) => listeners.delete(listener),
    emit: (payload) => {
      last = payload;
      for (const listener of [...listeners]) tell(listener, payload);
    },
  };
}

/** As if the failure had happened outside: visible in the console and to error trackers. */
function reportError(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}
