/**
 * What a flow remembers over a reload: which factor was picked, which gates were answered, when another code may be sent,
 * which attempt was given up. Never a secret, never the machine's snapshot; the rest is the server's to say.
 */
import type { AttemptData, FlowResume, ServerFlowContext } from '../machines/shared/flow-types.js';
import { NO_CHOICE } from '../machines/shared/route.js';
import type { FlowMemory } from './types/index.js';

/** What is written. */
export interface Remembered extends FlowResume {
  /** The attempt that was given up last. */
  readonly discarded: string | null;
}

const KEY = 'clerk-kit:flow:';

/** The session storage of the page's tab; nothing where there is none or it is blocked. */
export const tabMemory: FlowMemory = {
  read: (flow) => {
    try {
      return globalThis.document ? sessionStorage.getItem(KEY + flow) : null;
    } catch {
      return null;
    }
  },
  write: (flow, text) => {
    try {
      if (!globalThis.document) return;
      if (text === null) sessionStorage.removeItem(KEY + flow);
      else sessionStorage.setItem(KEY + flow, text);
    } catch {
      // Blocked storage costs the picked factor after a reload, nothing else.
    }
  },
};

/** Reads what was remembered; null when there is nothing or it is not ours. Anybody can write there, so it is checked. */
export function recall(memory: FlowMemory | null, flow: string): Remembered | null {
  try {
    const kept = JSON.parse(memory?.read(flow) ?? 'null') as Remembered; // checked below
    const isOurs = typeof kept.choice === 'object' && typeof kept.answers === 'object' && Array.isArray(kept.visited);
    return isOurs && kept.answers ? { ...kept, choice: { ...NO_CHOICE, ...kept.choice } } : null;
  } catch {
    return null;
  }
}

/** The text to remember. The end of a flow is not part of it: after a reload the clerk object says who is signed in. */
export function remember<Attempt extends AttemptData>(
  { attempt, choice, answers, visited, cooldownUntil }: ServerFlowContext<Attempt>,
  discarded: string | null,
): string {
  const { factor, prepared, intent, editing } = choice;
  const kept = { ...NO_CHOICE, factor, prepared, intent, editing };
  const remembered: Remembered = {
    ...{ attemptId: attempt?.id ?? null, answers, visited, cooldownUntil, discarded },
    choice: kept,
  };
  return JSON.stringify(remembered);
}
