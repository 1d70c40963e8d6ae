/** Lists around organizations, page by page: one's own memberships and invitations, the members, what is pending. */
import type { OrganizationInvitation } from '../../resources/organization-invitation.js';
import type { Organization, OrganizationMembership } from '../../resources/organization.js';
import type { Page, PageParams } from '../../resources/page.js';
import type { Role } from '../../resources/role.js';
import type { UserOrganizationInvitation } from '../../resources/user-organization.js';
import type { User } from '../../resources/user.js';
import type { ListItem, ListRequest } from '../../machines/list/list.machine.js';
import { createListFlow } from '../list/create-list-flow.js';
import type { ListFlow } from '../list/list-flow.js';

/** Lists what the user is a member of. */
export function createMembershipList(user: User): ListFlow<OrganizationMembership> {
  return pages('memberships', (params) => user.getOrganizationMemberships(params));
}

/** Lists the invitations that wait for the user's answer. */
export function createOwnInvitationList(user: User): ListFlow<UserOrganizationInvitation> {
  return pages('own-invitations', (params) => user.getOrganizationInvitations({ ...params, status: 'pending' }));
}

/** Lists the members of an organization; can be searched. */
export function createMemberList(organization: Organization): ListFlow<OrganizationMembership> {
  return pages('members', ({ query, ...params }) =>
    organization.getMemberships({ ...params, ...(query ? { query } : {}) }),
  );
}

/** Lists the invitations that nobody has answered yet. */
export function createInvitationList(organization: Organization): ListFlow<OrganizationInvitation> {
  return pages('invitations', ({ initialPage, pageSize }) =>
    organization.getInvitations({ initialPage, pageSize, status: ['pending'] }),
  );
}

/** Lists the roles that members can have. */
export function createRoleList(organization: Organization): ListFlow<Role> {
  return pages('roles', ({ initialPage, pageSize }) => organization.getRoles({ initialPage, pageSize }), 50);
}

/** Pages keep the name that official SDKs read. */
const TOTAL = 'total_count';

function pages<Item extends ListItem>(
  name: string,
  read: (params: PageParams & { readonly query: string }) => Promise<Page<Item>>,
  pageSize = 10,
): ListFlow<Item> {
  return createListFlow<Item>({
    ...{ name, pageSize },
    fetch: async ({ offset, limit, query }: ListRequest) => {
      const page = await read({ initialPage: Math.floor(offset / limit) + 1, pageSize: limit, query });
      return { data: page.data, total: page[TOTAL] };
    },
  });
}
