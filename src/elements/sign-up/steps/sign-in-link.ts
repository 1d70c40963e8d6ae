/** The way to the sign-in for those who have an account already. */
import { nothing } from 'lit';
import { footerAction, type Content } from '../../../ui/card.js';
import type { ViewContext } from '../../shared/view-context.js';

/** Draws the link with the words of a screen (`signUp.start`). */
export function signInLink({ ui, other }: ViewContext, key: string): Content {
  if (!other) return nothing;
  return footerAction(ui, {
    id: 'signIn',
    text: ui.t(`${key}.actionText`),
    label: ui.t(`${key}.actionLink`),
    href: other.href,
    onClick: other.open,
  });
}
