/** Expects refusals. */
import assert from 'node:assert/strict';
import type { ErrorCode } from 'clerk-kit/protocol';
import { ApiError } from '../../src/domain/api-error.js';

/** Expects a refusal with this code, and gives it back for a closer look. */
export async function refuses(work: Promise<unknown>, code: ErrorCode, param?: string): Promise<ApiError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ApiError)) throw error ?? new assert.AssertionError({ message: `${code} was not refused` });
  assert.equal(error.code, code);
  if (param !== undefined) assert.equal(error.meta.paramName, param);
  return error;
}

/** Runs both at once and tells what became of them. */
export async function race<T>(...works: Promise<T>[]): Promise<{ won: T[]; lost: string[] }> {
  const settled = await Promise.allSettled(works);
  const won = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const lost = settled.flatMap((one) => {
    if (one.status === 'fulfilled') return [];
    // Anything that is not a refusal is a bug and must show.
    if (!(one.reason instanceof ApiError)) throw one.reason;
    return [one.reason.code];
  });
  return { won, lost };
}
