/** News of the page that flows need: it is looked at again (timers slept), or it came back from the browser's cache. */

/** Watches the page; does nothing where there is none. Returns the end of it. */
export function watchPage(listener: (event: 'visible' | 'restored') => void): () => void {
  const { document: page, window: view } = globalThis;
  if (!page || !view) return () => {};
  const onVisible = (): void => {
    if (page.visibilityState === 'visible') listener('visible');
  };
  const onShow = (event: PageTransitionEvent): void => {
    if (event.persisted) listener('restored');
  };
  page.addEventListener('visibilitychange', onVisible);
  view.addEventListener('pageshow', onShow);
  return () => {
    page.removeEventListener('visibilitychange', onVisible);
    view.removeEventListener('pageshow', onShow);
  };
}
