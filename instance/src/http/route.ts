/**
 * A route as data: method, path, the named steps that run first, the handler. Tests are generated over these tables, so
 * whatever protects a route must be one of its steps and have a name.
 */
import type { HttpContext } from './context.js';

/** Methods a route may have. `PUT`, `PATCH` and `DELETE` also arrive as `POST` with `?_method=`. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A check or lookup before the handler. It throws to refuse; what it finds out, the handler receives. */
export interface Step<Facts extends object = object> {
  readonly name: string;
  run(context: HttpContext): Facts | Promise<Facts>;
}

/** A route with its types erased, as the router keeps it. */
export interface Route {
  readonly method: Method;
  readonly path: string;
  readonly steps: readonly Step[];
  run(context: HttpContext): Promise<Response>;
}

type Intersection<Union> = (Union extends unknown ? (value: Union) => void : never) extends (value: infer All) => void
  ? All
  : never;

/** What the steps found out, all together. */
export type FactsOf<Steps extends readonly Step[]> = Steps extends readonly []
  ? object
  : Intersection<Steps[number] extends infer One ? (One extends Step<infer Facts> ? Facts : never) : never>;

/** Makes a route. Its steps run in the order given. */
export function route<const Steps extends readonly Step[]>(
  method: Method,
  path: `/${string}`,
  steps: Steps,
  handler: (context: HttpContext, facts: FactsOf<Steps>) => Response | Promise<Response>,
): Route {
  return {
    method,
    path,
    steps,
    async run(context) {
      const facts = {};
      for (const step of steps) Object.assign(facts, await step.run(context));
      // The loop above has merged what every step of `Steps` returned, which is what the type says.
      return handler(context, facts as FactsOf<Steps>);
    },
  };
}
