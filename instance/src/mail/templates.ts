/**
 * Subjects and bodies of messages. Every value that a person chose is escaped in markup and flattened in text, because
 * names of people and organizations travel into other people's mailboxes.
 */
import type { Instance } from '../domain/entities.js';
import type { MessageInput } from '../domain/ports.js';

/** A composed message. `html` is null for text messages. */
export interface Composed {
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
}

interface Words {
  readonly subject: string;
  /** What the message says before the code or link. */
  readonly lead: string;
  /** What it says after. */
  readonly closing: string;
}

/** Composes the message for `input`. */
export function composeMessage(instance: Instance, input: MessageInput): Composed {
  const application = oneLine(instance.settings.display.applicationName ?? instance.applicationName);
  const words = wordsFor(application, input);
  if (input.channel === 'sms') {
    return { subject: words.subject, text: `${application}: ${words.subject}. ${words.closing}`, html: null };
  }
  const proof = input.code ?? input.url ?? '';
  const text = [words.lead, proof, words.closing, application].filter((part) => part !== '').join('\n\n');
  return { subject: words.subject, text: `${text}\n`, html: markup(application, words, input) };
}

function wordsFor(application: string, input: MessageInput): Words {
  const minutes = `${input.expiresInMinutes} minutes`;
  const inviter = oneLine(input.names?.inviter ?? 'Somebody');
  const organization = oneLine(input.names?.organization ?? application);
  const unasked = 'If you did not ask for it, you can ignore this message.';
  switch (input.kind) {
    case 'verification_code':
      return {
        subject: `${input.code ?? ''} is your verification code`,
        lead: `Enter this code to continue to ${application}:`,
        closing: `It is good for ${minutes}. Do not share it with anyone. ${unasked}`,
      };
    case 'reset_password_code':
      return {
        subject: `${input.code ?? ''} is your password reset code`,
        lead: `Enter this code to choose a new password for ${application}:`,
        closing: `It is good for ${minutes}. Do not share it with anyone. ${unasked}`,
      };
    case 'organization_invitation':
      return {
        subject: `Your invitation to ${organization}`,
        lead: `${inviter} invites you to join ${organization} on ${application}:`,
        closing: 'If you do not know them, you can ignore this message.',
      };
    case 'invitation':
      return {
        subject: `Your invitation to ${application}`,
        lead: `You are invited to sign up for ${application}:`,
        closing: 'If you did not expect this, you can ignore this message.',
      };
  }
}

/** Mail clients strip style sheets, so this is one of the few places where styles are written on elements. */
function markup(application: string, words: Words, input: MessageInput): string {
  const proof =
    input.code !== undefined
      ? `<p style="margin:24px 0;font:700 32px/1.2 ui-monospace,monospace;letter-spacing:6px">${escapeHtml(input.code)}</p>`
      : linkMarkup(input.url);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(words.subject)}</title></head>
<body style="margin:0;padding:32px 16px;background:#f5f5f7;color:#1d1d22;font:16px/1.5 system-ui,sans-serif">
<div style="max-width:440px;margin:0 auto;padding:32px;background:#fff;border-radius:12px">
<p style="margin:0;font-weight:600">${escapeHtml(application)}</p>
<p style="margin:24px 0 0">${escapeHtml(words.lead)}</p>
${proof}
<p style="margin:0;color:#5e5e68;font-size:14px">${escapeHtml(words.closing)}</p>
</div></body></html>
`;
}

function linkMarkup(url: string | undefined): string {
  if (url === undefined || !/^https?:\/\//.test(url)) return '';
  const style =
    'display:inline-block;padding:10px 20px;border-radius:8px;background:#1d1d22;color:#fff;text-decoration:none';
  return `<p style="margin:24px 0"><a href="${escapeHtml(url)}" style="${style}">Accept invitation</a></p>`;
}

/** Text for markup and for attribute values. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** Names in subjects and text: no line breaks or control characters (they would end a header), and not endless. */
function oneLine(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- control characters are exactly what is removed here
      .replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ')
      .trim()
      .slice(0, 120)
  );
}
