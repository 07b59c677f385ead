import type { Action, Card, Form, FormRef, Text } from '../cards/model.ts';

/** A person as a platform names them. Teams: tenant and Entra object id, never the MRI. Slack: enterprise, or the USER's own team. */
export type Identity =
  | { readonly on: 'teams'; readonly tenant: string; readonly user: string }
  | { readonly on: 'slack'; readonly org: string; readonly user: string };

/** Where a direct message to a person goes: what the platform needs to post again, learnt when they arrive or when a chat is opened. */
export type Address =
  | { readonly on: 'teams'; readonly service: string; readonly conversation: string; readonly tenant: string }
  | { readonly on: 'slack'; readonly team: string; readonly channel: string };

/** What was filled in, by field name. Text, date (YYYY-MM-DD), time (HH:MM) and single choices are strings; many choices a list. Absent: left empty. */
export type Values = Readonly<Record<string, string | readonly string[]>>;

/**
 * Everything that can come in, free of SDK types. `from` is the platform's own verified word on who pressed; `delivery` names this
 * delivery for the log (never for deciding: a retry may carry a new one).
 */
export type Inbound = { readonly from: Identity; readonly delivery: string } & (
  | { readonly does: 'press'; readonly action: Action }
  | { readonly does: 'open'; readonly form: FormRef }
  | { readonly does: 'submit'; readonly form: FormRef; readonly values: Values }
  | { readonly does: 'say'; readonly text: string }
  | { readonly does: 'look' }
  | { readonly does: 'arrive'; readonly address: Address }
  | { readonly does: 'leave' }
  | { readonly does: 'unsupported'; readonly reason: string }
);

/** What goes back at once, over what the click brought (HTTP answer, trigger, response_url). It may be lost; what must arrive is owed. */
export type Reply =
  | { readonly reply: 'card'; readonly card: Card }
  | { readonly reply: 'form'; readonly form: Form }
  | { readonly reply: 'note'; readonly text: Text }
  | { readonly reply: 'done' };

/** What an adapter is given: it parses, calls this, spells the reply and acknowledges. It never throws. */
export type Handle = (inbound: Inbound) => Promise<Reply>;
