/**
 * Settings by instance, resolved once per text. Every request reads its instance, so a change takes effect at once on
 * every process; what is saved is parsing the same text again.
 */
import type { InstanceSettings, SettingsPatch } from '../domain/settings.js';

/** The settings that a stored patch stands for. */
export type SettingsResolver = (patch: SettingsPatch) => InstanceSettings;

const MOST_INSTANCES = 1000;

/** One per store. */
export class SettingsCache {
  readonly #resolve: SettingsResolver;
  readonly #known = new Map<string, { readonly text: string; readonly settings: InstanceSettings }>();

  constructor(resolve: SettingsResolver) {
    this.#resolve = resolve;
  }

  /** The settings of an instance whose patch is stored as `text`. */
  of(instanceId: string, text: string): InstanceSettings {
    const known = this.#known.get(instanceId);
    if (known?.text === text) return known.settings;
    // The text was written by us as the JSON of a patch.
    const settings = this.#resolve(JSON.parse(text) as SettingsPatch);
    if (this.#known.size >= MOST_INSTANCES) this.#known.clear();
    this.#known.set(instanceId, { text, settings });
    return settings;
  }
}
