/** The server's gate for every address it is asked to redirect to: absolute, http(s), and on an allowed origin. */
import { fieldError } from '../domain/api-error.js';
import type { HttpContext } from './context.js';
import { isAllowedOrigin } from './origin.js';
import { requiredQueryText } from './query.js';

const LONGEST_ADDRESS = 4096;

/** The address in query parameter `name`, or a refusal. */
export function redirectTarget(context: HttpContext, name = 'redirect_url'): URL {
  const text = requiredQueryText(context.query, name, LONGEST_ADDRESS);
  const url = parseWebUrl(text);
  if (!url) throw fieldError('invalid_redirect_url', name, `${name} must be an absolute http or https address.`);
  if (isAllowedOrigin(context.instance, url.origin, context.services.publicOrigin())) return url;
  throw fieldError('prohibited_redirect_url', name, `${name} is not on an origin allowed for this instance.`);
}

/** Backslashes, control characters and user names make browsers and people read an address differently than we do. */
function parseWebUrl(text: string): URL | null {
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is refused here
  if (/[\u0000-\u0020\\\u007f]/.test(text) || !/^https?:\/\/[^/]/i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  return url.username === '' && url.password === '' ? url : null;
}
