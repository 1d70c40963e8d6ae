/** How far the proof of one thing (an address, a password, an account) has come. */
import type { PhoneCodeChannel, Strategy, VerificationStatus } from '../protocol/index.js';
import { ClerkAPIError } from '../transport/errors.js';
import { parseHttpUrl } from '../transport/url-gate.js';
import { date, isRecord, nullable, Resource, values, type Conversions } from './resource.js';

/** A verification. `status` is null when nothing has been started. */
export class Verification extends Resource {
  declare readonly status: VerificationStatus | null;
  declare readonly strategy: Strategy | null;
  declare readonly attempts: number | null;
  declare readonly expireAt: Date | null;
  declare readonly error: ClerkAPIError | null;
  /** WebAuthn options as JSON text, or the text that a wallet signs. */
  declare readonly nonce: string | null;
  declare readonly message: string | null;
  /** Where to send the person to prove an account elsewhere; only http(s) addresses get here. */
  declare readonly externalVerificationRedirectURL: URL | null;
  declare readonly verifiedAtClient: string | null;
  declare readonly channel: PhoneCodeChannel | null;

  protected override conversions(): Conversions {
    return {
      status: nullable,
      strategy: nullable,
      attempts: nullable,
      expireAt: date,
      error: (value) => (isRecord(value) ? new ClerkAPIError(value) : null),
      nonce: nullable,
      message: nullable,
      verifiedAtClient: nullable,
      channel: nullable,
    };
  }

  override apply(json: unknown): this {
    super.apply(json);
    const url = isRecord(json) ? parseHttpUrl(json.external_verification_redirect_url) : null;
    return Object.assign(this, { externalVerificationRedirectURL: url });
  }

  /** Whether an e-mail link was opened in the browser `clientId`. */
  verifiedFromTheSameClient(clientId?: string): boolean {
    return this.verifiedAtClient !== null && this.verifiedAtClient === clientId;
  }
}

/** A verification inside a sign-up: also says what to do next. */
export class SignUpVerification extends Verification {
  declare readonly nextAction: 'needs_prepare' | 'needs_attempt' | '';
  declare readonly supportedStrategies: Strategy[];

  protected override conversions(): Conversions {
    return { ...super.conversions(), nextAction: (value) => value ?? '', supportedStrategies: values };
  }
}
