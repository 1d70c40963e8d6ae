/** The claims of session tokens, version 2 (PROTOCOL 8). */
import type { Instance, Session } from '../entities.js';
import type { SessionClaims } from '../ports.js';
import type { MembershipWithOrganization } from '../repositories.js';
import { factorAge, sessionTasks } from './session-state.js';
import type { User } from '../entities.js';

/** What the claims are made from. */
export interface ClaimFacts {
  readonly instance: Instance;
  readonly session: Session;
  readonly user: User;
  /** The membership of the organization the token is for; null for the personal account. */
  readonly membership: MembershipWithOrganization | null;
  readonly issuer: string;
  readonly origin: string | null;
  readonly now: number;
}

/** The claims. `o.per` lists permissions that are not the system's, per feature, as the format wants. */
export function sessionClaims({ instance, session, user, membership, issuer, origin, now }: ClaimFacts): SessionClaims {
  const pending = sessionTasks(instance, session, user).length > 0;
  return {
    v: 2,
    iss: issuer,
    sub: session.userId,
    sid: session.id,
    fva: [factorAge(session.firstFactorAt, now), factorAge(session.secondFactorAt, now)],
    sts: pending ? 'pending' : 'active',
    ...(origin !== null && { azp: origin }),
    ...(session.actor && { act: session.actor }),
    ...(membership && organizationClaims(membership)),
  };
}

function organizationClaims({ organization, role }: MembershipWithOrganization): Record<string, unknown> {
  const custom = role.permissions
    .filter((permission) => !permission.startsWith('org:sys_'))
    .map((permission) => permission.split(':'))
    .filter((parts) => parts.length === 3);
  const features = [...new Set(custom.map(([, feature]) => feature))];
  const names = [...new Set(custom.map(([, , name]) => name))];
  const maps = features.map((feature) =>
    names.reduce(
      (bits, name, at) => (custom.some(([, f, n]) => f === feature && n === name) ? bits | (1 << at) : bits),
      0,
    ),
  );
  return {
    ...(features.length > 0 && { fea: features.map((feature) => `o:${feature}`).join(',') }),
    o: {
      id: organization.id,
      slg: organization.slug,
      rol: role.key.replace(/^org:/, ''),
      ...(features.length > 0 && { per: names.join(','), fpm: maps.join(',') }),
    },
  };
}
