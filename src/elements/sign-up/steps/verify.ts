/** Verifies an address of a sign-up, by code or by link. */
import { nothing, type TemplateResult } from 'lit';
import type { VerifyCodeStep, VerifyLinkStep } from '../../../flows/index.js';
import { methodList } from '../../../ui/choices.js';
import { methodChoices } from '../../shared/strategies.js';
import type { ViewContext } from '../../shared/view-context.js';
import { codeView, type CodeTexts } from '../../shared/views/code.js';
import { linkView } from '../../shared/views/link.js';

/** Draws the verification. */
export function verifyView(step: VerifyCodeStep | VerifyLinkStep, view: ViewContext): TemplateResult {
  const part = step.kind === 'link' ? 'emailLink' : step.attribute === 'phone_number' ? 'phoneCode' : 'emailCode';
  const texts: CodeTexts = {
    part: `signUp-${part}`,
    key: `signUp.${part}`,
    edit: step.edit,
    more: otherWays(step, view),
  };
  return step.kind === 'link' ? linkView(step, view, texts) : codeView(step, view, texts);
}

function otherWays(step: VerifyCodeStep | VerifyLinkStep, view: ViewContext): TemplateResult | typeof nothing {
  const methods = methodChoices(view, step.factors);
  return methods.length > 0 ? methodList(view.ui, methods, (value) => void step.choose(value)) : nothing;
}
