/** English: pages of lists. */
import type { MessageTree } from '../types.js';

/** Pages of lists. */
export const listMessages = {
  paginationButton__previous: 'Previous',
  paginationButton__next: 'Next',
  paginationRowText__displaying: 'Showing',
  paginationRowText__of: 'of',
} satisfies MessageTree;
