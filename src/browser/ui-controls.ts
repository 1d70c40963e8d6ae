/** What official clerk-js drives its UI by, carried out with our tags. */
import { createComponentHost, type HostedClerk } from '../clerk/component-host.js';
import type { ComponentProps, TagDefiner, UpdateProps } from '../clerk/components.js';
import { provideDefaultScope, type ClerkScope } from '../ui/scope.js';

/** A component as clerk-js names it. */
export interface MountRequest {
  readonly name: string;
  readonly node: HTMLElement;
  readonly props?: ComponentProps;
}

/** The controls that clerk-js expects of its UI. */
export interface UiControls {
  readonly mountComponent: (request: MountRequest) => void;
  readonly unmountComponent: (request: Pick<MountRequest, 'node'>) => void;
  readonly updateProps: (update: UpdateProps) => void;
  readonly openModal: (name: string, props?: ComponentProps) => void;
  readonly closeModal: (name: string) => void;
  readonly openDrawer: (name: string) => void;
  readonly closeDrawer: () => void;
  readonly prefetch: () => void;
  readonly mountImpersonationFab: () => void;
}

/** Makes the controls for one clerk object. */
export function createUiControls(clerk: HostedClerk, options: UpdateProps, defineTag: TagDefiner): UiControls {
  const host = createComponentHost(clerk, () => defineTag);
  const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
  const offer = ({ appearance, options: more }: UpdateProps): void =>
    // The options of `load`, as the page wrote them; tags read what they know and ignore the rest.
    provideDefaultScope({ clerk, appearance, ...more } as unknown as ClerkScope);
  offer(options);
  return {
    mountComponent: ({ name, node, props }) => host.mount(name, node, props),
    unmountComponent: ({ node }) => host.unmount(node),
    updateProps: (update) => {
      if (update.node && update.props) host.update(update.node, update.props);
      if (update.appearance || update.options) offer(update);
    },
    openModal: (name, props) => host.open(capital(name), props),
    closeModal: (name) => host.close(capital(name)),
    openDrawer: (name) => console.warn(`clerk-kit: there is no ${name} in this version.`),
    closeDrawer: () => undefined,
    prefetch: () => undefined,
    mountImpersonationFab: () => undefined,
  };
}
