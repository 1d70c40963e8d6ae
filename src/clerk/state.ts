/**
 * Signals for the hooks of official SDKs (`clerk.__internal_state`). Loaded when an SDK loads the Clerk object; pages
 * that use tags or flows never need it.
 */
import type { ResourceContext } from '../resources/resource-context.js';
import { SignIn } from '../resources/sign-in.js';
import { SignUp } from '../resources/sign-up.js';
import { Waitlist } from '../resources/waitlist.js';
import { pageParams } from './after-url.js';
import { callState } from './call-state.js';
import type { ClerkCore } from './core.js';
import type { FuturePort } from './future-call.js';
import { sortErrors } from './future-errors.js';
import { createSignInFuture } from './sign-in-future.js';
import { createSignUpFuture } from './sign-up-future.js';
import { computed, effect, signal } from './signals.js';

const FIELDS = {
  signIn: ['identifier', 'password', 'code'],
  signUp: [
    'firstName',
    'lastName',
    'emailAddress',
    'phoneNumber',
    'password',
    'username',
    'code',
    'captcha',
    'legalAccepted',
  ],
  waitlist: ['emailAddress'],
} as const;

/** What hooks read. */
export type ClerkState = ReturnType<typeof createState>;

interface Futures {
  readonly futureOf: (resource: never) => object;
}

/** The attempts of each Clerk object, found by what its resources share. */
const attempts = new WeakMap<ResourceContext, { readonly signIn: Futures; readonly signUp: Futures }>();

// Proxies of SDKs look for the methods on the resource itself.
for (const [type, name] of [
  [SignIn, 'signIn'],
  [SignUp, 'signUp'],
] as const) {
  Object.defineProperty(type.prototype, '__internal_future', {
    configurable: true,
    get(this: SignIn | SignUp) {
      return attempts.get(this.context)?.[name].futureOf(this as never); // each prototype with its own name
    },
  });
}

/** Makes the signals of one Clerk object. */
export function createState(core: ClerkCore) {
  const signIn = attempt(core, 'signIn', createSignInFuture, () => core.client?.resetSignIn());
  const signUp = attempt(core, 'signUp', createSignUpFuture, () => core.client?.resetSignUp());
  const waitlist = waitlistOf(core);
  attempts.set(core.context, { signIn, signUp });
  return {
    signInSignal: signIn.read,
    signUpSignal: signUp.read,
    waitlistSignal: waitlist,
    __internal_effect: effect,
    __internal_computed: computed,
    __internal_waitlist: waitlist().waitlist,
  };
}

function attempt<Name extends 'signIn' | 'signUp', Resource extends object>(
  core: ClerkCore,
  name: Name,
  create: (resource: Resource, port: FuturePort) => object,
  forget: () => void,
) {
  const revision = signal('');
  const call = callState();
  const futures = new WeakMap<object, object>();
  const update = (): void => revision.set(JSON.stringify(core.client?.[name] ?? null));
  const port: FuturePort = {
    run: async (work) => {
      const result = await call.run(work);
      update();
      return result;
    },
    setActive: async (params) => (await core.openRuntime()).setActive(params),
    reset: forget,
    param: (key) => pageParams().get(key) ?? undefined,
  };
  const futureOf = (resource: Resource): object => {
    const future = futures.get(resource) ?? create(resource, port);
    futures.set(resource, future);
    return future;
  };
  core.resources.add(update, true);
  const read = computed(() => {
    revision();
    // The resource under this name is of the type that `create` takes.
    const resource = core.client?.[name] as Resource | undefined;
    // A new view for every change: hooks compare identities.
    const future = resource ? (Object.create(futureOf(resource)) as object) : null; // reads through
    return { [name]: future, errors: sortErrors(call.error(), FIELDS[name]), fetchStatus: call.fetchStatus() };
  });
  return { read, futureOf };
}

function waitlistOf(core: ClerkCore) {
  const call = callState();
  const entry = new Waitlist(core.context);
  const methods = { join: (params: { readonly emailAddress: string }) => call.run(() => entry.join(params)) };
  const waitlist = Object.create(entry, Object.getOwnPropertyDescriptors(methods)) as typeof entry & typeof methods; // both
  return computed(() => ({
    waitlist,
    errors: sortErrors(call.error(), FIELDS.waitlist),
    fetchStatus: call.fetchStatus(),
  }));
}
