/** The look without a theme, by name: for lists of themes that should have an entry for it. */
import type { ClerkTheme } from '../appearance-types.js';

/** The default theme. */
export const defaultTheme: ClerkTheme = {};
