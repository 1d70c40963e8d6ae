/** Time, chance and ids of the real world. */
import { randomBytes, randomInt } from 'node:crypto';
import type { Clock, IdGenerator, Randomness } from '../domain/ports.js';

/** The machine's clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** The operating system's randomness. */
export const systemRandom: Randomness = {
  bytes: (length) => randomBytes(length),
  below: (limit) => randomInt(limit),
};

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ID_LENGTH = 27;
const SECRET_LENGTH = 43;
/** Bytes from here up would make the first letters of the alphabet likelier. */
const FAIR_LIMIT = 256 - (256 % ALPHABET.length);

/** Ids and secrets of base62 letters: 27 of them are 160 bits. */
export function createIds(random: Randomness): IdGenerator {
  return {
    create: (prefix) => `${prefix}_${base62(random, ID_LENGTH)}`,
    secret: (length = SECRET_LENGTH) => base62(random, length),
  };
}

function base62(random: Randomness, length: number): string {
  let text = '';
  while (text.length < length) {
    for (const byte of random.bytes(length - text.length + 8)) {
      if (byte < FAIR_LIMIT && text.length < length) text += ALPHABET.charAt(byte % ALPHABET.length);
    }
  }
  return text;
}
