/** The Clerk object as SDKs meet it: its keys, its members, and that methods work without their object. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Clerk } from '../../src/clerk/clerk.js';
import { isClerkRuntimeError } from '../../src/transport/guards.js';
import { clerkOn, COOKIE_KEY, signedIn, stranger } from '../support/clerk-network.js';

/** Members that official SDKs forward or read; a missing one would throw late, inside their `load`. */
const MEMBERS = `
  load loaded status version uiVersion sdkMetadata publishableKey frontendApi proxyUrl domain isSatellite instanceType
  isStandardBrowser isSignedIn client session user organization telemetry addListener on off setActive signOut navigate
  buildSignInUrl buildSignUpUrl buildUserProfileUrl buildOrganizationProfileUrl buildCreateOrganizationUrl buildTasksUrl
  buildWaitlistUrl buildAfterSignInUrl buildAfterSignUpUrl buildAfterSignOutUrl buildAfterMultiSessionSingleSignOutUrl
  buildNewSubscriptionRedirectUrl buildHomeUrl buildUrlWithAuth redirectWithAuth redirectToSignIn redirectToSignUp
  redirectToUserProfile redirectToOrganizationProfile redirectToCreateOrganization redirectToAfterSignIn
  redirectToAfterSignUp redirectToAfterSignOut redirectToWaitlist redirectToTasks handleRedirectCallback
  handleGoogleOneTapCallback handleEmailLinkVerification handleUnauthenticated authenticateWithGoogleOneTap
  authenticateWithMetamask authenticateWithCoinbaseWallet authenticateWithOKXWallet authenticateWithBase
  authenticateWithSolana authenticateWithWeb3 createOrganization getOrganization joinWaitlist apiKeys oauthApplication
  billing setProtectAssertion updateClient onComponentsReady getFapiClient
  __internal_openCheckout __internal_closeCheckout __internal_openPlanDetails __internal_closePlanDetails
  __internal_openSubscriptionDetails __internal_closeSubscriptionDetails __internal_openReverification
  __internal_closeReverification __internal_openEnableOrganizationsPrompt __internal_closeEnableOrganizationsPrompt
  __internal_loadStripeJs __experimental_checkout __experimental_prefetchOrganizationSwitcher __internal_windowNavigate
  __internal_handleResourceCallback __internal_resumeAfterProtectCheck __internal_reloadInitialResources
  __internal_lastEmittedResources __internal_updateProps __internal_environment __internal_getOption
  __internal_setActiveInProgress __internal_addNavigationListener __internal_attemptToEnableEnvironmentSetting
  __internal_hasOAuthTransport __internal_oauthTransport __internal_onBeforeRequest __internal_onAfterResponse
  __internal_mountConfigureDirectorySync __internal_mountOAuthDeviceVerification
  __unstable__updateProps __unstable__environment __unstable__setEnvironment __unstable__onBeforeRequest
  __unstable__onAfterResponse
`
  .trim()
  .split(/\s+/);

const MOUNTABLE =
  'SignIn SignUp UserAvatar UserButton UserProfile OrganizationProfile CreateOrganization OrganizationSwitcher OrganizationList Waitlist PricingTable APIKeys OAuthConsent TaskChooseOrganization TaskResetPassword TaskSetupMFA'.split(
    ' ',
  );
const MODALS =
  'SignIn SignUp UserProfile OrganizationProfile CreateOrganization InviteMembers Waitlist GoogleOneTap'.split(' ');

describe('the Clerk object', () => {
  const wrongKeys: [string, unknown, RegExp][] = [
    ['no key', undefined, /No publishable key/],
    ['an empty key', '', /No publishable key/],
    ['a secret key', 'sk_test_c2VjcmV0', /secret key/],
    ['a malformed key', 'pk_test', /malformed/],
    ['a key without host', 'pk_test_JA', /malformed/],
    ['a key of another service', 'pk_other_YS5iJA', /malformed/],
    ['a number', 7, /malformed/],
  ];
  for (const [name, key, message] of wrongKeys) {
    it(`refuses ${name}, says what to do, and does not repeat it`, () => {
      const create = (): Clerk => new Clerk(key as string);

      assert.throws(
        create,
        (error) =>
          isClerkRuntimeError(error) &&
          message.test(error.message) &&
          /pk_test_/.test(error.message) &&
          !error.message.includes('c2VjcmV0'),
      );
    });
  }

  it('reads its key', () => {
    const clerk = new Clerk(COOKIE_KEY);

    assert.deepEqual(
      [clerk.publishableKey, clerk.frontendApi, clerk.instanceType],
      [COOKIE_KEY, 'clerk.example.com', 'development'],
    );
  });

  it('goes through a proxy when it has one, and keeps the host of its key', async () => {
    const { clerk, requests } = clerkOn(stranger(), COOKIE_KEY, { proxyUrl: 'http://localhost:9000/clerk/' });

    await clerk.load();

    assert.ok(
      requests.every(({ url }) => url.startsWith('http://localhost:9000/clerk/v1/')),
      'not as the test says',
    );
    assert.equal(clerk.frontendApi, 'clerk.example.com');
  });

  it('has every member that SDKs look for', () => {
    const clerk = new Clerk(COOKIE_KEY);
    const mounts = MOUNTABLE.flatMap((name) => [`mount${name}`, `unmount${name}`]);
    const modals = MODALS.flatMap((name) => [`open${name}`, `close${name}`]);

    const missing = [...MEMBERS, ...mounts, ...modals].filter((name) => !(name in clerk));

    assert.deepEqual(missing, []);
  });

  it('is not thenable, because frameworks resolve promises with it', () => {
    const clerk = new Clerk(COOKIE_KEY);

    assert.equal('then' in clerk, false);
  });

  it('reports a version of the sixth generation', () => {
    assert.match(Clerk.version, /^6\.\d+\.\d+$/);
    assert.equal(new Clerk(COOKIE_KEY).version, Clerk.version);
  });

  it('works when its methods are taken off it', async () => {
    const { clerk } = clerkOn(signedIn());
    const {
      load,
      addListener,
      setActive,
      signOut,
      on,
      has,
      buildAfterSignOutUrl,
      __internal_getOption: getOption,
    } = clerk;
    const told: (string | null | undefined)[] = [];

    await load({ supportEmail: 'help@example.com' });
    on('status', () => undefined);
    const stop = addListener(({ user }) => told.push(user && user.id));
    await setActive({ session: 'sess_1' });
    await signOut();
    stop();

    assert.deepEqual([told[0], told.at(-1)], ['user_1', null]);
    assert.deepEqual(
      [has({ role: 'org:admin' }), buildAfterSignOutUrl(), getOption('supportEmail')],
      [false, '', 'help@example.com'],
    );
  });

  it('rejects what comes later with an error that names it', async () => {
    const clerk = new Clerk(COOKIE_KEY);

    const error = await clerk.handleRedirectCallback().catch((refused: unknown) => refused);

    assert.ok(
      isClerkRuntimeError(error) &&
        error.code === 'feature_not_available' &&
        error.message.includes('handleRedirectCallback'),
      'not as the test says',
    );
  });

  it('takes undefined options as absent, as Vue hands over all it declares', async () => {
    const { clerk } = clerkOn(stranger());

    await clerk.load({ polling: undefined, standardBrowser: undefined, signInUrl: undefined });

    assert.equal(
      'signInUrl' in { signInUrl: clerk.__internal_getOption('signInUrl') } && clerk.__internal_getOption('signInUrl'),
      undefined,
    );
    assert.equal(clerk.isStandardBrowser, false);
  });

  it('touches nothing of a page before it is loaded', () => {
    const { clerk, calls } = clerkOn(stranger());

    assert.deepEqual(
      [clerk.status, clerk.client, clerk.session, clerk.user],
      ['loading', undefined, undefined, undefined],
    );
    assert.deepEqual(calls, []);
  });

  it('does not tell listeners before there is a client, and then at once unless asked not to', async () => {
    const { clerk } = clerkOn(signedIn());
    const told: string[] = [];
    clerk.addListener(() => told.push('early'));
    const before = told.length;

    await clerk.load();
    told.length = 0;
    clerk.addListener(() => told.push('late'));
    clerk.addListener(() => told.push('skipped'), { skipInitialEmit: true });

    assert.equal(before, 0);
    assert.deepEqual(told, ['late']);
  });
});
