/** What an application may say about looks. The names are Clerk's, so that existing appearance objects work unchanged. */

/** A colour, or a scale of shades from which the middle one is taken. */
export type ColorValue = string | Readonly<Record<string | number, string>>;

/** Values that everything is derived from. Each is also a CSS variable: `colorPrimary` is `--clerk-color-primary`. */
export interface AppearanceVariables {
  colorPrimary?: ColorValue;
  colorPrimaryForeground?: ColorValue;
  colorDanger?: ColorValue;
  colorSuccess?: ColorValue;
  colorWarning?: ColorValue;
  colorNeutral?: ColorValue;
  colorForeground?: ColorValue;
  colorMuted?: ColorValue;
  colorMutedForeground?: ColorValue;
  colorBackground?: ColorValue;
  colorInputForeground?: ColorValue;
  colorInput?: ColorValue;
  colorShimmer?: ColorValue;
  colorRing?: ColorValue;
  colorShadow?: ColorValue;
  colorBorder?: ColorValue;
  colorModalBackdrop?: ColorValue;
  fontFamily?: string;
  fontFamilyButtons?: string;
  fontFamilyMono?: string;
  fontSize?: string | Readonly<Record<string, string>>;
  fontWeight?: string | number | Readonly<Record<string, string | number>>;
  borderRadius?: string;
  spacing?: string;
}

/** Older variable names that are still accepted, with the names they became. */
export const VARIABLE_ALIASES = {
  colorText: 'colorForeground',
  colorTextOnPrimaryBackground: 'colorPrimaryForeground',
  colorTextSecondary: 'colorMutedForeground',
  colorInputText: 'colorInputForeground',
  colorInputBackground: 'colorInput',
  spacingUnit: 'spacing',
} as const;

/** Switches of layout and behaviour. */
export interface AppearanceOptions {
  logoPlacement?: 'inside' | 'outside' | 'none';
  logoImageUrl?: string;
  logoLinkUrl?: string;
  socialButtonsVariant?: 'auto' | 'iconButton' | 'blockButton';
  socialButtonsPlacement?: 'top' | 'bottom';
  showOptionalFields?: boolean;
  termsPageUrl?: string;
  helpPageUrl?: string;
  privacyPageUrl?: string;
  shimmer?: boolean;
  animations?: boolean;
  autoFocus?: boolean;
  elevation?: 'raised' | 'flush';
  unsafe_disableDevelopmentModeWarnings?: boolean;
}

/** A CSS rule as an object; keys may be nested selectors (`&:hover`) or at-rules (`@media …`). */
export interface CssObject {
  readonly [property: string]: string | number | CssObject | undefined;
}

/** Class names to add, or a CSS rule. */
export type ElementStyle = string | CssObject;

/** Keys: `element`, `element__id`, `element__state`, `element__id__state`. */
export type AppearanceElements = Readonly<Record<string, ElementStyle | undefined>>;

/** How a CAPTCHA widget looks. */
export interface CaptchaAppearance {
  theme?: 'auto' | 'light' | 'dark';
  size?: 'normal' | 'flexible' | 'compact';
  language?: string;
}

/** A ready-made look. Later themes and the application's own values win over it. */
export interface ClerkTheme {
  readonly variables?: AppearanceVariables;
  readonly options?: AppearanceOptions;
  readonly elements?: AppearanceElements;
  readonly cssLayerName?: string;
}

/** The looks of one component. */
export interface ComponentAppearance extends ClerkTheme {
  readonly theme?: ClerkTheme | string | readonly (ClerkTheme | string)[];
  /** Older name of `theme`. */
  readonly baseTheme?: ClerkTheme | string | readonly (ClerkTheme | string)[];
  /** Older name of `options`. */
  readonly layout?: AppearanceOptions;
  readonly captcha?: CaptchaAppearance;
}

/** Components that can be given a look of their own inside the general one. */
export type ComponentKey =
  | 'signIn'
  | 'signUp'
  | 'userAvatar'
  | 'userButton'
  | 'userProfile'
  | 'userVerification'
  | 'organizationSwitcher'
  | 'organizationList'
  | 'organizationProfile'
  | 'createOrganization'
  | 'oneTap'
  | 'waitlist'
  | 'pricingTable'
  | 'checkout'
  | 'apiKeys'
  | 'oauthConsent'
  | 'configureSSO'
  | 'taskChooseOrganization'
  | 'taskResetPassword'
  | 'taskSetupMfa'
  | 'impersonationFab'
  | 'enableOrganizations';

/** The looks of everything, with exceptions per component. */
export type Appearance = ComponentAppearance & { readonly [Key in ComponentKey]?: ComponentAppearance };
