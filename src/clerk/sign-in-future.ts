/** The sign-in as official hooks use it: one method per factor; nothing throws, everything answers `{ error }`. */
import type { Strategy } from '../protocol/index.js';
import type { SignIn, SignInCreateParams } from '../resources/sign-in.js';
import { featureNotAvailable } from '../transport/errors.js';
import type { SetActiveParams } from './activation.js';
import { finalize, requireFactor, type FuturePort } from './future-call.js';

interface Code {
  readonly code: string;
}
interface Target {
  readonly emailAddress?: string;
  readonly emailAddressId?: string;
  readonly phoneNumber?: string;
  readonly phoneNumberId?: string;
  readonly channel?: 'sms' | 'whatsapp';
}
interface Sso {
  readonly strategy: `oauth_${string}` | 'enterprise_sso';
  readonly redirectUrl: string;
  readonly redirectCallbackUrl: string;
  readonly identifier?: string;
  readonly oidcPrompt?: string;
  readonly enterpriseConnectionId?: string;
}

/** Makes the object: it reads as the sign-in does, and its methods stand before the sign-in's own. */
export function createSignInFuture(signIn: SignIn, port: FuturePort): object {
  const { run } = port;
  const later = (name: string) => () => run(() => Promise.reject(featureNotAvailable(`signIn.${name}`)));
  const methods = {
    create: (params: SignInCreateParams) => run(() => signIn.create(params)),
    password: (params: Target & { readonly password: string; readonly identifier?: string }) => {
      const identifier = params.identifier ?? params.emailAddress ?? params.phoneNumber;
      const { password } = params;
      return run(() =>
        identifier
          ? signIn.create({ identifier, password })
          : signIn.attemptFirstFactor({ strategy: 'password', password }),
      );
    },
    emailCode: codeFactor(signIn, port, 'email_code'),
    phoneCode: codeFactor(signIn, port, 'phone_code'),
    resetPasswordEmailCode: { ...codeFactor(signIn, port, 'reset_password_email_code'), ...newPassword(signIn, port) },
    resetPasswordPhoneCode: { ...codeFactor(signIn, port, 'reset_password_phone_code'), ...newPassword(signIn, port) },
    emailLink: emailLink(signIn, port),
    mfa: secondFactors(signIn, port),
    sso: ({ redirectUrl, redirectCallbackUrl, ...rest }: Sso) =>
      run(() =>
        signIn.authenticateWithRedirect({
          ...rest,
          redirectUrl: redirectCallbackUrl,
          redirectUrlComplete: redirectUrl,
        }),
      ),
    ticket: (params?: { readonly ticket?: string }) =>
      run(() => signIn.create({ strategy: 'ticket', ticket: params?.ticket ?? port.param('__clerk_ticket') })),
    passkey: later('passkey'),
    web3: later('web3'),
    submitProtectCheck: (params: { readonly proofToken: string }) => run(() => signIn.submitProtectCheck(params)),
    finalize: (params?: { readonly navigate?: SetActiveParams['navigate'] }) =>
      run(async () => finalize(port, signIn.createdSessionId, params?.navigate)),
    reset: () => run(async () => port.reset()),
  };
  const future = Object.create(signIn, Object.getOwnPropertyDescriptors(methods)) as object; // made of known parts
  return Object.defineProperties(future, {
    isTransferable: { get: () => signIn.firstFactorVerification.status === 'transferable' },
    canBeDiscarded: { get: () => !signIn.id || signIn.status !== 'complete' },
    existingSession: {
      get: () => {
        const sessionId = signIn.firstFactorVerification.error?.meta.sessionId;
        return sessionId ? { sessionId } : undefined;
      },
    },
  });
}

function codeFactor(signIn: SignIn, { run }: FuturePort, strategy: Strategy) {
  return {
    sendCode: (target: Target = {}) =>
      run(async () => {
        const identifier = target.emailAddress ?? target.phoneNumber;
        if (identifier && signIn.identifier !== identifier) await signIn.create({ identifier });
        const id = target.emailAddressId ?? target.phoneNumberId;
        const { emailAddressId, phoneNumberId } = requireFactor(signIn.supportedFirstFactors, strategy, id);
        const { channel } = target;
        await signIn.prepareFirstFactor({ strategy, emailAddressId, phoneNumberId, channel });
      }),
    verifyCode: ({ code }: Code) => run(() => signIn.attemptFirstFactor({ strategy, code })),
  };
}

function newPassword(signIn: SignIn, { run }: FuturePort) {
  return {
    submitPassword: (params: { readonly password: string; readonly signOutOfOtherSessions?: boolean }) =>
      run(() => signIn.resetPassword(params)),
  };
}

function emailLink(signIn: SignIn, port: FuturePort) {
  let flow = signIn.createEmailLinkFlow();
  let waiting: Promise<unknown> = Promise.resolve();
  return {
    sendLink: ({ verificationUrl, ...target }: Target & { readonly verificationUrl: string }) =>
      port.run(async () => {
        if (target.emailAddress) await signIn.create({ identifier: target.emailAddress });
        const factor = requireFactor(signIn.supportedFirstFactors, 'email_link', target.emailAddressId);
        const emailAddressId = factor.emailAddressId ?? '';
        flow.cancelEmailLinkFlow();
        flow = signIn.createEmailLinkFlow();
        waiting = flow.startEmailLinkFlow({ emailAddressId, redirectUrl: verificationUrl });
      }),
    waitForVerification: () => port.run(() => waiting),
    get verification() {
      const status = port.param('__clerk_status');
      return status ? { status, createdSessionId: port.param('__clerk_created_session') } : null;
    },
  };
}

function secondFactors(signIn: SignIn, { run }: FuturePort) {
  const send = (strategy: Strategy) => () =>
    run(async () => {
      const { phoneNumberId, emailAddressId } = requireFactor(signIn.supportedSecondFactors, strategy);
      await signIn.prepareSecondFactor({ strategy, phoneNumberId, emailAddressId });
    });
  const verify =
    (strategy: Strategy) =>
    ({ code }: Code) =>
      run(() => signIn.attemptSecondFactor({ strategy, code }));
  return {
    sendPhoneCode: send('phone_code'),
    verifyPhoneCode: verify('phone_code'),
    sendEmailCode: send('email_code'),
    verifyEmailCode: verify('email_code'),
    verifyTOTP: verify('totp'),
    verifyBackupCode: verify('backup_code'),
  };
}
