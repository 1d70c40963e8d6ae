/** Defines tags when they are needed, each by a chunk of its own: for objects and scripts that open tags by name. */

const TAGS: Readonly<Record<string, () => Promise<unknown>>> = {
  'clerk-create-organization': () => import('./create-organization/define.js'),
  'clerk-degraded': () => import('./degraded/define.js'),
  'clerk-failed': () => import('./failed/define.js'),
  'clerk-loaded': () => import('./loaded/define.js'),
  'clerk-loading': () => import('./loading/define.js'),
  'clerk-modal': () => import('./modal/define.js'),
  'clerk-organization-list': () => import('./organization-list/define.js'),
  'clerk-organization-switcher': () => import('./organization-switcher/define.js'),
  'clerk-protect': () => import('./protect/define.js'),
  'clerk-provider': () => import('./provider/define.js'),
  'clerk-show': () => import('./show/define.js'),
  'clerk-sign-in': () => import('./sign-in/define.js'),
  'clerk-sign-in-button': () => import('./sign-in-button/define.js'),
  'clerk-sign-out-button': () => import('./sign-out-button/define.js'),
  'clerk-sign-up': () => import('./sign-up/define.js'),
  'clerk-sign-up-button': () => import('./sign-up-button/define.js'),
  'clerk-signed-in': () => import('./signed-in/define.js'),
  'clerk-signed-out': () => import('./signed-out/define.js'),
  'clerk-user-avatar': () => import('./user-avatar/define.js'),
  'clerk-user-button': () => import('./user-button/define.js'),
  'clerk-user-profile': () => import('./user-profile/define.js'),
  'clerk-user-verification': () => import('./user-verification/define.js'),
};

/** Names of all tags. */
export const tagNames: readonly string[] = Object.keys(TAGS);

/** Loads the module that defines a tag. Rejects for names that are none of our tags. */
export function defineLazily(tag: string): Promise<unknown> {
  const load = Object.hasOwn(TAGS, tag) ? TAGS[tag] : undefined;
  return load ? load() : Promise.reject(new Error(`clerk-kit has no tag <${tag}>`));
}
