/** Section "Password": set, change, remove. */
import { html } from 'lit';
import { createPasswordOperation, createRemovePasswordOperation } from '../../../flows/index.js';
import type { Content } from '../../../ui/card.js';
import { checkbox } from '../../../ui/field.js';
import { hiddenUsername } from '../../../ui/form.js';
import { missingRules } from '../../shared/new-password-field.js';
import { item, opener, panel, section } from '../../shared/profile/section.js';
import { addressOf } from '../../shared/user-names.js';
import { errorOf, input, unplaced, when, type ProfileView } from '../profile-view.js';

const ID = 'password';
const KEY = 'userProfile.start.passwordSection';

/** Draws the password, where the instance has them. */
export function passwordSection(view: ProfileView): Content {
  const { ui, user, settings, panel: open } = view;
  if (!settings.attributes.password.enabled) return undefined;
  const title = ui.t(`${KEY}.title`);
  if (open === ID) return section(ui, ID, title, passwordPanel(view));
  if (open === `${ID}-remove`) return section(ui, ID, title, removePanel(view));
  const has = user.passwordEnabled;
  const change = opener(ui, {
    ...{ id: ID, panel: ID, label: ui.t(`${KEY}.primaryButton__${has ? 'update' : 'set'}Password`) },
    onClick: () => view.open(ID),
  });
  const remove = (): Content =>
    opener(ui, {
      ...{ id: ID, panel: `${ID}-remove`, danger: true, label: ui.t(`${KEY}.destructiveAction`) },
      onClick: () => view.open(`${ID}-remove`),
    });
  const value = has
    ? html`<span aria-hidden="true">••••••••••</span><span class="clk-hidden">${ui.t('kit.passwordDots')}</span>`
    : html`<span class="clk-muted">${ui.t('kit.noPassword')}</span>`;
  const isRemovable = has && !settings.attributes.password.required;
  return section(ui, ID, title, html`${item(ui, ID, value, change)} ${when(isRemovable, remove)}`);
}

function passwordPanel(view: ProfileView): Content {
  const { ui, user, settings } = view;
  const has = user.passwordEnabled;
  const operation = view.operations.get('panel:password', () => createPasswordOperation(view.clerk, view.options));
  const { step } = operation;
  const mismatch = view.remarks.get('mismatch');
  const agree = (): void => view.remark('mismatch', undefined);
  const judge = (event: InputEvent): void => {
    const { value } = event.currentTarget as HTMLInputElement; // the listener is on the input
    agree();
    view.remark('newPassword', value && missingRules(value, settings.passwordSettings, view).join(', '));
  };
  return panel(ui, {
    ...{ id: ID, title: ui.t(`userProfile.passwordPage.title__${has ? 'update' : 'set'}`), busy: step.pending },
    errors: unplaced(view, step, 'currentPassword', 'newPassword', 'password'),
    content: html`${hiddenUsername(addressOf(user))}
    ${when(has, () => input(view, step, 'currentPassword', { type: 'password', autocomplete: 'current-password', required: true }))}
    ${input(view, step, 'newPassword', {
      ...{ type: 'password', autocomplete: 'new-password', required: true, onInput: judge },
      hint: view.remarks.get('newPassword'),
      error: errorOf(ui, step, 'new_password') ?? errorOf(ui, step, 'password'),
    })}
    ${input(view, step, 'confirmPassword', {
      ...{ type: 'password', autocomplete: 'new-password', required: true, error: mismatch, onInput: agree },
    })}
    ${checkbox(ui, { name: 'signOutOfOtherSessions', label: ui.t('formFieldLabel__signOutOfOtherSessions'), checked: true })}`,
    submit: ui.t('userProfile.formButtonPrimary__save'),
    onSubmit: ({ currentPassword, newPassword = '', confirmPassword, signOutOfOtherSessions }) => {
      if (newPassword !== confirmPassword) {
        return view.remark('mismatch', ui.t('formFieldError__notMatchingPasswords'), 'wrong');
      }
      const params = { newPassword, signOutOfOtherSessions: signOutOfOtherSessions !== undefined };
      view.finish(operation.run({ ...params, ...(has && { currentPassword }) }), ui.t('kit.profileSaved'));
    },
    onCancel: view.close,
  });
}

function removePanel(view: ProfileView): Content {
  const { ui, user } = view;
  const operation = view.operations.get('panel:remove-password', () =>
    createRemovePasswordOperation(view.clerk, view.options),
  );
  const { step } = operation;
  return panel(ui, {
    ...{ id: `${ID}-remove`, title: ui.t('userProfile.passwordPage.title__remove'), danger: true, busy: step.pending },
    text: ui.t('userProfile.passwordPage.removeText'),
    errors: unplaced(view, step, 'currentPassword'),
    content: html`${hiddenUsername(addressOf(user))}
    ${input(view, step, 'currentPassword', { type: 'password', autocomplete: 'current-password', required: true })}`,
    submit: ui.t('userProfile.formButtonPrimary__remove'),
    onSubmit: ({ currentPassword = '' }) => view.finish(operation.run({ currentPassword })),
    onCancel: view.close,
  });
}
