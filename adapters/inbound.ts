import type { Values } from '../cards/building/values.ts';
import type { ButtonPress, Card, Form, FormRef, Text } from '../cards/model.ts';
import type { Identity } from '../domain/directory/identity.ts';
import type { Address } from '../domain/person/address.ts';

export type { Address, Identity };

/**
 * Everything that can come in, free of SDK types. `from` is the platform's own verified word on who pressed, `beside` the other org that its
 * envelope names for them in an enterprise of Slack, `unproven` those of the two orgs that the app which signed it does not speak for; `delivery` names this
 * delivery, '' where it has no name: what comes again under the same name is not decided again. Never more than that is decided by it,
 * since a retry may carry a new one. leave: the app was taken away from one person. uninstall: from a whole workspace, by nobody that is named; `code` is the platform's. `message` is the one that was pressed, where the platform says: a modal or Home is none. say: what was typed, or what it was changed to; `along`: a file, picture or recording came with it, or a reaction to a message, which has no words.
 */
export type Inbound = {
  readonly from: Identity;
  readonly beside?: string;
  readonly unproven?: readonly string[];
  readonly delivery: string;
} & (
  | { readonly does: 'press'; readonly action: ButtonPress; readonly message?: string }
  | { readonly does: 'open'; readonly form: FormRef }
  | { readonly does: 'submit'; readonly form: FormRef; readonly values: Values }
  | { readonly does: 'say'; readonly text: string; readonly along?: 'file' | 'reaction' }
  | { readonly does: 'look' }
  | { readonly does: 'arrive'; readonly address: Address }
  | { readonly does: 'leave' }
  | { readonly does: 'uninstall'; readonly code: string }
  | { readonly does: 'unsupported'; readonly reason: string }
);

/** A press from anywhere but the person's own direct chat: a channel, a group, a forwarded message. */
export const notHere = 'not in the direct chat';

/**
 * Reasons of `unsupported` that mean: pressed or sent all the same, by a button or form we would not make now, or not there. An old one, a
 * forged one, or one that was carried elsewhere.
 */
export const notOurs: ReadonlySet<string> = new Set([
  'unknown action',
  'unknown form',
  'a button that is not ours',
  'a form that is not ours',
  notHere,
]);

/** `stored`: what was pressed or handed in is, should what comes of it be impossible to show. */
type Stored = { readonly stored?: true };

/** `leave`: what closes it, in the reader's language, where it stands in a window of its own. */
interface Left {
  readonly leave?: string;
}

/** What goes back at once, over what the click brought (HTTP answer, trigger, response_url). It may be lost; what must arrive is owed. */
export type Reply =
  | ({ readonly reply: 'card'; readonly card: Card } & Stored & Left)
  | ({ readonly reply: 'form'; readonly form: Form } & Stored)
  | ({ readonly reply: 'note'; readonly text: Text } & Left)
  /** `unlike`: the form that another answer would have shown. It is drawn and thrown away, so that neither answer takes longer. */
  | { readonly reply: 'done'; readonly unlike?: Form };

/** What is said instead of a reply that a platform's renderer refuses to spell; it is counted there. */
export type Unspelt = (inbound: Inbound, reply: Reply, fault: unknown) => Reply;

/**
 * What an adapter is given: it parses, calls this, spells the reply and acknowledges. It never throws. `waited`: for how many milliseconds
 * the request waited for something else before; none unless said.
 */
export type Handle = (inbound: Inbound, waited?: number) => Promise<Reply>;
