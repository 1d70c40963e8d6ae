/** Builds DOM nodes by hand. Text is always text: nothing here turns a string into markup, so Trusted Types have nothing to say. */

/** What a node may be given: attributes, `data-…` included, properties that matter here, and a click handler. */
export interface NodeOptions {
  readonly [attribute: string]: string | number | boolean | undefined | ((event: Event) => void);
}

/** Makes an element with attributes, listeners (`onclick` …) and children. `false` and undefined attributes are left out. */
export function node<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  options: NodeOptions = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(options)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== undefined && value !== false) element.setAttribute(name, String(value));
  }
  element.append(...children);
  return element;
}

/** The element that a selector finds; the demo's pages contain what its scripts look for. */
export function find<Found extends HTMLElement>(selector: string, root: ParentNode = document): Found {
  const found = root.querySelector<Found>(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
}

/** A term and its description for a `<dl class="facts">`. */
export function fact(term: string, ...description: readonly (Node | string)[]): [HTMLElement, HTMLElement] {
  return [node('dt', {}, term), node('dd', {}, ...description)];
}

/** Like `fact`, for identifiers. */
export function idFact(term: string, id: string): [HTMLElement, HTMLElement] {
  return [node('dt', {}, term), node('dd', { class: 'id' }, id)];
}

/** Replaces text and tone of a panel's chip, touching the page only when something changed. */
export function setChip(chip: HTMLElement, text: string, tone: 'good' | 'busy' | '' = ''): void {
  if (chip.textContent !== text) chip.textContent = text;
  chip.dataset['tone'] = tone;
}

/** Time of day with seconds. */
export function timeOfDay(date: Date): string {
  return date.toLocaleTimeString(undefined, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
}
