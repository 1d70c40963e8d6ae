/** What a person is offered when they have no organization yet. */
import type { Outcome, RequestContext, Signed } from '../context.js';
import type { Page } from '../grant-repositories.js';
import { outcomeOf } from '../outcome.js';
import type { Ports } from '../ports.js';
import { requireOrganizations } from './access.js';

/** Organizations that a person could join by the domain of their address. Without verified domains there are none. */
export async function listMySuggestions(ports: Ports, context: RequestContext): Promise<Outcome<Page<never>>> {
  requireOrganizations(context.instance);
  return outcomeOf(ports, context, { items: [], total: 0 });
}

/** A name to begin with: the person's own. */
export async function creationDefaults(
  ports: Ports,
  context: RequestContext,
  { user }: Signed,
): Promise<Outcome<{ readonly name: string | null }>> {
  requireOrganizations(context.instance);
  const person = user.firstName ?? user.lastName;
  return outcomeOf(ports, context, { name: person === null ? null : `${person}’s organization` });
}
