/** Forms: rows, labels, inputs, messages, the button that shows a password. */
import { css, defineSheet } from '../css.js';

/** Fields and forms. */
export const formSheet = defineSheet(
  'form',
  css`
    :where(.cl-form) {
      display: flex;
      flex-direction: column;
      gap: calc(var(--cl-space) * 1.5);
    }
    :where(.cl-formFieldRow) {
      display: flex;
      flex-wrap: wrap;
      gap: var(--cl-space);
    }
    :where(.cl-formFieldRow > *) {
      flex: 1 1 8rem;
    }
    :where(.cl-formFieldLabelRow) {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: 0.75rem;
      padding-block-end: 0.5rem;
    }
    :where(.cl-formFieldLabel) {
      font-weight: var(--cl-medium);
    }
    :where(.cl-formFieldHintText) {
      color: var(--cl-muted-fg);
      font-size: 0.92em;
    }
    :where(.cl-formFieldInputGroup) {
      position: relative;
      display: flex;
    }
    :where(.cl-formFieldInput) {
      flex: 1;
      width: 100%;
      height: var(--cl-control);
      padding: 0 0.75rem;
      border: 1px solid var(--cl-edge);
      border-radius: var(--cl-radius);
      background: var(--cl-input);
      box-shadow: 0 1px 1px color-mix(in srgb, var(--cl-shadow) 5%, transparent);
      color: var(--cl-input-fg);
      appearance: none;
      unicode-bidi: plaintext;
      transition: border-color 0.12s;
    }
    :where(.cl-formFieldInput)::placeholder {
      unicode-bidi: plaintext;
      color: color-mix(in oklab, var(--cl-input-fg) 66%, var(--cl-input));
      opacity: 1;
    }
    :where(.cl-formFieldInput:hover) {
      border-color: color-mix(in oklab, var(--cl-neutral) 70%, var(--cl-bg));
    }
    :where(.cl-formFieldInput:focus) {
      border-color: var(--cl-state, var(--cl-primary));
      outline: 3px solid color-mix(in oklab, var(--cl-state, var(--cl-ring)) 55%, transparent);
      outline-offset: 0;
    }
    :where(.cl-formFieldInput:read-only, .cl-formFieldInput:disabled) {
      background: var(--cl-muted);
      color: var(--cl-muted-fg);
    }
    :where(.cl-formFieldInput:disabled) {
      cursor: not-allowed;
    }
    :where(.cl-error) {
      --cl-state: var(--cl-danger);
    }
    :where(.cl-success) {
      --cl-state: var(--cl-success);
    }
    :where(.cl-formFieldInput.cl-error, .cl-formFieldInput.cl-success) {
      border-color: var(--cl-state);
    }
    :where(.cl-formFieldInputGroup:has(.cl-formFieldInputShowPasswordButton) .cl-formFieldInput) {
      padding-inline-end: calc(var(--cl-control) + 0.25rem);
    }
    :where(.cl-formFieldInputShowPasswordButton) {
      position: absolute;
      inset-block: 0;
      inset-inline-end: 0;
      display: grid;
      place-items: center;
      width: var(--cl-control);
      border-radius: var(--cl-radius);
      color: var(--cl-muted-fg);
    }
    :where(.cl-formFieldInputShowPasswordButton:hover) {
      color: var(--cl-fg);
    }
    :where(.cl-formFieldInputShowPasswordButton:focus-visible) {
      outline-offset: -3px;
    }
    :where(.cl-formFieldInputShowPasswordButton[aria-pressed='true'])::after {
      position: absolute;
      width: 1.25em;
      border-block-start: 1.5px solid;
      content: '';
      rotate: 45deg;
    }
    :where(.clk-message > p) {
      display: flex;
      gap: 0.375rem;
      padding-block-start: 0.375rem;
      color: var(--cl-muted-fg);
      animation: clk-appear 0.16s ease-out;
    }
    :where(.clk-message > .cl-formFieldErrorText) {
      color: var(--cl-danger-text);
    }
    :where(.clk-message > .cl-formFieldSuccessText) {
      color: var(--cl-success-text);
    }
    :where(.clk-message-icon) {
      height: 1.45em;
    }
    :where(.clk-check) {
      display: flex;
      align-items: start;
      gap: 0.5rem;
    }
    :where(.cl-formFieldCheckboxInput) {
      flex: none;
      width: 1rem;
      height: 1.45em;
      accent-color: var(--cl-primary);
    }
    :where(.cl-formFieldCheckboxInput:focus-visible) {
      outline: 2px solid var(--cl-ring);
      outline-offset: 2px;
    }
    @media (pointer: coarse) {
      :where(.cl-formFieldAction) {
        margin-block: -0.75rem;
      }
      :where(.cl-formFieldInput) {
        font-size: max(1rem, 1em);
      }
    }
    @media (forced-colors: active) {
      :where(.cl-formFieldInput:focus) {
        outline-color: Highlight;
      }
    }
  `,
  css`
    @keyframes clk-appear {
      from {
        opacity: 0;
        translate: 0 -2px;
      }
    }
  `,
);
