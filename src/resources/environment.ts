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
    /** A block over its defaults. Trusted as the contract states it; what decides something has a default here. */
    const block = <Block extends object>(key: string, defaults: object = {}): Block => {
      const value = camel(source[key]);
      return { ...defaults, ...(isRecord(value) ? value : {}) } as Block; // see above
    };
    this.authConfig = block('auth_config', { singleSessionMode: true, reverification: false });
    this.displayConfig = block('display_config', { applicationName: '', branded: false });
    this.userSettings = readUserSettings(source.user_settings);
    this.organizationSettings = block('organization_settings', {
      enabled: false,
      forceOrganizationSelection: false,
      actions: {},
      domains: { enrollmentModes: [] },
      slug: {},
      organizationCreationDefaults: {},
    });
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
