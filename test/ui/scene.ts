/** Mounts a view the way a real tag draws it, for tests of primitives; page objects of what people see. */
import { aTimeout, fixtureSync, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { Ui } from '../../src/ui/index.js';
import { SceneElement } from '../visual/scene-element.js';

if (!customElements.get('clk-scene')) customElements.define('clk-scene', SceneElement);

/** A mounted scene with its root box. */
export interface Scene {
  readonly element: SceneElement;
  readonly root: HTMLElement;
  /** First match inside the scene; fails when there is none. */
  find<Found extends HTMLElement = HTMLElement>(selector: string): Found;
}

/** Mounts a view. `properties` are set before the element is connected. */
export async function mount(
  view: string | ((ui: Ui) => TemplateResult),
  properties: Partial<SceneElement> = {},
): Promise<Scene> {
  const element = document.createElement('clk-scene') as SceneElement; // defined above
  if (typeof view === 'string') element.name = view;
  else element.view = view;
  Object.assign(element, properties);
  const parent = fixtureSync<HTMLElement>(html`<div></div>`);
  parent.append(element);
  await element.updateComplete;
  return sceneOf(element);
}

/** The page object of a mounted element. */
export function sceneOf(element: SceneElement): Scene {
  const root = element.querySelector<HTMLElement>('.cl-rootBox');
  if (!root) throw new Error('the element has not drawn anything');
  const find = <Found extends HTMLElement>(selector: string): Found => {
    const found = element.querySelector<Found>(selector);
    if (!found) throw new Error(`nothing in the scene matches ${selector}`);
    return found;
  };
  return { element, root, find };
}

/** Waits until animations of entering parts are over, so that contrast is measured on what stays. */
export async function settled(): Promise<void> {
  // Two turns of the event loop, not a frame: a test page in the background gets no frames.
  await aTimeout(0);
  for (const animation of document.getAnimations())
    if (animation.effect?.getTiming().iterations === 1) animation.finish();
  await aTimeout(0);
}

/** Types text into an input as a person or a password manager does. */
export function type(input: HTMLInputElement, text: string): void {
  input.value = text;
  input.setSelectionRange(text.length, text.length);
  input.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }));
}
