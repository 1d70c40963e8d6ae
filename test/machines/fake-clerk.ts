/**
 * A clerk object under the test's hand: every request waits until the test answers or refuses it, as a server would, and
 * changes of the client are told to listeners the way ClerkJS does. No network, no storage, no clock of its own.
 */
import type { Factor, FlowClerk, SessionPort } from '../../src/machines/index.js';

/** A sign-in or sign-up as the server would describe it. */
export type Attempt = Record<string, unknown> & { id?: string | undefined; status: string | null };

/** A request in flight. */
export interface Call {
  readonly method: string;
  readonly params: Record<string, unknown>;
  readonly signal: AbortSignal | undefined;
  /** Answers: the attempt changes, the client tells, the promise resolves. */
  readonly answer: (change: Partial<Attempt>) => Promise<void>;
  /** Refuses with codes, or with anything thrown. */
  readonly refuse: (...errors: (string | { code: string; paramName?: string; meta?: object })[]) => Promise<void>;
  readonly fail: (thrown: unknown) => Promise<void>;
}

/** Settings of the fake instance. */
export interface FakeOptions {
  readonly environment?: Record<string, unknown>;
  readonly signIn?: Partial<Attempt>;
  readonly signUp?: Partial<Attempt>;
  readonly sessions?: SessionPort[];
  readonly session?: SessionPort | null;
  readonly loaded?: boolean;
}

const ATTRIBUTE = { enabled: true, required: true, used_for_first_factor: true, verifications: ['email_code'] };

/** An instance with e-mail addresses and passwords. */
export const ENVIRONMENT = {
  auth_config: { single_session_mode: true },
  display_config: { preferred_sign_in_strategy: 'password', sign_in_url: 'https://portal.test/sign-in' },
  user_settings: {
    attributes: {
      email_address: ATTRIBUTE,
      password: { ...ATTRIBUTE, verifications: [] },
      first_name: { ...ATTRIBUTE, required: false, used_for_first_factor: false, verifications: [] },
    },
    social: {},
    sign_up: { mode: 'public', progressive: true },
    password_settings: { min_length: 8, max_length: 72 },
  },
};

/** Factors of an account with everything. */
export const FACTORS = {
  password: { strategy: 'password' },
  emailCode: { strategy: 'email_code', emailAddressId: 'idn_1', safeIdentifier: 'a***@example.com', primary: true },
  otherEmail: { strategy: 'email_code', emailAddressId: 'idn_2', safeIdentifier: 'b***@example.com' },
  phoneCode: { strategy: 'phone_code', phoneNumberId: 'idn_3', safeIdentifier: '+1*****99', default: true },
  reset: { strategy: 'reset_password_email_code', emailAddressId: 'idn_1', safeIdentifier: 'a***@example.com' },
  totp: { strategy: 'totp' },
  backup: { strategy: 'backup_code' },
} as const satisfies Record<string, Factor>;

const NO_SIGN_IN: Attempt = { id: undefined, status: null, supportedFirstFactors: null, supportedSecondFactors: null };
const NO_SIGN_UP: Attempt = { id: undefined, status: null };

const SIGN_IN_METHODS = [
  'create',
  'prepareFirstFactor',
  'attemptFirstFactor',
  'prepareSecondFactor',
  'attemptSecondFactor',
  'resetPassword',
];
const SIGN_UP_METHODS = ['create', 'update', 'prepareVerification', 'attemptVerification'];

/** The fake. */
export class FakeClerk {
  loaded: boolean;
  status = 'ready';
  session: SessionPort | null | undefined;
  __internal_environment: Record<string, unknown>;
  client: {
    signIn: Attempt;
    signUp: Attempt;
    sessions: SessionPort[];
    resetSignIn: () => void;
    resetSignUp: () => void;
    reload: () => Promise<void>;
  };
  readonly calls: Call[] = [];
  readonly activations: Record<string, unknown>[] = [];
  readonly signOuts: unknown[] = [];
  readonly visits: string[] = [];
  reloads = 0;
  /** What `setActive` does besides being noted. */
  onActivate: (sessionId: string) => void | Promise<void> = (id) => this.become(id);
  onReload: () => void = () => {};
  private readonly listeners = new Set<() => void>();

  constructor(options: FakeOptions = {}) {
    this.loaded = options.loaded ?? true;
    this.session = options.session ?? null;
    this.__internal_environment = options.environment ?? ENVIRONMENT;
    this.client = {
      signIn: this.attempt('signIn', { ...NO_SIGN_IN, ...options.signIn }),
      signUp: this.attempt('signUp', { ...NO_SIGN_UP, ...options.signUp }),
      sessions: options.sessions ?? [],
      resetSignIn: () => void (this.client.signIn = this.attempt('signIn', NO_SIGN_IN)),
      resetSignUp: () => void (this.client.signUp = this.attempt('signUp', NO_SIGN_UP)),
      reload: async () => {
        this.reloads += 1;
        this.onReload();
      },
    };
  }

  /** The same object as flows take it. */
  get port(): FlowClerk {
    return this as unknown as FlowClerk; // methods of attempts are put on at run time
  }

  /** The oldest request that waits. */
  next(method?: string): Call {
    const index = this.calls.findIndex((call) => method === undefined || call.method === method);
    const call = this.calls.splice(index, index < 0 ? 0 : 1)[0];
    if (!call) throw new Error(`No ${method ?? 'request'} is waiting.`);
    return call;
  }

  addListener(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells listeners that something changed. */
  emit(): void {
    for (const listener of [...this.listeners]) listener();
  }

  /** Foreign code, or another tab, changed the attempt. */
  change(kind: 'signIn' | 'signUp', change: Partial<Attempt>): void {
    Object.assign(this.client[kind], change);
    this.emit();
  }

  /** Makes a session active. */
  become(sessionId: string, task?: string): void {
    const session = { id: sessionId, status: task ? 'pending' : 'active', currentTask: task ? { key: task } : null };
    this.client.sessions = [...this.client.sessions.filter(({ id }) => id !== sessionId), session];
    this.session = session;
    this.emit();
  }

  async setActive(params: Record<string, unknown>): Promise<void> {
    this.activations.push(params);
    await this.onActivate(String(params.session));
    const navigate = params.navigate as ((context: object) => unknown) | undefined;
    await navigate?.({ session: this.session, decorateUrl: (url: string) => `${url}?decorated` });
  }

  async signOut(options: unknown): Promise<void> {
    this.signOuts.push(options);
    this.session = null;
    this.client.sessions = [];
    this.emit();
  }

  navigate(url: string): void {
    this.visits.push(url);
  }

  private attempt(kind: 'signIn' | 'signUp', data: Attempt): Attempt {
    const methods = kind === 'signIn' ? SIGN_IN_METHODS : SIGN_UP_METHODS;
    const attempt: Attempt = { ...data };
    for (const method of methods) {
      Object.defineProperty(attempt, method, {
        value: (params: Record<string, unknown>, options?: { signal?: AbortSignal }) =>
          new Promise((resolve, reject) => {
            const settled = async (run: () => void): Promise<void> => {
              run();
              await flush();
            };
            this.calls.push({
              method,
              params,
              signal: options?.signal,
              answer: (change) =>
                settled(() => {
                  Object.assign(attempt, change);
                  this.emit();
                  resolve(attempt);
                }),
              refuse: (...errors) => settled(() => reject(refusal(errors))),
              fail: (thrown) => settled(() => reject(thrown)),
            });
          }),
      });
    }
    return attempt;
  }
}

/** An error as ClerkJS throws it. */
export function refusal(
  errors: (string | { code: string; paramName?: string; meta?: object })[],
  status = 422,
  retryAfter?: number,
): object {
  const entries = errors.map((error) => (typeof error === 'string' ? { code: error } : error));
  return Object.assign(new Error('refused'), {
    clerkError: true,
    status,
    retryAfter,
    errors: entries.map(({ code, paramName, meta }: { code: string; paramName?: string; meta?: object }) => ({
      code,
      message: `message of ${code}`,
      longMessage: `long message of ${code}`,
      meta: { ...(paramName && { paramName }), ...meta },
    })),
  });
}

/** Lets promises settle. Machines use no timers of their own in tests, so microtasks are all there is. */
export async function flush(): Promise<void> {
  for (let index = 0; index < 20; index += 1) await Promise.resolve();
}
