/** Sections "Profile" and "Username". */
import { html } from 'lit';
import { createProfileImageOperation, createUserDetailsOperation } from '../../../flows/index.js';
import { avatar } from '../../../ui/avatar.js';
import type { Content } from '../../../ui/card.js';
import { formRow } from '../../../ui/form.js';
import { pictureRow } from '../../shared/profile/picture-row.js';
import { item, opener, panel, section } from '../../shared/profile/section.js';
import { displayName, pictureOf } from '../../shared/user-names.js';
import { either, input, unplaced, when, type ProfileView } from '../profile-view.js';

/** Draws picture and names. */
export function detailsSection(view: ProfileView): Content {
  const { ui, user } = view;
  const row = (): Content =>
    item(
      ui,
      'profile',
      html`${avatar(ui, { key: 'userPreviewAvatarBox', imageUrl: pictureOf(user), name: displayName(user), size: 'lg' })}
        <bdi class="clk-item-text">${displayName(user)}</bdi>`,
      opener(ui, {
        ...{ id: 'profile', panel: 'profile', label: ui.t('userProfile.start.profileSection.primaryButton') },
        onClick: () => view.open('profile'),
      }),
    );
  const title = ui.t('userProfile.start.profileSection.title');
  return section(
    ui,
    'profile',
    title,
    either(view.panel === 'profile', () => detailsPanel(view), row),
  );
}

function detailsPanel(view: ProfileView): Content {
  const { ui, user, settings } = view;
  const { first_name: first, last_name: last } = settings.attributes;
  const operation = view.operations.get('panel:details', () => createUserDetailsOperation(view.clerk, view.options));
  const { step } = operation;
  const name = (id: 'firstName' | 'lastName', autocomplete: string, isRequired: boolean): Content =>
    input(view, step, id, { autocomplete, value: user[id] ?? '', required: isRequired });
  return panel(ui, {
    ...{ id: 'profile', title: ui.t('userProfile.profilePage.title'), busy: step.pending },
    errors: unplaced(view, step, 'firstName', 'lastName'),
    content: html`${picture(view)}
    ${formRow(
      ui,
      'name',
      when(first.enabled, () => name('firstName', 'given-name', first.required)),
      when(last.enabled, () => name('lastName', 'family-name', last.required)),
    )}`,
    // Without names there is only the picture, which needs no saving.
    submit: first.enabled || last.enabled ? ui.t('userProfile.formButtonPrimary__save') : undefined,
    onSubmit: ({ firstName, lastName }) =>
      view.finish(operation.run({ firstName, lastName }), ui.t('kit.profileSaved')),
    onCancel: view.close,
  });
}

/** The picture is stored at once: choosing it is the decision. */
function picture(view: ProfileView): Content {
  const { ui, user } = view;
  const [uploading, removing] = ['panel:upload', 'panel:remove-picture'].map((name) =>
    view.operations.get(name, () => createProfileImageOperation(view.clerk, view.options)),
  );
  if (!uploading || !removing) return undefined;
  const [problem] = [...uploading.step.errors.all, ...removing.step.errors.all];
  return pictureRow(ui, {
    ...{ key: 'userPreviewAvatarBox', imageUrl: pictureOf(user), name: displayName(user) },
    ...{ isUploading: uploading.step.pending, isRemoving: removing.step.pending },
    error: problem && ui.t.error(problem),
    onPick: (file) => void uploading.run(file),
    onRemove: () => void removing.run(null),
  });
}

/** Draws the username, where the instance has them. */
export function usernameSection(view: ProfileView): Content {
  const { ui, user, settings } = view;
  const { username } = settings.attributes;
  if (!username.enabled) return undefined;
  const key = user.username ? 'updateUsername' : 'setUsername';
  const row = (): Content =>
    item(
      ui,
      'username',
      user.username
        ? html`<bdi class="clk-item-text">${user.username}</bdi>`
        : html`<span class="clk-muted">${ui.t('kit.noUsername')}</span>`,
      opener(ui, {
        ...{ id: 'username', panel: 'username' },
        label: ui.t(`userProfile.start.usernameSection.primaryButton__${key}`),
        onClick: () => view.open('username'),
      }),
    );
  const title = ui.t('userProfile.start.usernameSection.title');
  return section(
    ui,
    'username',
    title,
    either(view.panel === 'username', () => usernamePanel(view), row),
  );
}

function usernamePanel(view: ProfileView): Content {
  const { ui, user } = view;
  const operation = view.operations.get('panel:username', () => createUserDetailsOperation(view.clerk, view.options));
  const { step } = operation;
  return panel(ui, {
    ...{ id: 'username', busy: step.pending, errors: unplaced(view, step, 'username') },
    title: ui.t(`userProfile.usernamePage.title__${user.username ? 'update' : 'set'}`),
    content: input(view, step, 'username', { autocomplete: 'username', value: user.username ?? '', required: true }),
    submit: ui.t('userProfile.formButtonPrimary__save'),
    onSubmit: ({ username }) => view.finish(operation.run({ username }), ui.t('kit.profileSaved')),
    onCancel: view.close,
  });
}
