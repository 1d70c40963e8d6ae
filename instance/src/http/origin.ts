/** Which origins an instance answers to. One rule, used for reading (CORS) and for writing (CSRF). */
import { ApiError } from '../domain/api-error.js';
import type { Instance } from '../domain/entities.js';

/** Whether pages of `origin` may use the instance. */
export function isAllowedOrigin(instance: Instance, origin: string, ownOrigin: string): boolean {
  if (origin === ownOrigin) return true;
  if (!isWebOrigin(origin)) return false;
  // Development browsers are known by a token that a foreign page does not have, so any page may ask.
  if (instance.environmentType === 'development') return true;
  return instance.settings.allowedOrigins.includes(origin);
}

/** A real origin, written the way browsers write it. `null`, the origin of sandboxed and local files, is nobody's. */
function isWebOrigin(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  return /^(https?|capacitor|tauri|chrome-extension):$/.test(url.protocol) && !/[/?#]$/.test(origin);
}

/** Refuses a write that a browser sends from a page the instance does not know. */
export function requireAllowedOrigin(instance: Instance, origin: string | null, ownOrigin: string): void {
  if (origin === null) {
    throw new ApiError('origin_missing', { longMessage: 'Requests with a client cookie must carry an Origin header.' });
  }
  if (isAllowedOrigin(instance, origin, ownOrigin)) return;
  throw new ApiError('origin_invalid', {
    longMessage: 'The Origin header is not among the origins allowed for this instance.',
  });
}
