/** Icons of the ways to prove who one is, on the 16 px grid of the other icons. */
import { svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { icon } from '../../ui/icons.js';

const envelope = svg`<rect x="1.75" y="3.25" width="12.5" height="9.5" rx="1.75"/><path d="m2.25 4.75 5.75 4.5 5.75-4.5"/>`;
const phone = svg`<rect x="4.5" y="1.75" width="7" height="12.5" rx="1.75"/><path d="M7.25 11.75h1.5"/>`;
const lock = svg`<rect x="3" y="7" width="10" height="6.75" rx="1.5"/><path d="M5.25 7V5a2.75 2.75 0 0 1 5.5 0v2"/>`;
const chain = svg`<path d="M6.75 9.25 9.25 6.75M7.25 4.5l1.3-1.3a2.9 2.9 0 0 1 4.1 4.1l-1.3 1.3M8.75 11.5l-1.3 1.3a2.9 2.9 0 0 1-4.1-4.1l1.3-1.3"/>`;
const shield = svg`<path d="M8 1.75 13 3.5v4c0 3.2-2 5.6-5 6.75-3-1.15-5-3.55-5-6.75v-4L8 1.75Z"/><path d="m5.9 7.9 1.5 1.5 2.8-2.9"/>`;
const list = svg`<path d="M5.75 4h8M5.75 8h8M5.75 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01"/>`;
const key = svg`<circle cx="5.25" cy="10.75" r="3"/><path d="m7.5 8.5 6-6M11.25 4.75l2 2"/>`;

const ICONS: Readonly<Record<string, SVGTemplateResult>> = {
  password: lock,
  email_code: envelope,
  email_link: chain,
  phone_code: phone,
  totp: shield,
  backup_code: list,
  passkey: key,
};

/** The icon of a strategy; undefined for providers, which have pictures of their own. */
export function strategyIcon(strategy: string): TemplateResult | undefined {
  const paths = Object.hasOwn(ICONS, strategy) ? ICONS[strategy] : undefined;
  return paths && icon(paths);
}
