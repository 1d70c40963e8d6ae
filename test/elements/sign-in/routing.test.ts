/** The address of the page follows the flow; it never leads it. */
import { expect } from '@open-wc/testing';
import type { SignInStep } from '../../../src/flows/index.js';
import type { Routing } from '../../../src/elements/shared/route-controller.js';
import { mountTag, until } from '../../support/harnesses/mount.js';
import { SignInHarness } from '../../support/harnesses/sign-in.harness.js';
import { identify, screens } from '../../support/harnesses/sign-in-steps.js';
import { action, listed, StandingFlow } from '../../support/harnesses/steps.js';

describe('routing of <clerk-sign-in>', () => {
  const page = location.href;
  let standing: StandingFlow<SignInStep>;
  let signIn: SignInHarness;
  const open = async (routing: Routing | undefined, step: SignInStep): Promise<void> => {
    standing = new StandingFlow<SignInStep>(step);
    signIn = new SignInHarness(mountTag('clerk-sign-in', { flow: standing.flow, routing, path: '/sign-in' }));
    await signIn.seesTitle(/./);
  };
  afterEach(() => {
    signIn.element.remove();
    history.replaceState(null, '', page);
  });

  it('leaves the address alone unless it is asked to show steps', async () => {
    await open(undefined, identify());

    standing.go(screens.password());
    await signIn.seesTitle('Enter your password');

    expect(location.href).to.equal(page);
  });

  it('shows steps below the path, and keeps the query', async () => {
    history.replaceState(null, '', '/sign-in?redirect_url=%2Fhome');
    await open('path', identify());

    standing.go(screens.password());
    await until(
      'the first step',
      () => location.pathname + location.search === '/sign-in/factor-one?redirect_url=%2Fhome',
    );
    standing.go(screens['new password']());

    await until('the second step', () => location.pathname === '/sign-in/reset-password');
  });

  it('shows steps in the hash', async () => {
    await open('hash', identify());

    standing.go(screens['authenticator code']());

    await until('the step', () => location.hash === '#/factor-two');
  });

  it('takes Back as the way back, and adds nothing to the history', async () => {
    history.replaceState(null, '', '/sign-in');
    await open('path', identify());
    const back = action('back', {}, () => standing.go(identify()));
    standing.go({ ...screens.password(), back, actions: listed(back) });
    await until('the step', () => location.pathname === '/sign-in/factor-one');
    const entries = history.length;

    history.back();
    await until('back was called', () => back.calls.length > 0);
    await signIn.seesStart();

    expect(location.pathname).to.equal('/sign-in');
    expect(history.length).to.equal(entries);
  });

  it('puts the address right when it promises a step that is not there', async () => {
    history.replaceState(null, '', '/sign-in/factor-two');

    await open('path', identify());

    await until('the address is right', () => location.pathname === '/sign-in');
    expect(signIn.title).to.match(/^Sign in/);
  });

  it('listens to the history no longer once it is removed', async () => {
    history.replaceState(null, '', '/sign-in');
    await open('path', identify());
    const step = screens.password();
    standing.go({ ...step, actions: listed(step.back) });
    await until('the step', () => location.pathname === '/sign-in/factor-one');
    signIn.element.remove();

    const popped = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
    history.back();
    await popped;

    expect(step.back.calls).to.have.length(0);
  });
});
