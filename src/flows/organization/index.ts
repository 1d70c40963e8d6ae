/** Organizations: operations and lists for custom UIs. */
export {
  createInvitationList,
  createMemberList,
  createMembershipList,
  createOwnInvitationList,
  createRoleList,
} from './organization-lists.js';
export * from './organization-operations.js';
