/** Everything the elements draw with. Primitives know nothing of authentication. */
export { ClerkElement, jsonAttribute } from './base-element.js';
export { avatar, initialsOf, type AvatarProps } from './avatar.js';
export { badge, type BadgeProps } from './badge.js';
export { button, primaryButton, textLink, type ButtonProps, type LinkProps } from './button.js';
export { alerts, card, footerAction, notice, type CardProps, type Content } from './card.js';
export { methodList, resendLink, socialButtons, type MethodChoice, type ProviderChoice } from './choices.js';
export { codeField, digitsOf, setCode, type CodeFieldProps } from './code-field.js';
export type { Ui } from './context.js';
export { emptyState, pagination, table, tabs, type Column, type Tab } from './collections.js';
export { ClerkController } from './controllers/clerk-controller.js';
export { DialogController } from './controllers/dialog-controller.js';
export { FlowController } from './controllers/flow-controller.js';
export { FocusController } from './controllers/focus-controller.js';
export { PopoverController } from './controllers/popover-controller.js';
export { dialog, type DialogProps } from './dialog.js';
export { checkbox, field, type CheckboxProps, type FieldProps } from './field.js';
export { form, formRow, formValues, hiddenUsername, type FormValues } from './form.js';
export { divider, identityPreview } from './header-parts.js';
export { liveRegion, toast, ToastController } from './live-region.js';
export { passwordField } from './password-field.js';
export {
  findScope,
  onScopeChange,
  provideDefaultScope,
  provideScope,
  type ClerkLike,
  type ClerkScope,
} from './scope.js';
