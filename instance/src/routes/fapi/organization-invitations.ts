/** Invitations of an organization: `/v1/organizations/{id}/invitations`. */
import { inviteMembers, listInvitations, revokeInvitation } from '../../domain/index.js';
import { answer } from '../answer.js';
import { pathParam, type HttpContext } from '../../http/context.js';
import { flag, form, optional, readParams, text, textList } from '../../http/form.js';
import { permitted } from '../../http/organization-steps.js';
import { queryList } from '../../http/query.js';
import { route } from '../../http/route.js';
import { signedIn } from '../../http/steps.js';
import { readSlice } from '../../http/slice.js';
import { organizationInvitationJson, pageJson } from '../../serializers/index.js';
import { invitationFacts, invitationStatuses } from '../invitation-status.js';

const inviteForm = form({ emailAddress: text(512), role: text(256), notify: optional(flag()) });
const bulkForm = form({ emailAddress: textList(), role: text(256), notify: optional(flag()) });

const manage = permitted('org:sys_memberships:manage');

const toJson = (context: HttpContext) => organizationInvitationJson(invitationFacts(context));

/** Routes of invitations. */
export const organizationInvitationRoutes = [
  route('GET', '/v1/organizations/:id/invitations', [signedIn, manage], async (context, { caller, access }) => {
    const outcome = await listInvitations(context.ports, caller, access, invitationQuery(context));
    return answer(context, outcome, pageJson(toJson(context), true));
  }),

  route('GET', '/v1/organizations/:id/invitations/pending', [signedIn, manage], async (context, { caller, access }) => {
    const query = { ...readSlice(context.query), statuses: ['pending'] as const };
    const outcome = await listInvitations(context.ports, caller, access, query);
    return answer(context, outcome, pageJson(toJson(context), true));
  }),

  route('POST', '/v1/organizations/:id/invitations', [signedIn, manage], async (context, { caller, access }) => {
    const { emailAddress, role, notify } = await readParams(context, inviteForm);
    const params = { emailAddresses: [emailAddress], role, notify };
    const outcome = await inviteMembers(context.ports, caller, access, params);
    return answer(context, outcome, ([only]) => (only ? toJson(context)(only) : null));
  }),

  route('POST', '/v1/organizations/:id/invitations/bulk', [signedIn, manage], async (context, { caller, access }) => {
    const { emailAddress, role, notify } = await readParams(context, bulkForm);
    const params = { emailAddresses: emailAddress, role, notify };
    const outcome = await inviteMembers(context.ports, caller, access, params);
    return answer(context, outcome, (invitations) => invitations.map(toJson(context)));
  }),

  route(
    'POST',
    '/v1/organizations/:id/invitations/:invitationId/revoke',
    [signedIn, manage],
    async (context, { caller, access }) => {
      const id = pathParam(context, 'invitationId');
      return answer(context, await revokeInvitation(context.ports, caller, access, id), toJson(context));
    },
  ),
];

function invitationQuery({ query }: HttpContext) {
  return { ...readSlice(query), ...invitationStatuses(queryList(query, 'status')) };
}
