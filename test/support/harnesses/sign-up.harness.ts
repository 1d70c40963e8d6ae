/** Drives `<clerk-sign-up>`. */
import '../../../src/elements/sign-up/define.js';
import type { ClerkSignUp } from '../../../src/elements/sign-up/clerk-sign-up.js';
import type { Account } from './clerk.js';
import { FlowHarness } from './flow.harness.js';
import { mountTag } from './mount.js';

/** A sign-up in the test page. */
export class SignUpHarness extends FlowHarness<ClerkSignUp> {
  /** Mounts a sign-up and waits for its first screen. */
  static async open(properties: Partial<ClerkSignUp>, parent?: Node): Promise<SignUpHarness> {
    const signUp = new SignUpHarness(mountTag('clerk-sign-up', properties, parent));
    await signUp.seesTitle('Create your account');
    return signUp;
  }

  /** Fills in the form and sends it. */
  async submit({ emailAddress, password }: Account): Promise<void> {
    await this.type('emailAddress', emailAddress);
    await this.type('password', password);
    await this.continue();
  }

  /** From the form to the code screen. */
  async begin(account: Account): Promise<void> {
    await this.submit(account);
    await this.seesTitle('Verify your email');
  }
}
