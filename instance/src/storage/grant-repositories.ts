/** Binds the repositories of organizations and of what lets people in. */
import type { Kysely } from 'kysely';
import type { Repositories } from '../domain/repositories.js';
import {
  accessListRepository,
  invitationRepository,
  pictureRepository,
  reverificationRepository,
  signInTokenRepository,
} from './grants.js';
import { memberRepository } from './members.js';
import { organizationDirectory } from './organization-directory.js';
import { organizationInvitationRepository } from './organization-invitations.js';
import { organizationRepository } from './organizations.js';
import type { PreparedQueries } from './prepared.js';
import type { Schema } from './schema.js';

/** The repositories bound here. */
type Bound =
  | 'organizations'
  | 'directory'
  | 'members'
  | 'organizationInvitations'
  | 'invitations'
  | 'signInTokens'
  | 'accessLists'
  | 'pictures'
  | 'reverifications';

/** A maker for each of them. */
export function grantMakers(
  db: Kysely<Schema>,
  prepared: PreparedQueries,
): { [Key in Bound]: () => Repositories[Key] } {
  return {
    organizations: () => organizationRepository(db, prepared),
    directory: () => organizationDirectory(db),
    members: () => memberRepository(db),
    organizationInvitations: () => organizationInvitationRepository(db),
    invitations: () => invitationRepository(db),
    signInTokens: () => signInTokenRepository(db),
    accessLists: () => accessListRepository(db),
    pictures: () => pictureRepository(db),
    reverifications: () => reverificationRepository(db),
  };
}
