/** What both APIs need for invitations: the `status` filter, and the facts their JSON depends on. */
import { fieldError } from '../domain/api-error.js';
import { invitationStatus, invitationUrl } from '../domain/index.js';
import type { HttpContext } from '../http/context.js';

const STATUSES = ['pending', 'accepted', 'revoked', 'expired'] as const;

/** Older names of the API for what is called accepted and revoked now. */
const OLDER_NAMES: Readonly<Record<string, (typeof STATUSES)[number]>> = { completed: 'accepted', invalid: 'revoked' };

/** The filter; without names there is none. */
export function invitationStatuses(names: readonly string[]): { statuses?: (typeof STATUSES)[number][] } {
  if (names.length === 0) return {};
  return {
    statuses: names.map((name) => {
      const status = STATUSES.find((known) => known === name) ?? OLDER_NAMES[name];
      if (status) return status;
      throw fieldError('form_param_value_invalid', 'status', `status must be one of ${STATUSES.join(', ')}.`);
    }),
  };
}

/** The moment and the address that the JSON of an invitation depends on. */
export function invitationFacts({ ports, instance }: HttpContext) {
  const now = ports.clock.now();
  return {
    statusOf: (invitation: Parameters<typeof invitationStatus>[0]) => invitationStatus(invitation, now),
    baseUrl: ports.addresses.baseUrl(instance),
  };
}

/** The link of an invitation. */
export const invitationLink =
  ({ ports, instance }: HttpContext) =>
  (id: string): string =>
    invitationUrl(ports, instance, id);
