/** The base of `<clerk-sign-in-button>` and `<clerk-sign-up-button>`: to the page of the flow, or into a dialog. */
import type { PropertyDeclarations } from 'lit';
import { jsonAttribute } from '../../ui/base-element.js';
import { ActionButton } from './action-button.js';
import { redirectOptions } from './flow-options.js';
import { flowProperties, present, type ElementClerk, type FlowProps } from './flow-properties.js';

const {
  forceRedirectUrl,
  fallbackRedirectUrl,
  signInForceRedirectUrl,
  signInFallbackRedirectUrl,
  signUpForceRedirectUrl,
  signUpFallbackRedirectUrl,
  initialValues,
  unsafeMetadata,
} = flowProperties;

/** Starts a flow. */
export abstract class FlowButton extends ActionButton {
  static override properties: PropertyDeclarations = {
    ...ActionButton.properties,
    mode: {},
    appearance: { converter: jsonAttribute },
    forceRedirectUrl,
    fallbackRedirectUrl,
    signInForceRedirectUrl,
    signInFallbackRedirectUrl,
    signUpForceRedirectUrl,
    signUpFallbackRedirectUrl,
    initialValues,
    unsafeMetadata,
  } as PropertyDeclarations; // each of them is declared in flow-properties

  /** `redirect` goes to the page of the flow (default), `modal` opens a dialog. */
  declare mode: 'redirect' | 'modal' | undefined;
  /** Looks of the dialog. As an attribute: JSON. */
  declare appearance: object | undefined;
  /** Where to go afterwards, whatever the address of the page says. */
  declare forceRedirectUrl: string | undefined;
  /** Where to go afterwards, unless the address of the page names something else. */
  declare fallbackRedirectUrl: string | undefined;
  /** The same for people who end up signing in instead. */
  declare signInForceRedirectUrl: string | undefined;
  /** The same for people who end up signing in instead. */
  declare signInFallbackRedirectUrl: string | undefined;
  /** The same for people who end up signing up instead. */
  declare signUpForceRedirectUrl: string | undefined;
  /** The same for people who end up signing up instead. */
  declare signUpFallbackRedirectUrl: string | undefined;
  /** Values to start the form with. As an attribute: JSON. */
  declare initialValues: FlowProps['initialValues'];
  /** Data to keep with a new user. As an attribute: JSON. */
  declare unsafeMetadata: FlowProps['unsafeMetadata'];

  protected abstract readonly kind: 'signIn' | 'signUp';

  protected run(clerk: ElementClerk): unknown {
    const redirects = redirectOptions(this.kind, this);
    const isSignIn = this.kind === 'signIn';
    if (this.mode === 'modal') {
      const { appearance, forceRedirectUrl, fallbackRedirectUrl, initialValues, unsafeMetadata } = this;
      const props = present({
        ...redirects,
        appearance,
        forceRedirectUrl,
        fallbackRedirectUrl,
        initialValues,
        unsafeMetadata,
      });
      return isSignIn ? clerk.openSignIn(props) : clerk.openSignUp(props);
    }
    const options = present({ ...redirects, initialValues: this.initialValues && stringsOf(this.initialValues) });
    return isSignIn ? clerk.redirectToSignIn(options) : clerk.redirectToSignUp(options);
  }
}

function stringsOf(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return present(values) as Record<string, string>; // `present` drops what is undefined
}
