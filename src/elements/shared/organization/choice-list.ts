/** The accounts one could work in: the personal one, organizations, invitations; with what they become while loading. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Organization } from '../../../resources/organization.js';
import type { Content } from '../../../ui/card.js';
import type { Ui } from '../../../ui/context.js';
import { spinner } from '../../../ui/spinner.js';
import { choiceRow, listEnd, offerRow, organizationPreview } from './choice-row.js';
import type { Choices } from './choices.js';
import { roleName } from './invite-form.js';

/** What the list shows. */
export interface ChoiceListProps {
  readonly choices: Choices;
  /** Appearance key of a row: `organizationSwitcherPreviewButton`. */
  readonly key: string;
  /** Appearance key of the list. */
  readonly listKey: string;
  /** The active organization is not offered again. */
  readonly active?: Organization | null | undefined;
  /** The personal account, where it can be chosen. */
  readonly personal?: TemplateResult | undefined;
  /** What is drawn when there is nothing to choose. */
  readonly empty?: Content;
  readonly onSelect: (organization: Organization | null) => void;
}

/** Draws the list. */
export function choiceList(ui: Ui, props: ChoiceListProps): TemplateResult {
  const { choices, key, active, personal, onSelect } = props;
  const { memberships, invitations, selecting: busy } = choices;
  const isLoading = memberships.name === 'loading';
  const others = memberships.items.filter(({ organization }) => organization.id !== active?.id);
  const isEmpty = memberships.name === 'ready' && !personal && others.length + invitations.items.length === 0;
  const mine = others.map(({ organization, role, roleName: name }) =>
    choiceRow(ui, {
      ...{ key, id: 'organization', busy },
      content: organizationPreview(ui, 'listedOrganization', organization, roleName(ui, { key: role, name })),
      onClick: () => onSelect(organization),
    }),
  );
  const offered = invitations.items.map((invitation) =>
    offerRow(ui, {
      content: organizationPreview(
        ui,
        'invitation',
        invitation.publicOrganizationData,
        ui.t('organizationList.invitation'),
      ),
      label: ui.t('organizationList.action__invitationAccept'),
      busy: choices.isAccepting(invitation),
      onAccept: () => void choices.accept(invitation),
    }),
  );
  const own =
    personal && choiceRow(ui, { key, id: 'personal', content: personal, busy, onClick: () => onSelect(null) });
  return html`<div class="${ui.cx(props.listKey)} clk-choices" aria-busy=${isLoading ? 'true' : 'false'}>
    ${own ?? nothing} ${mine}
    ${isLoading ? html`<div class="clk-choice-more">${spinner(ui)}</div>` : listEnd(ui, memberships)} ${offered}
    ${isEmpty ? (props.empty ?? nothing) : nothing}
  </div>`;
}
