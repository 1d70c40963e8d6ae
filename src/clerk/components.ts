/** Mounting by name. The Clerk object knows tags by their names only, so a page without them loads none of them. */

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

/** Props of a component, as React's; `undefined` means absent. */
export type ComponentProps = Readonly<Record<string, unknown>>;

type Mount = {
  readonly [Name in MountableName as `mount${Name}`]: (node: HTMLElement, props?: ComponentProps) => void;
};
type Unmount = { readonly [Name in MountableName as `unmount${Name}`]: (node: HTMLElement) => void };
type Open = { readonly [Name in ModalName as `open${Name}`]: (props?: ComponentProps) => void };
type Close = { readonly [Name in ModalName as `close${Name}`]: () => void };

/** The component methods of the Clerk object. */
export interface ComponentMethods extends Mount, Unmount, Open, Close {
  readonly __internal_updateProps: (update: {
    readonly appearance?: unknown;
    readonly options?: unknown;
    readonly node?: HTMLElement;
    readonly props?: ComponentProps;
  }) => void;
}
