/** Somebody with a browser: every action is identified anew, as every request would be. */
import { randomBytes } from 'node:crypto';
import {
  attemptFirstFactor,
  attemptSignUpVerification,
  createDevBrowser,
  createSignIn,
  createSignUp,
  identifyRequest,
  mintToken,
  prepareFirstFactor,
  prepareSignUpVerification,
  readClient,
  signOutAll,
  touchSession,
  updateSignUp,
} from '../../src/domain/index.js';
import type { RequestContext } from '../../src/domain/context.js';
import type {
  AttemptFactorParams,
  CreateSignInParams,
  MintTokenParams,
  SignUpParams,
  TouchSessionParams,
} from '../../src/domain/use-cases.js';
import type { World } from './world.js';

/** Somebody who has an account. */
export interface Account {
  readonly email: string;
  readonly password: string;
  readonly userId: string;
  readonly sessionId: string;
}

/** Drives use cases. */
export class Visitor {
  readonly #world: World;
  readonly #token: string;

  private constructor(world: World, token: string) {
    this.#world = world;
    this.#token = token;
  }

  static async arrive(world: World): Promise<Visitor> {
    return new Visitor(world, (await createDevBrowser(world.ports, world.instance)).token);
  }

  /** The context of the next request. */
  async context(): Promise<RequestContext> {
    const { ports, instance } = this.#world;
    const credentials = { clientTokens: [], devBrowserToken: this.#token, devBrowserRequired: true };
    const identity = await identifyRequest(ports, instance, credentials);
    return {
      ...{ instance, origin: 'https://app.example', ipAddress: '203.0.113.7', userAgent: 'Test/1', locale: 'en' },
      ...identity,
    };
  }

  async client() {
    return (await readClient(this.#world.ports, await this.context())).response;
  }

  async signIn(params: CreateSignInParams) {
    return (await createSignIn(this.#world.ports, await this.context(), params)).response;
  }

  async prepare(id: string, strategy: string) {
    return (await prepareFirstFactor(this.#world.ports, await this.context(), id, { strategy })).response;
  }

  async attempt(id: string, params: AttemptFactorParams) {
    return (await attemptFirstFactor(this.#world.ports, await this.context(), id, params)).response;
  }

  async signUp(params: SignUpParams) {
    return (await createSignUp(this.#world.ports, await this.context(), params)).response;
  }

  async changeSignUp(id: string, params: SignUpParams) {
    return (await updateSignUp(this.#world.ports, await this.context(), id, params)).response;
  }

  async prepareSignUp(id: string, strategy = 'email_code') {
    return (await prepareSignUpVerification(this.#world.ports, await this.context(), id, { strategy })).response;
  }

  async verifySignUp(id: string, code: string, strategy = 'email_code') {
    const params = { strategy, code };
    return (await attemptSignUpVerification(this.#world.ports, await this.context(), id, params)).response;
  }

  async touch(id: string, params: TouchSessionParams = {}) {
    return (await touchSession(this.#world.ports, await this.context(), id, params)).response;
  }

  async token(id: string, params: MintTokenParams = {}): Promise<string> {
    return mintToken(this.#world.ports, await this.context(), id, params);
  }

  async signOut() {
    return (await signOutAll(this.#world.ports, await this.context())).response;
  }

  /** Makes an account with a verified address; stays signed in. */
  async join(extra: SignUpParams = {}): Promise<Account> {
    const email = extra.emailAddress ?? freshEmail();
    const password = extra.password ?? freshPassword();
    const { attempt } = await this.signUp({ ...extra, emailAddress: email, password });
    await this.prepareSignUp(attempt.id);
    const done = await this.verifySignUp(attempt.id, await this.#world.code(email));
    const { createdUserId, createdSessionId } = done.attempt;
    if (!createdUserId || !createdSessionId) throw new Error(`The sign-up is ${done.attempt.status}`);
    return { email, password, userId: createdUserId, sessionId: createdSessionId };
  }

  /** Makes an account and signs out. */
  async joinAndLeave(extra: SignUpParams = {}): Promise<Account> {
    const account = await this.join(extra);
    await this.signOut();
    return account;
  }
}

/** An address nobody else uses. */
export const freshEmail = (): string => `${randomBytes(6).toString('hex')}@example.com`;

/** A password made up on the spot. */
export const freshPassword = (): string => `Aa1!${randomBytes(9).toString('base64url')}`;
