import * as z from 'zod';
import type { Values } from '../../../cards/building/values.ts';
import type { ButtonPress } from '../../../cards/model.ts';
import { type Identity, type Inbound, notHere } from '../../inbound.ts';
import { type ButtonData, fieldPrefix, readButtonData } from '../button-data.ts';
import { addressOf, identityOf, type TeamsActivity } from './activity.ts';

/** Characters in one field: above the longest `max` of any form, so that the form itself can say "too long". Our own limit. */
const longestValue = 20_000;

/** Fields in one form: above the most that any form of ours asks. Our own limit. */
const mostFields = 200;

type Bare<I> = I extends Inbound ? Omit<I, 'from' | 'delivery'> : never;
type What = Bare<Inbound>;
type Submitted = Extract<ButtonData, { submit: unknown }>;

/** A verified activity as what somebody wants. Null when it names nobody (another bot, a service of the tenant): no one to answer. */
export function parse(activity: TeamsActivity): Inbound | null {
  const from = identityOf(activity);
  return from === null ? null : { from, delivery: activity.id ?? '', ...whatOf(activity, from) };
}

function whatOf(activity: TeamsActivity, from: Identity): What {
  const address = addressOf(activity);
  if (address === null) return unsupported(isPress(activity) ? notHere : 'not a chat with one person');
  switch (activity.type) {
    case 'invoke':
      return invokeOf(activity, from);
    case 'message':
      return messageOf(activity, from);
    case 'messageUpdate':
      return activity.channelData?.eventType === 'editMessage'
        ? messageOf(activity, from)
        : unsupported('activity messageUpdate');
    case 'messageReaction': // What is taken back needs no answer.
      return (activity.reactionsAdded ?? []).length > 0
        ? { does: 'say', text: '', along: 'reaction' }
        : unsupported('activity messageReaction');
    case 'installationUpdate': // action: add, remove, add-upgrade, remove-upgrade
      return activity.action?.startsWith('remove') ? { does: 'leave' } : { does: 'arrive', address };
    case 'conversationUpdate':
      if (activity.membersAdded?.some(isUs(activity))) return { does: 'arrive', address };
      if (activity.membersRemoved?.some(isUs(activity))) return { does: 'leave' };
      return unsupported('a change of members');
    default:
      return unsupported(`activity ${activity.type}`);
  }
}

/** A button or a dialog, wherever it stands; an Action.Submit comes as a message with a value. */
function isPress({ type, value }: TeamsActivity): boolean {
  return type === 'invoke' || (type === 'message' && typeof value === 'object' && value !== null);
}

const isUs = (activity: TeamsActivity) => (member: { readonly id: string }) => member.id === activity.recipient?.id;

const dialogValue = z.object({ data: z.unknown() });
const actionValue = z.object({ action: z.object({ type: z.literal('Action.Execute'), verb: z.string(), data: z.unknown() }) });

function invokeOf({ name, value, replyToId }: TeamsActivity, from: Identity): What {
  switch (name) {
    case 'adaptiveCard/action': {
      const action = actionValue.safeParse(value).data?.action;
      const data = readButtonData(action?.data);
      if (data === null || !('press' in data) || data.press.verb !== action?.verb)
        return unsupported('a button that is not ours');
      return pressOf(data.press, replyToId);
    }
    case 'task/fetch':
    case 'task/submit':
      return buttonOf(dialogValue.safeParse(value).data?.data, replyToId, from);
    default:
      return unsupported(`invoke ${name ?? ''}`);
  }
}

/** An Action.Submit outside a dialog comes as a message with a value (old clients fall back to it). */
function messageOf({ text, value, replyToId, attachments }: TeamsActivity, from: Identity): What {
  if (typeof value === 'object' && value !== null) {
    const what = buttonOf(value, replyToId, from);
    // Our forms stand in dialogs, and those are handed in by task/submit: whatever this one says would be answered in the chat, and stay there.
    return what.does === 'submit' ? unsupported('a form that is not ours') : what;
  }
  // However long it is, the whole of it is read; the body's own limit bounds it (receive.ts).
  const isFile = (attachments ?? []).some(({ contentType }) => !notAFile.test(contentType ?? ''));
  return { does: 'say', text: text?.trim() ?? '', ...(isFile ? { along: 'file' } : {}) };
}

/** What Teams attaches to words: the same as HTML, a quoted message, a card that was carried here. */
const notAFile = /^(text\/html|messagereference|forwardedmessagereference|application\/vnd\.microsoft\.card\..*|)$/i;

function pressOf(action: ButtonPress, message: string | null | undefined): What {
  return { does: 'press', action, ...(message ? { message } : {}) };
}

function buttonOf(data: unknown, message: string | null | undefined, from: Identity): What {
  const button = readButtonData(data);
  if (button === null) return unsupported('a button that is not ours');
  if ('press' in button) return pressOf(button.press, message);
  if ('open' in button) return { does: 'open', form: button.open };
  const values = valuesOf(data, button, from);
  return values === null ? unsupported('a form that is not ours') : { does: 'submit', form: button.submit, values };
}

/** The inputs by field name; what was left empty is not there. Null when one is no string, or longer than any form takes, or they are too many. */
function valuesOf(data: unknown, { lists, accounts = [] }: Submitted, from: Identity): Values | null {
  const found: Record<string, Values[string]> = {};
  let fields = 0;
  for (const [key, value] of Object.entries(Object(data) as Record<string, unknown>)) {
    if (!key.startsWith(fieldPrefix) || value === '' || value === null) continue;
    const name = key.slice(fieldPrefix.length);
    if (typeof value !== 'string' || value.length > longestValue || name === '__proto__' || ++fields > mostFields) return null;
    found[name] = accounts.includes(name) ? picked(value, from) : lists.includes(name) ? chosen(value) : value;
  }
  return found;
}

/** Several choices come as one text. Clients differ in what stands between and around them; no value of ours has such a sign in it. */
function chosen(value: string): readonly string[] {
  return value.split(/[,;]/).flatMap((one) => one.trim() || []);
}

/** Whoever was picked, in the tenant of whoever picked them; what is no object id stays the text it is, which is no account to any form. */
function picked(value: string, from: Identity): Values[string] {
  return z.guid().safeParse(value).success ? { picked: { ...from, user: value.toLowerCase() } } : value;
}

function unsupported(reason: string): What {
  return { does: 'unsupported', reason };
}
