/** Class lists of the nodes we render: Clerk's `cl-*` names, then the class names the application asked for. */
import { joinClasses, type Look } from './look.js';

/** States a node can be in, as `cl-<state>`. */
export type ElementState = 'loading' | 'error' | 'open' | 'active' | 'required' | 'success';

/** What narrows an element key: which one of several it is, and its states. */
export interface KeyOptions {
  readonly id?: string | undefined;
  readonly states?: readonly (ElementState | '' | false | null | undefined)[];
}

/** The class list of a node: `cl-key`, `cl-key__id`, `cl-state` and the application's own names for each form of the key. */
export function classNames(look: Look, key: string, { id, states = [] }: KeyOptions = {}): string {
  const named = id ? [key, `${key}__${id}`] : [key];
  const inForce = states.filter((state) => Boolean(state));
  const forms = named.flatMap((name) => [name, ...inForce.map((state) => `${name}__${state}`)]);
  return joinClasses(
    ...[...named, ...inForce].map((name) => `cl-${name}`),
    ...forms.map((form) => look.classNames.get(form)),
  );
}
