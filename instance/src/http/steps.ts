/** The named steps that routes are made of. */
import { createHash } from 'node:crypto';
import { QueryParam } from 'clerk-kit/protocol';
import { ApiError } from '../domain/api-error.js';
import type { RequestContext, Signed } from '../domain/context.js';
import { requireSigned } from '../domain/index.js';
import { anonymousCaller, identifyCaller } from './caller.js';
import { tooManyRequests, type LimitName } from './rate-limit.js';
import type { HttpContext } from './context.js';
import type { Step } from './route.js';

/** Nobody needs to be known. */
export const withoutClient: Step<{ caller: RequestContext }> = {
  name: 'anonymous',
  run: (context) => ({ caller: anonymousCaller(context) }),
};

/** The browser is known (it may still have no client). */
export const withClient: Step<{ caller: RequestContext }> = {
  name: 'client',
  run: async (context) => ({ caller: await identifyCaller(context) }),
};

/** Who is signed in, found out once per request however many steps ask. */
const signedBy = new WeakMap<HttpContext, Promise<{ caller: RequestContext; signed: Signed }>>();

/** Somebody is signed in: the session named by the request, else the client's active one. */
export const signedIn: Step<{ caller: RequestContext; signed: Signed }> = {
  name: 'signed-in',
  run(context) {
    const known = signedBy.get(context);
    if (known) return known;
    const found = findSigned(context);
    signedBy.set(context, found);
    return found;
  },
};

async function findSigned(context: HttpContext): Promise<{ caller: RequestContext; signed: Signed }> {
  const caller = await identifyCaller(context);
  const sessionId = context.query.get(QueryParam.sessionId);
  return { caller, signed: await requireSigned(context.ports, caller, sessionId) };
}

/**
 * Cuts redirect loops: an application that cannot keep its cookies comes back with the same question again and again.
 * Not a rate limit, so it holds when limits are switched off.
 */
export const notLooping: Step = {
  name: 'not-looping',
  run(context) {
    const { query, request, services } = context;
    const question = ['redirect_url', '__clerk_hs_reason', QueryParam.devBrowser].map((name) => query.get(name) ?? '');
    const parts = [context.instance.id, context.limiterKey, request.headers.get('cookie') ?? '', ...question];
    const key = createHash('sha256').update(parts.join('\n')).digest('base64');
    if (services.loopGuard.take('handshake', key) === 0) return {};
    throw new ApiError('invalid_handshake', {
      longMessage:
        'The application asked for the same handshake several times in a row and would go on forever. Check that its ' +
        'publishable key and secret key belong to this instance, and that the browser accepts its cookies.',
    });
  },
};

/** Takes a slot of a limit, counted per sender and instance. */
export const limited = (name: LimitName): Step => ({
  name: `limit:${name}`,
  run(context) {
    const wait = context.services.limiter.take(name, `${context.instance.id} ${context.limiterKey}`);
    if (wait > 0) throw tooManyRequests(wait);
    return {};
  },
});
