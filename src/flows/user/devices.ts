/** The devices that the signed-in user is signed in on, and signing them out. */
import type { SessionWithActivities } from '../../resources/session-with-activities.js';
import { createListFlow } from '../list/create-list-flow.js';
import type { ListFlow } from '../list/list-flow.js';
import { createOperation } from '../operation/create-operation.js';
import type { Operation } from '../operation/operation.js';
import { signedIn, type ProfileClerk, type UserOperationOptions } from './user-operations.js';

/** Lists the active devices, the ones used last first. */
export function createDeviceList(clerk: ProfileClerk): ListFlow<SessionWithActivities> {
  return createListFlow<SessionWithActivities>({
    name: 'devices',
    fetch: async () => {
      const sessions = await signedIn(clerk).getSessions();
      const data = [...sessions].sort((one, other) => Number(other.lastActiveAt) - Number(one.lastActiveAt));
      return { data, total: data.length };
    },
  });
}

/** Signs a device out. */
export function createRevokeDeviceOperation({ reverify }: UserOperationOptions = {}): Operation<
  SessionWithActivities,
  SessionWithActivities
> {
  return createOperation<SessionWithActivities, SessionWithActivities>({
    ...{ name: 'device.revoke', reverify },
    run: (device, signal) => device.revoke({ signal }),
  });
}
