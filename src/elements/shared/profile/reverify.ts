/** Lets the operations of an element ask, in a dialog, to prove again who is there. */
import type { UserOperationOptions } from '../../../flows/index.js';

/** The members of the dialog's tag that this sets. */
interface VerificationDialog extends HTMLElement {
  level: string;
  afterVerification: () => void;
  afterVerificationCancelled: () => void;
}

/** Loads another tag by its name. */
export type DefineOther = (tag: string) => Promise<unknown>;

/** How the operations of `host` ask. The dialog is a child of the element, so it has its clerk object, looks and language. */
export function reverifyIn(
  host: HTMLElement,
  defineOther: () => DefineOther | undefined,
): NonNullable<UserOperationOptions['reverify']> {
  return async (level, signal) => {
    await defineOther()?.('clerk-user-verification');
    const dialog = document.createElement('clerk-user-verification') as VerificationDialog; // defined just now
    try {
      return await new Promise((resolve) => {
        Object.assign(dialog, {
          level,
          afterVerification: () => resolve('verified'),
          afterVerificationCancelled: () => resolve('cancelled'),
        });
        signal.addEventListener('abort', () => resolve('cancelled'));
        host.append(dialog);
      });
    } finally {
      dialog.remove();
    }
  };
}
