/** How strategies are called and drawn in lists: a label by the language, a provider by its name. */
import type { ActionOption } from '../../flows/index.js';
import type { MethodChoice, ProviderChoice } from '../../ui/choices.js';
import { inputName } from './inputs.js';
import { strategyIcon } from './strategy-icons.js';
import type { ViewContext } from './view-context.js';

/** Short name of a provider for class names: `oauth_google` → `google`. */
export function providerId(strategy: string): string {
  return strategy.replace(/^oauth_(?:custom_)?/, '');
}

/** Options of an `sso` action as provider buttons. */
export function providerChoices(options: readonly ActionOption[]): readonly ProviderChoice[] {
  return options.map((option) => ({
    value: option.value,
    id: providerId(option.strategy),
    name: option.hint || providerId(option.strategy),
    imageUrl: option.imageUrl,
    lastUsed: option.lastUsed,
  }));
}

/** Options of a `choose` action as a list of methods; the one in force is left out. */
export function methodChoices(view: ViewContext, options: readonly ActionOption[]): readonly MethodChoice[] {
  return options
    .filter((option) => !option.selected)
    .map((option) => ({
      value: option.value,
      id: inputName(option.strategy),
      label: methodLabel(view, option),
      icon: strategyIcon(option.strategy),
    }));
}

function methodLabel({ ui }: ViewContext, { strategy, hint }: ActionOption): string {
  const key = `signIn.alternativeMethods.blockButton__${inputName(strategy)}`;
  if (ui.t.has(key)) return ui.t(key, { identifier: hint });
  return ui.t('socialButtonsBlockButton', { provider: hint || providerId(strategy) });
}
