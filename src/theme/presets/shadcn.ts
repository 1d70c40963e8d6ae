/** Takes every colour from the design tokens that shadcn/ui puts on the page, dark mode included. */
import type { ClerkTheme } from '../appearance-types.js';

/** The shadcn theme. */
export const shadcn: ClerkTheme = {
  variables: {
    colorPrimary: 'var(--primary)',
    colorPrimaryForeground: 'var(--primary-foreground)',
    colorBackground: 'var(--card)',
    colorForeground: 'var(--card-foreground)',
    colorMuted: 'var(--muted)',
    colorMutedForeground: 'var(--muted-foreground)',
    colorInput: 'var(--background)',
    colorInputForeground: 'var(--foreground)',
    colorNeutral: 'var(--foreground)',
    colorDanger: 'var(--destructive)',
    colorRing: 'var(--ring)',
    colorShadow: '#000',
    fontFamily: 'var(--font-sans, inherit)',
    borderRadius: 'calc(var(--radius, 0.625rem) - 2px)',
  },
};
