/** The shape of messages: Clerk's localization object, so that packs made for it load unchanged. */

/** Messages as a tree. Leaves are texts; `undefined` means "not translated, use the next best". */
export interface MessageTree {
  readonly [key: string]: string | MessageTree | undefined;
}

/** A language pack: its BCP 47 tag and its messages. */
export type Localization = MessageTree & { readonly locale?: string };

/** Values for the `{{tokens}}` of a message. */
export type MessageParams = Readonly<Record<string, string | number | Date | null | undefined>>;

/** A piece of a message: text, or a link the message asks for (`{{ termsLink || link("Terms") }}`). */
export type MessagePart = string | { readonly link: string; readonly text: string };

/** What is known of an error when its sentence is chosen; a flow's error fits as it is. */
export interface ErrorFacts {
  readonly code: string;
  readonly field?: string | null | undefined;
  readonly message?: string | undefined;
  readonly longMessage?: string | undefined;
  /** Further facts (camelCase); texts and numbers among them fill the sentence's tokens in either spelling. */
  readonly meta?: Readonly<Record<string, unknown>> | undefined;
}
