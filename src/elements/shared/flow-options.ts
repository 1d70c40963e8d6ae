/** From a tag's properties to the options of its flow, and to the page of the flow beside it. */
import type { FlowOptions } from '../../flows/index.js';
import { present, type ElementClerk, type FlowProps } from './flow-properties.js';
import { usableUrl } from './urls.js';
import type { ApplicationFacts, OtherFlow } from './view-context.js';

type Kind = 'signIn' | 'signUp';

/** The properties that say where to go afterwards. */
export type RedirectProps = Pick<FlowProps, Extract<keyof FlowProps, `${string}edirectUrl`>>;

/** Redirects of both flows, as Clerk's address builders take them. Addresses that no page may be sent to are left out. */
export function redirectOptions(kind: Kind, props: RedirectProps): Record<string, string> {
  const own = {
    [`${kind}ForceRedirectUrl`]: props.forceRedirectUrl,
    [`${kind}FallbackRedirectUrl`]: props.fallbackRedirectUrl,
  };
  const named = {
    signInForceRedirectUrl: props.signInForceRedirectUrl,
    signInFallbackRedirectUrl: props.signInFallbackRedirectUrl,
    signUpForceRedirectUrl: props.signUpForceRedirectUrl,
    signUpFallbackRedirectUrl: props.signUpFallbackRedirectUrl,
  };
  const entries = Object.entries({ ...named, ...present(own) }).flatMap(([name, value]): [string, string][] => {
    const url = usableUrl(name, value);
    return url ? [[name, url]] : [];
  });
  return Object.fromEntries(entries);
}

/** Options for the flow of a tag. */
export function flowOptions(kind: Kind, props: FlowProps, clerk: ElementClerk): FlowOptions {
  const redirects = redirectOptions(kind, props);
  return present({
    redirectUrl: clerk.loaded
      ? kind === 'signIn'
        ? clerk.buildAfterSignInUrl(redirects)
        : clerk.buildAfterSignUpUrl(redirects)
      : undefined,
    initialValues: initialValues(props.initialValues),
    unsafeMetadata: props.unsafeMetadata,
    transferable: props.transferable,
    gates: props.gates,
    order: props.order,
    choose: props.choose,
  });
}

/** `emailAddress` → `email_address`; whatever names the person also starts the sign-in's one field. */
function initialValues(values: FlowProps['initialValues']): Record<string, string> | undefined {
  if (!values) return undefined;
  const wire = Object.entries(present(values)).map(([name, value]): [string, string] => [
    name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    String(value),
  ]);
  const named = Object.fromEntries(wire);
  const identifier = named['identifier'] ?? named['email_address'] ?? named['username'] ?? named['phone_number'];
  return identifier === undefined ? named : { ...named, identifier };
}

/** Where the flow beside this one is: the tag's own address, the clerk object's, or nowhere. */
export function otherFlow(
  kind: Kind,
  props: FlowProps,
  clerk: ElementClerk | undefined,
  open: (() => void) | undefined,
): OtherFlow | undefined {
  if (!clerk?.loaded) return undefined;
  const redirects = redirectOptions(kind, props);
  const own = kind === 'signIn' ? usableUrl('sign-up-url', props.signUpUrl) : usableUrl('sign-in-url', props.signInUrl);
  const href = own
    ? keepRedirect(own)
    : kind === 'signIn'
      ? clerk.buildSignUpUrl(redirects)
      : clerk.buildSignInUrl(redirects);
  if (!href) return undefined;
  const byRouter = clerk.__internal_getOption?.('routerPush') ? () => void clerk.navigate(href) : undefined;
  return { href, open: open ?? byRouter };
}

/** Whoever was sent here with an address to return to keeps it on the way to the other flow. */
function keepRedirect(url: string): string {
  const wanted = new URLSearchParams(location.search).get('redirect_url');
  if (!wanted) return url;
  const target = new URL(url, location.href);
  if (!target.searchParams.has('redirect_url')) target.searchParams.set('redirect_url', wanted);
  return target.href;
}

/** What cards say about the application. */
export function applicationFacts(clerk: ElementClerk | undefined): ApplicationFacts {
  const display = clerk?.__internal_environment?.displayConfig;
  const chosen = clerk?.__internal_getOption?.('supportEmail');
  return {
    name: display?.applicationName ?? '',
    logoUrl: display?.logoImageUrl ?? null,
    supportEmail: chosen ?? display?.supportEmail ?? null,
  };
}
