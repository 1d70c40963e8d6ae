/** Changes settings. They take effect on the next request, on every process that shares the database. */
import { ApiError, notFound } from '../api-error.js';
import type { Instance } from '../entities.js';
import { recordEvent } from '../events.js';
import type { Ports } from '../ports.js';
import type { PublicKeyView } from '../views.js';
import { applySettingsPatch, DEFAULT_SETTINGS, type InstanceSettings, type SettingsPatch } from '../settings.js';

/** Lays a patch over an instance's settings. Contradictory settings are refused, with the key that contradicts. */
export async function updateSettings(
  ports: Ports,
  instanceId: string,
  patch: SettingsPatch,
  actorId: string | null = null,
): Promise<Instance> {
  return ports.store.write(async (repositories) => {
    const now = ports.clock.now();
    const stored = applySettingsPatch(DEFAULT_SETTINGS, await repositories.instances.settingsPatch(instanceId));
    const settings = applySettingsPatch(stored, patch);
    requireSignIn(settings);
    await repositories.instances.saveSettingsPatch(instanceId, settings, now);
    const instance = await repositories.instances.get(instanceId);
    if (!instance) throw notFound('instance');
    const data = { sections: Object.keys(patch) };
    await recordEvent(ports, repositories, {
      ...{ instanceId, type: 'instance.settings_updated', actorId, subjectId: instanceId, data },
    });
    return instance;
  });
}

/** Refuses settings with which nobody could sign in. */
function requireSignIn({ identity }: InstanceSettings): void {
  const { emailAddress, phoneNumber, username, password } = identity;
  const fail = (name: string, longMessage: string): ApiError =>
    new ApiError('user_settings_invalid', { meta: { paramName: name }, longMessage });
  const email = emailAddress.presence !== 'off' && emailAddress.identifier;
  const phone = phoneNumber.presence !== 'off' && phoneNumber.identifier;
  if (!email && !phone && username.presence === 'off') {
    throw fail(
      'identity.emailAddress.identifier',
      'At least one of e-mail address, phone number and username must identify people.',
    );
  }
  const codes = (email && emailAddress.codeFactor) || (phone && phoneNumber.codeFactor);
  if (password.presence === 'off' && !codes) {
    throw fail(
      'identity.password.presence',
      'Without passwords, codes to an e-mail address or a phone number must be on.',
    );
  }
  if (password.maxLength > 0 && password.maxLength < password.minLength) {
    throw fail('identity.password.maxLength', 'The longest password must not be shorter than the shortest.');
  }
}

/** The keys whose signatures are good, newest first. */
export async function signingKeys(ports: Ports, instance: Instance): Promise<PublicKeyView[]> {
  const keys = await ports.store.read(({ instances }) => instances.signingKeys(instance.id));
  return keys.map((key) => ({ id: key.id, ...ports.tokens.publicKey(key) }));
}
