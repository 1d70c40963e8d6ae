/** What each method of a resource asks the server: method, path and body, one row per method. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { OrganizationInvitation } from '../../src/resources/organization-invitation.js';
import { SignIn } from '../../src/resources/sign-in.js';
import { resourceContext } from '../support/resource-context.js';
import { organization, OTHER_ROWS } from './more-request-rows.js';
import { ACCOUNT_ROWS, session, signIn, signUp, user } from './request-rows.js';

describe('the requests of resources', () => {
  for (const [label, call, expected, body] of [...ACCOUNT_ROWS, ...OTHER_ROWS]) {
    it(`${label} asks ${expected}`, async () => {
      const { context, requests } = resourceContext();

      await call(context);

      const [request] = requests;
      const search = new URLSearchParams(
        Object.entries(request?.search ?? {}).map(([name, value]) => [name, String(value)]),
      ).toString();
      assert.equal(requests.length, 1);
      assert.equal(`${request?.method ?? 'POST'} ${request?.path}${search && `?${search}`}`, expected);
      assert.deepEqual(request?.body, body);
    });
  }

  const modules = [
    ['user', user, () => import('../../src/resources/user-credentials.js')],
    ['user', user, () => import('../../src/resources/user-lists.js')],
    ['organization', organization, () => import('../../src/resources/organization-actions.js')],
    ['session', session, () => import('../../src/resources/session-actions.js')],
    ['sign-in', signIn, () => import('../../src/resources/sign-in-actions.js')],
    ['sign-up', signUp, () => import('../../src/resources/sign-up-actions.js')],
  ] as const;
  for (const [name, make, load] of modules) {
    it(`finds every method that a ${name} loads when it is called`, async () => {
      const functions = Object.keys(await load());

      const methods = make(resourceContext().context) as unknown as Record<string, unknown>;

      assert.deepEqual(
        functions.filter((method) => typeof methods[method] !== 'function'),
        [],
      );
    });
  }

  it('leave the page for a provider only to the address the server names', async () => {
    const answer = {
      id: 'sia',
      first_factor_verification: { external_verification_redirect_url: 'https://idp.example/a' },
    };
    const good = resourceContext(answer);
    const bad = resourceContext({
      id: 'sia',
      first_factor_verification: { external_verification_redirect_url: 'javascript:alert(1)' },
    });
    const params = { strategy: 'oauth_google', redirectUrl: '/callback', redirectUrlComplete: '/' } as const;

    await new SignIn(good.context).authenticateWithRedirect(params);
    const error = await new SignIn(bad.context).authenticateWithRedirect(params).catch((refused: unknown) => refused);

    assert.deepEqual(good.left, ['https://idp.example/a']);
    assert.deepEqual([bad.left, (error as { code?: string }).code], [[], 'oauth_missing_verification_url']);
  });

  it('apply the answer to the object they were called on', async () => {
    const { context } = resourceContext({ id: 'i', organization_id: 'org', status: 'revoked' });
    const invitation = new OrganizationInvitation(context, { id: 'i', organization_id: 'org', status: 'pending' });

    await invitation.revoke();

    assert.equal(invitation.status, 'revoked');
  });
});
