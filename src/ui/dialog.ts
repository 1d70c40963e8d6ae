/** A modal dialog around any content: a card, a profile, a confirmation. */
import { html, nothing, type TemplateResult } from 'lit';
import { dialogSheet } from '../theme/sheets/dialog.js';
import { button } from './button.js';
import type { Content } from './card.js';
import type { Ui } from './context.js';
import type { DialogController } from './controllers/dialog-controller.js';
import { closePaths, icon } from './icons.js';

/** A dialog. */
export interface DialogProps {
  /** Accessible name. */
  readonly label: string;
  readonly content: () => Content;
  /** Set where closing would lose something that cannot be repeated. */
  readonly keepOpen?: boolean | undefined;
}

/** Draws a dialog while its controller is open. */
export function dialog(ui: Ui, controller: DialogController, props: DialogProps): TemplateResult | typeof nothing {
  if (!controller.open) return nothing;
  ui.use(dialogSheet);
  const cancel = (event: Event): void => {
    if (props.keepOpen) event.preventDefault();
  };
  return html`<dialog
    class="${ui.cx('modalContent')} clk-modal"
    aria-label=${props.label}
    data-clk-dialog=${controller.token}
    @close=${controller.closed}
    @cancel=${cancel}
    @pointerdown=${props.keepOpen ? nothing : controller.press}
    @pointerup=${props.keepOpen ? nothing : controller.release}
  >
    <div class="clk-modal-body">
      ${props.content()}
      ${
        props.keepOpen
          ? nothing
          : button(ui, {
              key: 'modalCloseButton',
              variant: 'icon',
              label: ui.t('kit.closeModal'),
              icon: icon(closePaths),
              onClick: controller.close,
            })
      }
    </div>
  </dialog>`;
}
