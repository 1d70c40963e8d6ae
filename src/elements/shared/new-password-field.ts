/** A field for a new password that says, while one types, what is still missing, and that all is well when it is. */
import type { FieldDescription, PasswordRules } from '../../flows/index.js';
import { nothing } from 'lit';
import type { Content } from '../../ui/card.js';
import { describedField, stepField, type FormStep } from './inputs.js';
import type { ViewContext } from './view-context.js';

const REMARK = 'password';

/** Draws the field; nothing when the step asks for no password. */
export function newPasswordField(step: FormStep, view: ViewContext, label?: string): Content {
  const description = describedField(step, 'password');
  if (!description) return nothing;
  const isGood = view.remarks.get(REMARK) === 'good';
  return stepField(step, view, description, {
    ...(label ? { label } : {}),
    hint: isGood ? undefined : (view.remarks.get(REMARK) ?? undefined),
    success: isGood ? view.ui.t('unstable__errors.zxcvbn.goodPassword') : undefined,
    onInput: (event) => judge(event, view, description),
  });
}

function judge(event: InputEvent, view: ViewContext, { rules }: FieldDescription): void {
  const { value } = event.currentTarget as HTMLInputElement; // the listener is on the input
  // The words come with the later steps, which load while one types.
  if (!rules || value === '' || !view.ui.t.has('unstable__errors.passwordComplexity.sentencePrefix'))
    return view.remark(REMARK, undefined);
  const missing = missingRules(value, rules, view);
  view.remark(REMARK, missing.length === 0 ? 'good' : missingSentence(missing, view));
}

/** What a password lacks, in words. */
export function missingRules(value: string, rules: PasswordRules, { ui }: Pick<ViewContext, 'ui'>): string[] {
  const word = (key: string, length?: number): string => ui.t(`unstable__errors.passwordComplexity.${key}`, { length });
  const special = new RegExp(`[${rules.allowedSpecialCharacters.replace(/[\\\]^-]/g, '\\$&')}]`);
  const checks: readonly (readonly [needed: boolean, met: boolean, text: string])[] = [
    [true, [...value].length >= rules.minLength, word('minimumLength', rules.minLength)],
    [rules.maxLength > 0, [...value].length <= rules.maxLength, word('maximumLength', rules.maxLength + 1)],
    [rules.requireUppercase, /\p{Lu}/u.test(value), word('requireUppercase')],
    [rules.requireLowercase, /\p{Ll}/u.test(value), word('requireLowercase')],
    [rules.requireNumbers, /\p{Nd}/u.test(value), word('requireNumbers')],
    [
      rules.requireSpecialChar,
      rules.allowedSpecialCharacters ? special.test(value) : /[^\p{L}\p{N}\s]/u.test(value),
      word('requireSpecialCharacter'),
    ],
  ];
  return checks.filter(([needed, met]) => needed && !met).map(([, , text]) => text);
}

function missingSentence(missing: readonly string[], { ui }: ViewContext): string {
  const list = new Intl.ListFormat(ui.t.locale, { type: 'conjunction' }).format(missing);
  return `${ui.t('unstable__errors.passwordComplexity.sentencePrefix')} ${list}.`;
}
