/** Drives `<clerk-create-organization>`. */
import '../../../src/elements/create-organization/define.js';
import type { ClerkCreateOrganization } from '../../../src/elements/create-organization/clerk-create-organization.js';
import { control, mountTag, typeInto, until, untilFound } from './mount.js';

/** The card in the test page. */
export class CreateOrganizationHarness {
  readonly element: ClerkCreateOrganization;

  constructor(element: ClerkCreateOrganization) {
    this.element = element;
  }

  /** Mounts the card and waits for its form. */
  static async show(properties: Partial<ClerkCreateOrganization>): Promise<CreateOrganizationHarness> {
    const harness = new CreateOrganizationHarness(mountTag('clerk-create-organization', properties));
    await harness.input('name');
    return harness;
  }

  /** An input or a text area by name. */
  input(name: string): Promise<HTMLInputElement> {
    return untilFound<HTMLInputElement>(this.element, `[name="${name}"]`);
  }

  get title(): string {
    return this.element.querySelector('.cl-headerTitle')?.textContent ?? '';
  }

  /** Everything the card complains about. */
  get complaints(): string {
    const found = this.element.querySelectorAll('.cl-formFieldErrorText, .cl-alertText');
    return [...found].map(({ textContent }) => textContent?.trim()).join(' | ');
  }

  /** Types into a field. */
  async type(name: string, text: string): Promise<void> {
    typeInto(await this.input(name), text);
    await this.element.updateComplete;
  }

  /** Presses a button. */
  async press(name: string): Promise<void> {
    await until(`the button ${name}`, () => control(this.element, name));
    control(this.element, name)?.click();
  }

  /** Waits for the invitations. */
  async seesInvitations(): Promise<void> {
    await until('the invitations', () => this.title === 'Invite new members');
  }
}
