/** What the switcher's views draw. Types only. */
import type { Organization } from '../../resources/organization.js';
import type { User } from '../../resources/user.js';
import type { Choices } from '../shared/organization/choices.js';

/** What the view shows. */
export interface SwitcherProps {
  readonly user: User;
  readonly active: Organization | null;
  /** The personal account can be chosen. */
  readonly hasPersonal: boolean;
  readonly canCreate: boolean;
  readonly canManage: boolean;
  /** Asked for when the card is drawn, so that nothing is fetched before. */
  readonly choices: () => Choices;
  readonly onSelect: (choices: Choices, organization: Organization | null) => void;
  readonly onCreate: () => void;
  readonly onManage: () => void;
}
