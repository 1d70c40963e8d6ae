/** Parts of the kit that are loaded when first needed. */
import { ClerkRuntimeError } from './errors.js';

/** Loads a part of the kit. It can fail as any request can, and be tried again. */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (cause) {
    throw new ClerkRuntimeError('A part of clerk-kit did not load.', { code: 'network_error', cause });
  }
}
