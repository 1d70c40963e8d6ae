/** `<clerk-user-verification>`: a dialog that lets the signed-in person prove again who they are. */
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { nothing } from 'lit';
import {
  createAttemptVerificationOperation,
  createPrepareVerificationOperation,
  createStartVerificationOperation,
} from '../../flows/index.js';
import type { SessionVerification } from '../../resources/session-verification.js';
import { ClerkController, ClerkElement, dialog, DialogController, FocusController } from '../../ui/index.js';
import type { ElementClerk } from '../shared/flow-properties.js';
import { OperationsController } from '../shared/profile/operations-controller.js';
import { factorsOf, stageOf, type VerificationFactor } from './factors.js';
import { verificationTexts } from './texts.js';
import { verificationView } from './verification.view.js';

/**
 * Asks for the password or a code before a sensitive action. Opens by itself when it is put into a page and is taken out
 * by whoever put it there, after one of the two callbacks.
 *
 * @summary A dialog that asks to prove again who is there.
 * @tag clerk-user-verification
 */
export class ClerkUserVerification extends ClerkElement {
  static override readonly component = 'userVerification';
  static override readonly messages = verificationTexts;
  static override properties: PropertyDeclarations = {
    ...ClerkElement.properties,
    level: {},
    afterVerification: { attribute: false },
    afterVerificationCancelled: { attribute: false },
  };

  /** How much has to be proved; default: the first factor. */
  declare level: 'first_factor' | 'second_factor' | 'multi_factor' | undefined;
  /** Called once it is proved. */
  declare afterVerification: (() => void) | undefined;
  /** Called when the person closes the dialog instead. */
  declare afterVerificationCancelled: (() => void) | undefined;

  readonly #clerk = new ClerkController<ElementClerk>(this, (clerk) => clerk && void this.#start(clerk));
  readonly #operations = new OperationsController(this);
  readonly #focus = new FocusController(this);
  readonly #dialog = new DialogController(this, () => this.#closed());
  #verification: SessionVerification | undefined;
  #factor: VerificationFactor | undefined;
  #sentAt = 0;
  #isProved = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#isProved = false;
    this.#dialog.show();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { ui } = this;
    const { clerk } = this.#clerk;
    if (!clerk) return nothing;
    const { start, prepare, attempt } = this.#steps(clerk);
    return dialog(ui, this.#dialog, {
      label: ui.t('reverification.title'),
      content: () =>
        verificationView(ui, {
          ...{ user: clerk.user, factor: this.#factor, factors: factorsOf(this.#verification), sentAt: this.#sentAt },
          isStarting: start.step.pending || (!this.#verification && start.step.name !== 'failed'),
          isSending: prepare.step.pending,
          attempt: attempt.step,
          problems: [...start.step.errors.all, ...prepare.step.errors.all],
          onChoose: (factor) => this.#choose(clerk, factor),
          onResend: () => void this.#send(clerk),
          onSubmit: (proof) => void this.#submit(clerk, proof),
        }),
    });
  }

  #steps(clerk: ElementClerk) {
    return {
      start: this.#operations.get('start', () => createStartVerificationOperation(clerk)),
      prepare: this.#operations.get('prepare', () => createPrepareVerificationOperation(clerk)),
      attempt: this.#operations.get('attempt', () => createAttemptVerificationOperation(clerk)),
    };
  }

  async #start(clerk: ElementClerk): Promise<void> {
    const { start } = this.#steps(clerk);
    await start.run(this.level ?? 'first_factor');
    if (start.step.output) this.#take(clerk, start.step.output);
  }

  /** What is left to prove decides what is asked next. */
  #take(clerk: ElementClerk, verification: SessionVerification): void {
    this.#verification = verification;
    if (verification.status === 'complete') {
      this.#isProved = true;
      this.#dialog.close();
      return;
    }
    this.#choose(clerk, factorsOf(verification)[0]);
  }

  #choose(clerk: ElementClerk, factor: VerificationFactor | undefined): void {
    this.#factor = factor;
    this.#operations.drop('attempt');
    this.#focus.toStep();
    this.requestUpdate();
    if (factor?.kind === 'code') void this.#send(clerk);
  }

  async #send(clerk: ElementClerk): Promise<void> {
    if (!this.#factor) return;
    const result = await this.#steps(clerk).prepare.run({ ...this.#factor.params, stage: stageOf(this.#verification) });
    if (result.status === 'ok') this.#sentAt = Date.now();
    this.requestUpdate();
  }

  async #submit(clerk: ElementClerk, proof: { readonly password?: string; readonly code?: string }): Promise<void> {
    if (!this.#factor) return;
    const { attempt } = this.#steps(clerk);
    const { strategy } = this.#factor.params;
    const result = await attempt.run({ strategy, ...proof, stage: stageOf(this.#verification) });
    if (result.status === 'ok' && attempt.step.output) return this.#take(clerk, attempt.step.output);
    this.#focus.toErrors();
    this.requestUpdate();
  }

  #closed(): void {
    if (this.#isProved) this.afterVerification?.();
    else this.afterVerificationCancelled?.();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clerk-user-verification': ClerkUserVerification;
  }
}
