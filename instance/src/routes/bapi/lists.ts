/** Allow list, block list and redirect addresses: `/backend/v1/{allowlist,blocklist}_identifiers`, `/backend/v1/redirect_urls`. */
import {
  addRedirectUrl,
  addToAccessList,
  pageAccessList,
  pageRedirectUrls,
  readRedirectUrl,
  removeFromAccessList,
  removeRedirectUrl,
} from '../../domain/index.js';
import { backendCaller } from '../../http/backend-caller.js';
import { pathParam } from '../../http/context.js';
import { form, text } from '../../http/form.js';
import { maybeFlag, readJsonParams } from '../../http/json.js';
import { bare } from '../../http/reply.js';
import { route } from '../../http/route.js';
import { readSlice, wantsPage } from '../../http/slice.js';
import { deletedJson, listedIdentifierJson, pageJson, redirectUrlJson } from '../../serializers/index.js';

const lineForm = form({ identifier: text(512), notify: maybeFlag() });
const urlForm = form({ url: text(2048) });

/** Routes of lists. */
export const accessListRoutes = (['allowlist', 'blocklist'] as const).flatMap((list) => {
  const path = `/backend/v1/${list}_identifiers` as const;
  return [
    route('GET', path, [], async (context) => {
      const page = await pageAccessList(context.ports, backendCaller(context), list, readSlice(context.query));
      // The block list has always been a page, the allow list is one only for those who ask.
      return bare(pageJson(listedIdentifierJson, list === 'blocklist' || wantsPage(context.query))(page));
    }),

    route('POST', path, [], async (context) => {
      const { identifier } = await readJsonParams(context, lineForm);
      const line = await addToAccessList(context.ports, backendCaller(context), list, identifier);
      return bare(listedIdentifierJson(line));
    }),

    route('DELETE', `${path}/:id`, [], async (context) => {
      const id = await removeFromAccessList(context.ports, backendCaller(context), list, pathParam(context, 'id'));
      return bare(deletedJson(`${list}_identifier`, id));
    }),
  ];
});

/** Routes of redirect addresses. */
export const redirectUrlRoutes = [
  route('GET', '/backend/v1/redirect_urls', [], async (context) => {
    const page = await pageRedirectUrls(context.ports, backendCaller(context), readSlice(context.query));
    return bare(pageJson(redirectUrlJson, wantsPage(context.query))(page));
  }),

  route('POST', '/backend/v1/redirect_urls', [], async (context) => {
    const { url } = await readJsonParams(context, urlForm);
    return bare(redirectUrlJson(await addRedirectUrl(context.ports, backendCaller(context), url)));
  }),

  route('GET', '/backend/v1/redirect_urls/:id', [], async (context) =>
    bare(redirectUrlJson(await readRedirectUrl(context.ports, backendCaller(context), pathParam(context, 'id')))),
  ),

  route('DELETE', '/backend/v1/redirect_urls/:id', [], async (context) => {
    const id = await removeRedirectUrl(context.ports, backendCaller(context), pathParam(context, 'id'));
    return bare(deletedJson('redirect_url', id));
  }),
];
