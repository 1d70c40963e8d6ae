/** Thick lines, hard shadows, flat colours. */
import type { ClerkTheme } from '../appearance-types.js';

const line = '2px solid light-dark(#151515, #f5f5f0)';
const block = '3px 3px 0 light-dark(#151515, #f5f5f0)';

const pressed = {
  border: line,
  boxShadow: block,
  transition: 'translate 0.1s, box-shadow 0.1s',
  '&:active': { boxShadow: 'none', translate: '3px 3px' },
} as const;

/** The neobrutalist theme. */
export const neobrutalism: ClerkTheme = {
  variables: {
    colorPrimary: 'light-dark(#5b3df5, #c7ff5e)',
    colorBackground: 'light-dark(#fffdf5, #1c1c1a)',
    colorMuted: 'light-dark(#ffe9a8, #33322a)',
    colorMutedForeground: 'light-dark(#4d4a3d, #d3d0c2)',
    colorBorder: 'light-dark(#151515, #f5f5f0)',
    borderRadius: '0.25rem',
    fontWeight: { normal: 500, medium: 650, bold: 800 },
  },
  elements: {
    cardBox: { border: line, boxShadow: '6px 6px 0 light-dark(#151515, #f5f5f0)' },
    formFieldInput: { borderWidth: '2px', boxShadow: 'none' },
    otpCodeFieldInput: { borderWidth: '2px', boxShadow: 'none' },
    formButtonPrimary: pressed,
    socialButtonsBlockButton: pressed,
    socialButtonsIconButton: pressed,
    alternativeMethodsBlockButton: pressed,
    userButtonPopoverCard: { border: line, boxShadow: block },
  },
};
