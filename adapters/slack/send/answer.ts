import type { HomeView, ModalView } from '@slack/types';
import type { Inbound, Reply } from '../../inbound.ts';
import type { Payload } from '../receive/payloads.ts';
import { renderCard, type SlackMessage } from '../render/card.ts';
import { renderForm } from '../render/form.ts';
import { mrkdwn } from '../render/mrkdwn.ts';
import { isOverHome, isReceipt, overHome, renderHome, renderReceipt } from '../render/views.ts';

type Message = SlackMessage | { readonly text: string };

/** One call to Slack after a press or an event. It may be lost: what must arrive is owed. */
export type Call =
  | { readonly call: 'views.open' | 'views.push'; readonly trigger: string; readonly view: ModalView }
  | { readonly call: 'views.update'; readonly id: string; readonly hash: string; readonly view: ModalView }
  | { readonly call: 'views.publish'; readonly user: string; readonly view: HomeView }
  | { readonly call: 'respond'; readonly url: string; readonly replaces: boolean; readonly message: Message }
  | { readonly call: 'post'; readonly channel: string; readonly thread?: string; readonly message: Message };

/** Everything to say but a form. */
type Words = Extract<Reply, { reply: 'card' | 'note' }>;

/** Over a modal opened from the Home tab, which has no title of its own to lend. */
const ourName = 'Quorate';

/** How a reply is spelled to where the payload came from; undefined: nothing to say. Throws RangeError past a limit of Slack. */
export function callFor(payload: Payload, inbound: Inbound, reply: Reply): Call | undefined {
  if (reply.reply === 'done') return undefined;
  switch (payload.type) {
    case 'block_actions':
      if (reply.reply === 'form') return form(payload, inbound, renderForm(reply.form));
      return words(payload, inbound, reply);
    case 'event_callback':
      // An event brings no trigger, so no form can be opened from it.
      return reply.reply === 'form' ? undefined : event(payload, inbound, reply);
    default:
      return undefined;
  }
}

const messageOf = (reply: Words): Message => (reply.reply === 'card' ? renderCard(reply.card) : { text: mrkdwn(reply.text) });

const contentOf = (reply: Words) => (reply.reply === 'card' ? reply.card : reply.text);

const receipt = (title: string, reply: Words) => renderReceipt(title, contentOf(reply), reply.leave);

type Pressed = Extract<Payload, { type: 'block_actions' }>;

function form({ view: screen, trigger_id: trigger }: Pressed, inbound: Inbound, drawn: ModalView): Call {
  const view = screen !== undefined && comesFromHome(screen) ? overHome(drawn) : drawn;
  if (screen?.type !== 'modal') return { call: 'views.open', trigger, view };
  // On top of a form, so that it is still there on the way back; but in place of a receipt, which would be out of date by then, and never
  // on a third level: a fourth is refused (push_limit_reached), and a checklist opens one form after another.
  if (inbound.does === 'open' && !isReceipt(screen) && screen.previous_view_id == null)
    return { call: 'views.push', trigger, view };
  return { call: 'views.update', id: screen.id, hash: screen.hash, view };
}

function comesFromHome(screen: NonNullable<Pressed['view']>): boolean {
  return screen.type === 'home' || isOverHome(screen);
}

/** Whether the person has done something at Home, or in a form that was opened there: Home may show otherwise now. */
export function wasDoneAtHome(payload: Payload, { does }: Inbound): boolean {
  if (payload.type === 'view_submission') return isOverHome(payload.view);
  return payload.type === 'block_actions' && does === 'press' && payload.view !== undefined && comesFromHome(payload.view);
}

/** Home as it stands. Slack keeps what was published last: whoever may know of nothing any more has the constant sentence in its place. undefined: there is nothing to show. */
export function homeCall({ from }: Inbound, reply: Reply): Call | undefined {
  if (reply.reply === 'form' || reply.reply === 'done') return undefined;
  return { call: 'views.publish', user: from.user, view: renderHome(contentOf(reply)) };
}

function words(payload: Pressed, inbound: Inbound, reply: Words): Call | undefined {
  const { view: screen, trigger_id: trigger, response_url: url } = payload;
  if (screen?.type === 'modal') {
    const said = receipt(screen.title?.text ?? ourName, reply);
    return { call: 'views.update', id: screen.id, hash: screen.hash, view: comesFromHome(screen) ? overHome(said) : said };
  }
  // What a press came to stands over Home, which is brought up to date behind it.
  if (screen?.type === 'home') return { call: 'views.open', trigger, view: overHome(receipt(ourName, reply)) };
  if (url === undefined) return undefined;
  // A card takes the place of the one pressed; a note stands below it. To open something never touches the card it was opened from.
  return { call: 'respond', url, replaces: reply.reply === 'card' && inbound.does === 'press', message: messageOf(reply) };
}

function event(payload: Extract<Payload, { type: 'event_callback' }>, inbound: Inbound, reply: Words): Call | undefined {
  if (inbound.does === 'look') return homeCall(inbound, reply);
  const { event: said } = payload;
  if (!('channel' in said)) return undefined;
  // Whoever writes in a thread reads there.
  const thread = said.type === 'message' && said.thread_ts !== undefined ? { thread: said.thread_ts } : {};
  return { call: 'post', channel: said.channel, ...thread, message: messageOf(reply) };
}
