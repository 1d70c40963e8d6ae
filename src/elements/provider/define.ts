/** Defines `<clerk-provider>`, and what it makes clerk objects with: this is where tags and the Clerk object meet. */
import { Clerk } from '../../index.js';
import { defineLazily } from '../lazy.js';
import { defineTag } from '../shared/define-tag.js';
import { ClerkProvider } from './clerk-provider.js';

/** A Clerk object that loads a tag when `mountSignIn`, `openSignIn` and their siblings first need it. */
class ProvidedClerk extends Clerk {
  static override readonly defineTag = defineLazily;
}

ClerkProvider.factory = (publishableKey, options) => new ProvidedClerk(publishableKey, options);

defineTag('clerk-provider', ClerkProvider);

export { ClerkProvider };
