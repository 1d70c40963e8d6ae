/** Who is told what: resource listeners (`addListener`) and status listeners (`on('status')`). */
import type { Client } from '../resources/client.js';
import type { Organization } from '../resources/organization.js';
import type { Session } from '../resources/session.js';
import type { User } from '../resources/user.js';

/** What listeners get. `undefined` = in transition, `null` = none. */
export interface Resources {
  readonly client: Client | undefined;
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
