/** Draws the switcher's card: the active account, the others, and the way to a new one. */
import { html, nothing } from 'lit';
import { button } from '../../ui/button.js';
import { alerts, type Content } from '../../ui/card.js';
import type { Ui } from '../../ui/context.js';
import { icon } from '../../ui/icons.js';
import { gearPaths, plusPaths } from '../../ui/more-icons.js';
import { actionRow } from '../../ui/rows.js';
import { choiceList } from '../shared/organization/choice-list.js';
import { organizationPreview, personalPreview } from '../shared/organization/choice-row.js';
import { roleName } from '../shared/organization/invite-form.js';
import type { SwitcherProps } from './switcher-props.js';

/** Draws the card's content. */
export function cardContent(ui: Ui, props: SwitcherProps): Content {
  const { active, hasPersonal, user } = props;
  const choices = props.choices();
  const own = active && user.organizationMemberships.find(({ organization }) => organization.id === active.id);
  return html`${header(ui, props, own && roleName(ui, { key: own.role, name: own.roleName }))}
  ${alerts(
    ui,
    choices.errors.map((error) => ui.t.error(error)),
  )}
  ${choiceList(ui, {
    choices,
    key: 'organizationSwitcherPreviewButton',
    listKey: 'organizationSwitcherPopoverActions',
    active,
    personal: active && hasPersonal ? personalPreview(ui, props.user) : undefined,
    onSelect: (organization) => props.onSelect(choices, organization),
  })}
  ${
    props.canCreate
      ? actionRow(ui, {
          key: 'organizationSwitcherPopoverActionButton',
          id: 'createOrganization',
          label: ui.t('organizationSwitcher.action__createOrganization'),
          icon: icon(plusPaths),
          onClick: props.onCreate,
        })
      : nothing
  }`;
}

/** The active account, and the way to its settings. */
function header(ui: Ui, props: SwitcherProps, role: string | undefined | null): Content {
  const { active } = props;
  if (!active)
    return props.hasPersonal
      ? html`<div class="clk-active-organization">${personalPreview(ui, props.user)}</div>`
      : nothing;
  return html`<div class="clk-active-organization">
    ${organizationPreview(ui, 'organizationSwitcherActiveOrganization', active, role ?? undefined)}
    ${
      props.canManage
        ? button(ui, {
            ...{ key: 'organizationSwitcherPopoverActionButton', id: 'manageOrganization', variant: 'outline' },
            label: ui.t('organizationSwitcher.action__manageOrganization'),
            icon: icon(gearPaths),
            onClick: props.onManage,
          })
        : nothing
    }
  </div>`;
}
