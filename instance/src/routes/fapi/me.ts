/** The signed-in user: `/v1/me`. */
import {
  changePassword,
  deleteMe,
  deleteProfileImage,
  LARGEST_PICTURE_BYTES,
  listActiveSessions,
  pictureTooLarge,
  readMe,
  removePassword,
  revokeSession,
  setProfileImage,
  updateMe,
  updateMyMetadata,
} from '../../domain/index.js';
import { pathParam } from '../../http/context.js';
import { clearableText, flag, form, jsonObject, optional, password, readParams } from '../../http/form.js';
import { reverified } from '../../http/organization-steps.js';
import { bare } from '../../http/reply.js';
import { route } from '../../http/route.js';
import { limited, signedIn } from '../../http/steps.js';
import { readUpload } from '../../http/upload.js';
import { deletedJson, imageJson, sessionJson, sessionWithActivityJson, userJson } from '../../serializers/index.js';
import { answer } from '../answer.js';

const profileForm = form({
  username: optional(clearableText(256)),
  firstName: optional(clearableText(1024)),
  lastName: optional(clearableText(1024)),
  primaryEmailAddressId: optional(clearableText(64)),
  primaryPhoneNumberId: optional(clearableText(64)),
});

const metadataForm = form({ unsafeMetadata: jsonObject() });

const passwordForm = form({
  currentPassword: optional(clearableText(4096)),
  newPassword: password(),
  signOutOfOtherSessions: optional(flag()),
});

const removalForm = form({ currentPassword: optional(clearableText(4096)) });

/** Routes of the user. */
export const meRoutes = [
  route('GET', '/v1/me', [signedIn], async (context, { caller, signed }) =>
    answer(context, await readMe(context.ports, caller, signed), userJson),
  ),

  route('PATCH', '/v1/me', [signedIn], async (context, { caller, signed }) => {
    const change = await readParams(context, profileForm);
    return answer(context, await updateMe(context.ports, caller, signed, change), userJson);
  }),

  route('DELETE', '/v1/me', [signedIn, reverified], async (context, { caller, signed }) =>
    answer(context, await deleteMe(context.ports, caller, signed), (id) => deletedJson('user', id)),
  ),

  route('PATCH', '/v1/me/metadata', [signedIn], async (context, { caller, signed }) => {
    const { unsafeMetadata } = await readParams(context, metadataForm);
    return answer(context, await updateMyMetadata(context.ports, caller, signed, unsafeMetadata), userJson);
  }),

  route('POST', '/v1/me/change_password', [signedIn, limited('attempt')], async (context, { caller, signed }) => {
    const params = await readParams(context, passwordForm);
    return answer(context, await changePassword(context.ports, caller, signed, params), userJson);
  }),

  route('POST', '/v1/me/remove_password', [signedIn, limited('attempt')], async (context, { caller, signed }) => {
    const { currentPassword } = await readParams(context, removalForm);
    const outcome = await removePassword(context.ports, caller, signed, currentPassword ?? null);
    return answer(context, outcome, userJson);
  }),

  route('POST', '/v1/me/profile_image', [signedIn], async (context, { caller, signed }) => {
    const upload = await readUpload(context.request, LARGEST_PICTURE_BYTES, pictureTooLarge);
    const outcome = await setProfileImage(context.ports, caller, signed, upload);
    return answer(context, outcome, imageJson(context.ports.addresses.baseUrl(context.instance)));
  }),

  route('DELETE', '/v1/me/profile_image', [signedIn], async (context, { caller, signed }) => {
    const outcome = await deleteProfileImage(context.ports, caller, signed);
    return answer(context, outcome, (id) => deletedJson('image', id));
  }),

  route('GET', '/v1/me/sessions/active', [signedIn], async (context, { caller, signed }) => {
    const sessions = await listActiveSessions(context.ports, caller, signed);
    return bare(sessions.map(sessionWithActivityJson));
  }),

  route('POST', '/v1/me/sessions/:id/revoke', [signedIn, reverified], async (context, { caller, signed }) =>
    answer(context, await revokeSession(context.ports, caller, signed, pathParam(context, 'id')), sessionJson),
  ),
];
