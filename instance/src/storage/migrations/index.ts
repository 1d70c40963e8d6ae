/** The steps in order. Append only. */
import type { Migration } from '../migrate.js';
import { foundation } from './0001-foundation.js';
import { grants } from './0002-grants.js';
import { expired } from './0003-expired.js';

/** Every step there is. */
export const MIGRATIONS: readonly Migration[] = [foundation, grants, expired];
