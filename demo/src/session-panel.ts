/** Shows who is signed in and the sessions of this browser, live from the Clerk object. */
import type { ClerkMembers } from 'clerk-kit';
import { fact, find, idFact, node, setChip, timeOfDay } from './dom.js';

/** Draws the panel now and at every change of the Clerk object; also fills `data-live` places of the page. */
export function showSession(clerk: ClerkMembers): void {
  const chip = find('[data-session="status"]');
  const body = find('[data-session="body"]');
  clerk.addListener(({ session, user, client }) => {
    const identifier = user?.primaryEmailAddress?.emailAddress ?? user?.username ?? user?.id ?? '';
    for (const place of document.querySelectorAll('[data-live="identifier"]')) place.textContent = identifier;
    if (!session || !user) {
      setChip(chip, session === undefined ? 'changing' : 'signed out');
      body.replaceChildren(
        node('p', { class: 'empty' }, 'Nobody is signed in. Use the form above: the session appears here.'),
      );
      return;
    }
    setChip(chip, session.status, 'good');
    const others = (client?.sessions ?? []).filter(({ id }) => id !== session.id);
    body.replaceChildren(
      node(
        'dl',
        { class: 'facts' },
        ...fact('Name', user.fullName || 'not given'),
        ...fact('E-mail', identifier),
        ...idFact('User', user.id),
        ...idFact('Session', session.id),
        ...fact('Active', timeOfDay(session.lastActiveAt)),
        ...fact('Expires', session.expireAt.toLocaleDateString(undefined, { dateStyle: 'long' })),
        ...fact('Others here', others.length === 0 ? 'none' : String(others.length)),
      ),
    );
  });
}
