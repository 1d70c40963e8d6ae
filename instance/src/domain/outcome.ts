/** Wraps what a use case answers: the resource, and the client as it is after the commit. */
import type { Outcome, RequestContext } from './context.js';
import type { Client } from './entities.js';
import type { Ports } from './ports.js';
import { loadClientView } from './client/client-view.js';

/** The outcome of a request whose client existed before and still does (or that has none). */
export async function outcomeOf<Response>(
  ports: Ports,
  context: RequestContext,
  response: Response,
): Promise<Outcome<Response>> {
  const { instance, client, origin } = context;
  if (!client) return { response, client: null, clientToken: null };
  const view = await ports.store.read((repositories) =>
    loadClientView(ports, repositories, { instance, clientId: client.id, origin }),
  );
  return { response, client: view, clientToken: null };
}

/** A client as a use case wrote it, with the new value of its cookie when that changed. */
export interface WrittenClient {
  readonly client: Client;
  readonly clientToken: string | null;
}
