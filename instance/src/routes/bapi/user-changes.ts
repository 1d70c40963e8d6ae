/** Making, changing and removing users: `/backend/v1/users`. Reading them is in `users.ts`. */
import {
  banUser,
  changeUserMetadata,
  createUser,
  deleteUser,
  lockUser,
  removeUserPassword,
  setPasswordCompromised,
  unbanUser,
  unlockUser,
  unsetPasswordCompromised,
  updateUser,
  verifyUserPassword,
} from '../../domain/index.js';
import { backendCaller } from '../../http/backend-caller.js';
import { pathParam } from '../../http/context.js';
import { form, jsonRecord, optional, password, textList } from '../../http/form.js';
import { maybeFlag, maybeNumber, maybeText, maybeTexts, maybeTime, readJsonParams } from '../../http/json.js';
import { bare } from '../../http/reply.js';
import { route } from '../../http/route.js';
import { backendUserJson, deletedJson } from '../../serializers/index.js';

const SHARED = {
  externalId: maybeText(256),
  firstName: maybeText(1024),
  lastName: maybeText(1024),
  locale: maybeText(64),
  username: maybeText(256),
  password: maybeText(4096),
  passwordDigest: maybeText(512),
  passwordHasher: maybeText(32),
  skipPasswordChecks: maybeFlag(),
  deleteSelfEnabled: maybeFlag(),
  createOrganizationEnabled: maybeFlag(),
  createOrganizationsLimit: maybeNumber(0, 1_000_000),
  legalAcceptedAt: maybeTime(),
  skipLegalChecks: maybeFlag(),
  createdAt: maybeTime(),
  bypassClientTrust: maybeFlag(),
};

const createForm = form({
  ...SHARED,
  emailAddress: maybeTexts(),
  phoneNumber: maybeTexts(),
  web3Wallet: maybeTexts(0),
  skipPasswordRequirement: maybeFlag(),
  skipUserRequirement: maybeFlag(),
  publicMetadata: optional(jsonRecord()),
  privateMetadata: optional(jsonRecord()),
  unsafeMetadata: optional(jsonRecord()),
  banned: maybeFlag(),
});

const updateForm = form({
  ...SHARED,
  primaryEmailAddressId: maybeText(64),
  primaryPhoneNumberId: maybeText(64),
  notifyPrimaryEmailAddressChanged: maybeFlag(),
  signOutOfOtherSessions: maybeFlag(),
});

const metadataForm = form({
  publicMetadata: optional(jsonRecord()),
  privateMetadata: optional(jsonRecord()),
  unsafeMetadata: optional(jsonRecord()),
});

const manyForm = form({ userIds: textList() });
const passwordForm = form({ password: password() });
const removalForm = form({ signOutOfOtherSessions: maybeFlag() });
const compromisedForm = form({ revokeAllSessions: maybeFlag() });

const ACTIONS = { ban: banUser, unban: unbanUser, lock: lockUser, unlock: unlockUser } as const;
const MANY = { ban: banUser, unban: unbanUser } as const;

/** Routes that change users. */
export const userChangeRoutes = [
  route('POST', '/backend/v1/users', [], async (context) => {
    const { emailAddress, phoneNumber, ...params } = await readJsonParams(context, createForm);
    const input = { ...params, emailAddresses: emailAddress, phoneNumbers: phoneNumber };
    return bare(backendUserJson(await createUser(context.ports, backendCaller(context), input)));
  }),

  route('PATCH', '/backend/v1/users/:id', [], async (context) => {
    const change = await readJsonParams(context, updateForm);
    const id = pathParam(context, 'id');
    return bare(backendUserJson(await updateUser(context.ports, backendCaller(context), id, change)));
  }),

  route('DELETE', '/backend/v1/users/:id', [], async (context) => {
    const id = await deleteUser(context.ports, backendCaller(context), pathParam(context, 'id'));
    return bare(deletedJson('user', id));
  }),

  ...Object.entries(ACTIONS).map(([name, act]) =>
    route('POST', `/backend/v1/users/:id/${name}`, [], async (context) =>
      bare(backendUserJson(await act(context.ports, backendCaller(context), pathParam(context, 'id')))),
    ),
  ),

  ...Object.entries(MANY).map(([name, act]) =>
    route('POST', `/backend/v1/users/${name}`, [], async (context) => {
      const { userIds } = await readJsonParams(context, manyForm);
      const users = [];
      for (const id of userIds) users.push(await act(context.ports, backendCaller(context), id));
      return bare(users.map(backendUserJson));
    }),
  ),

  ...(['PATCH', 'PUT'] as const).map((method) =>
    route(method, '/backend/v1/users/:id/metadata', [], async (context) => {
      const metadata = await readJsonParams(context, metadataForm);
      const caller = backendCaller(context);
      const options = { replace: method === 'PUT' };
      const user = await changeUserMetadata(context.ports, caller, pathParam(context, 'id'), metadata, options);
      return bare(backendUserJson(user));
    }),
  ),

  route('POST', '/backend/v1/users/:id/verify_password', [], async (context) => {
    const params = await readJsonParams(context, passwordForm);
    const id = pathParam(context, 'id');
    const verified = await verifyUserPassword(context.ports, backendCaller(context), id, params.password);
    return bare({ verified });
  }),

  route('POST', '/backend/v1/users/:id/remove_password', [], async (context) => {
    const { signOutOfOtherSessions } = await readJsonParams(context, removalForm);
    const options = { signOutOfOtherSessions: signOutOfOtherSessions ?? false };
    const caller = backendCaller(context);
    return bare(backendUserJson(await removeUserPassword(context.ports, caller, pathParam(context, 'id'), options)));
  }),

  route('POST', '/backend/v1/users/:id/password/set_compromised', [], async (context) => {
    const { revokeAllSessions } = await readJsonParams(context, compromisedForm);
    const options = { revokeAllSessions: revokeAllSessions ?? false };
    const caller = backendCaller(context);
    return bare(
      backendUserJson(await setPasswordCompromised(context.ports, caller, pathParam(context, 'id'), options)),
    );
  }),

  route('POST', '/backend/v1/users/:id/password/unset_compromised', [], async (context) =>
    bare(
      backendUserJson(await unsetPasswordCompromised(context.ports, backendCaller(context), pathParam(context, 'id'))),
    ),
  ),
];
