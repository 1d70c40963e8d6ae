/** A re-verification as its session sees it: what is left to prove, and with what. */
import { ApiError } from '../api-error.js';
import type { RequestContext } from '../context.js';
import type { Identification, Session, User } from '../entities.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { loadSessionViews } from '../session/session-view.js';
import { firstFactors, RESET_STRATEGIES, secondFactors } from '../sign-in/factors.js';
import type { FactorOption } from '../views.js';
import type { SessionView, VerificationView } from '../views.js';
import { viewOf } from '../verification/verification-view.js';
import { statusOf, type Reverification } from './reverification.js';

/** What the serializer is given. */
export interface ReverificationView {
  readonly reverification: Reverification;
  readonly status: ReturnType<typeof statusOf>;
  readonly session: SessionView;
  readonly firstFactors: readonly FactorOption[];
  readonly secondFactors: readonly FactorOption[];
  readonly firstVerification: VerificationView | null;
  readonly secondVerification: VerificationView | null;
}

/** First factors that prove presence: all but those that lead to a new password. */
export function presenceFactors(
  context: Pick<RequestContext, 'instance'>,
  user: User,
  own: readonly Identification[],
): FactorOption[] {
  const factors = firstFactors(context.instance, user, own, user.primaryEmailAddressId);
  return factors.filter(({ strategy }) => !RESET_STRATEGIES.includes(strategy));
}

/** The view, in the transaction that wrote it. */
export async function loadReverificationView(
  ports: Ports,
  repositories: Repositories,
  context: RequestContext,
  session: Session,
  reverification: Reverification,
): Promise<ReverificationView> {
  const { instance, origin } = context;
  const [view] = await loadSessionViews(ports, repositories, [session], { instance, origin, withTokens: true });
  if (!view) throw new ApiError('signed_out');
  const own = await repositories.identifications.listForUsers(instance.id, [session.userId]);
  const verification = async (id: string | null): Promise<VerificationView | null> => {
    const found = id === null ? null : await repositories.verifications.get(instance.id, id);
    return found ? viewOf(found, ports.clock.now()) : null;
  };
  return {
    reverification,
    status: statusOf(reverification),
    session: view,
    firstFactors: presenceFactors(context, view.user.user, own),
    secondFactors: secondFactors(instance, view.user.user, own),
    firstVerification: await verification(reverification.firstVerificationId),
    secondVerification: await verification(reverification.secondVerificationId),
  };
}
