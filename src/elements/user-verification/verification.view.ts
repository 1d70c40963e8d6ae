/** Draws the card of a reverification. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FlowError, OperationStep } from '../../flows/index.js';
import type { User } from '../../resources/user.js';
import {
  card,
  codeField,
  type Content,
  field,
  form,
  hiddenUsername,
  methodList,
  passwordField,
  primaryButton,
  resendLink,
  skeletonCard,
  type Ui,
} from '../../ui/index.js';
import { addressOf } from '../shared/user-names.js';
import type { VerificationFactor } from './factors.js';

/** Milliseconds between two codes. */
const COOLDOWN_MS = 30_000;

/** What the card shows. */
export interface VerificationViewProps {
  readonly user: User | null | undefined;
  readonly factor: VerificationFactor | undefined;
  readonly factors: readonly VerificationFactor[];
  readonly sentAt: number;
  readonly isStarting: boolean;
  readonly isSending: boolean;
  readonly attempt: OperationStep<never, unknown>;
  /** Errors of starting and sending. */
  readonly problems: readonly FlowError[];
  readonly onChoose: (factor: VerificationFactor) => void;
  readonly onResend: () => void;
  readonly onSubmit: (proof: { readonly password?: string; readonly code?: string }) => void;
}

/** Draws the card. */
export function verificationView(ui: Ui, props: VerificationViewProps): TemplateResult {
  const { factor, factors, attempt } = props;
  if (props.isStarting) return skeletonCard(ui, { fields: 1, footer: false });
  const name = factor?.kind === 'password' ? 'password' : 'code';
  const errors = [...props.problems, ...attempt.errors.all.filter(({ field: at }) => at !== name)];
  const others = factors.filter(({ id }) => id !== factor?.id);
  const choose = (value: string): void => {
    const chosen = others.find(({ id }) => id === value);
    if (chosen) props.onChoose(chosen);
  };
  const methods = others.map((each) => ({
    ...{ value: each.id, id: each.params.strategy },
    label: ui.t(`reverification.method__${each.params.strategy}`, { identifier: each.hint }),
  }));
  return card(ui, {
    title: ui.t('reverification.title'),
    subtitle: ui.t(`reverification.${factor?.kind ?? 'none'}.subtitle`, { identifier: factor?.hint }),
    alerts: errors.map((error) => ui.t.error(error)),
    main: html`${factor ? proofForm(ui, props, factor) : nothing}
    ${methods.length > 0 ? methodList(ui, methods, choose) : nothing}`,
  });
}

function proofForm(ui: Ui, props: VerificationViewProps, factor: VerificationFactor): Content {
  const { attempt, onSubmit } = props;
  return form(ui, {
    ...{ id: 'verification', busy: attempt.pending },
    content: html`${proofField(ui, props, factor)}
    ${primaryButton(ui, { label: ui.t('formButtonPrimary'), busy: attempt.pending })}`,
    onSubmit: ({ password = '', code = '' }) => onSubmit(factor.kind === 'password' ? { password } : { code }),
  });
}

function proofField(ui: Ui, props: VerificationViewProps, { kind }: VerificationFactor): Content {
  const [wrong] = props.attempt.errors.fields[kind === 'password' ? 'password' : 'code'] ?? [];
  const error = wrong && ui.t.error(wrong);
  if (kind === 'password') {
    const label = ui.t('formFieldLabel__password');
    return html`${hiddenUsername(props.user ? addressOf(props.user) : undefined)}
    ${passwordField(ui, { name: 'password', label, error, autocomplete: 'current-password', required: true })}`;
  }
  if (kind === 'backup') {
    const label = ui.t('formFieldLabel__backupCode');
    return field(ui, { name: 'code', id: 'backupCode', label, error, autocomplete: 'off', required: true });
  }
  const code = codeField(ui, { error, onComplete: (value) => props.onSubmit({ code: value }) });
  if (kind === 'totp') return code;
  const resend = resendLink(ui, {
    ...{ label: ui.t('reverification.resendButton'), busy: props.isSending, onResend: props.onResend },
    retryAt: props.isSending ? null : props.sentAt + COOLDOWN_MS,
  });
  return html`${code} ${resend}`;
}
