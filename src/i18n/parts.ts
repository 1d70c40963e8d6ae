/** Splits a message at its links, for callers that draw them: `I agree to the {{ termsLink || link("Terms") }}`. */
import { interpolate, TOKEN } from './interpolate.js';
import type { MessageParams, MessagePart } from './types.js';

/** Fills a message and keeps its links apart. */
export function interpolateParts(message: string, params: MessageParams = {}, locale?: string): MessagePart[] {
  const parts: MessagePart[] = [];
  const text = (piece: string): void => void (piece && parts.push(interpolate(piece, params, locale)));
  let from = 0;
  for (const match of message.matchAll(TOKEN)) {
    const [whole, name = '', rest = ''] = match;
    const label = /^\|\|\s*link\(\s*["'](.*?)["']\s*\)/.exec(rest)?.[1];
    if (label === undefined) continue;
    text(message.slice(from, match.index));
    parts.push({ link: name, text: label });
    from = match.index + whole.length;
  }
  text(message.slice(from));
  return parts;
}
