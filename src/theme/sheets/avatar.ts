/** Pictures of people and organizations. */
import { css, defineSheet } from '../css.js';

/** Avatars. */
export const avatarSheet = defineSheet(
  'avatar',
  css`
    :where(.clk-avatar) {
      --cl-size: 2rem;
      position: relative;
      display: inline-grid;
      flex: none;
      place-items: center;
      width: var(--cl-size);
      height: var(--cl-size);
      overflow: hidden;
      border-radius: calc(var(--cl-radius) * 0.9);
      background: var(--cl-primary);
      color: var(--cl-on-primary);
    }
    :where(.clk-circle) {
      border-radius: 50%;
    }
    :where(.clk-avatar)::before {
      content: attr(data-initials);
      font-size: calc(var(--cl-size) * 0.4);
      font-weight: var(--cl-medium);
      line-height: 1;
    }
    :where(.cl-avatarImage) {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      background: var(--cl-muted);
      object-fit: cover;
    }
    :where(.clk-avatar-xs) {
      --cl-size: 1.25rem;
    }
    :where(.clk-avatar-sm) {
      --cl-size: 1.75rem;
    }
    :where(.clk-avatar-md) {
      --cl-size: 2.25rem;
    }
    :where(.clk-avatar-lg) {
      --cl-size: 3rem;
    }
    :where(.clk-avatar-xl) {
      --cl-size: 4rem;
    }
    @media (forced-colors: active) {
      :where(.clk-avatar) {
        border: 1px solid CanvasText;
      }
    }
  `,
);
