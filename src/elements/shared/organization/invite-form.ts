/** The form that invites people: addresses, a role, and what the server has against them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Invitees, ListStep, OperationStep } from '../../../flows/index.js';
import type { Role } from '../../../resources/role.js';
import { formSheet } from '../../../theme/sheets/form.js';
import { organizationSheet } from '../../../theme/sheets/organization.js';
import { popoverSheet } from '../../../theme/sheets/popover.js';
import { button } from '../../../ui/button.js';
import { alerts } from '../../../ui/card.js';
import type { Ui } from '../../../ui/context.js';
import { fieldMessage } from '../../../ui/field.js';
import { form } from '../../../ui/form.js';

/** What the form shows and does. */
export interface InviteFormProps {
  readonly step: OperationStep<Invitees, unknown>;
  readonly roles: ListStep<Role>;
  readonly cancel: string;
  readonly onSubmit: (invitees: Invitees) => void;
  readonly onCancel: () => void;
}

/** In this order, because the last one changes what the others say. */
const SHEETS = [formSheet, popoverSheet, organizationSheet];

/** Roles of every instance, for the moment before its own are known. */
const FIRST_ROLES = [
  { key: 'org:member', name: 'Member' },
  { key: 'org:admin', name: 'Admin' },
];

/** Draws the form. What was typed stays while the server refuses it. */
export function inviteForm(ui: Ui, { step, roles, cancel, onSubmit, onCancel }: InviteFormProps): TemplateResult {
  ui.use(...SHEETS);
  const { email_address: refused = [] } = step.errors.fields;
  const others = step.errors.all.filter((error) => !refused.includes(error));
  const known = roles.items.length > 0 ? [...roles.items].sort(memberFirst) : FIRST_ROLES;
  const content = html`${alerts(
      ui,
      others.map((error) => ui.t.error(error)),
    )}
    ${addressField(ui, refused[0] && ui.t.error(refused[0]))}
    <div class=${ui.cx('formField', { id: 'role' })}>
      <label class=${ui.cx('formFieldLabel', { id: 'role' })} for=${ui.id('role')}
        >${ui.t('formFieldLabel__role')}</label
      >
      ${roleSelect(ui, { id: ui.id('role'), roles: known })}
    </div>
    <div class="clk-panel-buttons">
      ${button(ui, { key: 'formButtonReset', variant: 'quiet', label: cancel, onClick: onCancel })}
      ${button(ui, {
        ...{ key: 'formButtonPrimary', variant: 'primary', type: 'submit', busy: step.pending },
        label: ui.t('organizationProfile.invitePage.formButtonPrimary__continue'),
      })}
    </div>`;
  return form(ui, {
    ...{ id: 'invite', busy: step.pending, content },
    onSubmit: ({ emailAddresses = '', role = 'org:member' }) => onSubmit({ emailAddresses, role }),
  });
}

/** Several lines, because an input would glue pasted lines together. */
function addressField(ui: Ui, error: string | undefined): TemplateResult {
  const id = ui.id('emailAddresses');
  return html`<div class=${ui.cx('formField', { id: 'emailAddresses', states: [error && 'error'] })}>
    <label class=${ui.cx('formFieldLabel', { id: 'emailAddresses' })} for=${id}
      >${ui.t('formFieldLabel__emailAddresses')}</label
    >
    <textarea
      class="${ui.cx('formFieldInput', { id: 'emailAddresses', states: [error && 'error'] })} clk-textarea"
      id=${id}
      name="emailAddresses"
      rows="3"
      inputmode="email"
      autocapitalize="none"
      spellcheck="false"
      placeholder=${ui.t('formFieldInputPlaceholder__emailAddresses')}
      aria-invalid=${error ? 'true' : 'false'}
      aria-describedby=${error ? `${id}-text` : nothing}
    ></textarea>
    ${fieldMessage(ui, { error }, 'emailAddresses', `${id}-text`)}
  </div>`;
}

/** A choice of roles. */
export interface RoleSelectProps {
  readonly id?: string | undefined;
  readonly roles: readonly { readonly key: string; readonly name: string }[];
  readonly selected?: string | undefined;
  /** For a choice without a label in sight. */
  readonly label?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly onChange?: ((role: string) => void) | undefined;
}

/** Draws the browser's own list of roles. */
export function roleSelect(ui: Ui, props: RoleSelectProps): TemplateResult {
  ui.use(...SHEETS);
  // The listener is on the list.
  const change = (event: Event): void => props.onChange?.((event.currentTarget as HTMLSelectElement).value);
  return html`<select
    class="${ui.cx('formFieldInput', { id: 'role' })} clk-select"
    id=${props.id ?? nothing}
    name="role"
    aria-label=${props.label ?? nothing}
    ?disabled=${props.disabled ?? false}
    @change=${change}
  >
    ${props.roles.map(
      (role) => html`<option value=${role.key} ?selected=${role.key === props.selected}>${roleName(ui, role)}</option>`,
    )}
  </select>`;
}

/** The name of a role: in the page's language where it is one of every instance's. */
export function roleName(ui: Ui, { key, name }: { readonly key: string; readonly name: string }): string {
  const known = `roles.${key.replace(/^org:/, '')}`;
  return ui.t.has(known) ? ui.t(known) : name;
}

function memberFirst(one: Role, other: Role): number {
  return Number(other.key === 'org:member') - Number(one.key === 'org:member');
}
