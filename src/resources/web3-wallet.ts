/** A wallet of the signed-in user. */
import type { Strategy } from '../protocol/index.js';
import type { CallOptions } from './resource-context.js';
import { one, Resource, type Conversions } from './resource.js';
import { Verification } from './verification.js';

/** A wallet. */
export class Web3Wallet extends Resource {
  declare readonly web3Wallet: string;
  declare readonly verification: Verification;
  declare readonly createdAt: number;
  declare readonly updatedAt: number;

  override get pathRoot(): string {
    return '/me/web3_wallets';
  }

  protected override conversions(): Conversions {
    return { web3Wallet: (value) => value ?? '', verification: one(Verification) };
  }

  /** Adds this wallet to the user. */
  async create(options?: CallOptions): Promise<this> {
    return this.send({ path: `${this.pathRoot}/`, body: { web3Wallet: this.web3Wallet }, ...options });
  }

  /** Asks for the text to sign. */
  async prepareVerification(params: { readonly strategy: Strategy }, options?: CallOptions): Promise<this> {
    return this.send({ path: `${this.path()}/prepare_verification`, body: params, ...options });
  }

  /** Answers with the signature. */
  async attemptVerification(
    params: { readonly signature: string; readonly strategy?: Strategy },
    options?: CallOptions,
  ): Promise<this> {
    const body = { strategy: this.verification.strategy, ...params };
    return this.send({ path: `${this.path()}/attempt_verification`, body, ...options });
  }

  /** Removes this wallet from the user. */
  async destroy(options?: CallOptions): Promise<void> {
    await this.context.request({ method: 'DELETE', path: this.path(), ...options });
  }

  /** The wallet's address. */
  override toString(): string {
    return this.web3Wallet;
  }
}
