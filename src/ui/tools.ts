/** The late part of the element base, as one chunk. */
export { resolveLook } from '../theme/appearance.js';
export { takeOverForm } from './take-over-form.js';
