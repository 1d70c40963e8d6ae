/** Drives a sign-in or sign-up the way a person does: by what can be seen, typed and pressed. */
import { sendKeys } from '@web/test-runner-commands';
import { control, nameOf, typeInto, until, untilFound } from './mount.js';

/** Common part of the flow harnesses. */
export class FlowHarness<Tag extends HTMLElement = HTMLElement> {
  readonly element: Tag;

  constructor(element: Tag) {
    this.element = element;
  }

  /** Title of the card. */
  get title(): string {
    return this.element.querySelector('.cl-headerTitle')?.textContent?.trim() ?? '';
  }

  /** Every text on the card. */
  get text(): string {
    return (this.element.textContent ?? '').replace(/\s+/g, ' ');
  }

  /** Name of the focused control, '' when focus is elsewhere. */
  get focused(): string {
    const { activeElement } = this.element.getRootNode() as Document | ShadowRoot; // connected
    if (!activeElement || !this.element.contains(activeElement)) return '';
    return activeElement.getAttribute('name') ?? nameOf(activeElement);
  }

  /** Waits for the screen of a title. */
  async seesTitle(title: string | RegExp): Promise<void> {
    await until(`the title ${String(title)} (shown: ${this.title})`, () =>
      typeof title === 'string' ? this.title === title : title.test(this.title),
    );
  }

  /** An input by its name. */
  input(name: string): HTMLInputElement {
    const input = this.element.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    if (!input) throw new Error(`there is no field ${name} on "${this.title}"`);
    return input;
  }

  /** Types into a field, once it is there. */
  async type(name: string, text: string): Promise<void> {
    typeInto(await untilFound<HTMLInputElement>(this.element, `input[name="${name}"]`), text);
  }

  /** Types with the keyboard, one key after the other, wherever the focus is. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await sendKeys(key.length > 1 && /^[A-Z]/.test(key) ? { press: key } : { type: key });
  }

  /** Presses a button or link, once it is there. */
  async click(name: string | RegExp): Promise<void> {
    await until(`a button or link ${String(name)} on "${this.title}"`, () => control(this.element, name));
    control(this.element, name)?.click();
  }

  /** Presses the form's main button. */
  async continue(): Promise<void> {
    await this.click('Continue');
  }

  /** Types a one-time code. */
  async typeCode(code: string): Promise<void> {
    await this.type('code', code);
  }

  /** Whether a button or link is there. */
  offers(name: string | RegExp): boolean {
    return control(this.element, name) !== undefined;
  }

  /** Waits for the message under a field, tied to it for assistive technology; gives its text. */
  async seesFieldError(name: string): Promise<string> {
    await until(`an error at ${name} on "${this.title}"`, () => {
      const input = this.element.querySelector<HTMLInputElement>(`input[name="${name}"]`);
      return input?.getAttribute('aria-invalid') === 'true' && this.#describedText(input);
    });
    return this.#describedText(this.input(name));
  }

  /** Waits for an error that belongs to no field; gives its text. */
  async seesAlert(): Promise<string> {
    const alert = await untilFound(this.element, '[role="alert"]');
    return alert.textContent?.trim() ?? '';
  }

  /** Waits for an event of the tag. */
  nextEvent<Name extends keyof HTMLElementEventMap>(name: Name): Promise<HTMLElementEventMap[Name]> {
    return new Promise((resolve) => this.element.addEventListener(name, resolve, { once: true }));
  }

  /** Where the tag draws. */
  get root(): HTMLElement {
    const root = this.element.querySelector<HTMLElement>('.cl-rootBox');
    if (!root) throw new Error('the tag has drawn nothing');
    return root;
  }

  #describedText(input: HTMLInputElement): string {
    const id = input.getAttribute('aria-describedby');
    const text = id ? (input.getRootNode() as Document | ShadowRoot).getElementById(id) : null; // connected
    return text?.textContent?.trim() ?? '';
  }
}
