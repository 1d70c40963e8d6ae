/** Source snippets: tabs that follow the keyboard pattern of the ARIA guide, and a copy button on each. */
import { node } from './dom.js';

/** Takes over every `[data-tabs]` of the page. */
export function enhanceSnippets(): void {
  for (const root of document.querySelectorAll<HTMLElement>('[data-tabs]')) {
    enhanceTabs([...root.querySelectorAll<HTMLElement>('[role="tab"]')]);
    for (const panel of root.querySelectorAll<HTMLElement>('[role="tabpanel"]')) addCopyButton(panel);
  }
}

function enhanceTabs(tabs: readonly HTMLElement[]): void {
  const select = (chosen: HTMLElement): void => {
    for (const tab of tabs) {
      const isChosen = tab === chosen;
      tab.setAttribute('aria-selected', String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      const panel = document.getElementById(tab.getAttribute('aria-controls') ?? '');
      if (panel) panel.hidden = !isChosen;
    }
  };
  tabs.forEach((tab, index) => {
    tab.tabIndex = index === 0 ? 0 : -1;
    tab.addEventListener('click', () => select(tab));
    tab.addEventListener('keydown', (event) => {
      const next = neighbour(tabs, index, event.key);
      if (!next) return;
      event.preventDefault();
      select(next);
      next.focus();
    });
  });
}

function neighbour(tabs: readonly HTMLElement[], index: number, key: string): HTMLElement | undefined {
  if (key === 'ArrowRight') return tabs[(index + 1) % tabs.length];
  if (key === 'ArrowLeft') return tabs[(index - 1 + tabs.length) % tabs.length];
  if (key === 'Home') return tabs[0];
  return key === 'End' ? tabs[tabs.length - 1] : undefined;
}

function addCopyButton(panel: HTMLElement): void {
  const button = node('button', { type: 'button', class: 'button quiet copy' }, 'Copy');
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(panel.querySelector('code')?.textContent ?? '').then(() => {
      button.textContent = 'Copied';
      setTimeout(() => (button.textContent = 'Copy'), 2000);
    });
  });
  panel.append(button);
}
