/** The icons of the first screens, drawn on a 16 px grid with currentColor. Decorative: the text beside them speaks. */
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Draws an icon from the text of one path or from SVG parts; `pointing` ones turn around in right-to-left text. */
export function icon(drawing: string | SVGTemplateResult, className = 'clk-icon', pointing = false): TemplateResult {
  return html`<svg class="${className} ${pointing ? 'clk-pointing' : ''}" viewBox="0 0 16 16" aria-hidden="true">
    ${typeof drawing === 'string' ? svg`<path d=${drawing}></path>` : drawing}
  </svg>`;
}

/** Something is wrong. */
export const alertPaths = 'M14.25 8a6.25 6.25 0 1 1-12.5 0 6.25 6.25 0 0 1 12.5 0ZM8 4.9v3.6M8 11h.01';
/** Something is right. */
export const successPaths = 'M14.25 8a6.25 6.25 0 1 1-12.5 0 6.25 6.25 0 0 1 12.5 0ZM5.4 8.2l1.8 1.8 3.4-3.8';
/** Show what is hidden. */
export const eyePaths =
  'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM10 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0Z';
/** Go on. */
export const forwardPaths = 'm6.5 4.5 3.5 3.5-3.5 3.5';
/** Change this. */
export const pencilPaths =
  'm10.2 3.3 2.5 2.5M3 13l.6-2.9 7.1-7.1a1.2 1.2 0 0 1 1.7 0l.6.6a1.2 1.2 0 0 1 0 1.7l-7.1 7.1L3 13Z';
/** Close this. */
export const closePaths = 'm4.5 4.5 7 7m0-7-7 7';
