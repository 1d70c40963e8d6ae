/** The last known environment, for the day the server cannot be asked: the sign-in form still shows. Nothing secret. */
import { isRecord } from '../resources/resource.js';

const STORAGE_KEY = '__clerk_environment';
const LONGEST_AGE_MS = 24 * 60 * 60 * 1000;

/** Keeps an environment of this instance. */
export function saveEnvironment(publishableKey: string, environment: unknown): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify({ publishableKey, savedAt: Date.now(), environment }));
  } catch {
    // Storage is blocked or full: there will be no snapshot.
  }
}

/** The environment kept within the last day, or null. */
export function readEnvironment(publishableKey: string): unknown {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null');
    if (!isRecord(saved) || saved.publishableKey !== publishableKey) return null;
    return Date.now() - Number(saved.savedAt) < LONGEST_AGE_MS ? saved.environment : null;
  } catch {
    return null;
  }
}
