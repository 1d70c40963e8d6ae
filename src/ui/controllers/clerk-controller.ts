/** Finds the clerk object that applies to an element and re-renders the element when its resources or status change. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { findScope, onScopeChange, type ClerkLike } from '../scope.js';

/** Keeps an element in step with its clerk object. Released when the element leaves the page, taken up again on return. */
export class ClerkController<Clerk extends ClerkLike = ClerkLike> implements ReactiveController {
  /** The object in force; undefined until somebody provides one. */
  clerk: Clerk | undefined;
  readonly #host: ReactiveControllerHost & Node;
  readonly #onClerk: ((clerk: Clerk | undefined) => void) | undefined;
  #release: (() => void)[] = [];
  #releaseClerk: (() => void)[] = [];

  /** `onClerk` is called whenever another object (or none) comes into force, before the host renders. */
  constructor(host: ReactiveControllerHost & Node, onClerk?: (clerk: Clerk | undefined) => void) {
    this.#host = host;
    this.#onClerk = onClerk;
    host.addController(this);
  }

  /** Status of the clerk object: `loading`, `ready`, `degraded` or `error`. */
  get status(): string {
    if (!this.clerk) return 'loading';
    return this.clerk.status ?? (this.clerk.loaded ? 'ready' : 'loading');
  }

  hostConnected(): void {
    this.#release = [onScopeChange(() => this.#look())];
    this.#look();
  }

  hostDisconnected(): void {
    for (const release of [...this.#release, ...this.#releaseClerk]) release();
    this.#release = this.#releaseClerk = [];
    this.clerk = undefined;
  }

  #look(): void {
    // The scope's type is the common part; an element asks for the object it was written against.
    const clerk = (findScope(this.#host).clerk ?? undefined) as Clerk | undefined;
    this.#host.requestUpdate();
    if (clerk === this.clerk) return;
    for (const release of this.#releaseClerk) release();
    this.clerk = clerk;
    this.#releaseClerk = clerk ? this.#listen(clerk) : [];
    this.#onClerk?.(clerk);
  }

  #listen(clerk: Clerk): (() => void)[] {
    const update = (): void => this.#host.requestUpdate();
    const stop = clerk.addListener(update, { skipInitialEmit: true });
    clerk.on?.('status', update);
    return [stop, () => clerk.off?.('status', update)];
  }
}
