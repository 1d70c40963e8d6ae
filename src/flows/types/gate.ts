/**
 * Gates: steps of the application's own between the server's. A gate may hold, decorate, or send commands; it cannot
 * satisfy what the server requires, because the server's answer stays the only router.
 */
import type { GateContext } from '../../machines/shared/gates.js';
import type { FormValues } from './action.js';
import type { FieldDescription } from './field.js';

export type { GateContext } from '../../machines/shared/gates.js';

/** A field of a gate; only `name` is needed. */
export type GateField = Partial<FieldDescription> & Pick<FieldDescription, 'name'>;

/** A step put before (or after) another one, or a view that replaces another one's. */
export interface Gate {
  /** Unique in the flow; answers and classes go by it. */
  readonly id: string;
  /** Step name it stands at: `identify`, `collect`, `activating`, or any other. */
  readonly at: string;
  readonly position: 'before' | 'after' | 'replace-view';
  /** Whether it applies; default always. A throw counts as an error of the gate and is shown. */
  readonly when?: (context: GateContext) => boolean;
  readonly title?: string;
  readonly text?: string;
  readonly fields?: readonly GateField[];
  /** Runs on submit; a throw or rejection is shown as an error and the gate stays. `signal` aborts on reset. */
  readonly run?: (values: FormValues, context: GateContext, signal: AbortSignal) => void | Promise<void>;
}
