/** Types of the members in `accessors.ts`: what a Clerk object is, what it knows, who is signed in. */
import type { InstanceType } from '../protocol/index.js';
import type { Client } from '../resources/client.js';
import type { Environment } from '../resources/environment.js';
import type { Organization } from '../resources/organization.js';
import type { Session } from '../resources/session.js';
import type { User } from '../resources/user.js';
import type { ClerkStatus, Resources } from './emitter.js';
import type { ClerkOptions } from './options.js';
import type { ClerkState } from './state.js';

/** Members that are read. `undefined` = not loaded, or in transition; `null` = none. */
export interface PlainMembers {
  readonly version: string;
  readonly uiVersion: string | undefined;
  readonly sdkMetadata: ClerkOptions['sdkMetadata'];
  readonly publishableKey: string;
  readonly frontendApi: string;
  readonly proxyUrl: string;
  readonly domain: string;
  readonly isSatellite: boolean;
  readonly instanceType: InstanceType;
  readonly isStandardBrowser: boolean;
  readonly loaded: boolean;
  readonly status: ClerkStatus;
  readonly isSignedIn: boolean;

  readonly client: Client | undefined;
  readonly session: Session | null | undefined;
  readonly user: User | null | undefined;
  readonly organization: Organization | null | undefined;
  readonly telemetry: undefined;
  /** Signals for hooks; there when an SDK loads the object (`load({ sdkMetadata })`). */
  readonly __internal_state: ClerkState | undefined;
  readonly __internal_lastEmittedResources: Resources | undefined;
  readonly __internal_environment: Environment | undefined;
  readonly __internal_setActiveInProgress: boolean;
  readonly __unstable__environment: Environment | undefined;
}
