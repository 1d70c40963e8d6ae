/** Draws the two cards of a new organization: what it is called, and who is invited. */
import { html, type TemplateResult } from 'lit';
import type { Invitees, ListStep, NewOrganization, OperationStep } from '../../flows/index.js';
import type { Role } from '../../resources/role.js';
import { card } from '../../ui/card.js';
import type { Ui } from '../../ui/context.js';
import { primaryButton } from '../../ui/button.js';
import { field } from '../../ui/field.js';
import { form } from '../../ui/form.js';
import { inviteForm } from '../shared/organization/invite-form.js';

/** The first card. */
export interface NamingProps {
  readonly step: OperationStep<NewOrganization, unknown>;
  readonly hasSlug: boolean;
  /** Follows the name until somebody types one. */
  readonly slug: string;
  readonly onName: (name: string) => void;
  readonly onSlug: (slug: string) => void;
  readonly onSubmit: (organization: NewOrganization) => void;
}

/** Draws the card that asks for name and slug. */
export function namingCard(ui: Ui, props: NamingProps): TemplateResult {
  const { step, hasSlug, slug } = props;
  const { name: nameErrors = [], slug: slugErrors = [] } = hasSlug
    ? step.errors.fields
    : { ...step.errors.fields, slug: [] };
  const placed = [...nameErrors, ...slugErrors];
  const others = step.errors.all.filter((error) => !placed.includes(error));
  const content = html`${field(ui, {
    ...{ name: 'name', id: 'organizationName', required: true, maxLength: 256, autocomplete: 'organization' },
    label: ui.t('formFieldLabel__organizationName'),
    placeholder: ui.t('formFieldInputPlaceholder__organizationName'),
    error: nameErrors[0] && ui.t.error(nameErrors[0]),
    onInput: (event) => props.onName((event.currentTarget as HTMLInputElement).value), // the listener is on the input
  })}
  ${
    hasSlug
      ? field(ui, {
          ...{ name: 'slug', id: 'organizationSlug', optional: true, maxLength: 64, autocomplete: 'off', value: slug },
          label: ui.t('formFieldLabel__organizationSlug'),
          placeholder: ui.t('formFieldInputPlaceholder__organizationSlug'),
          hint: ui.t('formFieldHintText__slug'),
          error: slugErrors[0] && ui.t.error(slugErrors[0]),
          onInput: (event) => props.onSlug((event.currentTarget as HTMLInputElement).value), // as above
        })
      : ''
  }
  ${primaryButton(ui, { label: ui.t('createOrganization.formButtonSubmit'), busy: step.pending })}`;
  return card(ui, {
    ...{ part: 'createOrganization-start', title: ui.t('createOrganization.title'), busy: step.pending },
    alerts: others.map((error) => ui.t.error(error)),
    main: form(ui, {
      ...{ id: 'createOrganization', busy: step.pending, content },
      onSubmit: (values) => props.onSubmit({ name: values.name ?? '', slug: values.slug }),
    }),
  });
}

/** The second card. */
export interface InvitingProps {
  readonly step: OperationStep<Invitees, unknown>;
  readonly roles: ListStep<Role>;
  readonly onSubmit: (invitees: Invitees) => void;
  readonly onSkip: () => void;
}

/** Draws the card that asks whom to invite. */
export function invitingCard(ui: Ui, { step, roles, onSubmit, onSkip }: InvitingProps): TemplateResult {
  return card(ui, {
    ...{ part: 'createOrganization-invite', title: ui.t('organizationProfile.invitePage.title'), busy: step.pending },
    subtitle: ui.t('organizationProfile.invitePage.subtitle'),
    main: inviteForm(ui, {
      ...{ step, roles, onSubmit, onCancel: onSkip },
      cancel: ui.t('createOrganization.invitePage.formButtonReset'),
    }),
  });
}
