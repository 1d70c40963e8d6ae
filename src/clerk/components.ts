/**
 * The component methods by name. What they do is in `component-host.ts`, loaded at the first call; calls are carried out
 * in their order.
 */
import { loadPart } from '../transport/load-part.js';
import type { ComponentHost, HostedClerk } from './component-host.js';
import { emit, type ClerkCore } from './core.js';

/** Components that can be put into an element. */
export type MountableName =
  | 'SignIn'
  | 'SignUp'
  | 'UserAvatar'
  | 'UserButton'
  | 'UserProfile'
  | 'OrganizationProfile'
  | 'CreateOrganization'
  | 'OrganizationSwitcher'
  | 'OrganizationList'
  | 'Waitlist'
  | 'PricingTable'
  | 'APIKeys'
  | 'OAuthConsent'
  | 'TaskChooseOrganization'
  | 'TaskResetPassword'
  | 'TaskSetupMFA';

/** Components that can be opened over the page. */
export type ModalName =
  | 'SignIn'
  | 'SignUp'
  | 'UserProfile'
  | 'OrganizationProfile'
  | 'CreateOrganization'
  | 'InviteMembers'
  | 'Waitlist'
  | 'GoogleOneTap';

const MOUNTABLE =
  'SignIn SignUp UserAvatar UserButton UserProfile OrganizationProfile CreateOrganization OrganizationSwitcher OrganizationList Waitlist PricingTable APIKeys OAuthConsent TaskChooseOrganization TaskResetPassword TaskSetupMFA TaskSetupMfa';
const MODALS = 'SignIn SignUp UserProfile OrganizationProfile CreateOrganization InviteMembers Waitlist GoogleOneTap';

/** Props of a component, as React's; `undefined` means absent. */
export type ComponentProps = Readonly<Record<string, unknown>>;

/** Defines a tag, for example by importing its module. */
export type TagDefiner = (tag: string) => Promise<unknown>;

type Mount = {
  readonly [Name in MountableName as `mount${Name}`]: (node: HTMLElement, props?: ComponentProps) => void;
};
type Unmount = { readonly [Name in MountableName as `unmount${Name}`]: (node: HTMLElement) => void };
type Open = { readonly [Name in ModalName as `open${Name}`]: (props?: ComponentProps) => void };
type Close = { readonly [Name in ModalName as `close${Name}`]: () => void };

/** What `__internal_updateProps` takes. */
export interface UpdateProps {
  readonly appearance?: unknown;
  readonly options?: object | undefined;
  readonly node?: HTMLElement | undefined;
  readonly props?: ComponentProps | undefined;
}

/** The component methods of the Clerk object. */
export interface ComponentMethods extends Mount, Unmount, Open, Close {
  readonly __internal_updateProps: (update: UpdateProps) => void;
}

/** Makes the methods. `clerk` is handed to every tag as its property `clerk`. */
export function createComponents(
  core: ClerkCore,
  clerk: HostedClerk,
  definer: () => TagDefiner | undefined,
): ComponentMethods {
  let host: Promise<ComponentHost> | undefined;
  const tell = (work: (host: ComponentHost) => void): void => {
    host ??= loadPart(() => import('./component-host.js')).then((part) => part.createComponentHost(clerk, definer));
    host.then(work).catch((error: unknown) => console.error(error));
  };
  const methods = [
    ...MOUNTABLE.split(' ').flatMap((name) => [
      [`mount${name}`, (node: HTMLElement, props?: ComponentProps) => tell((it) => it.mount(name, node, props))],
      [`unmount${name}`, (node: HTMLElement) => tell((it) => it.unmount(node))],
    ]),
    ...MODALS.split(' ').flatMap((name) => [
      [`open${name}`, (props?: ComponentProps) => tell((it) => it.open(name, props))],
      [`close${name}`, () => tell((it) => it.close(name))],
    ]),
  ] as [string, unknown][]; // entries of an object: names with functions
  return {
    ...(Object.fromEntries(methods) as unknown as Mount & Unmount & Open & Close), // a pair for each name of the lists
    __internal_updateProps: ({ appearance, options, node, props }) => {
      if (node && props) tell((it) => it.update(node, props));
      if (!appearance && !options) return;
      core.options = { ...core.options, ...options, ...(appearance ? { appearance } : {}) };
      emit(core); // elements look their options up again
    },
  };
}
