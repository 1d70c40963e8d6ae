/** Drives `<clerk-user-button>`. */
import '../../../src/elements/user-button/define.js';
import type { ClerkUserButton } from '../../../src/elements/user-button/clerk-user-button.js';
import { control, mountTag, nameOf, until, untilFound } from './mount.js';

/** A user button in the test page. */
export class UserButtonHarness {
  readonly element: ClerkUserButton;

  constructor(element: ClerkUserButton) {
    this.element = element;
  }

  /** Mounts a user button and waits for its trigger. */
  static async show(properties: Partial<ClerkUserButton>): Promise<UserButtonHarness> {
    const element = mountTag('clerk-user-button', properties);
    await untilFound(element, '.cl-userButtonTrigger');
    return new UserButtonHarness(element);
  }

  get trigger(): HTMLButtonElement {
    const trigger = this.element.querySelector<HTMLButtonElement>('.cl-userButtonTrigger');
    if (!trigger) throw new Error('nobody is signed in');
    return trigger;
  }

  get card(): HTMLElement | null {
    return this.element.querySelector<HTMLElement>('.cl-userButtonPopoverCard');
  }

  /** Names of the entries in order. */
  get entries(): string[] {
    return [...(this.card?.querySelectorAll('button, a') ?? [])].map(nameOf);
  }

  /** Opens the card. */
  async open(): Promise<HTMLElement> {
    this.trigger.click();
    return untilFound(this.element, '.cl-userButtonPopoverCard:popover-open');
  }

  /** Presses an entry. */
  async choose(name: string): Promise<void> {
    await until(`the entry ${name}`, () => control(this.element, name));
    control(this.element, name)?.click();
  }
}
