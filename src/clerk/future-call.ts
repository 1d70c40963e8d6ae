/** What the methods for hooks share: they never throw, and they answer `{ error }`. */
import type { SignInFactor } from '../resources/sign-in-factor.js';
import { ClerkRuntimeError, type ClerkError } from '../transport/errors.js';
import type { SetActiveParams } from './activation.js';

/** What every method resolves with. */
export interface FutureResult {
  readonly error: ClerkError | null;
}

/** What the methods work through. */
export interface FuturePort {
  /** Runs a call: marks it as under way, keeps its error, never throws. */
  readonly run: (work: () => Promise<unknown>) => Promise<FutureResult>;
  readonly setActive: (params: SetActiveParams) => Promise<void>;
  /** Forgets the attempt. */
  readonly reset: () => void;
  /** A parameter of the page's address. */
  readonly param: (name: string) => string | undefined;
}

/** The offered factor of a strategy, or an error that says what is missing. */
export function requireFactor(factors: readonly SignInFactor[] | null, strategy: string, id?: string): SignInFactor {
  const found = factors?.find(
    (factor) => factor.strategy === strategy && (!id || factor.emailAddressId === id || factor.phoneNumberId === id),
  );
  if (found) return found;
  throw new ClerkRuntimeError(`The sign-in offers no ${strategy}.`, { code: 'factor_not_found' });
}

/** Activates the session that an attempt created. */
export function finalize(
  port: FuturePort,
  createdSessionId: string | null,
  navigate?: SetActiveParams['navigate'],
): Promise<void> {
  if (createdSessionId) return port.setActive({ session: createdSessionId, navigate });
  throw new ClerkRuntimeError('The attempt is not complete: there is no session to activate.', {
    code: 'no_created_session',
  });
}
