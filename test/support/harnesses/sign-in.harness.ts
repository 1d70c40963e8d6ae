/** Drives `<clerk-sign-in>`. */
import '../../../src/elements/sign-in/define.js';
import type { ClerkSignIn } from '../../../src/elements/sign-in/clerk-sign-in.js';
import { FlowHarness } from './flow.harness.js';
import { mountTag } from './mount.js';

/** A sign-in in the test page. */
export class SignInHarness extends FlowHarness<ClerkSignIn> {
  /** Mounts a sign-in and waits for its first screen. */
  static async open(properties: Partial<ClerkSignIn>, parent?: Node): Promise<SignInHarness> {
    const signIn = new SignInHarness(mountTag('clerk-sign-in', properties, parent));
    await signIn.seesStart();
    return signIn;
  }

  async seesStart(): Promise<void> {
    await this.seesTitle(/^Sign in to/);
  }

  async typeIdentifier(identifier: string): Promise<void> {
    await this.type('identifier', identifier);
  }

  async typePassword(password: string): Promise<void> {
    await this.type('password', password);
  }

  /** From the first screen to the password screen. */
  async identify(identifier: string): Promise<void> {
    await this.typeIdentifier(identifier);
    await this.continue();
    await this.seesTitle('Enter your password');
  }

  async tryPassword(password: string): Promise<void> {
    await this.typePassword(password);
    await this.continue();
  }

  /** From the password screen to the code screen. */
  async chooseEmailCode(): Promise<void> {
    await this.click('Use another method');
    await this.click(/^Email code to /);
    await this.seesTitle('Check your email');
  }
}
