/**
 * The keyring: one random master key in a file of its own (0600), outside the database, and keys derived from it for each
 * purpose. A copy of the database alone yields no code, no token, no private key and no secret key.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
  type CipherGCMTypes,
} from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Digester, Sealer } from '../domain/ports.js';

/** Digests, seals and derives, with keys that nothing else has. */
export interface Keyring {
  readonly digester: Digester;
  readonly sealer: Sealer;
  /** 32 bytes for one purpose. */
  derive(purpose: string): Buffer;
}

const KEY_BYTES = 32;
const CIPHER: CipherGCMTypes = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Opens the key file, making it on first use; without a file the key dies with the process. */
export function openKeyring(options: { readonly file?: string | undefined } = {}): Keyring {
  return keyringOf(options.file === undefined ? randomBytes(KEY_BYTES) : readOrCreate(options.file));
}

/** The keyring of a master key. */
export function keyringOf(master: Uint8Array): Keyring {
  const derived = new Map<string, Buffer>();
  const derive = (purpose: string): Buffer => {
    const known = derived.get(purpose);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', master, 'clerk-kit', purpose, KEY_BYTES));
    derived.set(purpose, key);
    return key;
  };
  const digest = (purpose: string, text: string): string =>
    createHmac('sha256', derive('digest')).update(purpose).update('\0').update(text).digest('base64url');
  return {
    derive,
    digester: { digest, matches: (purpose, text, expected) => equal(digest(purpose, text), expected) },
    sealer: {
      seal: (purpose, plaintext) => seal(derive('seal'), purpose, plaintext),
      open: (purpose, sealed) => open(derive('seal'), purpose, sealed),
    },
  };
}

/** Compares two texts in a time that says nothing about where they differ. */
export function equal(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}

function seal(key: Buffer, purpose: string, plaintext: string): string {
  const iv = randomBytes(IV_BYTES);
  // The purpose is authenticated, so that a sealed value cannot be moved to another column.
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(purpose));
  const body = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
}

function open(key: Buffer, purpose: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  try {
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES)).setAAD(Buffer.from(purpose));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const body = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES));
    return Buffer.concat([body, decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new Error('A sealed value cannot be opened: the key file does not belong to this database.', { cause });
  }
}

function readOrCreate(file: string): Uint8Array {
  if (!existsSync(file)) create(file);
  // Windows has no such bits; there the folder's permissions decide.
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    throw new Error(`The key file ${file} can be read by others. Run: chmod 600 ${file}`);
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url');
  if (key.length !== KEY_BYTES) throw new Error(`The key file ${file} is damaged: it must hold ${KEY_BYTES} bytes.`);
  return key;
}

function create(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  let descriptor: number;
  try {
    descriptor = openSync(file, 'wx', 0o600);
  } catch (error) {
    // Another process was first; its key is the key.
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return;
    throw error;
  }
  writeSync(descriptor, `${randomBytes(KEY_BYTES).toString('base64url')}\n`);
  // On disk before anything is sealed with it.
  fsyncSync(descriptor);
  closeSync(descriptor);
}
