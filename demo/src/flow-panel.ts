/** Shows the step a flow is on: its key, its state, what can be done now, and how it got there. Used by both pages. */
import type { SignInStep, SignUpStep } from 'clerk-kit/flows';
import { find, node, setChip, timeOfDay } from './dom.js';

const TRAIL_LENGTH = 6;

/** A panel in the page, told of every new step object. */
export interface FlowPanel {
  /** Draws a step of the named flow. */
  show(flow: string, step: SignInStep | SignUpStep): void;
  /** Says that no flow is running. */
  clear(reason: string): void;
}

/** Takes over the page's flow panel. */
export function createFlowPanel(): FlowPanel {
  const chip = find('[data-flow="name"]');
  const body = find('[data-flow="body"]');
  const trail: { readonly key: string; readonly at: Date; readonly note: string }[] = [];

  return {
    show(flow, step) {
      const [error] = step.errors.all;
      const note = step.pending ? `sends ${step.command ?? ''}` : error ? error.code : '';
      const [latest] = trail;
      if (latest?.key !== step.key || latest.note !== note) trail.unshift({ key: step.key, at: new Date(), note });
      trail.length = Math.min(trail.length, TRAIL_LENGTH);
      setChip(chip, step.pending ? 'sending' : flow, step.pending ? 'busy' : '');
      body.replaceChildren(...drawStep(step), node('h4', {}, 'How it got here'), drawTrail(trail));
    },
    clear(reason) {
      trail.length = 0;
      setChip(chip, 'no flow');
      body.replaceChildren(node('p', { class: 'empty' }, reason));
    },
  };
}

function drawStep(step: SignInStep | SignUpStep): Node[] {
  const actions = step.actions.map((action) =>
    node('li', { 'data-off': !action.enabled, title: action.enabled ? 'possible now' : 'not possible now' }, action.id),
  );
  const fields = step.fields.map((field) => node('li', {}, `${field.name}${field.required ? '' : '?'}`));
  return [
    node('p', { class: 'step-key' }, step.key),
    node('ul', { class: 'labels', 'aria-label': 'Tags' }, ...step.tags.map((tag) => node('li', {}, tag))),
    ...(fields.length > 0 ? [node('h4', {}, 'Fields'), node('ul', { class: 'labels' }, ...fields)] : []),
    ...(actions.length > 0 ? [node('h4', {}, 'Actions'), node('ul', { class: 'labels' }, ...actions)] : []),
  ];
}

function drawTrail(trail: readonly { readonly key: string; readonly at: Date; readonly note: string }[]): Node {
  const entries = trail.map(({ key, at, note }) =>
    node(
      'li',
      {},
      node('time', { datetime: at.toISOString() }, timeOfDay(at)),
      node('span', {}, note ? `${key}: ${note}` : key),
    ),
  );
  return node('ol', { class: 'trail' }, ...entries);
}
