/** The icons of the first screens, drawn on a 16 px grid with currentColor. Decorative: the text beside them speaks. */
import { svg, html, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Draws an icon; `pointing` ones turn around in right-to-left text. */
export function icon(
  paths: SVGTemplateResult | readonly SVGTemplateResult[],
  className = 'clk-icon',
  pointing = false,
): TemplateResult {
  return html`<svg
    class=${pointing ? `${className} clk-pointing` : className}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    ${paths}
  </svg>`;
}

/** Something is wrong. */
export const alertPaths = svg`<circle cx="8" cy="8" r="6.25"/><path d="M8 4.9v3.6M8 11h.01"/>`;
/** Something is right. */
export const successPaths = svg`<circle cx="8" cy="8" r="6.25"/><path d="m5.4 8.2 1.8 1.8 3.4-3.8"/>`;
/** Show what is hidden. */
export const eyePaths = svg`<path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8Z"/><circle cx="8" cy="8" r="2"/>`;
/** The line through the eye while text is shown. */
export const slashPaths = svg`<path class="clk-slash" d="m2.75 2.75 10.5 10.5"/>`;
/** Go on. */
export const forwardPaths = svg`<path d="m6.5 4.5 3.5 3.5-3.5 3.5"/>`;
/** Change this. */
export const pencilPaths = svg`<path d="m10.2 3.3 2.5 2.5M3 13l.6-2.9 7.1-7.1a1.2 1.2 0 0 1 1.7 0l.6.6a1.2 1.2 0 0 1 0 1.7l-7.1 7.1L3 13Z"/>`;
/** Close this. */
export const closePaths = svg`<path d="m4.5 4.5 7 7m0-7-7 7"/>`;
