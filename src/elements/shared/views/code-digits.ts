/** The field of a one-time code: a complete code is handed over, now or as soon as the flow can take it. */
import type { CodePart } from '../../../flows/index.js';
import type { Content } from '../../../ui/card.js';
import { codeField } from '../../../ui/code-field.js';
import type { ClerkTransitionEvent } from '../../events/transition.js';
import { fieldError } from '../inputs.js';
import type { AnyStep, ViewContext } from '../view-context.js';

/** Draws the field, with what is wrong with the code. */
export function codeDigits(step: AnyStep & CodePart, view: ViewContext): Content {
  const expired = step.expired ? view.ui.t('kit.codeExpired') : undefined;
  return codeField(view.ui, {
    length: step.codeLength,
    error: fieldError(step, view, 'code') ?? expired,
    onComplete: (code) => void sendCode(step, view, code),
  });
}

/** A code can arrive before the answer that it was sent. Then it waits for that answer, if it is still in the field. */
async function sendCode(step: AnyStep & CodePart, { root }: ViewContext, code: string): Promise<void> {
  const result = await step.submit({ code });
  if (result.status !== 'ignored' || result.reason !== 'pending') return;
  const onTransition = ({ step: next }: ClerkTransitionEvent): void => {
    if (next.pending) return;
    root.removeEventListener('clerk-transition', onTransition);
    const isThere = root.querySelector<HTMLInputElement>('input[name="code"]')?.value === code;
    if (isThere && next.key === step.key) queueMicrotask(() => void step.submit({ code }));
  };
  root.addEventListener('clerk-transition', onTransition);
}
