/** Every route of the server, in one table. Tests that must hold for all routes are generated over it. */
import { keyRoutes } from './bapi/keys.js';
import { sessionRoutes as backendSessionRoutes } from './bapi/sessions.js';
import { userRoutes } from './bapi/users.js';
import { clientRoutes } from './fapi/client.js';
import { environmentRoutes } from './fapi/environment.js';
import { handshakeRoutes } from './fapi/handshake.js';
import { meRoutes } from './fapi/me.js';
import { sessionRoutes } from './fapi/sessions.js';
import { signInRoutes } from './fapi/sign-ins.js';
import { signUpRoutes } from './fapi/sign-ups.js';
import { wellKnownRoutes } from './fapi/well-known.js';
import { landingRoutes } from './landing.js';
import { outboxRoutes } from './outbox.js';
import type { Route } from '../http/route.js';

/** The Frontend API. */
export const frontendRoutes: readonly Route[] = [
  ...environmentRoutes,
  ...clientRoutes,
  ...handshakeRoutes,
  ...signInRoutes,
  ...signUpRoutes,
  ...sessionRoutes,
  ...meRoutes,
  ...wellKnownRoutes,
];

/** The Backend API. Reaching any of them takes a secret key (`http/location.ts`). */
export const backendRoutes: readonly Route[] = [...keyRoutes, ...userRoutes, ...backendSessionRoutes];

/** All of them, with the instance's own pages. */
export const routes: readonly Route[] = [...frontendRoutes, ...backendRoutes, ...landingRoutes, ...outboxRoutes];
