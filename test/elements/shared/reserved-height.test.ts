/** Nothing below a flow moves when its first form takes the place of the skeleton. */
import { expect } from '@open-wc/testing';
import '../../../src/elements/all.js';
import type { SignInStep, SignUpStep } from '../../../src/flows/index.js';
import { mountTag, untilFound } from '../../support/harnesses/mount.js';
import { identify, loading } from '../../support/harnesses/sign-in-steps.js';
import { signUpScreens } from '../../support/harnesses/sign-up-steps.js';
import { StandingFlow } from '../../support/harnesses/steps.js';

describe('the height of a card', () => {
  for (const fontSize of ['13px', '16px']) {
    it(`is that of the sign-in form while it is loading (${fontSize})`, async () => {
      const standing = new StandingFlow<SignInStep>(loading());
      const element = mountTag('clerk-sign-in', { flow: standing.flow, appearance: { variables: { fontSize } } });
      await element.updateComplete;
      const before = sheetHeight(element);

      standing.go(identify());
      await untilFound(element, 'input[name="identifier"]');

      expect(sheetHeight(element)).to.be.closeTo(before, 1.5);
    });
  }

  it('is that of the sign-up form while it is loading', async () => {
    const standing = new StandingFlow<SignUpStep>(loading());
    const element = mountTag('clerk-sign-up', { flow: standing.flow });
    await element.updateComplete;
    const before = sheetHeight(element);
    const step = signUpScreens.collect();

    standing.go({ ...step, fields: step.fields.filter(({ name }) => !name.endsWith('_name')) });
    await untilFound(element, 'input[name="emailAddress"]');

    expect(sheetHeight(element)).to.be.closeTo(before, 1.5);
  });
});

function sheetHeight(element: HTMLElement): number {
  return element.querySelector('.cl-card')?.getBoundingClientRect().height ?? 0;
}
