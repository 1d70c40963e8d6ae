/** Settings of the instance for the application's own servers: `/backend/v1/instance`. */
import { instanceRoles, updateSettings } from '../../domain/index.js';
import { fieldError } from '../../domain/api-error.js';
import type { SettingsPatch } from '../../domain/settings.js';
import { backendCaller } from '../../http/backend-caller.js';
import type { HttpContext } from '../../http/context.js';
import { form } from '../../http/form.js';
import { maybeFlag, maybeNumber, maybeText, maybeTexts, readJsonParams } from '../../http/json.js';
import { bare } from '../../http/reply.js';
import { route } from '../../http/route.js';
import {
  countedJson,
  domainJson,
  instanceJson,
  organizationSettingsJson,
  restrictionsJson,
} from '../../serializers/index.js';

const instanceForm = form({
  testMode: maybeFlag(),
  hibp: maybeFlag(),
  supportEmail: maybeText(256),
  clerkJsVersion: maybeText(64),
  developmentOrigin: maybeText(),
  allowedOrigins: maybeTexts(),
  cookielessDev: maybeFlag(),
  urlBasedSessionSyncing: maybeFlag(),
  preferredSignInStrategyWhenPasswordRequired: maybeText(32),
});

const restrictionsForm = form({
  allowlist: maybeFlag(),
  blocklist: maybeFlag(),
  allowlistBlocklistDisabledOnSignIn: maybeFlag(),
  blockEmailSubaddresses: maybeFlag(),
  blockDisposableEmailDomains: maybeFlag(),
});

const organizationForm = form({
  enabled: maybeFlag(),
  maxAllowedMemberships: maybeNumber(0, 1_000_000_000),
  adminDeleteEnabled: maybeFlag(),
  domainsEnabled: maybeFlag(),
  slugDisabled: maybeFlag(),
  domainsEnrollmentModes: maybeTexts(8),
  creatorRoleId: maybeText(256),
  domainsDefaultRoleId: maybeText(256),
});

/** Routes of the instance. */
export const instanceRoutes = [
  route('GET', '/backend/v1/instance', [], (context) => bare(instanceJson(context.instance))),

  route('PATCH', '/backend/v1/instance', [], async (context) => {
    const { testMode, hibp, supportEmail, allowedOrigins } = await readJsonParams(context, instanceForm);
    await change(context, {
      ...(typeof testMode === 'boolean' && { testMode }),
      ...(typeof hibp === 'boolean' && { identity: { password: { disableHibp: !hibp } } }),
      ...(supportEmail !== undefined && { display: { supportEmail: supportEmail || null } }),
      ...(allowedOrigins && { allowedOrigins: allowedOrigins.map(requireOrigin) }),
    });
    return new Response(null, { status: 204 });
  }),

  route('PATCH', '/backend/v1/instance/restrictions', [], async (context) => {
    const { allowlistBlocklistDisabledOnSignIn, ...flags } = await readJsonParams(context, restrictionsForm);
    const restrictions = { ...flags, ignoreListsOnSignIn: allowlistBlocklistDisabledOnSignIn };
    return bare(restrictionsJson(await change(context, { restrictions: withoutNulls(restrictions) })));
  }),

  route('GET', '/backend/v1/instance/organization_settings', [], (context) =>
    bare(organizationSettingsJson(context.instance)),
  ),

  route('PATCH', '/backend/v1/instance/organization_settings', [], async (context) => {
    const params = await readJsonParams(context, organizationForm);
    const organizations = withoutNulls({
      enabled: params.enabled,
      maxAllowedMemberships: params.maxAllowedMemberships,
      adminDelete: params.adminDeleteEnabled,
      slugs: typeof params.slugDisabled === 'boolean' ? !params.slugDisabled : undefined,
      creatorRole: await roleKey(context, params.creatorRoleId, 'creator_role_id'),
      defaultRole: await roleKey(context, params.domainsDefaultRoleId, 'domains_default_role_id'),
    });
    const domains = withoutNulls({ enabled: params.domainsEnabled, enrollmentModes: params.domainsEnrollmentModes });
    return bare(organizationSettingsJson(await change(context, { organizations: { ...organizations, domains } })));
  }),

  route('GET', '/backend/v1/domains', [], ({ instance, ports: { addresses } }) =>
    bare(countedJson([domainJson(instance, addresses.frontendApi(instance), addresses.baseUrl(instance))])),
  ),
];

function change(context: HttpContext, patch: SettingsPatch) {
  return updateSettings(context.ports, context.instance.id, patch, backendCaller(context).actorId);
}

/** A role by id or key, as settings keep it. */
async function roleKey(
  context: HttpContext,
  idOrKey: string | null | undefined,
  param: string,
): Promise<string | undefined> {
  if (!idOrKey) return undefined;
  const roles = await instanceRoles(context.ports, backendCaller(context));
  const role = roles.find(({ id, key }) => id === idOrKey || key === idOrKey);
  if (!role) throw fieldError('form_resource_not_found', param, 'There is no such role.');
  return role.key;
}

function requireOrigin(text: string): string {
  if (URL.canParse(text) && new URL(text).origin === text) return text;
  throw fieldError('form_param_format_invalid', 'allowed_origins', `${text} is not an origin.`);
}

function withoutNulls<Flags extends object>(flags: Flags): { [Key in keyof Flags]?: NonNullable<Flags[Key]> } {
  const entries = Object.entries(flags).filter(([, value]) => value !== undefined && value !== null);
  // Same keys, minus those without a value, which is what the type says.
  return Object.fromEntries(entries) as { [Key in keyof Flags]?: NonNullable<Flags[Key]> };
}
