/** Draws the switcher's trigger. */
import { html, type TemplateResult } from 'lit';
import type { Ui } from '../../ui/context.js';
import type { PopoverController } from '../../ui/controllers/popover-controller.js';
import { icon } from '../../ui/icons.js';
import { chevronDownPaths } from '../../ui/more-icons.js';
import { organizationPreview, personalPreview } from '../shared/organization/choice-row.js';
import type { SwitcherProps } from './switcher-props.js';

/** Draws the trigger: the active account and a mark that says it opens. */
export function trigger(ui: Ui, controller: PopoverController, props: SwitcherProps): TemplateResult {
  const { active, hasPersonal } = props;
  const none = hasPersonal ? 'personalWorkspace' : 'notSelected';
  const name = active?.name ?? ui.t(`organizationSwitcher.${none}`);
  const action = controller.open ? 'closeOrganizationSwitcher' : 'openOrganizationSwitcher';
  return html`<button
    class=${ui.cx('organizationSwitcherTrigger', { states: [controller.open && 'open'] })}
    type="button"
    aria-label=${`${name}, ${ui.t(`organizationSwitcher.action__${action}`)}`}
    aria-haspopup="dialog"
    aria-expanded=${controller.open}
    @click=${controller.toggle}
  >
    ${
      active
        ? organizationPreview(ui, 'organizationSwitcherTrigger', active)
        : hasPersonal
          ? personalPreview(ui, props.user)
          : html`<span>${name}</span>`
    }
    ${icon(chevronDownPaths)}
  </button>`;
}
