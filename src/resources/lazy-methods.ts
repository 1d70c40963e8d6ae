/** Methods whose code is loaded when one of them is first called, so that pages which never call them never load them. */
import { loadPart } from '../transport/load-part.js';
import { Resource } from './resource.js';

/** How functions that take a resource first look as its methods. */
export type MethodsOf<Actions> = {
  readonly [Name in keyof Actions]: Actions[Name] extends (self: never, ...parameters: infer Parameters) => infer Result
    ? (...parameters: Parameters) => Result
    : never;
};

type Action = (self: Resource, ...parameters: unknown[]) => unknown;
type ResourceBase<Members> = abstract new (...parameters: ConstructorParameters<typeof Resource>) => Resource & Members;

/** A base class with the functions of a module as methods; `names` lists all of them, separated by spaces. */
export function withLazyMethods<Actions, Members = unknown>(
  load: () => Promise<Actions>,
  names: string,
  parent?: ResourceBase<Members>,
): ResourceBase<Members & MethodsOf<Actions>> {
  abstract class Base extends ((parent as typeof Resource | undefined) ?? Resource) {} // a parent is a Resource with more
  for (const name of names.split(' ')) {
    const method = async function (this: Resource, ...parameters: unknown[]): Promise<unknown> {
      const actions = (await loadPart(load)) as Record<string, Action>; // MethodsOf gives callers the real parameters
      return actions[name]?.(this, ...parameters);
    };
    Object.defineProperty(Base.prototype, name, { value: method, configurable: true });
  }
  return Base as unknown as ResourceBase<Members & MethodsOf<Actions>>; // the loop made the methods that the type names
}
