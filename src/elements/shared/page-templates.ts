/**
 * The page's own content inside a flow: `<template data-step="first-factor.password">` replaces a screen,
 * `<template data-slot="before-form">` adds to one. Templates are children of the tag, so they need no script.
 *
 * In a replaced screen a `<form>` submits the step, `[data-action="back"]` runs an action (its `value` is the choice),
 * `[data-error="password"]` and `[data-error]` get the sentence of a field's or the form's error, `[data-text="hint"]`
 * gets whom the step is about.
 */
import { formValues } from '../../ui/form.js';
import { fieldValues, inputName } from './inputs.js';
import { type AnyStep, sentence, type SlotName, type ViewContext } from './view-context.js';

/** Finds the page's templates of one tag and keeps what was made of them, so that typed text survives renders. */
export class PageTemplates {
  readonly #host: HTMLElement;
  readonly #copies = new Map<HTMLTemplateElement, HTMLElement>();
  #step: AnyStep | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** The page's replacement of a step's screen: by key, by name, or for all steps (`*`). */
  screen(step: AnyStep, view: ViewContext): HTMLElement | undefined {
    const template = this.#find(({ slot, steps }) => !slot && matches(step, steps, false));
    if (!template) return undefined;
    this.#step = step;
    const root = this.#copy(template, () => this.#wire);
    fill(root, step, view);
    return root;
  }

  /** The page's content for a place around the form. */
  slot(name: SlotName, step: AnyStep): HTMLElement | undefined {
    const template = this.#find(({ slot, steps }) => slot === name && matches(step, steps, true));
    return template && this.#copy(template);
  }

  #find(
    test: (data: { slot: string | undefined; steps: string | undefined }) => boolean,
  ): HTMLTemplateElement | undefined {
    const templates = this.#host.querySelectorAll<HTMLTemplateElement>(':scope > template');
    return [...templates].find(({ dataset }) => test({ slot: dataset['slot'], steps: dataset['step'] }));
  }

  #copy(template: HTMLTemplateElement, wire?: () => (root: HTMLElement) => void): HTMLElement {
    const known = this.#copies.get(template);
    if (known) return known;
    const root = document.createElement('div');
    root.dataset['clerkForeign'] = ''; // our sheets end here
    root.append(document.importNode(template.content, true));
    this.#copies.set(template, root);
    wire?.()(root);
    return root;
  }

  readonly #wire = (root: HTMLElement): void => {
    root.addEventListener('submit', (event) => {
      event.preventDefault();
      const form = event.target as HTMLFormElement; // only forms submit
      const submit = this.#step?.actions.find(({ role }) => role === 'submit');
      if (this.#step && submit) void submit(fieldValues(this.#step, formValues(form)));
    });
    root.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-action]'); // clicks come from elements
      const action = this.#step?.actions.find(({ id }) => id === button?.dataset['action']);
      if (!button || !action) return;
      event.preventDefault();
      void action(button.getAttribute('value') ?? undefined);
    });
  };
}

function matches(step: AnyStep, steps: string | undefined, whenAbsent: boolean): boolean {
  if (steps === undefined) return whenAbsent;
  return steps.split(/\s+/).some((name) => name === '*' || name === step.key || name === step.name);
}

function fill(root: HTMLElement, step: AnyStep, { ui, ...view }: ViewContext): void {
  for (const node of root.querySelectorAll<HTMLElement>('[data-error]')) {
    const name = step.fields.find((field) => inputName(field.name) === node.dataset['error'])?.name;
    const errors = name ? (step.errors.fields[name] ?? []) : node.dataset['error'] ? [] : step.errors.global;
    write(node, errors.map((error) => sentence(ui, error)).join(' '));
  }
  for (const node of root.querySelectorAll<HTMLElement>('[data-text]')) {
    write(node, node.dataset['text'] === 'hint' ? step.hint : view.application.name);
  }
  for (const node of root.querySelectorAll<HTMLButtonElement>('button[data-action]')) {
    node.disabled = !step.actions.find(({ id }) => id === node.dataset['action'])?.enabled;
  }
}

function write(node: HTMLElement, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}
