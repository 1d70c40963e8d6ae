/** A phone number of the signed-in user, in E.164. */
import type { PhoneCodeChannel } from '../protocol/index.js';
import type { IdentificationLink } from './email-address.js';
import type { CallOptions } from './resource-context.js';
import { one, Resource, values, type Conversions } from './resource.js';
import { Verification } from './verification.js';

/** A phone number. */
export class PhoneNumber extends Resource {
  declare readonly phoneNumber: string;
  declare readonly verification: Verification;
  declare readonly reservedForSecondFactor: boolean;
  declare readonly defaultSecondFactor: boolean;
  declare readonly linkedTo: IdentificationLink[];
  /** Only in the answer that made the number the first second factor. */
  declare readonly backupCodes?: string[] | null;
  declare readonly createdAt: number;
  declare readonly updatedAt: number;

  override get pathRoot(): string {
    return '/me/phone_numbers';
  }

  protected override conversions(): Conversions {
    return { phoneNumber: (value) => value ?? '', verification: one(Verification), linkedTo: values };
  }

  /** Adds this number to the user. */
  async create(options?: CallOptions): Promise<this> {
    return this.send({ path: `${this.pathRoot}/`, body: { phoneNumber: this.phoneNumber }, ...options });
  }

  /** Sends a code. */
  async prepareVerification(params?: { channel?: PhoneCodeChannel }, options?: CallOptions): Promise<this> {
    const body = { strategy: 'phone_code', ...params };
    return this.send({ path: `${this.path()}/prepare_verification`, body, ...options });
  }

  /** Answers with the code that was sent. */
  async attemptVerification(params: { readonly code: string }, options?: CallOptions): Promise<this> {
    return this.send({ path: `${this.path()}/attempt_verification`, body: params, ...options });
  }

  /** Keeps the number for second-factor codes, or stops doing so. */
  async setReservedForSecondFactor(params: { readonly reserved: boolean }, options?: CallOptions): Promise<this> {
    const body = { reservedForSecondFactor: params.reserved };
    return this.send({ method: 'PATCH', path: this.path(), body, ...options });
  }

  /** Makes it the number that second-factor codes go to first. */
  async makeDefaultSecondFactor(options?: CallOptions): Promise<this> {
    return this.send({ method: 'PATCH', path: this.path(), body: { defaultSecondFactor: true }, ...options });
  }

  /** Removes this number from the user. */
  async destroy(options?: CallOptions): Promise<void> {
    await this.context.request({ method: 'DELETE', path: this.path(), ...options });
  }

  /** The number itself. */
  override toString(): string {
    return this.phoneNumber;
  }
}
