/** Pictures, re-verifications and what a person is offered for a first organization. */
import type { DeletedObjectJSON, ImageJSON, OrganizationJSON, SessionVerificationJSON } from 'clerk-kit/protocol';
import type { Organization } from '../domain/entities.js';
import type { ReverificationView } from '../domain/reverification/reverification-view.js';
import { imageUrl } from './image-url.js';
import { organizationJson } from './organization.js';
import { sessionJson } from './session.js';
import { verificationJson } from './verification.js';

/** A picture that was just stored. */
export const imageJson =
  (baseUrl: string) =>
  (id: string): ImageJSON => ({ object: 'image', id, name: null, public_url: imageUrl(baseUrl, id, '', 'user') });

/** An organization, for handlers that know the instance's address. */
export const ownOrganizationJson =
  (baseUrl: string) =>
  (organization: Organization): OrganizationJSON =>
    organizationJson(organization, baseUrl);

/** What is left of a deleted organization. */
export function deletedOrganizationJson({ id, slug }: Organization): DeletedObjectJSON {
  return { object: 'organization', id, slug, deleted: true };
}

/** A re-verification. */
export function reverificationJson(view: ReverificationView): SessionVerificationJSON {
  const { reverification, firstVerification, secondVerification } = view;
  return {
    object: 'session_reverification',
    level: reverification.level,
    status: view.status,
    supported_first_factors: [...view.firstFactors],
    supported_second_factors: view.secondFactors.length > 0 ? [...view.secondFactors] : null,
    first_factor_verification: firstVerification ? verificationJson(firstVerification) : null,
    second_factor_verification: secondVerification ? verificationJson(secondVerification) : null,
    session: sessionJson(view.session),
  };
}

/** Defaults of the form for a new organization. */
export function creationDefaultsJson({ name }: { readonly name: string | null }): Record<string, unknown> {
  return { form: { name, slug: null, logo: null }, advisory: null };
}
