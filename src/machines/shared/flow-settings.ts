/** What the application tells a flow's port: where to go, what to send along, which ceremonies it can hold. */
import type { ActivationTarget } from './activate.js';
import type { Factor } from './factor.js';
import type { GateContext, GateRule, GateValues } from './gates.js';
import type { ClientPort, CommandOptions, FlowClerk, SignInResourcePort, SignUpResourcePort } from './ports.js';
import type { Ceremony } from './world.js';

/** What a ceremony gets. */
export interface CeremonyCall {
  readonly clerk: FlowClerk;
  readonly client: ClientPort;
  /** The flow it is for. */
  readonly flow: 'sign-in' | 'sign-up';
  readonly strategy: string;
  readonly factor: Factor | undefined;
  readonly settings: FlowSettings;
  readonly options: CommandOptions;
}

/** A way to prove something outside a form. Answers with the attempt afterwards, or never (the page is left). */
export type CeremonyActor = (call: CeremonyCall) => Promise<SignInResourcePort | SignUpResourcePort>;

/** A gate with its own work. */
export interface RunnableGate extends GateRule {
  readonly run?: (values: GateValues, context: GateContext, signal: AbortSignal) => void | Promise<void>;
  /** Fields whose values are not kept as the gate's answer. */
  readonly secretFields?: readonly string[];
}

/** Everything a port may need beyond the command itself. Read at every command, so it may change. */
export interface FlowSettings extends ActivationTarget {
  readonly redirectCallbackUrl?: string | undefined;
  readonly ticket?: string | undefined;
  readonly unsafeMetadata?: Readonly<Record<string, unknown>> | undefined;
  readonly locale?: string | undefined;
  readonly gates?: readonly RunnableGate[] | undefined;
  readonly ceremonies?: Partial<Readonly<Record<Ceremony, CeremonyActor>>> | undefined;
}
