/** Structure only, for pages that bring their own CSS: no shadows, no fills, the page's font, plain borders. */
import type { ClerkTheme } from '../appearance-types.js';

const flat = { background: 'none', boxShadow: 'none' } as const;

/** The simple theme. */
export const simple: ClerkTheme = {
  variables: { fontFamily: 'inherit', colorMuted: 'transparent' },
  elements: {
    cardBox: { ...flat, border: '1px solid' },
    card: flat,
    formFieldInput: { boxShadow: 'none' },
    otpCodeFieldInput: { boxShadow: 'none' },
    formButtonPrimary: { ...flat, border: '1px solid', color: 'inherit', '&:hover': { background: 'none' } },
    alert: { background: 'none' },
    badge: { background: 'none' },
    lastAuthenticationStrategyBadge: { background: 'Canvas' },
  },
};
