import { type Identity, type Inbound, notHere } from '../../inbound.ts';
import { unpackForm, unpackValue } from '../button-value.ts';
import { linkPressed } from '../render/button.ts';
import { besideOf, identityOf, installedIn } from './identity.ts';
import { type Payload, readPayload } from './payloads.ts';
import { valuesOf } from './values.ts';

/** Reasons that stand for no wish of a person: acknowledged, and handled no further. */
export const quietReasons: ReadonlySet<string> = new Set(['link', 'closed', 'not a person speaking', 'nothing for us']);

/** A verified body as what it asks for, or undefined for something Slack does not send. */
export function parse(body: unknown): Inbound | undefined {
  const payload = readPayload(body);
  return payload && inboundOf(payload);
}

/** A payload as what it asks for; undefined when it names no org. */
export function inboundOf(payload: Payload): Inbound | undefined {
  const from = identityOf(payload);
  const beside = besideOf(payload);
  const inbound = from && askedBy(from, payload);
  return inbound === undefined || beside === undefined ? inbound : { ...inbound, beside };
}

function askedBy(from: Identity, payload: Payload): Inbound {
  switch (payload.type) {
    case 'block_actions':
      return pressed(from, payload);
    case 'view_submission': {
      // A view keeps its id and hash when it is sent again with other words; the trigger is this sending's own.
      const delivery = payload.trigger_id === undefined ? '' : `submit:${payload.trigger_id}`;
      const form = unpackForm(payload.view.private_metadata);
      if (form === undefined) return { from, delivery, does: 'unsupported', reason: 'unknown form' };
      return { from, delivery, does: 'submit', form, values: valuesOf(payload.view.state.values, from) };
    }
    case 'view_closed':
      return { from, delivery: payload.view.id, does: 'unsupported', reason: 'closed' };
    case 'event_callback':
      return happened(from, payload);
    case 'app_rate_limited':
    case 'block_suggestion':
    case 'shortcut':
    case 'message_action':
      return { from, delivery: payload.type, does: 'unsupported', reason: 'nothing for us' };
    default:
      return payload satisfies never;
  }
}

/** Slack gives a message's words with entities for its three control signs; this is what the person typed. */
const typed = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

type Pressed = Extract<Payload, { type: 'block_actions' }>;

/**
 * Our cards stand in people's direct chats with the bot (`D…`) and nowhere else, our forms in a modal or a Home. Whatever is pressed in a
 * channel (`C…`), a group (`G…`) or a forwarded message (container `message_attachment`) was brought there by somebody.
 */
function isOurs({ view, container }: Pressed): boolean {
  return view !== undefined || (container?.type === 'message' && container.channel_id?.startsWith('D') === true);
}

function pressed(from: Identity, payload: Pressed): Inbound {
  const [button] = payload.actions;
  const origin = { from, delivery: `press:${button.action_ts}` };
  // Slack reports a pressed link too, and warns the person when that is not acknowledged (github.com/slackapi/node-slack-sdk/issues/869).
  if (button.value === undefined && button.action_id.startsWith(`${linkPressed}.`))
    return { ...origin, does: 'unsupported', reason: 'link' };
  if (!isOurs(payload)) return { ...origin, does: 'unsupported', reason: notHere };
  const what = unpackValue(button.value ?? '');
  if (what === undefined) return { ...origin, does: 'unsupported', reason: 'unknown action' };
  const message = payload.container?.message_ts;
  if ('verb' in what) return { ...origin, does: 'press', action: what, ...(message === undefined ? {} : { message }) };
  return { ...origin, does: 'open', form: what };
}

/** Subtypes of what people write themselves: a file with it, "/me", and a reply in a thread that is shown in the chat too. */
const ownWords: ReadonlySet<string | undefined> = new Set([undefined, 'file_share', 'me_message', 'thread_broadcast']);

type Message = Extract<Extract<Payload, { type: 'event_callback' }>['event'], { type: 'message' }>;

/** What somebody wrote, or what they changed it to: Slack also calls it a change when it draws the preview of a link. */
function spoken(event: Message): { does: 'say'; text: string; along?: 'file' } | { does: 'unsupported'; reason: string } {
  const changed = event.subtype === 'message_changed';
  const said = changed ? event.message : event;
  const isSame = changed && event.previous_message !== undefined && event.previous_message.text === said?.text;
  const isPerson = said?.user !== undefined && said.bot_id === undefined && (changed || ownWords.has(event.subtype));
  const files = (said?.files ?? []).length > 0;
  if (!isPerson || isSame || event.channel_type !== 'im' || (!said.text && !files))
    return { does: 'unsupported', reason: 'not a person speaking' };
  return { does: 'say', text: typed(said.text ?? ''), ...(files ? { along: 'file' } : {}) };
}

function happened(from: Identity, payload: Extract<Payload, { type: 'event_callback' }>): Inbound {
  const { event, event_id: delivery } = payload;
  switch (event.type) {
    case 'message':
      return { from, delivery, ...spoken(event) };
    case 'app_home_opened':
      if (event.tab === 'home') return { from, delivery, does: 'look' };
      return {
        from,
        delivery,
        does: 'arrive',
        address: { on: 'slack', team: installedIn(payload) ?? payload.team_id, channel: event.channel },
      };
    case 'app_uninstalled':
      return { from, delivery, does: 'uninstall', code: event.type };
    case 'tokens_revoked':
      // A person taking back their own token is no matter of ours; without the bot's nothing can be sent there.
      if ((event.tokens.bot ?? []).length > 0) return { from, delivery, does: 'uninstall', code: event.type };
      return { from, delivery, does: 'unsupported', reason: 'nothing for us' };
    case 'other':
      return { from, delivery, does: 'unsupported', reason: 'nothing for us' };
    default:
      return event satisfies never;
  }
}
