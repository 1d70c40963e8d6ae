/** Puts tags into the test page and takes them out again; waits for what a person would wait for. */
import { fixtureSync, html, waitUntil } from '@open-wc/testing';

/** Mounts a tag; `properties` are set before it is connected. */
export function mountTag<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  parent: Node = fixtureSync<HTMLElement>(html`<div></div>`),
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  Object.assign(element, properties);
  parent.appendChild(element);
  return element;
}

/** Waits until something is true, and says what was missing when it never is. */
export async function until(what: string, isTrue: () => unknown): Promise<void> {
  await waitUntil(async () => Boolean(await isTrue()), `never happened: ${what}`, { interval: 20, timeout: 8000 });
}

/** Waits for an element inside a root. */
export async function untilFound<Found extends HTMLElement = HTMLElement>(
  root: ParentNode,
  selector: string,
): Promise<Found> {
  await until(`an element ${selector}`, () => root.querySelector(selector));
  const found = root.querySelector<Found>(selector);
  if (!found) throw new Error(`${selector} went away`);
  return found;
}

/** Types text into an input as a person or a password manager does. */
export function typeInto(input: HTMLInputElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: text }));
}

/** The name assistive technology gives a control. */
export function nameOf(element: Element): string {
  return (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/g, ' ');
}

/** The button or link of a name, whole or matching. */
export function control(root: ParentNode, name: string | RegExp): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>('button, a')].find((candidate) =>
    typeof name === 'string' ? nameOf(candidate) === name : name.test(nameOf(candidate)),
  );
}
