/** The page with the tags: listens to what they report and shows the session and its token beside them. */
import type { ClerkMembers } from 'clerk-kit';
import type {} from 'clerk-kit/elements';
import { createFlowPanel } from './flow-panel.js';
import { showSession } from './session-panel.js';
import { enhanceSnippets } from './snippets.js';
import { showToken } from './token-panel.js';

enhanceSnippets();
const panel = createFlowPanel();
panel.clear('The form reports its first step as soon as it is ready.');
document.body.addEventListener('clerk-transition', (event) => {
  // While somebody is signed in the form is hidden, and what its flow says is nobody's business.
  if (event.target instanceof Element && event.target.checkVisibility()) panel.show(event.flow, event.step);
});

const clerk = await clerkOfPage();
showSession(clerk);
showToken(clerk);
clerk.addListener(({ session }) => {
  if (session) panel.clear('Signed in: there is no flow to run. Sign out to start one.');
});

/** The object that the classic script puts into the page; that script is asynchronous and may come later than this one. */
async function clerkOfPage(): Promise<ClerkMembers> {
  for (;;) {
    if (window.Clerk) return window.Clerk;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

declare global {
  interface Window {
    /** Made by clerk.browser.js. */
    Clerk?: ClerkMembers;
  }
}
