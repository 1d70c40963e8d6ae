/** Every route of the server, in one table. Tests that must hold for all routes are generated over it. */
import { instanceRoutes } from './bapi/instance.js';
import { backendInvitationRoutes, backendOrganizationInvitationRoutes } from './bapi/invitations.js';
import { keyRoutes } from './bapi/keys.js';
import { accessListRoutes, redirectUrlRoutes } from './bapi/lists.js';
import { backendMembershipRoutes } from './bapi/memberships.js';
import { backendOrganizationRoutes } from './bapi/organizations.js';
import { sessionChangeRoutes } from './bapi/session-changes.js';
import { sessionRoutes as backendSessionRoutes } from './bapi/sessions.js';
import { signInTokenRoutes } from './bapi/tokens.js';
import { userAddressRoutes } from './bapi/user-addresses.js';
import { userBelongingRoutes } from './bapi/user-belongings.js';
import { userChangeRoutes } from './bapi/user-changes.js';
import { userRoutes } from './bapi/users.js';
import { clientRoutes } from './fapi/client.js';
import { environmentRoutes } from './fapi/environment.js';
import { handshakeRoutes } from './fapi/handshake.js';
import { imageRoutes } from './fapi/images.js';
import { emailAddressRoutes, phoneNumberRoutes } from './fapi/me-addresses.js';
import { myOrganizationRoutes } from './fapi/me-organizations.js';
import { meRoutes } from './fapi/me.js';
import { organizationInvitationRoutes } from './fapi/organization-invitations.js';
import { memberRoutes, organizationRoutes } from './fapi/organizations.js';
import { reverificationRoutes } from './fapi/reverification.js';
import { sessionRoutes } from './fapi/sessions.js';
import { signInRoutes } from './fapi/sign-ins.js';
import { signUpRoutes } from './fapi/sign-ups.js';
import { ticketRoutes } from './fapi/tickets.js';
import { wellKnownRoutes } from './fapi/well-known.js';
import { landingRoutes } from './landing.js';
import { outboxRoutes } from './outbox.js';
import { portalRoutes } from './portal/portal.js';
import type { Route } from '../http/route.js';

/** The Frontend API. */
export const frontendRoutes: readonly Route[] = [
  ...environmentRoutes,
  ...clientRoutes,
  ...handshakeRoutes,
  ...signInRoutes,
  ...signUpRoutes,
  ...sessionRoutes,
  ...reverificationRoutes,
  ...meRoutes,
  ...emailAddressRoutes,
  ...phoneNumberRoutes,
  ...myOrganizationRoutes,
  ...organizationRoutes,
  ...memberRoutes,
  ...organizationInvitationRoutes,
  ...ticketRoutes,
  ...imageRoutes,
  ...wellKnownRoutes,
];

/** The Backend API. Reaching any of them takes a secret key (`http/location.ts`). */
export const backendRoutes: readonly Route[] = [
  ...keyRoutes,
  ...userRoutes,
  ...userChangeRoutes,
  ...userBelongingRoutes,
  ...userAddressRoutes,
  ...backendSessionRoutes,
  ...sessionChangeRoutes,
  ...backendOrganizationRoutes,
  ...backendMembershipRoutes,
  ...backendOrganizationInvitationRoutes,
  ...backendInvitationRoutes,
  ...signInTokenRoutes,
  ...accessListRoutes,
  ...redirectUrlRoutes,
  ...instanceRoutes,
];

/** All of them, with the instance's own pages. */
export const routes: readonly Route[] = [
  ...frontendRoutes,
  ...backendRoutes,
  ...landingRoutes,
  ...outboxRoutes,
  ...portalRoutes,
];
