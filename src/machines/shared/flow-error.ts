/** The one error shape of all machines and flows. Plain data, safe to serialise: never holds what the person typed. */

/** Where an error belongs: under a field, above the form, to the whole flow, or to the connection. */
export type FlowErrorKind = 'field' | 'form' | 'flow' | 'network';

/** One problem, ready to be shown. Text is the server's; translate by `code` (and `field`). */
export interface FlowError {
  /** Code of the wire's catalogue, or one of ours (`network_error`, `unknown_error`, `gate_failed` …). */
  readonly code: string;
  readonly message: string;
  readonly longMessage?: string;
  /** Wire name of the field (`identifier`, `password`, `email_address` …) when `kind` is `field`. */
  readonly field?: string;
  /** Further facts of the server, keys in camelCase. */
  readonly meta?: Readonly<Record<string, unknown>>;
  readonly kind: FlowErrorKind;
  /** Whether sending the same command again can help. */
  readonly retryable: boolean;
  /** Milliseconds to wait before trying again (429). */
  readonly retryAfterMs?: number;
  /** Seconds until a locked account opens again (`user_locked`). */
  readonly lockoutSeconds?: number;
}
