/** Objects that only the application's own servers see: tokens, lists, settings of the instance. */
import type { Instance, Organization } from '../domain/entities.js';
import type { ListedIdentifier, RedirectUrl, SignInToken } from '../domain/grants.js';
import { organizationJson } from './organization.js';

/** An organization with its private metadata. */
export const backendOrganizationJson =
  (baseUrl: string) =>
  (organization: Organization): Record<string, unknown> => ({
    ...organizationJson(organization, baseUrl),
    private_metadata: organization.privateMetadata,
    ...(organization.createdBy !== null && { created_by: organization.createdBy }),
  });

/** A sign-in or actor token. Ticket and link are shown while they can be used. */
export function signInTokenJson(token: SignInToken, ticket: string, url: string): Record<string, unknown> {
  const secret = token.status === 'pending' ? { token: ticket, url } : {};
  return {
    object: token.actor === null ? 'sign_in_token' : 'actor_token',
    id: token.id,
    status: token.status,
    user_id: token.userId,
    ...(token.actor !== null && { actor: token.actor }),
    ...secret,
    created_at: token.createdAt,
    updated_at: token.updatedAt,
  };
}

/** A line of the allow or block list. */
export function listedIdentifierJson(line: ListedIdentifier): Record<string, unknown> {
  return {
    object: `${line.list}_identifier`,
    id: line.id,
    ...(line.invitationId !== null && { invitation_id: line.invitationId }),
    identifier: line.identifier,
    identifier_type: line.identifier.includes('@') ? 'email_address' : 'phone_number',
    instance_id: line.instanceId,
    created_at: line.createdAt,
    updated_at: line.updatedAt,
  };
}

/** A redirect address. */
export function redirectUrlJson({ id, url, createdAt, updatedAt }: RedirectUrl): Record<string, unknown> {
  return { object: 'redirect_url', id, url, created_at: createdAt, updated_at: updatedAt };
}

/** The instance. */
export function instanceJson({ id, environmentType, settings, applicationId }: Instance): Record<string, unknown> {
  return {
    object: 'instance',
    id,
    environment_type: environmentType,
    allowed_origins: settings.allowedOrigins,
    workspace_id: applicationId,
  };
}

/** Who may sign up. */
export function restrictionsJson({ settings }: Instance): Record<string, unknown> {
  const { restrictions } = settings;
  return {
    object: 'instance_restrictions',
    allowlist: restrictions.allowlist,
    blocklist: restrictions.blocklist,
    allowlist_blocklist_disabled_on_sign_in: restrictions.ignoreListsOnSignIn,
    block_email_subaddresses: restrictions.blockEmailSubaddresses,
    block_disposable_email_domains: restrictions.blockDisposableEmailDomains,
  };
}

/** Rules of organizations. Zero stands for "no limit of ours". */
export function organizationSettingsJson({ settings }: Instance): Record<string, unknown> {
  const { organizations } = settings;
  return {
    object: 'organization_settings',
    enabled: organizations.enabled,
    max_allowed_memberships: organizations.maxAllowedMemberships,
    max_allowed_roles: 0,
    max_allowed_domains: 0,
    max_allowed_permissions: 0,
    creator_role: organizations.creatorRole,
    admin_delete_enabled: organizations.adminDelete,
    domains_enabled: organizations.domains.enabled,
    slug_disabled: !organizations.slugs,
    domains_enrollment_modes: organizations.domains.enrollmentModes,
    domains_default_role: organizations.defaultRole,
  };
}

/** The instance's own domain: there are no satellites. */
export function domainJson(instance: Instance, frontendApi: string, baseUrl: string): Record<string, unknown> {
  return {
    object: 'domain',
    id: `dmn_${instance.id.slice(instance.id.indexOf('_') + 1)}`,
    name: frontendApi,
    is_satellite: false,
    frontend_api_url: baseUrl,
    accounts_portal_url: baseUrl,
    proxy_url: baseUrl,
    development_origin: '',
    cname_targets: [],
  };
}
