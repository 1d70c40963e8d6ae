/** Finds the route for a method and a path. Trailing slashes are accepted, because official clients send some. */
import { RegExpRouter } from 'hono/router/reg-exp-router';
import { SmartRouter } from 'hono/router/smart-router';
import { TrieRouter } from 'hono/router/trie-router';
import type { Route } from './route.js';

/** A route and the values of its path parameters. */
export interface RouteMatch {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Looks routes up. */
export type Router = (method: string, path: string) => RouteMatch | null;

/** Ids and slugs are short and plain; anything else is answered like an id that does not exist. */
const PARAMETER = /^[\w.~@+-]{1,255}$/;

/** Builds the lookup over all routes. */
export function createRouter(routes: readonly Route[]): Router {
  const router = new SmartRouter<Route>({ routers: [new RegExpRouter(), new TrieRouter()] });
  for (const entry of routes) router.add(entry.method, entry.path, entry);

  return (method, path) => {
    const plain = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
    const [handlers, stash] = router.match(method, plain);
    const found = handlers[0];
    if (!found) return null;
    const params: Record<string, string> = {};
    for (const [name, value] of Object.entries(found[1])) {
      const text = typeof value === 'number' ? stash?.[value] : value;
      if (text === undefined || !PARAMETER.test(text)) return null;
      params[name] = text;
    }
    return { route: found[0], params };
  };
}
