/** Builders of the steps that all flows share. */
import type { AttemptData } from '../machines/shared/flow-types.js';
import { seal } from '../machines/shared/sealed.js';
import { gateField } from './fields.js';
import type { StepKit } from './step-kit.js';
import type {
  ActivatingStep,
  AlreadySignedInStep,
  DoneStep,
  ExistingSessionStep,
  FormValues,
  GateStep,
  LoadingStep,
  ProtectCheckStep,
  TaskStep,
  TransferStep,
  UnsupportedStep,
} from './types/index.js';

/** Steps of every flow. */
export type CommonStep =
  | LoadingStep
  | AlreadySignedInStep
  | ExistingSessionStep
  | TransferStep
  | ProtectCheckStep
  | ActivatingStep
  | TaskStep
  | DoneStep
  | UnsupportedStep;

/** Builds the step if it is a common one. */
export function commonStep<Attempt extends AttemptData>(kit: StepKit<Attempt>): CommonStep | null {
  const { route, world } = kit.context;
  const { sessionId = '' } = route;
  switch (route.name) {
    case 'loading':
      return kit.step<LoadingStep>({ name: 'loading', failed: world.failed, retry: kit.plain('retry', 'load.retry') });
    case 'already-signed-in':
      return kit.step<AlreadySignedInStep>({
        ...{ name: 'already-signed-in', sessionId },
        continue: kit.plain('continue', 'session.continue', { role: 'submit' }),
        signOut: kit.plain('signOut', 'session.end'),
      });
    case 'existing-session':
      return kit.step<ExistingSessionStep>({
        ...{ name: 'existing-session', sessionId, offersReset: true },
        activate: kit.plain('activate', 'activate', { role: 'submit' }),
      });
    case 'transfer':
      return kit.step<TransferStep>({
        ...{ name: 'transfer', to: route.to ?? 'sign-in', offersReset: true },
        continue: kit.plain('continue', 'transfer', { role: 'submit' }),
      });
    default:
      return lastStep(kit, sessionId);
  }
}

function lastStep<Attempt extends AttemptData>(kit: StepKit<Attempt>, sessionId: string): CommonStep | null {
  const { route } = kit.context;
  switch (route.name) {
    case 'protect-check':
      return kit.step<ProtectCheckStep>({ name: 'protect-check', portalUrl: portalOf(kit), offersReset: true });
    case 'activating':
      return kit.step<ActivatingStep>({
        ...{ name: 'activating', sessionId, offersReset: true },
        retry: kit.plain('retry', 'activate', { role: 'submit' }),
      });
    case 'task':
      return kit.step<TaskStep>({
        ...{ name: 'task', sessionId, task: route.task ?? '', variant: route.task ?? '' },
        continue: kit.plain('continue', 'session.continue', { role: 'submit' }),
        signOut: kit.plain('signOut', 'session.end'),
      });
    case 'done':
      return kit.step<DoneStep>({ name: 'done', output: route.output ?? { kind: 'abandoned' } });
    case 'unsupported':
      return kit.step<UnsupportedStep>({
        ...{ name: 'unsupported', status: route.status ?? '', portalUrl: portalOf(kit), offersReset: true },
      });
    default:
      return null;
  }
}

/** Builds the step of the gate in force, or null. */
export function gateStep<Attempt extends AttemptData>(kit: StepKit<Attempt>): GateStep | null {
  const { gate: active } = kit.context;
  if (!active) return null;
  const gate = kit.options.gates?.find(({ id }) => id === active.id);
  const fields = (gate?.fields ?? []).map(gateField);
  return kit.step<GateStep>({
    ...{ name: 'gate', variant: active.id, gateId: active.id, position: active.position, at: active.at, fields },
    titleKey: `gate.${active.id}`,
    ...(gate?.title && { title: gate.title }),
    ...(gate?.text && { text: gate.text }),
    submit: kit.action<FormValues>({
      ...{ id: 'submit', role: 'submit', fields: fields.map(({ name }) => name), probe: { type: 'gate.submit' } },
      toEvent: (values) => ({ type: 'gate.submit', values: seal({ ...values }) }),
    }),
    back: kit.plain('back', 'back', { role: 'link' }),
  });
}

function portalOf<Attempt extends AttemptData>({ context, flow }: StepKit<Attempt>): string | null {
  const { signInUrl, signUpUrl } = context.world.settings;
  return flow === 'sign-up' ? signUpUrl : signInUrl;
}
