/** A picture with the buttons that change and remove it. It is stored as soon as it is chosen; the form around it has no part in it. */
import { html, nothing, type TemplateResult } from 'lit';
import { avatar, type AvatarProps } from '../../../ui/avatar.js';
import { button } from '../../../ui/button.js';
import type { Ui } from '../../../ui/context.js';

/** Longest side of a stored picture, in pixels: sharp at every size that pages show it in. */
const LARGEST = 1024;

/** A picture that can be changed. */
export interface PictureRowProps extends Pick<AvatarProps, 'imageUrl' | 'name' | 'shape' | 'key'> {
  readonly isUploading: boolean;
  readonly isRemoving: boolean;
  readonly error?: string | undefined;
  readonly onPick: (file: Blob) => void;
  readonly onRemove: () => void;
}

/** Draws the row. */
export function pictureRow(ui: Ui, props: PictureRowProps): TemplateResult {
  const { imageUrl, name, shape, key, isUploading, isRemoving } = props;
  const busy = isUploading || isRemoving;
  const inputId = ui.id('picture');
  const choose = (event: Event): void => {
    const { parentElement } = event.currentTarget as HTMLElement; // the listener is on the button
    parentElement?.querySelector<HTMLInputElement>('input[type="file"]')?.click();
  };
  const picked = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement; // the listener is on the input
    const [file] = input.files ?? [];
    input.value = ''; // the same file may be chosen again after an error
    if (file) void shrink(file).then(props.onPick);
  };
  return html`<div class="clk-picture">
    ${avatar(ui, { imageUrl, name, shape, key, size: 'lg' })}
    <div class="clk-picture-side">
      <div class="clk-picture-buttons">
        ${button(ui, { key: 'avatarImageActionsUpload', variant: 'outline', label: ui.t('kit.pictureUpload'), busy: isUploading, disabled: isRemoving, onClick: choose })}
        <input id=${inputId} type="file" accept="image/png,image/jpeg,image/gif,image/webp" hidden @change=${picked} />
        ${
          imageUrl
            ? button(ui, {
                ...{ key: 'avatarImageActionsRemove', variant: 'dangerQuiet', label: ui.t('kit.pictureRemove') },
                ...{ busy: isRemoving, disabled: busy && !isRemoving, onClick: props.onRemove },
              })
            : nothing
        }
      </div>
      <p class="clk-muted">${ui.t('kit.pictureHint')}</p>
      <div aria-live="polite">
        ${props.error ? html`<p class="${ui.cx('formFieldErrorText', { id: 'picture' })} clk-danger-text">${props.error}</p>` : nothing}
      </div>
    </div>
  </div>`;
}

/**
 * Draws the picture again in a size that is enough. That takes out what cameras write into files (places, times) too.
 * What is no picture to this browser, and what moves, is sent as it is: the server decides.
 */
export async function shrink(file: Blob): Promise<Blob> {
  if (file.type === 'image/gif') return file;
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return file;
  const scale = Math.min(1, LARGEST / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(Math.ceil(bitmap.width * scale), Math.ceil(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const type = file.type === 'image/jpeg' ? 'image/jpeg' : 'image/png';
  return canvas.convertToBlob({ type, quality: 0.9 });
}
