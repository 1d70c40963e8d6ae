/** The signed-in person's side of organizations: memberships, invitations, suggestions. */
import {
  acceptMyInvitation,
  creationDefaults,
  leaveOrganization,
  listMyInvitations,
  listMyMemberships,
  listMySuggestions,
} from '../../domain/index.js';
import { answer } from '../answer.js';
import { pathParam } from '../../http/context.js';
import { queryList } from '../../http/query.js';
import { route } from '../../http/route.js';
import { readSlice, wantsPage } from '../../http/slice.js';
import { signedIn } from '../../http/steps.js';
import {
  creationDefaultsJson,
  deletedJson,
  memberJson,
  organizationInvitationJson,
  pageJson,
} from '../../serializers/index.js';
import { invitationFacts, invitationStatuses } from '../invitation-status.js';

/** Routes of the person's organizations. */
export const myOrganizationRoutes = [
  route('GET', '/v1/me/organization_memberships', [signedIn], async (context, { caller, signed }) => {
    const outcome = await listMyMemberships(context.ports, caller, signed, readSlice(context.query));
    return answer(context, outcome, pageJson(memberJson, wantsPage(context.query)));
  }),

  route('DELETE', '/v1/me/organization_memberships/:id', [signedIn], async (context, { caller, signed }) => {
    const outcome = await leaveOrganization(context.ports, caller, signed, pathParam(context, 'id'));
    return answer(context, outcome, (id) => deletedJson('organization_membership', id));
  }),

  route('GET', '/v1/me/organization_invitations', [signedIn], async (context, { caller, signed }) => {
    const query = { ...readSlice(context.query), ...invitationStatuses(queryList(context.query, 'status')) };
    const outcome = await listMyInvitations(context.ports, caller, signed, query);
    return answer(context, outcome, pageJson(organizationInvitationJson(invitationFacts(context)), true));
  }),

  route('POST', '/v1/me/organization_invitations/:id/accept', [signedIn], async (context, { caller, signed }) => {
    const outcome = await acceptMyInvitation(context.ports, caller, signed, pathParam(context, 'id'));
    return answer(context, outcome, organizationInvitationJson(invitationFacts(context)));
  }),

  route('GET', '/v1/me/organization_suggestions', [signedIn], async (context, { caller }) =>
    answer(
      context,
      await listMySuggestions(context.ports, caller),
      pageJson((never) => never, true),
    ),
  ),

  route('GET', '/v1/me/organization_creation_defaults', [signedIn], async (context, { caller, signed }) =>
    answer(context, await creationDefaults(context.ports, caller, signed), creationDefaultsJson),
  ),
];
