/** Class lists of the nodes we render: Clerk's `cl-*` names, then the class names the application asked for. */
import { joinClasses, type ResolvedAppearance } from './appearance.js';

/** States a node can be in, as `cl-<state>`. */
export type ElementState = 'loading' | 'error' | 'open' | 'active' | 'required' | 'success';

/** What narrows an element key: which one of several it is, and its states. */
export interface KeyOptions {
  readonly id?: string | undefined;
  readonly states?: readonly (ElementState | '' | false | null | undefined)[];
}

/** The class list of a node: `cl-key`, `cl-key__id`, `cl-state` and the application's own names for each form of the key. */
export function classNames(resolved: ResolvedAppearance, key: string, options: KeyOptions = {}): string {
  const states = (options.states ?? []).filter((state): state is ElementState => Boolean(state));
  const named = options.id ? [key, `${key}__${options.id}`] : [key];
  const forms = named.flatMap((name) => [name, ...states.map((state) => `${name}__${state}`)]);
  return joinClasses(
    ...named.map((name) => `cl-${name}`),
    ...states.map((state) => `cl-${state}`),
    ...forms.map((form) => resolved.classNames.get(form)),
  );
}
