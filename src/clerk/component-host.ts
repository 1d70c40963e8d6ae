/** Mounts tags by name and opens them over the page. Knows no element: tags are defined by the page or by a loader. */
import { toCamelCase, toSnakeCase } from '../protocol/index.js';
import { ClerkRuntimeError } from '../transport/errors.js';
import type { ComponentProps, TagDefiner } from './components.js';

/** What the component methods are carried out by. */
export interface ComponentHost {
  readonly mount: (name: string, node: HTMLElement | null, props?: ComponentProps) => void;
  readonly unmount: (node: HTMLElement | null) => void;
  readonly update: (node: HTMLElement, props: ComponentProps) => void;
  readonly open: (name: string, props?: ComponentProps) => void;
  readonly close: (name: string) => void;
}

/** What the host asks of a clerk object, ours or official. */
export interface HostedClerk {
  readonly session?: object | null | undefined;
  readonly __internal_environment?: { readonly isSingleSession?: () => boolean } | null | undefined;
}

/** Makes the host of one Clerk object. */
export function createComponentHost(clerk: HostedClerk, definer: () => TagDefiner | undefined): ComponentHost {
  const mounted = new WeakMap<Node, HTMLElement>();
  const modals = new Map<string, HTMLElement>();
  const create = (tag: string, props: ComponentProps): HTMLElement => {
    requireTag(tag, definer());
    const element = document.createElement(tag);
    setProps(element, { ...props, clerk });
    return element;
  };
  const close = (name: string): void => {
    modals.get(name)?.remove();
    modals.delete(name);
  };
  return {
    mount: (name, node, props = {}) => {
      if (!node) throw new ClerkRuntimeError(`mount${name} needs an element to mount into.`, { code: 'no_element' });
      const before = mounted.get(node);
      if (before?.parentNode === node) return setProps(before, props);
      const element = create(tagOf(name), props);
      node.classList.add('cl-rootBox', `cl-${toCamelCase(snake(name))}-root`);
      node.append(element);
      mounted.set(node, element);
    },
    unmount: (node) => {
      if (!node) return;
      mounted.get(node)?.remove();
      mounted.delete(node);
    },
    update: (node, props) => {
      const element = mounted.get(node);
      if (element) setProps(element, props);
    },
    open: (name, props = {}) => {
      const isForStrangers = name === 'SignIn' || name === 'SignUp';
      if (isForStrangers && clerk.session && clerk.__internal_environment?.isSingleSession?.()) {
        return console.warn(`clerk-kit: open${name} did nothing: somebody is signed in.`);
      }
      const before = modals.get(name);
      if (before?.isConnected) return setProps(before, { props });
      requireTag(tagOf(name), definer());
      const element = create('clerk-modal', { tag: tagOf(name), name, props });
      element.addEventListener('clerk-modal-closed', () => close(name));
      modals.set(name, element);
      document.body.append(element);
    },
    close,
  };
}

/** The tag is defined already, or is being loaded from now on; else this throws. */
function requireTag(tag: string, define: TagDefiner | undefined): void {
  if (customElements.get(tag)) return;
  if (!define) throw notDefined(tag);
  define(tag).catch((cause: unknown) => console.error(notDefined(tag, cause)));
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

function tagOf(name: string): string {
  return `clerk-${snake(name).replaceAll('_', '-')}`;
}

function notDefined(tag: string, cause?: unknown): ClerkRuntimeError {
  const module = tag.replace('clerk-', '');
  const message = `clerk-kit: <${tag}> is not defined. Import "clerk-kit/elements/${module}" or "clerk-kit/elements" first.`;
  return new ClerkRuntimeError(message, { code: 'component_not_defined', cause });
}
