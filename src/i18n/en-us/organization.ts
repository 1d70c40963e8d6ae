/** English: organizations. Texts that tests of the official SDKs look for keep their wording. */
import type { MessageTree } from '../types.js';

/** What the forms about organizations share. */
export const organizationFormMessages = {
  formFieldHintText__slug: 'A short name for addresses: lowercase letters, digits and dashes.',
  formFieldInputPlaceholder__organizationName: 'Organization name',
  formFieldInputPlaceholder__organizationSlug: 'my-org',
  formFieldInputPlaceholder__emailAddresses: 'one@example.com, two@example.com',
  formFieldLabel__organizationName: 'Name',
  formFieldLabel__organizationSlug: 'Slug',
  formFieldLabel__emailAddresses: 'Email addresses',
  formFieldLabel__role: 'Role',
  roles: { admin: 'Admin', member: 'Member' },
  createOrganization: {
    title: 'Create organization',
    formButtonSubmit: 'Create organization',
    invitePage: { formButtonReset: 'Skip' },
  },
  organizationProfile: {
    invitePage: {
      title: 'Invite new members',
      subtitle: 'Enter or paste one or more email addresses, separated by spaces or commas.',
      successMessage: 'Invitations sent',
      formButtonPrimary__continue: 'Send invitations',
    },
  },
} satisfies MessageTree;

/** The switcher and the list. */
export const organizationChoiceMessages = {
  organizationSwitcher: {
    action__createOrganization: 'Create organization',
    action__manageOrganization: 'Manage',
    action__openOrganizationSwitcher: 'Open organization switcher',
    action__closeOrganizationSwitcher: 'Close organization switcher',
    label__organizationSwitcherPopover: 'Organization switcher',
    notSelected: 'No organization selected',
    personalWorkspace: 'Personal account',
  },
  organizationList: {
    title: 'Choose an organization',
    titleWithoutPersonal: 'Choose an organization',
    subtitle: 'to continue to {{applicationName}}',
    action__createOrganization: 'Create organization',
    action__invitationAccept: 'Join',
    invitation: 'You are invited',
    empty: { title: 'No organizations yet', text: 'Create one to work with others.' },
  },
  kit: { loadMore: 'Show more', listFailed: 'This list could not be loaded.', tryAgain: 'Try again' },
} satisfies MessageTree;
