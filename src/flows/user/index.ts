/** What people do to their own account: operations and lists for custom profiles. */
export { createDeviceList, createRevokeDeviceOperation } from './devices.js';
export {
  createAddEmailAddressOperation,
  createPrimaryEmailAddressOperation,
  createRemoveEmailAddressOperation,
  createSendEmailCodeOperation,
  createVerifyEmailAddressOperation,
  type EmailAddressRef,
} from './email-addresses.js';
export {
  createDeleteAccountOperation,
  createPasswordOperation,
  createProfileImageOperation,
  createRemovePasswordOperation,
  createUserDetailsOperation,
  type ProfileClerk,
  type UserDetails,
  type UserOperationOptions,
} from './user-operations.js';
export {
  createAttemptVerificationOperation,
  createPrepareVerificationOperation,
  createStartVerificationOperation,
  type VerificationInput,
  type VerifyingClerk,
} from './verification.js';
