/** Section "Delete account": what will happen, and the words that have to be typed. */
import { createDeleteAccountOperation } from '../../../flows/index.js';
import type { Content } from '../../../ui/card.js';
import { item, opener, panel, section } from '../../shared/profile/section.js';
import { either, input, unplaced, type ProfileView } from '../profile-view.js';

const ID = 'danger';

/** Draws the way out, where people may delete their own account. */
export function dangerSection(view: ProfileView): Content {
  const { ui, user } = view;
  if (!user.deleteSelfEnabled) return undefined;
  const row = (): Content =>
    item(
      ui,
      ID,
      opener(ui, {
        ...{ id: ID, panel: ID, danger: true },
        label: ui.t('userProfile.start.dangerSection.deleteAccountButton'),
        onClick: () => view.open(ID),
      }),
    );
  const title = ui.t('userProfile.start.dangerSection.title');
  return section(
    ui,
    ID,
    title,
    either(view.panel === ID, () => deletePanel(view), row),
  );
}

function deletePanel(view: ProfileView): Content {
  const { ui } = view;
  const operation = view.operations.get('panel:delete', () =>
    createDeleteAccountOperation(view.clerk, { ...view.options, redirectUrl: view.afterDeleteUrl }),
  );
  const words = ui.t('userProfile.deletePage.confirm');
  const typed = (event: InputEvent): void => {
    const { value } = event.currentTarget as HTMLInputElement; // the listener is on the input
    view.remark('confirmed', value.trim() === words ? words : undefined);
  };
  const confirmed = view.remarks.has('confirmed');
  return panel(ui, {
    ...{ id: ID, title: ui.t('userProfile.deletePage.title'), danger: true, busy: operation.step.pending },
    text: ui.t('userProfile.deletePage.messageLine1'),
    errors: unplaced(view, operation.step),
    content: input(view, operation.step, 'confirmDeletion', {
      ...{ autocomplete: 'off', required: true, placeholder: words, onInput: typed },
      hint: ui.t('userProfile.deletePage.actionDescription'),
    }),
    submit: words,
    disabled: !confirmed,
    onSubmit: () => {
      if (confirmed) view.finish(operation.run());
    },
    onCancel: view.close,
  });
}
