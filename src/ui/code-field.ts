/**
 * A one-time code: ONE real input, drawn as boxes. So autofill, paste, password managers and screen readers meet what
 * they expect. Takes digits however they are written, and hands the code over once when it is complete.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { codeSheet } from '../theme/sheets/code.js';
import type { Ui } from './context.js';
import { fieldMessage } from './field.js';

/** A code field. */
export interface CodeFieldProps {
  readonly name?: string | undefined;
  /** Accessible name; default "Enter verification code". */
  readonly label?: string | undefined;
  readonly length?: number | undefined;
  readonly error?: string | undefined;
  readonly success?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** Called once per complete code that the person has not just handed over already. */
  readonly onComplete?: ((code: string) => void) | undefined;
}

/** Zeros of the scripts whose digits people type on their own keyboards. Full-width ones are covered by normalization. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6];

/** Codes handed over last, so that the same text is not handed over twice without a change. */
const handedOver = new WeakMap<HTMLInputElement, string>();

/** The digits of a text, whatever script, spaces or dashes it is written with. */
export function digitsOf(text: string, length: number): string {
  const latin = [...text.normalize('NFKC')].map((char) => {
    const code = char.codePointAt(0) ?? 0;
    const zero = ZEROS.find((candidate) => code >= candidate && code < candidate + 10);
    return zero === undefined ? char : String(code - zero);
  });
  return latin
    .filter((char) => char >= '0' && char <= '9')
    .join('')
    .slice(0, length);
}

/** Draws a code field. */
export function codeField(ui: Ui, props: CodeFieldProps): TemplateResult {
  ui.use(codeSheet);
  const { name = 'code', length = 6, error, success, disabled = false } = props;
  const inputId = ui.id(name);
  const states = [error && ('error' as const), success && ('success' as const)];
  const sync = (event: Event): void => handleInput(event, length, props.onComplete);
  return html`<div class=${ui.cx('otpCodeField', { states })}>
    <div class="${ui.cx('otpCodeFieldInputs')} clk-code" dir="ltr">
      <input
        class="${ui.cx('otpCodeFieldInputContainer')} clk-code-input"
        id=${inputId}
        name=${name}
        type="text"
        inputmode="numeric"
        autocomplete="one-time-code"
        autocapitalize="none"
        spellcheck="false"
        aria-label=${props.label ?? ui.t('kit.codeLabel')}
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${error || success ? `${inputId}-text` : nothing}
        ?disabled=${disabled}
        @input=${sync}
        @compositionend=${sync}
        @focus=${drawEvent}
        @blur=${drawEvent}
        @keyup=${drawEvent}
        @pointerup=${drawEvent}
      />
      ${Array.from({ length }, () => html`<div class=${ui.cx('otpCodeFieldInput', { states })} aria-hidden="true"></div>`)}
    </div>
    ${fieldMessage(ui, { error, success }, name, `${inputId}-text`)}
  </div>`;
}

/** Empties or sets the input of a code field from outside, for example after a new code was sent. */
export function setCode(root: ParentNode, value = ''): void {
  const input = root.querySelector<HTMLInputElement>('.clk-code-input');
  if (!input) return;
  input.value = value;
  handedOver.delete(input);
  draw(input);
}

function handleInput(event: Event, length: number, onComplete: CodeFieldProps['onComplete']): void {
  // While an input method composes, its text is its own; the end of composition is an event of its own.
  if (event instanceof InputEvent && event.isComposing) return;
  const input = event.currentTarget as HTMLInputElement; // the listener is on the input
  const code = digitsOf(input.value, length);
  if (input.value !== code) input.value = code;
  draw(input);
  if (code.length < length) {
    handedOver.delete(input);
  } else if (handedOver.get(input) !== code) {
    handedOver.set(input, code);
    onComplete?.(code);
  }
}

function drawEvent(event: Event): void {
  draw(event.currentTarget as HTMLInputElement); // the listener is on the input
}

/** Writes the digits into the boxes and marks the one that the next digit goes to. */
function draw(input: HTMLInputElement): void {
  const boxes = input.parentElement?.querySelectorAll<HTMLElement>('.cl-otpCodeFieldInput') ?? [];
  const focused = (input.getRootNode() as Document | ShadowRoot).activeElement === input;
  const at = Math.min(input.selectionStart ?? input.value.length, boxes.length - 1);
  boxes.forEach((box, index) => {
    box.textContent = input.value[index] ?? '';
    box.toggleAttribute('data-active', focused && index === at);
  });
}
