/** The sign-up as official hooks use it; nothing throws, everything answers `{ error }`. */
import type { SignUp, SignUpParams } from '../resources/sign-up.js';
import { featureNotAvailable } from '../transport/errors.js';
import type { SetActiveParams } from './activation.js';
import { finalize, type FuturePort } from './future-call.js';

interface Sso extends SignUpParams {
  readonly strategy: `oauth_${string}` | 'enterprise_sso';
  readonly redirectUrl: string;
  readonly redirectCallbackUrl: string;
}

/** Makes the object: it reads as the sign-up does, and its methods stand before the sign-up's own. */
export function createSignUpFuture(signUp: SignUp, port: FuturePort): object {
  const { run } = port;
  const methods = {
    create: (params: SignUpParams) => run(() => signUp.create(params)),
    update: (params: SignUpParams) => run(() => signUp.update(params)),
    password: (params: SignUpParams) => run(() => signUp.upsert(params)),
    sso: ({ redirectUrl, redirectCallbackUrl, unsafeMetadata, legalAccepted, emailAddress, strategy }: Sso) =>
      run(() =>
        signUp.authenticateWithRedirect({
          strategy,
          unsafeMetadata,
          legalAccepted,
          emailAddress,
          redirectUrl: redirectCallbackUrl,
          redirectUrlComplete: redirectUrl,
          continueSignUp: true,
        }),
      ),
    ticket: (params: SignUpParams = {}) =>
      run(() =>
        signUp.create({ ...params, strategy: 'ticket', ticket: params.ticket ?? port.param('__clerk_ticket') }),
      ),
    web3: () => run(() => Promise.reject(featureNotAvailable('signUp.web3'))),
    submitProtectCheck: (params: { readonly proofToken: string }) => run(() => signUp.submitProtectCheck(params)),
    finalize: (params?: { readonly navigate?: SetActiveParams['navigate'] }) =>
      run(async () => finalize(port, signUp.createdSessionId, params?.navigate)),
    reset: () => run(async () => port.reset()),
  };
  const future = Object.create(signUp, Object.getOwnPropertyDescriptors(methods)) as object; // made of known parts
  const verifications = verificationMethods(signUp, port);
  return Object.defineProperties(future, {
    verifications: { get: () => Object.assign(Object.create(verifications) as object, signUp.verifications) }, // a fresh view
    isTransferable: { get: () => signUp.verifications.externalAccount.status === 'transferable' },
    canBeDiscarded: { get: () => !signUp.id || signUp.status !== 'complete' },
    existingSession: {
      get: () => {
        const sessionId = signUp.verifications.externalAccount.error?.meta.sessionId;
        return sessionId ? { sessionId } : undefined;
      },
    },
  });
}

function verificationMethods(signUp: SignUp, port: FuturePort) {
  const { run } = port;
  let flow = signUp.createEmailLinkFlow();
  let waiting: Promise<unknown> = Promise.resolve();
  return {
    sendEmailCode: () => run(() => signUp.prepareVerification({ strategy: 'email_code' })),
    verifyEmailCode: ({ code }: { readonly code: string }) =>
      run(() => signUp.attemptVerification({ strategy: 'email_code', code })),
    sendPhoneCode: ({ channel }: { readonly channel?: 'sms' | 'whatsapp' } = {}) =>
      run(() => signUp.prepareVerification({ strategy: 'phone_code', channel })),
    verifyPhoneCode: ({ code }: { readonly code: string }) =>
      run(() => signUp.attemptVerification({ strategy: 'phone_code', code })),
    sendEmailLink: ({ verificationUrl }: { readonly verificationUrl: string }) =>
      run(async () => {
        flow.cancelEmailLinkFlow();
        flow = signUp.createEmailLinkFlow();
        waiting = flow.startEmailLinkFlow({ redirectUrl: verificationUrl });
      }),
    waitForEmailLinkVerification: () => run(() => waiting),
    get emailLinkVerification() {
      const status = port.param('__clerk_status');
      return status ? { status, createdSessionId: port.param('__clerk_created_session') } : null;
    },
  };
}
