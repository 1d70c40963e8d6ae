/** The state of a hook's calls: whether one is under way, and the error of the last one. */
import { ClerkRuntimeError, type ClerkError } from '../transport/errors.js';
import { isClerkError } from '../transport/guards.js';
import { signal } from './signals.js';

/** Makes the state; `run` never throws. */
export function callState() {
  const fetchStatus = signal<'idle' | 'fetching'>('idle');
  const error = signal<ClerkError | null>(null);
  return {
    fetchStatus,
    error,
    run: async (work: () => Promise<unknown>): Promise<{ readonly error: ClerkError | null }> => {
      error.set(null);
      fetchStatus.set('fetching');
      try {
        await work();
      } catch (cause) {
        error.set(isClerkError(cause) ? cause : new ClerkRuntimeError(String(cause), { code: 'unknown_error', cause }));
      }
      fetchStatus.set('idle');
      return { error: error() };
    },
  };
}
