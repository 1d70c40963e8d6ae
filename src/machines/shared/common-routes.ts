/** The routes that sign-in and sign-up share: loading, sessions that exist, transfer, and everything after completion. */
import type { ActiveSession, FlowWorld } from './world.js';
import type { FlowChoice, FlowOutput, FlowPreferences, FlowRoute } from './route.js';
import type { VerificationData } from './verification.js';

/** Steps these rules lead to. */
export type CommonStepName =
  'loading' | 'already-signed-in' | 'existing-session' | 'transfer' | 'activating' | 'task' | 'done' | 'unsupported';

/** What the rules look at. */
export interface CommonFacts {
  readonly attempt: {
    readonly id: string;
    readonly status: string | null;
    readonly createdSessionId: string | null;
  } | null;
  readonly world: FlowWorld;
  readonly choice: FlowChoice;
  readonly preferences: FlowPreferences;
  /** The verification of an outside account: it says `transferable`, or that the person is signed in already. */
  readonly external: VerificationData | null;
  /** The flow that takes over on transfer. */
  readonly other: 'sign-in' | 'sign-up';
}

type CommonRoute = FlowRoute<CommonStepName>;

/** First match wins; null when the flow's own rules decide. */
const RULES: readonly ((facts: CommonFacts) => CommonRoute | null)[] = [
  ({ world }) => (world.loaded ? null : { name: 'loading' }),
  ({ world, choice }) => outcomeRoute(choice, world),
  completedElsewhere,
  alreadySignedIn,
  ({ choice, preferences }) => (choice.existing === null ? null : existing(choice.existing, preferences)),
  ({ external, preferences, choice }) =>
    external?.errorCode === 'identifier_already_signed_in' &&
    external.errorSessionId !== null &&
    external.errorSessionId !== choice.consumed
      ? existing(external.errorSessionId, preferences)
      : null,
  transfer,
  completed,
];

/** Applies the shared rules. */
export function commonRoute(facts: CommonFacts): CommonRoute | null {
  for (const rule of RULES) {
    const route = rule(facts);
    if (route) return route;
  }
  return null;
}

/** This flow is over, for as long as its session is the active one. */
function outcomeRoute({ outcome, seen }: FlowChoice, { session }: FlowWorld): CommonRoute | null {
  if (!outcome) return null;
  if (outcome.kind !== 'session') return { name: 'done', output: outcome };
  if (session?.id === outcome.sessionId) return finished(session);
  // Not visible yet, or between two sessions: what the activation said stands.
  if (session === undefined || !seen) return fromOutput(outcome);
  return null;
}

/** Somebody else has activated the session this attempt created. */
function completedElsewhere({ attempt, world }: CommonFacts): CommonRoute | null {
  const { session } = world;
  return attempt?.status === 'complete' && session && session.id === attempt.createdSessionId
    ? finished(session)
    : null;
}

function alreadySignedIn({ world }: CommonFacts): CommonRoute | null {
  const { session, settings } = world;
  if (!session) return null;
  // A pending session is signed in for nobody yet: finish the task first, whatever the instance allows.
  if (session.task !== null) return { name: 'task', sessionId: session.id, task: session.task };
  return settings.singleSession ? { name: 'already-signed-in', sessionId: session.id } : null;
}

function existing(sessionId: string, { autoContinue = true }: FlowPreferences): CommonRoute {
  return {
    name: 'existing-session',
    sessionId,
    ...(autoContinue && { auto: { command: 'activate', key: sessionId } }),
  };
}

function transfer({ attempt, external, choice, preferences, other }: CommonFacts): CommonRoute | null {
  const { transferable = true, autoContinue = true } = preferences;
  if (!transferable) return null;
  if (choice.transfer) return { name: 'transfer', to: choice.transfer, ...(autoContinue && auto('choice')) };
  if (attempt?.status === 'complete' || external?.status !== 'transferable') return null;
  return { name: 'transfer', to: other, ...(autoContinue && auto(attempt?.id ?? '')) };
}

function auto(key: string): Pick<CommonRoute, 'auto'> {
  return { auto: { command: 'transfer', key } };
}

function completed({ attempt, choice }: CommonFacts): CommonRoute | null {
  const sessionId = attempt?.status === 'complete' ? attempt.createdSessionId : null;
  if (!sessionId || sessionId === choice.consumed) return null;
  return { name: 'activating', sessionId, auto: { command: 'activate', key: sessionId } };
}

function finished(session: ActiveSession): CommonRoute {
  const { id: sessionId, task } = session;
  return fromOutput({ kind: 'session', sessionId, ...(task !== null && { task }) });
}

function fromOutput(output: FlowOutput & { kind: 'session' }): CommonRoute {
  const { sessionId, task } = output;
  return task === undefined ? { name: 'done', sessionId, output } : { name: 'task', sessionId, task, output };
}
