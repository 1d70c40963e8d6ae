/**
 * The style sheet of the portal's pages: a quiet ground with the card in its middle, and the kit's own sheets for the form
 * that is in the document before any script has run. The tag adopts the same sheets, so nothing moves when it takes over.
 */
import { css, scopedText } from '../../src/theme/css.js';
import { baseSheet } from '../../src/theme/sheets/base.js';
import { buttonSheet } from '../../src/theme/sheets/button.js';
import { cardSheet } from '../../src/theme/sheets/card.js';
import { formSheet } from '../../src/theme/sheets/form.js';

const PAGE = css`
  :root {
    color-scheme: light dark;
    --portal-ground: light-dark(#f4f5f7, #101114);
    --portal-text: light-dark(#16181d, #f2f3f5);
    --portal-muted: light-dark(#565b66, #a4a9b3);
    --portal-line: light-dark(#d9dce1, #33363d);
    font-family: system-ui, sans-serif;
    font-size: 100%;
  }
  body {
    min-block-size: 100dvh;
    margin: 0;
    display: grid;
    grid-template-rows: auto 1fr auto;
    background: var(--portal-ground);
    color: var(--portal-text);
  }
  .portal-mode {
    margin: 0;
    padding: 0.375rem 1rem;
    border-block-end: 1px solid var(--portal-line);
    font-size: 0.75rem;
    text-align: center;
    color: var(--portal-muted);
  }
  main {
    display: grid;
    place-items: start center;
    padding: clamp(1rem, 9vh, 6rem) 1rem 3rem;
  }
  main > * {
    inline-size: min(25rem, 100%);
  }
  main > .portal-wide {
    inline-size: min(55rem, 100%);
  }
  .portal-note {
    text-align: center;
  }
  .portal-note h1 {
    font-size: 1.125rem;
    margin: 0 0 0.5rem;
  }
  .portal-note p {
    margin: 0;
    line-height: 1.5;
    color: var(--portal-muted);
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0.25rem 1rem;
    padding: 1rem;
    font-size: 0.8125rem;
    color: var(--portal-muted);
  }
  footer a {
    color: inherit;
    padding: 0.375rem 0;
    text-underline-offset: 0.2em;
    text-decoration-color: transparent;
  }
  footer a:hover {
    color: var(--portal-text);
    text-decoration-color: currentColor;
  }
  footer a:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 2px;
    border-radius: 2px;
  }
  footer [aria-current] {
    color: var(--portal-text);
    text-decoration: none;
    font-weight: 600;
  }
  @media (pointer: coarse) {
    footer a {
      padding: 0.75rem 0.25rem;
    }
  }
`;

/** The whole sheet. */
export function portalStyles(): string {
  return [PAGE, ...[baseSheet, cardSheet, formSheet, buttonSheet].map((sheet) => scopedText(sheet))].join('\n');
}
