/** What the first form of most pages does without: working out an `appearance`, and taking over server-rendered forms. */

import { PLAIN_LOOK } from '../theme/look.js';

type Tools = Pick<typeof import('./tools.js'), 'footerPages' | 'resolveLook' | 'takeOverForm'>;

/** The tools, once somebody needed them. */
export let tools: Tools | undefined;

let loading: Promise<void> | undefined;

/** Loads the tools. A page that knows it will need them may call this early. Without them the plain look is drawn. */
export function loadTools(): Promise<void> {
  return (loading ??= import('./tools.js').then(
    (loaded) => void (tools = loaded),
    (error: unknown) => {
      console.warn('clerk-kit: the part that applies "appearance" could not be loaded', error);
      tools = { resolveLook: () => PLAIN_LOOK, footerPages: () => undefined, takeOverForm: () => () => undefined };
    },
  ));
}

/** Reads an object from an attribute; what is not a JSON object is ignored with a warning. */
export const jsonAttribute = {
  fromAttribute(value: string | null): object | undefined {
    if (!value) return undefined;
    try {
      const parsed: unknown = JSON.parse(value);
      if (typeof parsed === 'object' && parsed !== null) return parsed;
    } catch {
      // falls through to the warning
    }
    console.warn('clerk-kit: this attribute should be a JSON object:', value.slice(0, 80));
    return undefined;
  },
};
