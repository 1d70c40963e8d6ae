/** The panel that proves an address by the code that was sent to it. */
import { html } from 'lit';
import { createSendEmailCodeOperation, createVerifyEmailAddressOperation } from '../../../flows/index.js';
import type { EmailAddress } from '../../../resources/email-address.js';
import type { Content } from '../../../ui/card.js';
import { resendLink } from '../../../ui/choices.js';
import { codeField } from '../../../ui/code-field.js';
import { panel } from '../../shared/profile/section.js';
import { errorOf, unplaced, type ProfileView } from '../profile-view.js';

/** Milliseconds between two codes. */
const COOLDOWN_MS = 30_000;

/** When the last code was sent to an address of this page. */
const sentAt = new Map<string, number>();

/** Draws the panel; the first drawing sends the code. */
export function verifyEmailPanel(view: ProfileView, { id, emailAddress }: EmailAddress): Content {
  const { ui } = view;
  const sending = view.operations.get('panel:send-email', () => {
    const operation = createSendEmailCodeOperation(view.clerk, view.options);
    // The panel was opened again before another code may be sent: the last one still counts.
    if (retryAt(id) < Date.now()) queueMicrotask(() => void send());
    return operation;
  });
  const send = async (): Promise<void> => {
    if ((await sending.run({ id })).status === 'ok') sentAt.set(id, Date.now());
  };
  const verifying = view.operations.get('panel:verify-email', () =>
    createVerifyEmailAddressOperation(view.clerk, view.options),
  );
  const verify = (code: string): void => view.finish(verifying.run({ id, code }), ui.t('kit.emailVerified'));
  const resend = resendLink(ui, {
    label: ui.t('userProfile.emailAddressPage.emailCode.resendButton'),
    retryAt: sending.step.pending ? null : retryAt(id),
    busy: sending.step.pending,
    onResend: () => void send(),
  });
  return panel(ui, {
    ...{ id: 'emailAddresses-verify', title: ui.t('userProfile.emailAddressPage.verifyTitle') },
    text: ui.t('userProfile.emailAddressPage.emailCode.formSubtitle', { identifier: emailAddress }),
    errors: [...unplaced(view, sending.step), ...unplaced(view, verifying.step, 'code')],
    content: html`${codeField(ui, { error: errorOf(ui, verifying.step, 'code'), onComplete: verify })} ${resend}`,
    submit: ui.t('userProfile.formButtonPrimary__continue'),
    busy: verifying.step.pending,
    onSubmit: ({ code = '' }) => verify(code),
    onCancel: view.close,
  });
}

function retryAt(id: string): number {
  return (sentAt.get(id) ?? 0) + COOLDOWN_MS;
}
