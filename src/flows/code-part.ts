/** The part of a step that takes a code: shared by first factors, second factors and sign-up verifications. */
import type { AttemptData } from '../machines/shared/flow-types.js';
import { codeField, CODE_LENGTH } from './fields.js';
import type { StepKit } from './step-kit.js';
import type { CodePart, FieldDescription, FlowAction } from './types/index.js';

/** Members of `CodePart`, and its field. */
export function codePart<Attempt extends AttemptData>(
  kit: StepKit<Attempt>,
): CodePart & { readonly fields: readonly FieldDescription[] } {
  const { context, expired } = kit;
  const { kind = 'code', expiresAt = null } = context.route;
  const fields = [codeField(kind)];
  return {
    ...{ fields, expired, expiresAt, codeLength: kind === 'backup' ? 0 : CODE_LENGTH },
    delivery: deliveryOf(kit),
    submit: kit.form<{ code: string }>('code.submit', fields),
    resend: resendAction(kit),
  };
}

/** Sends another code or link, once the wait is over. */
export function resendAction<Attempt extends AttemptData>(kit: StepKit<Attempt>): FlowAction {
  return kit.plain('resend', 'code.resend', { role: 'link', retryAt: kit.context.cooldownUntil });
}

/** How the sending went. A failure still leaves the input usable: an older code may be at hand. */
export function deliveryOf<Attempt extends AttemptData>({ context }: StepKit<Attempt>): CodePart['delivery'] {
  const { route, command, delivery } = context;
  if (command === 'code.prepare' || command === 'code.resend') return 'preparing';
  if (delivery !== 'none') return delivery;
  // Found on arrival (after a reload): it was sent earlier.
  return route.expiresAt != null ? 'sent' : 'none';
}
