/**
 * A sign-in and a sign-up drawn by hand from the flow API, without our tags: one generic renderer for every step. It knows
 * fields, actions and errors, and not one status of the server.
 */
import { Clerk } from 'clerk-kit';
import { createSignInFlow, createSignUpFlow } from 'clerk-kit/flows';
import type {
  AnyFlowAction,
  FieldDescription,
  FlowError,
  SignInFlow,
  SignInStep,
  SignUpFlow,
  SignUpStep,
} from 'clerk-kit/flows';
import { find, node } from './dom.js';
import { createFlowPanel } from './flow-panel.js';
import { LABELS, TITLES } from './custom-flow-texts.js';

const clerk = new Clerk(find<HTMLMetaElement>('meta[name="clerk-publishable-key"]').content);
const panel = createFlowPanel();
const place = find('[data-own-form]');
let flow: SignInFlow | SignUpFlow | undefined;
let hasFocus = false;

for (const button of document.querySelectorAll<HTMLElement>('[data-choose]')) {
  button.addEventListener('click', () => start(button.dataset['choose'] ?? 'sign-in'));
}
start('sign-in');
await clerk.load();

/** Ends the flow that runs and starts the named one. */
function start(name: string): void {
  flow?.stop();
  for (const button of document.querySelectorAll<HTMLElement>('[data-choose]')) {
    button.setAttribute('aria-pressed', String(button.dataset['choose'] === name));
  }
  // After a finished flow this page stays where it is and shows the `done` step.
  const navigate = (): void => {};
  flow = name === 'sign-up' ? createSignUpFlow(clerk, { navigate }) : createSignInFlow(clerk, { navigate });
  flow.subscribe((step: SignInStep | SignUpStep) => {
    panel.show(name, step);
    draw(step);
  });
}

/** Draws any step; keeps what is being typed while the step only changes state. */
function draw(step: SignInStep | SignUpStep): void {
  const previous = place.querySelector('form');
  const typed = previous?.dataset['key'] === step.key ? Object.fromEntries(new FormData(previous)) : {};
  // Replacing a focused node drops the focus; while a request is in flight it waits for the answer.
  hasFocus ||= place.contains(document.activeElement);
  const focused = document.activeElement?.getAttribute('name') ?? null;
  const texts = TITLES[step.name] ?? { title: step.name, text: step.key };

  place.replaceChildren(
    node('h2', {}, texts.title),
    node('p', { class: 'hint' }, step.hint || texts.text),
    drawForm(step, typed),
    drawOthers(step),
  );
  if (hasFocus && !step.pending) moveFocus(focused);
  if (clerk.session && step.name === 'done') place.append(signOutButton());
}

/** Puts the focus on the first bad field, back where it was, or on the first field of a new step. */
function moveFocus(name: string | null): void {
  const candidates = ['[aria-invalid="true"]', `[name="${name ?? ''}"]`, 'input', 'button'];
  const wanted = candidates.map((selector) => place.querySelector<HTMLElement>(selector)).find(Boolean);
  wanted?.focus();
  hasFocus = false;
}

function drawForm(step: SignInStep | SignUpStep, typed: Readonly<Record<string, unknown>>): HTMLElement {
  const submit = step.actions.find(({ role }) => role === 'submit');
  const form = node(
    'form',
    { 'data-key': step.key, novalidate: true },
    ...step.errors.global.map((error) => problem(error)),
    ...step.fields.map((field) => drawField(field, step.errors.fields[field.name] ?? [], typed[field.name])),
  );
  if (!submit) return form;
  const label = submit.pending ? 'One moment' : (LABELS[submit.id] ?? 'Continue');
  form.append(node('button', { class: 'button', disabled: step.pending || !submit.enabled }, label));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit(Object.fromEntries(new FormData(form)));
  });
  return form;
}

function drawField(field: FieldDescription, errors: readonly FlowError[], value: unknown): HTMLElement {
  const input = node('input', {
    name: field.name,
    id: `own-${field.name}`,
    type: field.type === 'code' ? 'text' : field.type,
    autocomplete: field.autocomplete as string,
    inputmode: field.inputMode,
    minlength: field.minLength,
    maxlength: field.maxLength,
    readonly: field.readOnly,
    'aria-invalid': errors.length > 0 ? 'true' : undefined,
    'aria-describedby': errors.length > 0 ? `own-${field.name}-problem` : undefined,
  });
  input.value = typeof value === 'string' ? value : (field.initialValue ?? '');
  const label = field.label ?? LABELS[field.name] ?? field.name;
  return node(
    'label',
    { for: input.id },
    field.required ? label : `${label} (optional)`,
    input,
    ...errors.slice(0, 1).map((error) => problem(error, `own-${field.name}-problem`)),
  );
}

function problem(error: FlowError, id?: string): HTMLElement {
  return node('p', { class: 'problem', role: 'alert', id }, error.longMessage ?? error.message);
}

/** Everything else that can be done now: choices become one button each. */
function drawOthers(step: SignInStep | SignUpStep): HTMLElement {
  const actions = step.actions.filter(({ role, enabled }) => role !== 'submit' && enabled);
  return node('div', { class: 'others' }, ...actions.flatMap((action) => drawAction(action, step.pending)));
}

function drawAction(action: AnyFlowAction, disabled: boolean): HTMLElement[] {
  const label = LABELS[action.id] ?? action.id;
  if (!action.options) {
    return [node('button', { type: 'button', class: 'link', disabled, onclick: () => void action() }, label)];
  }
  return action.options
    .filter(({ selected }) => !selected)
    .map(({ value, strategy, hint }) =>
      node(
        'button',
        { type: 'button', class: 'link', disabled, onclick: () => void action(value) },
        `${LABELS[strategy] ?? strategy} ${hint}`.trim(),
      ),
    );
}

function signOutButton(): HTMLElement {
  const signOut = async (): Promise<void> => {
    await clerk.signOut(() => {});
    start('sign-in');
  };
  return node('button', { type: 'button', class: 'button', onclick: () => void signOut() }, 'Sign out');
}
