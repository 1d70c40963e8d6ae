/** The outbox page's script: copies codes and keeps the list fresh. The page is complete without it. */

/** Script text. It replaces nodes parsed from the same page and never assigns markup. */
export const OUTBOX_JS = `
const EVERY_MS = 2000;

document.addEventListener('click', async (event) => {
  const button = event.target instanceof Element ? event.target.closest('button[data-copy]') : null;
  if (!button) return;
  await navigator.clipboard.writeText(button.dataset.copy);
  button.textContent = 'Copied';
  setTimeout(() => { button.textContent = 'Copy'; }, EVERY_MS);
});

async function refresh() {
  // Never under somebody's hands: a message that is being read and an address that is being typed stay.
  if (document.hidden || document.querySelector('details[open], input:focus')) return;
  const response = await fetch(location.href, { headers: { Accept: 'application/json' } });
  if (!response.ok) return;
  const newest = (await response.json())[0]?.id ?? '';
  if (newest !== document.querySelector('[data-newest]')?.dataset.newest) location.reload();
}

setInterval(() => refresh().catch(() => {}), EVERY_MS);
`;
