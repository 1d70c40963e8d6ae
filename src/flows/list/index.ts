/** Lists: members, invitations, sessions, page by page. */
export { createListFlow, type ListParts } from './create-list-flow.js';
export type { ListFlow, ListStep } from './list-flow.js';
export type { ListItem, ListPage, ListRequest } from '../../machines/list/list.machine.js';
