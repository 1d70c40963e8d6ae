/**
 * What every tag needs: tokens, the reset inside our scope, hidden text, icons, motion. The tokens (`--cl-*`) derive
 * from the 24 public variables (`--clerk-*`), and those derive from one another, so that one colour makes a theme.
 */
import { css, defineSheet } from '../css.js';

/**
 * `--cl-on-primary` is white or black, whichever contrasts more: the luminance `y` at which both give 4.5:1 is 0.18.
 * Text in a signal colour is mixed with the text colour, which darkens it on light and lightens it on dark grounds.
 */
const tokens = css`
  &:scope {
    --cl-bg: var(--clerk-color-background, light-dark(#fff, #191a21));
    --cl-fg: var(--clerk-color-foreground, light-dark(#1c1d26, #f2f3f8));
    --cl-primary: var(--clerk-color-primary, light-dark(#23253a, #e6e8f5));
    --cl-on-primary: var(
      --clerk-color-primary-foreground,
      color(
        from var(--cl-primary) xyz-d65 clamp(0, (0.18 - y) * 1e4, 0.9505) clamp(0, (0.18 - y) * 1e4, 1)
          clamp(0, (0.18 - y) * 1e4, 1.089)
      )
    );
    --cl-neutral: var(--clerk-color-neutral, var(--cl-fg));
    --cl-danger: var(--clerk-color-danger, light-dark(#c8202f, #ff8b8b));
    --cl-success: var(--clerk-color-success, light-dark(#137a43, #5fd598));
    --cl-danger-text: color-mix(in oklab, var(--cl-danger) 88%, var(--cl-fg));
    --cl-success-text: color-mix(in oklab, var(--cl-success) 88%, var(--cl-fg));
    --cl-muted: var(--clerk-color-muted, color-mix(in oklab, var(--cl-neutral) 4%, var(--cl-bg)));
    --cl-muted-fg: var(--clerk-color-muted-foreground, color-mix(in oklab, var(--cl-fg) 68%, var(--cl-bg)));
    --cl-border: var(--clerk-color-border, color-mix(in oklab, var(--cl-neutral) 13%, var(--cl-bg)));
    --cl-edge: var(--clerk-color-border, color-mix(in oklab, var(--cl-neutral) 47%, var(--cl-bg)));
    --cl-hover: color-mix(in oklab, var(--cl-neutral) 6%, transparent);
    --cl-input: var(--clerk-color-input, color-mix(in oklab, var(--cl-neutral) 1%, var(--cl-bg)));
    --cl-input-fg: var(--clerk-color-input-foreground, var(--cl-fg));
    --cl-ring: var(--clerk-color-ring, color-mix(in oklab, var(--cl-primary) 62%, var(--cl-bg)));
    --cl-shadow: var(--clerk-color-shadow, light-dark(#12142b, #000));
    --cl-shimmer: var(--clerk-color-shimmer, color-mix(in oklab, var(--cl-neutral) 9%, var(--cl-bg)));
    --cl-font: var(--clerk-font-family, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    --cl-text: var(--clerk-font-size, 0.8125rem);
    --cl-weight: var(--clerk-font-weight, 400);
    --cl-medium: var(--clerk-font-weight-medium, 500);
    --cl-bold: var(--clerk-font-weight-bold, 650);
    --cl-space: var(--clerk-spacing, 1rem);
    --cl-radius: var(--clerk-border-radius, 0.375rem);
    --cl-control: 2.125rem;
    display: block;
    color: var(--cl-fg);
    font: var(--cl-weight) var(--cl-text) / 1.45 var(--cl-font);
    text-align: start;
    -webkit-font-smoothing: antialiased;
  }
  @media (pointer: coarse) {
    &:scope {
      --cl-control: 2.75rem;
    }
  }
`;

const reset = css`
  :where(*) {
    box-sizing: border-box;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0 solid;
    border-radius: 0;
    background: none;
    box-shadow: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    text-align: inherit;
    text-decoration: none;
    text-transform: none;
    list-style: none;
  }
  :where(svg, img) {
    display: block;
    flex: none;
    max-width: 100%;
  }
  :where([hidden]) {
    display: none;
  }
  :where(button, a, [role='button'], label[for], input[type='checkbox']) {
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  :where(button, a, [tabindex]):where(:focus-visible) {
    outline: 2px solid var(--cl-ring);
    outline-offset: 2px;
  }
  :where(h1, h2):where(:focus) {
    outline: none;
  }
  :where(.clk-hidden) {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :where(.clk-icon) {
    width: 1.25em;
    height: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  :where(.clk-pointing:dir(rtl)) {
    transform: scaleX(-1);
  }
  :where(.clk-still *) {
    animation-duration: 0s !important;
    transition-duration: 0s !important;
  }
  @media (prefers-reduced-motion: reduce) {
    :where(*) {
      animation-duration: 0s !important;
      transition-duration: 0s !important;
    }
  }
`;

/** Tokens and reset; every element adopts it first. */
export const baseSheet = defineSheet('base', tokens + reset);
