/** Drives `<clerk-user-profile>`. */
import '../../../src/elements/user-profile/define.js';
import type { ClerkUserProfile } from '../../../src/elements/user-profile/clerk-user-profile.js';
import { control, mountTag, typeInto, until, untilFound } from './mount.js';

/** A profile in the test page. */
export class UserProfileHarness {
  readonly element: ClerkUserProfile;

  constructor(element: ClerkUserProfile) {
    this.element = element;
  }

  /** Mounts a profile and waits for its first page. */
  static async show(properties: Partial<ClerkUserProfile>): Promise<UserProfileHarness> {
    const element = mountTag('clerk-user-profile', properties);
    await untilFound(element, '.cl-profileSection h3');
    return new UserProfileHarness(element);
  }

  /** The content of a section. */
  section(id: string): Promise<HTMLElement> {
    return untilFound(this.element, `.cl-profileSectionContent__${id}`);
  }

  /** The text of a section. */
  async text(id: string): Promise<string> {
    return (await this.section(id)).innerText;
  }

  /** Title of the open panel. */
  get panelTitle(): string | undefined {
    return this.element.querySelector('[data-clk-panel] .cl-headerTitle')?.textContent?.trim();
  }

  /** What went wrong, as a person reads it. */
  get problems(): string {
    const nodes = this.element.querySelectorAll('.cl-formFieldErrorText, .cl-alertText');
    return [...nodes].map((node) => node.textContent?.trim()).join('\n');
  }

  input(name: string): Promise<HTMLInputElement> {
    return untilFound(this.element, `[data-clk-panel] input[name="${name}"]`);
  }

  async fill(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(values)) typeInto(await this.input(name), value);
  }

  /** Presses a button by its name. */
  async press(name: string | RegExp): Promise<void> {
    await until(`a button ${String(name)}`, () => control(this.element, name));
    control(this.element, name)?.click();
  }

  /** Presses the main button of the open panel. */
  async submit(): Promise<void> {
    (await untilFound(this.element, '[data-clk-panel] button[type="submit"]')).click();
  }

  /** Waits until no panel is open. */
  closed(): Promise<void> {
    return until('the panel closes', () => this.panelTitle === undefined);
  }
}
