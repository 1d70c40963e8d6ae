/** Where people go after choosing or creating: an address with places to fill (`/org/:slug`), or a function of the page. */
import { usableUrl } from '../urls.js';

/** What fills the places. */
export interface UrlSubject {
  readonly id?: string | undefined;
  readonly slug?: string | null | undefined;
  readonly name?: string | undefined;
  readonly username?: string | null | undefined;
}

/** An address as the page gives it. */
export type UrlTemplate<Subject> = string | ((subject: Subject) => string | undefined) | undefined;

/** The address for a subject, if a page may be sent there. `attribute` is named in the warning when not. */
export function urlFor<Subject extends UrlSubject>(
  attribute: string,
  template: UrlTemplate<Subject>,
  subject: Subject,
): string | undefined {
  const text = typeof template === 'function' ? template(subject) : template;
  // Only these names: `http://localhost:4400/:slug` has a colon that is none of ours.
  const filled = text?.replace(/:(id|slug|name|username)\b/g, (place, name: keyof UrlSubject) =>
    encodeURIComponent(subject[name] ?? place),
  );
  return usableUrl(attribute, filled);
}
