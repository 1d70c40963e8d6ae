/** A picture of a person or an organization, or their initials. The picture's address is checked before it is loaded. */
import { html, type TemplateResult } from 'lit';
import { avatarSheet } from '../theme/sheets/avatar.js';
import type { Ui } from './context.js';
import { safeImageUrl } from './safe-url.js';

/** An avatar. */
export interface AvatarProps {
  readonly imageUrl?: string | null | undefined;
  /** Name the initials and the alternative text come from. */
  readonly name: string;
  /** Key of the box: `userAvatarBox`, `organizationSwitcherTriggerAvatarBox`; default `avatarBox`. */
  readonly key?: string | undefined;
  readonly size?: 'xs' | 'sm' | 'md' | 'lg' | 'xl' | undefined;
  /** Organizations are square. */
  readonly shape?: 'circle' | 'square' | undefined;
  /** Set when the name is not written beside it; otherwise the avatar is decoration. */
  readonly alone?: boolean | undefined;
}

/** Draws an avatar. A picture that fails to load leaves the initials. */
export function avatar(ui: Ui, props: AvatarProps): TemplateResult {
  ui.use(avatarSheet);
  const { name, size = 'sm', shape = 'circle', alone = false } = props;
  const source = safeImageUrl(props.imageUrl);
  const box = `${ui.cx('avatarBox')} ${props.key ? ui.cx(props.key) : ''} clk-avatar clk-avatar-${size} clk-${shape}`;
  if (source) {
    return html`<span class=${box} data-initials=${initialsOf(name)}>
      <img class=${ui.cx('avatarImage')} src=${source} alt=${alone ? name : ''} decoding="async" @error=${hide} />
    </span>`;
  }
  return alone
    ? html`<span class=${box} role="img" aria-label=${name} data-initials=${initialsOf(name)}></span>`
    : html`<span class=${box} aria-hidden="true" data-initials=${initialsOf(name)}></span>`;
}

/** First letters of the first and the last word, whole characters of any script. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s@._-]+/u)
    .filter(Boolean);
  const chosen = words.length > 1 && !name.includes('@') ? [words[0], words.at(-1)] : [words[0]];
  return chosen.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('');
}

function hide(event: Event): void {
  (event.currentTarget as HTMLImageElement).hidden = true; // the listener is on the image
}
