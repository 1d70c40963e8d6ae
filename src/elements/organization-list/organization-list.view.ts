/** Draws the card of accounts to choose from. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Organization } from '../../resources/organization.js';
import type { User } from '../../resources/user.js';
import { button } from '../../ui/button.js';
import { card } from '../../ui/card.js';
import { emptyState } from '../../ui/collections.js';
import type { Ui } from '../../ui/context.js';
import { icon } from '../../ui/icons.js';
import { plusPaths } from '../../ui/more-icons.js';
import { choiceList } from '../shared/organization/choice-list.js';
import type { Choices } from '../shared/organization/choices.js';
import { personalPreview } from '../shared/organization/choice-row.js';

/** What the card shows. */
export interface OrganizationListProps {
  readonly choices: Choices;
  readonly user: User;
  readonly applicationName: string;
  readonly hasPersonal: boolean;
  readonly onSelect: (organization: Organization | null) => void;
  /** Absent where the person may not create any. */
  readonly onCreate: (() => void) | undefined;
}

/** Draws the card. */
export function organizationListView(ui: Ui, props: OrganizationListProps): TemplateResult {
  const { choices, user, hasPersonal, onSelect, onCreate } = props;
  return card(ui, {
    part: 'organizationList-start',
    title: ui.t(hasPersonal ? 'organizationList.title' : 'organizationList.titleWithoutPersonal'),
    subtitle: ui.t('organizationList.subtitle', { applicationName: props.applicationName }),
    alerts: choices.errors.map((error) => ui.t.error(error)),
    main: html`${choiceList(ui, {
      ...{ choices, key: 'organizationListPreviewButton', listKey: 'organizationListPreviewItems', onSelect },
      personal: hasPersonal ? personalPreview(ui, user) : undefined,
      empty: emptyState(ui, {
        title: ui.t('organizationList.empty.title'),
        text: ui.t('organizationList.empty.text'),
      }),
    })}
    ${
      onCreate
        ? button(ui, {
            ...{ key: 'organizationListCreateOrganizationActionButton', variant: 'outline', icon: icon(plusPaths) },
            label: ui.t('organizationList.action__createOrganization'),
            onClick: onCreate,
          })
        : nothing
    }`,
  });
}
