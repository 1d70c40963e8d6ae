/** The list machine. */
export {
  defineList,
  listMachine,
  type ListContext,
  type ListEvent,
  type ListItem,
  type ListOutcome,
  type ListPage,
  type ListRequest,
} from './list.machine.js';
