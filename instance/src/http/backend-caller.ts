/** The caller of the Backend API, as use cases see it. A secret key has no person behind it. */
import type { BackendCaller } from '../domain/backend-caller.js';
import type { HttpContext } from './context.js';

/** The caller of this request. */
export function backendCaller({ instance }: HttpContext): BackendCaller {
  return { instance, actorId: null };
}
