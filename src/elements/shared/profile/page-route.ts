/** Which page of a profile the address names (`/user/security`, `#/security`); unlike a flow's steps, pages are addresses. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ElementClerk } from '../flow-properties.js';
import type { Routing } from '../route-controller.js';

/** The part of the element that decides about the address. */
export interface PagedElement extends ReactiveControllerHost {
  readonly routing: Routing | undefined;
  readonly path: string | undefined;
  readonly clerk: Pick<ElementClerk, 'navigate' | '__internal_getOption'> | undefined;
}

/** Keeps address and page in line. The first page has no segment of its own. */
export class PageRoute implements ReactiveController {
  readonly #element: PagedElement;
  /** The page while the address has no say. */
  #inside = '';

  constructor(element: PagedElement) {
    this.#element = element;
    element.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#onHistory);
    window.addEventListener('hashchange', this.#onHistory);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#onHistory);
    window.removeEventListener('hashchange', this.#onHistory);
  }

  /** The page's segment; '' for the first one. */
  get segment(): string {
    const { routing = 'virtual' } = this.#element;
    if (routing === 'hash') return location.hash.replace(/^#\/?/, '').replace(/[?/].*$/, '');
    if (routing === 'virtual') return this.#inside;
    const base = this.#base();
    return location.pathname.startsWith(`${base}/`)
      ? location.pathname.slice(base.length + 1).replace(/\/.*$/, '')
      : '';
  }

  /** Begins at another page than the first, where the address has no say. */
  start(segment: string): void {
    this.#inside = segment;
  }

  /** Shows a page. */
  go(segment: string): void {
    const { routing = 'virtual', clerk } = this.#element;
    this.#inside = segment;
    const { pathname, search } = location;
    const path = segment ? `${this.#base()}/${segment}` : this.#base() || '/';
    if (routing === 'hash') history.pushState(null, '', `${pathname}${search}#/${segment}`);
    else if (routing === 'path' && clerk?.__internal_getOption?.('routerPush')) void clerk.navigate(`${path}${search}`);
    else if (routing === 'path') history.pushState(null, '', `${path}${search}`);
    this.#element.requestUpdate();
  }

  readonly #onHistory = (): void => this.#element.requestUpdate();

  #base(): string {
    return new URL(this.#element.path ?? location.pathname, location.href).pathname.replace(/\/+$/, '');
  }
}
