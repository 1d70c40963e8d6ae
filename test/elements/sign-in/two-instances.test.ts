/** Two applications in one page: each provider's tags speak to their own. */
import { expect, fixtureSync, html } from '@open-wc/testing';
import '../../../src/elements/provider/define.js';
import { createTestApplication } from '../../support/instance.js';
import { SignInHarness } from '../../support/harnesses/sign-in.harness.js';
import { untilFound } from '../../support/harnesses/mount.js';

describe('two providers in one page', () => {
  it('serve two applications side by side', async () => {
    const [one, two] = await Promise.all([
      createTestApplication({ name: 'One' }),
      createTestApplication({ name: 'Two' }),
    ]);
    const page = fixtureSync<HTMLElement>(
      html`<div>
        <clerk-provider publishable-key=${one.publishableKey}><clerk-sign-in></clerk-sign-in></clerk-provider>
        <clerk-provider publishable-key=${two.publishableKey}><clerk-sign-in></clerk-sign-in></clerk-provider>
      </div>`,
    );
    const [first, second] = page.querySelectorAll('clerk-sign-in');
    const signIns = [first, second].flatMap((element) => (element ? [new SignInHarness(element)] : []));

    await Promise.all(signIns.map((signIn) => signIn.seesStart()));

    expect(signIns.map(({ title }) => title)).to.deep.equal(['Sign in to One', 'Sign in to Two']);
  });

  it('leave people with a way to try again when an instance cannot be reached', async () => {
    const key = `pk_test_${btoa('1.localhost.http.lcl.dev$').replace(/=+$/, '')}`;
    const page = fixtureSync<HTMLElement>(
      html`<div>
        <clerk-provider publishable-key=${key}><clerk-sign-in></clerk-sign-in></clerk-provider>
      </div>`,
    );
    const signIn = new SignInHarness(await untilFound<SignInHarness['element']>(page, 'clerk-sign-in'));

    await signIn.seesTitle(/could not be loaded|^Sign in/);

    expect(signIn.offers(/Try again|Continue/)).to.equal(true);
  });
});
