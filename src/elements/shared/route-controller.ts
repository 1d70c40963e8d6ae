/**
 * Shows in the address where a flow is (`/sign-in/factor-one`, `#/factor-one`), and takes the browser's Back as the
 * flow's `back`. The address never decides which step is shown: that is the server's answer alone.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ElementClerk } from './flow-properties.js';

/** How steps show in the address: below a path, in the hash, or not at all. */
export type Routing = 'path' | 'hash' | 'virtual';

/** What the controller asks its element. */
export interface RouteHost {
  /** `virtual` unless the page says otherwise. */
  readonly routing: Routing;
  /** Where the element lives, for `path` routing: `/sign-in`. */
  readonly path: string | undefined;
  /** Goes to an address through the application's router; undefined when it has none. */
  readonly push: ((href: string) => unknown) | undefined;
  /** Goes back one screen. */
  readonly back: () => void;
}

/** The part of a flow element that decides about the address. */
export interface RoutedElement extends ReactiveControllerHost {
  readonly routing: Routing | undefined;
  readonly path: string | undefined;
  readonly clerk: Pick<ElementClerk, 'navigate' | '__internal_getOption'> | undefined;
}

/** Lets the address follow the steps of an element. */
export function followSteps(element: RoutedElement, back: () => void): RouteController {
  return new RouteController(element, {
    get routing() {
      return element.routing ?? 'virtual';
    },
    get path() {
      return element.path;
    },
    get push() {
      const { clerk } = element;
      return clerk?.__internal_getOption?.('routerPush') ? (href: string) => clerk.navigate(href) : undefined;
    },
    back,
  });
}

/** Keeps address and step in line. */
export class RouteController implements ReactiveController {
  readonly #host: RouteHost;
  #segment: string | undefined;

  constructor(element: ReactiveControllerHost, host: RouteHost) {
    this.#host = host;
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

  /** A step is shown. `undefined` leaves the address as it is (waiting, done). The first one replaces, later ones push. */
  show(segment: string | undefined): void {
    if (segment === undefined || segment === this.#segment) return;
    const isFirst = this.#segment === undefined;
    this.#segment = segment;
    if (this.#host.routing !== 'virtual' && this.#current() !== segment) this.#go(segment, isFirst);
  }

  readonly #onHistory = (): void => {
    if (this.#host.routing === 'virtual' || this.#segment === undefined) return;
    const current = this.#current();
    if (current === undefined || current === this.#segment) return;
    const shown = this.#segment;
    // Back to an earlier screen is the flow's `back`; if the flow stays, or on Forward, the address follows the step.
    if (current === '') {
      this.#segment = current;
      this.#host.back();
    } else this.#go(shown, true);
  };

  /** The part of the address that is ours; undefined when the page is somewhere else. */
  #current(): string | undefined {
    if (this.#host.routing === 'hash')
      return location.hash.replace(/^#\/?/, '').replace(/\?.*$/, '').replace(/\/$/, '');
    const base = this.#base();
    const path = location.pathname.replace(/\/+$/, '');
    if (path === base) return '';
    return path.startsWith(`${base}/`) ? path.slice(base.length + 1) : undefined;
  }

  #base(): string {
    const { pathname } = new URL(this.#host.path ?? location.pathname, location.href);
    return pathname.replace(/\/+$/, '');
  }

  #go(segment: string, replace: boolean): void {
    const { search } = location;
    const isHash = this.#host.routing === 'hash';
    const path = segment === '' ? this.#base() || '/' : `${this.#base()}/${segment}`;
    const href = isHash ? `${location.pathname}${search}#/${segment}` : `${path}${search}`;
    if (!isHash && !replace && this.#host.push) void this.#host.push(href);
    else if (replace) history.replaceState(history.state, '', href);
    else history.pushState(null, '', href);
  }
}
