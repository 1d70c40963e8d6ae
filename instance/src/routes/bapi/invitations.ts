/** Invitations for the application's own servers: to organizations, and to the application. */
import {
  createInvitations,
  inviteToOrganization,
  pageInvitations,
  pageOrganizationInvitations,
  readOrganizationInvitation,
  revokeApplicationInvitation,
  withdrawOrganizationInvitation,
} from '../../domain/index.js';
import { backendCaller } from '../../http/backend-caller.js';
import { pathParam, type HttpContext } from '../../http/context.js';
import { form, jsonRecord, optional, text } from '../../http/form.js';
import {
  maybeFlag,
  maybeNumber,
  maybeText,
  maybeWebAddress,
  nullable,
  readJsonList,
  readJsonParams,
} from '../../http/json.js';
import { queryList, queryText } from '../../http/query.js';
import { bare } from '../../http/reply.js';
import { route } from '../../http/route.js';
import { readSlice, wantsPage } from '../../http/slice.js';
import {
  backendInvitationWithOrganizationJson,
  backendOrganizationInvitationJson,
  countedJson,
  invitationJson,
  pageJson,
} from '../../serializers/index.js';
import { invitationFacts, invitationLink, invitationStatuses } from '../invitation-status.js';
import { given } from './list-query.js';

const METADATA = optional(nullable(jsonRecord()));

const memberForm = form({
  emailAddress: text(512),
  role: text(256),
  inviterUserId: maybeText(64),
  publicMetadata: METADATA,
  privateMetadata: METADATA,
  redirectUrl: maybeWebAddress(),
  expiresInDays: maybeNumber(1, 365),
  notify: maybeFlag(),
});

const revokeForm = form({ requestingUserId: maybeText(64) });

const invitationForm = form({
  emailAddress: text(512),
  publicMetadata: METADATA,
  redirectUrl: maybeWebAddress(),
  notify: maybeFlag(),
  ignoreExisting: maybeFlag(),
  expiresInDays: maybeNumber(1, 365),
  templateSlug: maybeText(64),
});

const BASE = '/backend/v1/organizations/:id/invitations';

const toJson = (context: HttpContext) =>
  backendOrganizationInvitationJson(invitationFacts(context), invitationLink(context));

/** Routes of organization invitations. */
export const backendOrganizationInvitationRoutes = [
  route('POST', BASE, [], async (context) => {
    const input = memberInput(await readJsonParams(context, memberForm));
    const id = pathParam(context, 'id');
    const invited = await inviteToOrganization(context.ports, backendCaller(context), id, [input]);
    return bare(invited.map(toJson(context))[0]);
  }),

  route('POST', `${BASE}/bulk`, [], async (context) => {
    const inputs = (await readJsonList(context, memberForm)).map(memberInput);
    const id = pathParam(context, 'id');
    const invited = await inviteToOrganization(context.ports, backendCaller(context), id, inputs);
    return bare(countedJson(invited.map(toJson(context))));
  }),

  route('GET', BASE, [], async (context) => {
    const query = { ...invitationQuery(context), organization: pathParam(context, 'id') };
    const page = await pageOrganizationInvitations(context.ports, backendCaller(context), query);
    return bare(pageJson(toJson(context), true)(page));
  }),

  route('GET', '/backend/v1/organization_invitations', [], async (context) => {
    const page = await pageOrganizationInvitations(context.ports, backendCaller(context), invitationQuery(context));
    const json = backendInvitationWithOrganizationJson(invitationFacts(context), invitationLink(context));
    return bare(pageJson(json, true)(page));
  }),

  route('GET', `${BASE}/:invitationId`, [], async (context) => {
    const [id, invitationId] = [pathParam(context, 'id'), pathParam(context, 'invitationId')];
    return bare(
      toJson(context)(await readOrganizationInvitation(context.ports, backendCaller(context), id, invitationId)),
    );
  }),

  route('POST', `${BASE}/:invitationId/revoke`, [], async (context) => {
    await readJsonParams(context, revokeForm);
    const [id, invitationId] = [pathParam(context, 'id'), pathParam(context, 'invitationId')];
    return bare(
      toJson(context)(await withdrawOrganizationInvitation(context.ports, backendCaller(context), id, invitationId)),
    );
  }),
];

/** Routes of invitations to the application. */
export const backendInvitationRoutes = [
  route('POST', '/backend/v1/invitations', [], async (context) => {
    const input = await readJsonParams(context, invitationForm);
    const invited = await createInvitations(context.ports, backendCaller(context), [input]);
    return bare(invited.map(applicationJson(context))[0]);
  }),

  route('POST', '/backend/v1/invitations/bulk', [], async (context) => {
    const inputs = await readJsonList(context, invitationForm);
    const invited = await createInvitations(context.ports, backendCaller(context), inputs);
    return bare(invited.map(applicationJson(context)));
  }),

  route('GET', '/backend/v1/invitations', [], async (context) => {
    const query = { ...invitationQuery(context), ...given({ query: queryText(context.query, 'query') }) };
    const page = await pageInvitations(context.ports, backendCaller(context), query);
    return bare(pageJson(applicationJson(context), wantsPage(context.query))(page));
  }),

  route('POST', '/backend/v1/invitations/:id/revoke', [], async (context) => {
    const revoked = await revokeApplicationInvitation(context.ports, backendCaller(context), pathParam(context, 'id'));
    return bare(applicationJson(context)(revoked));
  }),
];

const applicationJson = (context: HttpContext) => invitationJson(invitationFacts(context), invitationLink(context));

function memberInput({ inviterUserId, publicMetadata, privateMetadata, ...input }: MemberInput) {
  return {
    ...input,
    inviterUserId: inviterUserId ?? null,
    publicMetadata: publicMetadata ?? {},
    privateMetadata: privateMetadata ?? {},
  };
}

type MemberInput = Awaited<ReturnType<typeof readJsonParams<(typeof memberForm)['entries']>>>;

function invitationQuery({ query }: HttpContext) {
  return { ...readSlice(query), ...invitationStatuses(queryList(query, 'status')) };
}
