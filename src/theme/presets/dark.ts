/** A dark look, whatever the page is: it asks the browser for dark colours, and everything derives from there. */
import type { ClerkTheme } from '../appearance-types.js';

/** The dark theme. */
export const dark: ClerkTheme = {
  elements: { rootBox: { colorScheme: 'dark' } },
};
