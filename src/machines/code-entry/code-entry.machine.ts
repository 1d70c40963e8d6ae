/**
 * Verifying one thing by a code: an address of the profile, a phone number, an authenticator. The skeleton of all flows
 * with two steps; the wait between codes and the code's lifetime run beside typing and submitting, never before them.
 */
import type { FlowDefinition } from '../shared/flow-types.js';
import { kindOf, type Factor } from '../shared/factor.js';
import type { FlowRoute } from '../shared/route.js';
import { defineServerFlow } from '../shared/server-flow.js';
import { isSent, type VerificationData } from '../shared/verification.js';

/** The thing to verify, as plain data. */
export interface CodeEntryAttempt {
  readonly id: string;
  readonly status: string | null;
  /** What is verified, as people know it. */
  readonly identifier: string | null;
  readonly createdSessionId: null;
  readonly strategy: string;
  readonly verification: VerificationData | null;
}

/** Steps of a code entry. */
export const CODE_ENTRY_STEPS = ['loading', 'code', 'done', 'unsupported'] as const;

/** What the skeleton needs to know of a code entry. */
export const codeEntryDefinition: FlowDefinition<CodeEntryAttempt> = {
  id: 'code-entry',
  steps: CODE_ENTRY_STEPS,
  derive: (attempt) => deriveCodeEntryStep(attempt),
  commands: {
    'code.submit': ({ name }) => name === 'code',
    'code.resend': ({ kind }) => kind === 'code',
  },
  back: () => null,
  recover: () => null,
};

/** Where a code entry is. Pure and total. */
export function deriveCodeEntryStep(attempt: CodeEntryAttempt | null): FlowRoute {
  if (!attempt) return { name: 'loading' };
  const { strategy, verification, identifier, id } = attempt;
  if (verification?.status === 'verified') return { name: 'done' };
  const kind = kindOf(strategy);
  if (kind !== 'code' && kind !== 'totp') return { name: 'unsupported', status: strategy };
  const factor: Factor = { strategy, ...(identifier && { safeIdentifier: identifier }) };
  const isOut = isSent(verification, strategy);
  return {
    ...{ name: 'code', kind, strategy, factor, factors: [factor] },
    ...(identifier && { hint: identifier }),
    // An authenticator shows its codes by itself: there is nothing to send.
    ...(kind === 'code' && { expiresAt: isOut ? (verification?.expireAt ?? null) : null }),
    ...(kind === 'code' && !isOut && { auto: { command: 'code.prepare', key: `${id} ${strategy}` } }),
  };
}

/** The code entry machine. Its `command` actor sends and checks codes. */
export const codeEntryMachine = defineServerFlow(codeEntryDefinition);
