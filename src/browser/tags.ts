/** The tags that the scripts for pages without a build define when they appear in the page, or when they are mounted. */

const LOADERS: Readonly<Record<string, () => Promise<unknown>>> = {
  'clerk-provider': () => import('../elements/provider/define.js'),
  'clerk-sign-in': () => import('../elements/sign-in/define.js'),
  'clerk-sign-up': () => import('../elements/sign-up/define.js'),
  'clerk-user-avatar': () => import('../elements/user-avatar/define.js'),
  'clerk-user-button': () => import('../elements/user-button/define.js'),
  'clerk-user-profile': () => import('../elements/user-profile/define.js'),
  'clerk-user-verification': () => import('../elements/user-verification/define.js'),
  'clerk-create-organization': () => import('../elements/create-organization/define.js'),
  'clerk-modal': () => import('../elements/modal/define.js'),
  'clerk-show': () => import('../elements/show/define.js'),
  'clerk-organization-list': () => import('../elements/organization-list/define.js'),
  'clerk-organization-switcher': () => import('../elements/organization-switcher/define.js'),
  'clerk-protect': () => import('../elements/protect/define.js'),
  'clerk-signed-in': () => import('../elements/signed-in/define.js'),
  'clerk-signed-out': () => import('../elements/signed-out/define.js'),
  'clerk-loading': () => import('../elements/loading/define.js'),
  'clerk-loaded': () => import('../elements/loaded/define.js'),
  'clerk-degraded': () => import('../elements/degraded/define.js'),
  'clerk-failed': () => import('../elements/failed/define.js'),
  'clerk-sign-in-button': () => import('../elements/sign-in-button/define.js'),
  'clerk-sign-up-button': () => import('../elements/sign-up-button/define.js'),
  'clerk-sign-out-button': () => import('../elements/sign-out-button/define.js'),
};

const asked = new Map<string, Promise<unknown>>();

/** Loads the module that defines a tag, once. */
export function defineTag(tag: string): Promise<unknown> {
  const load = LOADERS[tag];
  if (!load) return Promise.reject(new Error(`clerk-kit: there is no <${tag}> in this version.`));
  const loading = asked.get(tag) ?? load();
  asked.set(tag, loading);
  // A module that did not arrive may be asked for again.
  loading.catch(() => asked.delete(tag));
  return loading;
}

/** Defines tags as they appear in the page; `onFirst` is called when the first one does. */
export function watchTags(onFirst: () => void): void {
  let isFirst = true;
  const look = (): void => {
    const missing = Object.keys(LOADERS).filter((tag) => !asked.has(tag));
    if (missing.length === 0) return observer.disconnect();
    for (const element of document.querySelectorAll(missing.join())) {
      if (isFirst) onFirst();
      isFirst = false;
      defineTag(element.localName).catch((error: unknown) => console.error(error));
    }
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  look();
}
