/** Tab sync as a callback actor. */
export { tabSync, type TabChannelPort, type TabNews, type TabSyncEvent, type TabSyncInput } from './tab-sync.js';
