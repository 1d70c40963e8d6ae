/** Reads a sign-in with the factors it offers. */
import type { Instance, SignInAttempt } from '../entities.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { viewOf } from '../verification/verification-view.js';
import type { SignInView } from '../views.js';
import { firstFactors, secondFactors } from './factors.js';

/** The view of an attempt as it is stored. */
export async function loadSignInView(
  ports: Pick<Ports, 'clock' | 'addresses'>,
  repositories: Repositories,
  instance: Instance,
  attempt: SignInAttempt,
): Promise<SignInView> {
  const now = ports.clock.now();
  const user = attempt.userId === null ? null : await repositories.users.get(instance.id, attempt.userId);
  const own = user ? await repositories.identifications.listForUsers(instance.id, [user.id]) : [];
  const { firstFactorVerificationId, secondFactorVerificationId } = attempt;
  const ids = [firstFactorVerificationId, secondFactorVerificationId].filter((id) => id !== null);
  const found = await repositories.verifications.getMany(instance.id, ids);
  const view = (id: string | null) => {
    const verification = found.find((one) => one.id === id);
    return verification ? viewOf(verification, now) : null;
  };
  const asksSecond = attempt.status === 'needs_second_factor';
  return {
    instance,
    attempt,
    user,
    firstFactors: user ? firstFactors(instance, user, own, attempt.identificationId) : null,
    secondFactors: user && asksSecond ? secondFactors(instance, user, own) : null,
    firstFactorVerification: view(firstFactorVerificationId),
    secondFactorVerification: view(secondFactorVerificationId),
    baseUrl: ports.addresses.baseUrl(instance),
  };
}
