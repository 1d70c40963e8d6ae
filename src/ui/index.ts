/** Everything the elements draw with. Primitives know nothing of authentication. */
export { avatar, initialsOf, type AvatarProps } from './avatar.js';
export { badge, type BadgeProps } from './badge.js';
export { ClerkElement } from './base-element.js';
export { button, primaryButton, textLink, type ButtonProps, type LinkProps } from './button.js';
export { alerts, card, footerAction, notice, type CardProps, type Content } from './card.js';
export { methodList, resendLink, socialButtons, type MethodChoice, type ProviderChoice } from './choices.js';
export { codeField, digitsOf, setCode, type CodeFieldProps } from './code-field.js';
export { emptyState, pagination, table, tabs, type Column, type Tab } from './collections.js';
export type { Ui } from './context.js';
export { ClerkController } from './controllers/clerk-controller.js';
export { DialogController } from './controllers/dialog-controller.js';
export { FlowController, type FlowLike } from './controllers/flow-controller.js';
export { FocusController } from './controllers/focus-controller.js';
export { LocalizeController } from './controllers/localize-controller.js';
export { PopoverController } from './controllers/popover-controller.js';
export { countdown } from './countdown.js';
export { dialog, type DialogProps } from './dialog.js';
export { checkbox, field, type CheckboxProps, type FieldProps } from './field.js';
export { form, formRow, formValues, hiddenUsername, type FormProps, type FormValues } from './form.js';
export { divider, identityPreview, type IdentityPreviewProps } from './header-parts.js';
export { icon } from './icons.js';
export { jsonAttribute, loadTools } from './late-tools.js';
export { liveRegion, toast, ToastController } from './live-region.js';
export { passwordField, type PasswordFieldProps } from './password-field.js';
export { actionMenu, popover, type MenuItem, type PopoverProps } from './popover.js';
export { actionRow, preview, type ActionRowProps, type PreviewProps } from './rows.js';
export { safeImageUrl, safeLinkUrl } from './safe-url.js';
export {
  findScope,
  onScopeChange,
  provideDefaultScope,
  provideScope,
  type ClerkLike,
  type ClerkScope,
} from './scope.js';
export { skeletonCard, type SkeletonProps } from './skeleton.js';
export { spinner } from './spinner.js';
