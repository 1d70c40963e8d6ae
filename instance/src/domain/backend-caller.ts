/** Who asks by secret key: the instance it opens and, when a person stands behind it (the Dashboard), that person. */
import type { Instance } from './entities.js';

/** The caller of the Backend API. */
export interface BackendCaller {
  readonly instance: Instance;
  /** For the event log; null = the application's own server. */
  readonly actorId: string | null;
}
