/** Social providers as choices of an action. */
import type { FlowWorld } from '../machines/shared/world.js';
import type { ActionOption } from './types/index.js';

/** The providers people may pick here; none where the page cannot go to them. */
export function socialOptions({ settings, ceremonies, lastStrategy }: FlowWorld): readonly ActionOption[] {
  if (!ceremonies.includes('sso')) return [];
  return settings.providers.map(({ strategy, name, logoUrl }) => ({
    ...{ value: strategy, strategy, hint: name, selected: false, lastUsed: lastStrategy === strategy },
    ...(logoUrl && { imageUrl: logoUrl }),
  }));
}
