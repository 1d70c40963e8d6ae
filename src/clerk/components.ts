/**
 * Mounting by name. The Clerk object knows tags by their names only, so a page without them loads none of them; a loader
 * may define a tag when it is first needed (`Clerk.defineTag`).
 */
import { toCamelCase, toSnakeCase } from '../protocol/index.js';
import { ClerkRuntimeError } from '../transport/errors.js';
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
  clerk: object,
  defineTag: () => TagDefiner | undefined,
): ComponentMethods {
  const mounted = new WeakMap<Node, HTMLElement>();
  const modals = new Map<string, HTMLElement>();

  /** An element of the tag; the tag is defined now, or is being loaded, or else this throws. */
  const create = (tag: string, props: ComponentProps): HTMLElement => {
    if (!customElements.get(tag)) {
      const loading = defineTag()?.(tag);
      if (!loading) throw notDefined(tag);
      loading.catch((cause: unknown) => console.error(notDefined(tag, cause)));
    }
    const element = document.createElement(tag);
    setProps(element, { ...props, clerk });
    return element;
  };
  const mount = (name: string, node: HTMLElement | null, props: ComponentProps = {}): void => {
    if (!node) throw new ClerkRuntimeError(`mount${name} needs an element to mount into.`, { code: 'no_element' });
    const before = mounted.get(node);
    if (before?.parentNode === node) return setProps(before, props);
    const element = create(`clerk-${kebab(name)}`, props);
    node.classList.add('cl-rootBox', `cl-${toCamelCase(snake(name))}-root`);
    node.append(element);
    mounted.set(node, element);
  };
  const unmount = (node: HTMLElement | null): void => {
    if (!node) return;
    mounted.get(node)?.remove();
    mounted.delete(node);
  };
  const close = (name: string): void => {
    modals.get(name)?.remove();
    modals.delete(name);
  };
  const open = (name: string, props: ComponentProps = {}): void => {
    const isForStrangers = name === 'SignIn' || name === 'SignUp';
    if (isForStrangers && core.session && core.environment?.isSingleSession()) {
      return console.warn(`clerk-kit: open${name} did nothing: somebody is signed in.`);
    }
    const before = modals.get(name);
    if (before?.isConnected) return setProps(before, { props });
    const element = create('clerk-modal', { tag: `clerk-${kebab(name)}`, name, props });
    element.addEventListener('clerk-modal-closed', () => close(name));
    modals.set(name, element);
    document.body.append(element);
  };
  const updateProps = ({ appearance, options, node, props }: UpdateProps): void => {
    const element = node && mounted.get(node);
    if (element && props) setProps(element, props);
    if (!appearance && !options) return;
    core.options = { ...core.options, ...options, ...(appearance ? { appearance } : {}) };
    emit(core); // elements look their options up again
  };
  const methods = [
    ...MOUNTABLE.split(' ').flatMap((name) => [
      [`mount${name}`, (node: HTMLElement, props?: ComponentProps) => mount(name, node, props)],
      [`unmount${name}`, unmount],
    ]),
    ...MODALS.split(' ').flatMap((name) => [
      [`open${name}`, (props?: ComponentProps) => open(name, props)],
      [`close${name}`, () => close(name)],
    ]),
  ] as [string, unknown][];
  // One pair for each name of the two lists, as the mapped types say.
  return {
    ...(Object.fromEntries(methods) as unknown as Mount & Unmount & Open & Close),
    __internal_updateProps: updateProps,
  };
}

/** Sets what is there. What every HTML element has is left alone: it is not ours to set. */
function setProps(element: HTMLElement, props: ComponentProps): void {
  for (const [name, value] of Object.entries(props)) {
    if (value !== undefined && !(name in HTMLElement.prototype)) Object.assign(element, { [name]: value });
  }
}

function snake(name: string): string {
  return toSnakeCase(name.replace('OAuth', 'Oauth'));
}

function kebab(name: string): string {
  return snake(name).replaceAll('_', '-');
}

function notDefined(tag: string, cause?: unknown): ClerkRuntimeError {
  const module = tag.replace('clerk-', '');
  const message = `clerk-kit: <${tag}> is not defined. Import "clerk-kit/elements/${module}" or "clerk-kit/elements" first.`;
  return new ClerkRuntimeError(message, { code: 'component_not_defined', cause });
}
