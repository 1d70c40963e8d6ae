/** Runs inside a frame with a strict policy: shows every screen of both flows and reports what the browser blocked. */
import '../../../src/elements/all.js';
import type { SignInStep, SignUpStep } from '../../../src/flows/index.js';
import { identify, loading, screens } from './sign-in-steps.js';
import { signUpScreens } from './sign-up-steps.js';
import { StandingFlow } from './steps.js';

const violations: string[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
  violations.push(`${violatedDirective} ${blockedURI} ${sample}`);
});

const appearance = { variables: { colorPrimary: 'rgb(90, 0, 90)' }, elements: { card: { padding: '40px' } } };

const parts = new Set<string>();

/** Shows each step and waits until it is drawn: its card has a class of its own. */
async function showAll<Step extends SignInStep | SignUpStep>(
  tag: 'clerk-sign-in' | 'clerk-sign-up',
  steps: readonly Step[],
): Promise<void> {
  const element = document.createElement(tag);
  const [first, ...others] = steps;
  if (!first) return;
  const standing = new StandingFlow<Step>(first);
  Object.assign(element, { flow: standing.flow, appearance });
  document.body.append(element);
  for (const step of others) {
    standing.go(step);
    await drawn(element);
    parts.add(element.querySelector('.cl-cardBox')?.className ?? '');
  }
}

/** The view of a later step comes in a chunk: until then the card is busy, or a skeleton. */
async function drawn(element: HTMLElement): Promise<void> {
  const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  do await nextFrame();
  while (!element.querySelector('.cl-cardBox') || element.querySelector('[aria-busy="true"]'));
}

await showAll<SignInStep>('clerk-sign-in', [loading(), identify(), ...Object.values(screens).map((make) => make())]);
await showAll<SignUpStep>(
  'clerk-sign-up',
  Object.values(signUpScreens).map((make) => make()),
);
const padding = getComputedStyle(document.querySelector('.cl-card') ?? document.body).paddingTop;
window.parent.postMessage(
  { violations, padding, cards: document.querySelectorAll('.cl-card').length, parts: parts.size },
  '*',
);
