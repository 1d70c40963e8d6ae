/**
 * An instance's configuration as far as pages need it. Blocks that the server leaves out read as switched off, so that a
 * bare or older server still gives a usable page.
 */
import type { AuthConfig, DisplayConfig, OrganizationSettings, UserSettings } from './environment-settings.js';
import { camel, isRecord } from './resource.js';
import { readUserSettings } from './user-settings.js';

/** The environment. A new object for every answer; nothing in it changes. */
export class Environment {
  readonly authConfig: AuthConfig;
  readonly displayConfig: DisplayConfig;
  readonly userSettings: UserSettings;
  readonly organizationSettings: OrganizationSettings;
  readonly commerceSettings: Readonly<Record<string, unknown>>;
  readonly apiKeysSettings: Readonly<Record<string, unknown>>;
  readonly clientDebugMode: boolean;
  readonly partitionedCookies: boolean;
  readonly maintenanceMode: boolean;

  constructor(json?: unknown) {
    const source = isRecord(json) ? json : {};
    const block = (key: string): Record<string, unknown> => {
      const value = camel(source[key]);
      return isRecord(value) ? value : {};
    };
    // The blocks are trusted as the contract states them; members that decide something have their default beside them.
    this.authConfig = {
      singleSessionMode: true,
      reverification: false,
      ...block('auth_config'),
    } as unknown as AuthConfig;
    this.displayConfig = {
      applicationName: '',
      branded: false,
      ...block('display_config'),
    } as unknown as DisplayConfig;
    this.userSettings = readUserSettings(source.user_settings);
    this.organizationSettings = {
      enabled: false,
      forceOrganizationSelection: false,
      actions: { adminDelete: false },
      domains: { enabled: false, enrollmentModes: [], defaultRole: null },
      slug: { disabled: false },
      organizationCreationDefaults: { enabled: false },
      ...block('organization_settings'),
    } as unknown as OrganizationSettings;
    this.commerceSettings = block('commerce_settings');
    this.apiKeysSettings = block('api_keys_settings');
    this.clientDebugMode = source.client_debug_mode === true;
    this.partitionedCookies = source.partitioned_cookies === true;
    this.maintenanceMode = source.maintenance_mode === true;
  }

  /** Whether a browser holds one session at a time. */
  isSingleSession(): boolean {
    return this.authConfig.singleSessionMode;
  }

  /** Whether this is the configuration of a live application. */
  isProduction(): boolean {
    return this.displayConfig.instanceEnvironmentType === 'production';
  }

  /** Whether this is not the configuration of a live application. */
  isDevelopmentOrStaging(): boolean {
    return !this.isProduction();
  }
}
