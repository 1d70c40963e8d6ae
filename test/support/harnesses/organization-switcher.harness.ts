/** Drives `<clerk-organization-switcher>`. */
import '../../../src/elements/organization-switcher/define.js';
import type { ClerkOrganizationSwitcher } from '../../../src/elements/organization-switcher/clerk-organization-switcher.js';
import { control, mountTag, nameOf, until, untilFound } from './mount.js';

/** A switcher in the test page. */
export class OrganizationSwitcherHarness {
  readonly element: ClerkOrganizationSwitcher;

  constructor(element: ClerkOrganizationSwitcher) {
    this.element = element;
  }

  /** Mounts a switcher and waits for its trigger. */
  static async show(properties: Partial<ClerkOrganizationSwitcher>): Promise<OrganizationSwitcherHarness> {
    const element = mountTag('clerk-organization-switcher', properties);
    await untilFound(element, '.cl-organizationSwitcherTrigger');
    return new OrganizationSwitcherHarness(element);
  }

  get trigger(): HTMLButtonElement {
    const trigger = this.element.querySelector<HTMLButtonElement>('.cl-organizationSwitcherTrigger');
    if (!trigger) throw new Error('nobody is signed in');
    return trigger;
  }

  get card(): HTMLElement | null {
    return this.element.querySelector<HTMLElement>('.cl-organizationSwitcherPopoverCard');
  }

  /** Names of everything that can be pressed, in order. */
  get entries(): string[] {
    return [...(this.card?.querySelectorAll('button, a') ?? [])].map(nameOf);
  }

  /** Opens the card and waits for its lists. */
  async open(): Promise<HTMLElement> {
    this.trigger.click();
    const card = await untilFound(this.element, '.cl-organizationSwitcherPopoverCard:popover-open');
    await until('the lists', () => card.querySelector('.cl-organizationSwitcherPopoverActions[aria-busy="false"]'));
    return card;
  }

  /** Presses an entry whose name begins so. */
  async choose(name: string): Promise<void> {
    const find = (): HTMLElement | undefined => control(this.card ?? this.element, new RegExp(`^${name}`));
    await until(`the entry ${name}`, find);
    find()?.click();
  }
}
