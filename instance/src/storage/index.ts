/** The storage adapter's door. */
export { openStore, type StoreOptions } from './store.js';
