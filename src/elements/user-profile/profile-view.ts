/** What the sections of the profile draw with, and the few shapes that all of them share. */
import { nothing } from 'lit';
import type { ActionResult, OperationStep, UserOperationOptions } from '../../flows/index.js';
import type { UserSettings } from '../../resources/environment-settings.js';
import type { User } from '../../resources/user.js';
import type { Content } from '../../ui/card.js';
import type { Ui } from '../../ui/context.js';
import type { PopoverController } from '../../ui/controllers/popover-controller.js';
import { field, type FieldProps } from '../../ui/field.js';
import { passwordField } from '../../ui/password-field.js';
import type { ElementClerk } from '../shared/flow-properties.js';
import type { OperationsController } from '../shared/profile/operations-controller.js';

/** The profile as its sections see it. */
export interface ProfileView {
  readonly ui: Ui;
  readonly clerk: ElementClerk;
  readonly user: User;
  readonly settings: UserSettings;
  readonly operations: OperationsController;
  readonly options: UserOperationOptions;
  /** The open panel, or null. One at a time, so that it is clear what Save saves. */
  readonly panel: string | null;
  readonly open: (panel: string) => void;
  /** Closes the panel and forgets what its operations said. */
  readonly close: () => void;
  /** After an operation of the open panel: closes it and says so, or leads to what is wrong. */
  readonly finish: (result: Promise<ActionResult>, text?: string) => void;
  readonly say: (text: string) => void;
  /** The menu of a row. */
  readonly menu: (id: string) => PopoverController;
  /** What a field remarks while it is typed into. */
  readonly remarks: ReadonlyMap<string, string>;
  readonly remark: (name: string, text: string | undefined, kind?: 'wrong') => void;
  /** Where to go once the account is deleted. */
  readonly afterDeleteUrl: string | undefined;
}

/** Any operation's step. */
export type AnyStep = Pick<OperationStep<never, unknown>, 'errors' | 'pending'>;

/** Draws a text or password field of a panel. Errors find it by its name on the wire. */
export function input({ ui }: ProfileView, step: AnyStep, name: string, props: Partial<FieldProps> = {}): Content {
  const error = props.error ?? errorOf(ui, step, wireName(name));
  const all = { ...props, name, label: ui.t(`formFieldLabel__${name}`), error };
  return props.type === 'password' ? passwordField(ui, all) : field(ui, all);
}

/** What is wrong with a field, as a sentence. */
export function errorOf(ui: Ui, step: AnyStep, name: string): string | undefined {
  const [error] = step.errors.fields[name] ?? [];
  return error ? ui.t.error(error) : undefined;
}

/** What is wrong with none of these fields, as sentences. */
export function unplaced({ ui }: ProfileView, step: AnyStep, ...names: readonly string[]): readonly string[] {
  const shown = names.map(wireName);
  return step.errors.all
    .filter(({ field: at }) => at === undefined || !shown.includes(at))
    .map((error) => ui.t.error(error));
}

/** The section's content: its rows, or the panel in their place. */
export function either(isOpen: boolean, panel: () => Content, rows: () => Content): Content {
  return isOpen ? panel() : rows();
}

/** Draws only where the instance asks for it. */
export function when(isThere: boolean | undefined, content: () => Content): Content {
  return isThere ? content() : nothing;
}

function wireName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
