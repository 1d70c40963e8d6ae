/** What switcher and list share: the lists they show, and what happens when somebody chooses. */
import {
  createAcceptInvitationOperation,
  createMembershipList,
  createOwnInvitationList,
  createSelectOrganizationOperation,
  type FlowError,
  type ListStep,
} from '../../../flows/index.js';
import type { OrganizationMembership } from '../../../resources/organization.js';
import type { UserOrganizationInvitation } from '../../../resources/user-organization.js';
import type { User } from '../../../resources/user.js';
import type { ElementClerk } from '../flow-properties.js';
import type { OperationsController } from '../profile/operations-controller.js';

/** The lists as they are now. */
export interface Choices {
  readonly memberships: ListStep<OrganizationMembership>;
  readonly invitations: ListStep<UserOrganizationInvitation>;
  readonly isAccepting: (invitation: UserOrganizationInvitation) => boolean;
  /** An account is being switched to. */
  readonly selecting: boolean;
  /** What the last choice failed with. */
  readonly errors: readonly FlowError[];
  /** Makes an account the active one (`null`: the personal one); true once it is. */
  readonly select: (organization: string | null) => Promise<boolean>;
  /** Joins the organization of an invitation. */
  readonly accept: (invitation: UserOrganizationInvitation) => Promise<void>;
}

/** Makes the lists the first time, and reads them. */
export function readChoices(operations: OperationsController, clerk: ElementClerk, user: User): Choices {
  const memberships = operations.get('memberships', () => createMembershipList(user));
  const invitations = operations.get('invitations', () => createOwnInvitationList(user));
  const select = operations.get('select', () => createSelectOrganizationOperation(clerk));
  // One for each, so that each row knows whether it is busy.
  const acceptOf = ({ id }: UserOrganizationInvitation) =>
    operations.get(`accept:${id}`, () => createAcceptInvitationOperation());
  const refused = invitations.step.items.flatMap((invitation) => acceptOf(invitation).step.errors.all);
  return {
    ...{ memberships: memberships.step, invitations: invitations.step, selecting: select.step.pending },
    isAccepting: (invitation) => acceptOf(invitation).step.pending,
    errors: [...select.step.errors.all, ...refused],
    select: async (organization) => (await select.run({ organization })).status === 'ok',
    accept: async (invitation) => {
      if ((await acceptOf(invitation).run(invitation)).status !== 'ok') return;
      await Promise.all([memberships.step.reload(), invitations.step.reload()]);
    },
  };
}

/** Whether a tag can be shown in a dialog: the page has defined it, or the clerk object brings it along. */
export function canOpen(clerk: ElementClerk, tag: string): boolean {
  const { defineTag } = clerk.constructor as { readonly defineTag?: unknown }; // entries with tags of their own set it
  return customElements.get(tag) !== undefined || typeof defineTag === 'function';
}
