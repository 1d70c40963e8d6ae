/** How a person is called and shown: name, else username, else address. */
import type { User } from '../../resources/user.js';

/** What to call a person. */
export function displayName(user: User): string {
  return user.fullName || user.username || addressOf(user);
}

/** The address that tells two accounts of one person apart. */
export function addressOf(user: User): string {
  return user.primaryEmailAddress?.emailAddress ?? user.primaryPhoneNumber?.phoneNumber ?? user.username ?? '';
}

/** A generated picture says less than initials in the application's own colours. */
export function pictureOf(user: User): string | undefined {
  return user.hasImage ? user.imageUrl : undefined;
}
