import type { Instant } from '../../../domain/ids.ts';
import type { Address, Handle, Identity, Inbound, Reply, Unspelt } from '../../inbound.ts';
import { addressOf, type TeamsActivity } from '../receive/activity.ts';
import { parse } from '../receive/parse.ts';
import type { TeamsCloud, TeamsInstallation } from '../settings.ts';
import type { TeamsChat } from './chat.ts';
import { doorTo } from './spell-reply.ts';

export interface TeamsOptions {
  readonly cloud: TeamsCloud;
  readonly installed: () => readonly TeamsInstallation[];
  readonly handle: Handle;
  /** Answers to what people type go out here, after the HTTP answer: they may be lost, like every reply. */
  readonly chat: TeamsChat;
  /** The clock of the wire: tokens are dated by it, so it is the real one even where the bot's own can be moved. */
  readonly now: () => Instant;
  /** What a person sees when we ourselves failed, in words that promise nothing was kept. */
  readonly sorry: string;
  /** Told where each person was last met, from the verified envelope. */
  readonly met?: (who: Identity, where: Address) => void;
  /** What is said instead of a reply that cannot be spelt. */
  readonly unspelt?: Unspelt;
  /** For the log: what of ours went wrong, never what was in it. */
  readonly fault?: (kind: string) => void;
}

/** The reply, and the chat it is to be written to when the HTTP answer cannot carry it. */
export interface TeamsAnswer {
  readonly reply: Reply;
  readonly write: Address | null;
  /** What was asked; null: by nobody we could answer. */
  readonly to: Inbound | null;
}

/** Asks `handle`, for a request that has waited so many milliseconds. Whatever fails on our side, the person is told so: an invoke without an answer shows them nothing they can use. */
export async function answerTo(activity: TeamsActivity, waited: number, options: TeamsOptions): Promise<TeamsAnswer> {
  const inbound = parse(activity);
  const address = addressOf(activity);
  if (inbound === null) return { reply: { reply: 'note', text: options.sorry }, write: null, to: null };
  // Whoever takes the app away is not met there.
  if (address !== null && inbound.does !== 'leave') options.met?.(inbound.from, address);
  // Teams tells of one installation twice, as an installation and as a member added: only the first is greeted.
  const speaks =
    inbound.does === 'say' ||
    activity.type === 'message' ||
    (inbound.does === 'arrive' && activity.type === 'installationUpdate');
  return { reply: await options.handle(inbound, waited), write: speaks ? address : null, to: inbound };
}

/** Writes a reply as a new message. */
export async function write(answer: TeamsAnswer, { chat, unspelt }: TeamsOptions, delivery: string): Promise<void> {
  const { reply, write: to } = answer;
  if (to === null || reply.reply === 'done') return;
  if (reply.reply === 'note') return void (await chat.say(to, reply.text));
  const posted = await chat.post(to, reply.reply === 'card' ? reply.card : doorTo(reply), delivery);
  if (posted.did !== 'rejected' || answer.to === null) return;
  const instead = unspelt?.(answer.to, reply, new RangeError(posted.why));
  if (instead?.reply === 'note') await chat.say(to, instead.text);
}
