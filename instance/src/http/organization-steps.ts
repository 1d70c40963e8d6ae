/** Steps in front of organization and sensitive routes. Both find out who is signed in first. */
import type { RequestContext, Signed } from '../domain/context.js';
import { requireAccess, requireFreshSession, type AccessQuestion, type SystemPermission } from '../domain/index.js';
import { pathParam } from './context.js';
import type { Step } from './route.js';
import { signedIn } from './steps.js';

/** What the steps find out. */
export interface OrganizationFacts {
  readonly caller: RequestContext;
  readonly signed: Signed;
  /** Asked again by every write inside its transaction. */
  readonly access: AccessQuestion;
}

/** The signed-in person is a member of organization `:id`, and its role permits this. */
export const permitted = (permission: SystemPermission | null): Step<OrganizationFacts> => ({
  name: permission === null ? 'organization-member' : `permission:${permission}`,
  async run(context) {
    const { caller, signed } = await signedIn.run(context);
    const organizationId = pathParam(context, 'id');
    const access = { instance: context.instance, organizationId, userId: signed.user.id, permission };
    await context.ports.store.read((repositories) => requireAccess(repositories, access));
    return { caller, signed, access };
  },
});

/** The signed-in person proved who they are a short while ago. */
export const reverified: Step<{ caller: RequestContext; signed: Signed }> = {
  name: 'reverified',
  async run(context) {
    const facts = await signedIn.run(context);
    await requireFreshSession(context.ports, context.instance, facts.signed);
    return facts;
  },
};
