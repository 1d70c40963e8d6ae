/** Night blue and purple with a yellow action. */
import type { ClerkTheme } from '../appearance-types.js';

/** The purple theme. */
export const shadesOfPurple: ClerkTheme = {
  variables: {
    colorBackground: '#2d2b55',
    colorForeground: '#fbfaff',
    colorPrimary: '#fad000',
    colorPrimaryForeground: '#221f3d',
    colorNeutral: '#c9c2ff',
    colorInput: '#24224a',
    colorMuted: '#24224a',
    colorMutedForeground: '#c3bdf2',
    colorDanger: '#ff8f9c',
    colorSuccess: '#9be38a',
    colorWarning: '#ffc46b',
    colorRing: '#b9a6ff',
    colorShadow: '#0d0b24',
  },
  elements: { rootBox: { colorScheme: 'dark' } },
};
