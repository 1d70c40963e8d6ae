/** The late part of the element base, as one chunk. */
export { resolveLook } from '../theme/appearance.js';
export { footerPages } from './footer-pages.js';
export { takeOverForm } from './take-over-form.js';
