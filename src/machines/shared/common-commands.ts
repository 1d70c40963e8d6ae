/** Commands that sign-in and sign-up share. */
import { activateSession, leave, outputOf } from './activate.js';
import { flowError, type Command, type CommandCall } from './flow-port.js';
import type { FlowSettings } from './flow-settings.js';
import type { AttemptData } from './flow-types.js';
import type { GateValues } from './gates.js';
import { toFlowErrors } from './to-flow-errors.js';

/** Makes the shared commands. `settings` is read at every call. */
export function commonCommands<Attempt extends AttemptData>(
  settings: () => FlowSettings,
): Record<string, Command<Attempt>> {
  return {
    activate: async (call) => ({ output: await activateSession(call, settings()) }),
    'session.continue': async ({ clerk, route }) => {
      await leave(clerk, settings());
      // With a task left there is no end to report; the page of the task takes over.
      return route.sessionId && route.name !== 'task' ? { output: outputOf(clerk, route.sessionId) } : {};
    },
    'session.end': async ({ clerk, route }) => {
      await clerk.signOut?.({ sessionId: route.sessionId } as never); // each implementation types its own parameters
      return {};
    },
    'load.retry': async ({ clerk }) => {
      await clerk.load?.();
      return {};
    },
    'gate.submit': (call) => runGate(call, settings()),
  };
}

async function runGate<Attempt extends AttemptData>(
  { gate, values, route, attempt, options }: CommandCall<Attempt>,
  { gates = [] }: FlowSettings,
) {
  const found = gates.find(({ id }) => id === gate?.id);
  if (!found) throw flowError('flow', 'gate_missing', 'This step does not exist any more.');
  const context = {
    at: route.name,
    identifier: attempt?.identifier ?? null,
    attemptId: attempt?.id ?? null,
    answers: {},
  };
  try {
    await found.run?.(values, context, options.signal ?? new AbortController().signal);
  } catch (thrown) {
    throw gateErrors(thrown);
  }
  return { answer: { gate: found.id, values: withoutSecrets(values, found.secretFields ?? []) } };
}

/** The application's own error: its message is meant to be shown. */
function gateErrors(thrown: unknown) {
  const known = toFlowErrors(thrown);
  if (known[0]?.code !== 'unknown_error') return known;
  const message = thrown instanceof Error && thrown.message ? thrown.message : 'This step could not be completed.';
  return [{ ...flowError('form', 'gate_failed', message), retryable: true }];
}

function withoutSecrets(values: GateValues, secret: readonly string[]): GateValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !secret.includes(name)));
}
