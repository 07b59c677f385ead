import { isObj, type Json, list, type Obj, str } from '../../json.ts';
import { checkMessageBlocks } from '../blocks/check.ts';
import { identify } from '../blocks/identify.ts';
import type { Account, Dm, SlackMessage } from '../memory.ts';
import { messageBody } from '../shown.ts';
import { dmOf, saveMessages } from '../world.ts';
import { accountFor, channelArg, dmFor, type Found, type Method, refuse, type SlackCall, structured } from './call.ts';

/** Slack truncates a posted text above 40,000 characters; the stand-in refuses it, so that nobody relies on a cut. An edit stops at 4,000. */
const textMax = { post: 40_000, edit: 4000 };

function objection(call: SlackCall, max: number): Obj | null {
  const { text, blocks, metadata } = call.args;
  if (str(text) === '' && blocks === undefined) return refuse('no_text');
  if (str(text).length > max) return refuse('msg_too_long');
  if (blocks !== undefined) {
    const wrong = checkMessageBlocks(structured(blocks));
    if (wrong !== null) return refuse(wrong.error, { errors: wrong.messages, response_metadata: { messages: wrong.messages } });
  }
  if (metadata !== undefined && !validMetadata(structured(metadata))) return refuse('invalid_metadata_format');
  return null;
}

function validMetadata(value: Json | undefined): boolean {
  return isObj(value) && str(value.event_type) !== '' && isObj(value.event_payload);
}

function metadataOf(call: SlackCall): Obj | null {
  const metadata = structured(call.args.metadata);
  return isObj(metadata) ? metadata : null;
}

const posted = (call: SlackCall, account: Account, dm: Dm, message: SlackMessage): Obj => ({
  ok: true,
  channel: dm.id,
  ts: message.ts,
  message: messageBody(call.world, account, message, true),
});

/** To a D… channel, or to a U…/W… user, whose direct chat is then used. */
export const postMessage: Method = (call) => {
  const channel = channelArg(call);
  const addressed = /^[UW]/.test(channel) ? accountFor(call, channel) : null;
  const found = addressed === null ? dmFor(call, channel) : { account: addressed, dm: dmOf(call.world, addressed) };
  if (found === null) return refuse('channel_not_found');
  if (found.account.refuses !== null) return refuse(found.account.refuses);
  const wrong = objection(call, textMax.post);
  if (wrong !== null) return wrong;
  const message: SlackMessage = {
    ts: call.world.stamp(),
    from: 'bot',
    text: str(call.args.text),
    blocks: identify(list(structured(call.args.blocks))),
    metadata: metadataOf(call),
    edited: false,
    ephemeral: false,
  };
  if (call.args.blocks !== undefined && message.text === '')
    call.world.feed.trouble(
      found.account.user,
      'a message with blocks has no text: notifications and screen readers have nothing to say',
    );
  saveMessages(call.world, found.dm, (messages) => [...messages, message]);
  return posted(call, found.account, found.dm, message);
};

/** The app's own message in this channel, or Slack's refusal. */
function own(
  call: SlackCall,
  refusal: string,
): Found<{ readonly dm: Dm; readonly account: Account; readonly message: SlackMessage }> {
  const found = dmFor(call, channelArg(call));
  if (found === null) return { refused: refuse('channel_not_found') };
  if (found.account.refuses !== null) return { refused: refuse(found.account.refuses) };
  const message = found.dm.messages.find((one) => one.ts === str(call.args.ts) && !one.ephemeral);
  if (message === undefined) return { refused: refuse('message_not_found') };
  return message.from === 'bot' ? { found: { ...found, message } } : { refused: refuse(refusal) };
}

/** Text without blocks takes the blocks away; blocks stay only when neither is given. With blocks no "edited" mark shows. */
export const update: Method = (call) => {
  const mine = own(call, 'cant_update_message');
  if ('refused' in mine) return mine.refused;
  const { found } = mine;
  const wrong = objection(call, textMax.edit);
  if (wrong !== null) return wrong;
  const { blocks } = call.args;
  const message: SlackMessage = {
    ...found.message,
    text: str(call.args.text),
    blocks: identify(list(structured(blocks))),
    metadata: call.args.metadata === undefined ? found.message.metadata : metadataOf(call),
    edited: blocks === undefined,
  };
  saveMessages(call.world, found.dm, (messages) => messages.map((one) => (one.ts === message.ts ? message : one)));
  // The answer's message bears no ts of its own.
  const { ts: _, ...shown } = messageBody(call.world, found.account, message, true);
  return { ok: true, channel: found.dm.id, ts: message.ts, text: message.text, message: shown };
};

export const remove: Method = (call) => {
  const mine = own(call, 'cant_delete_message');
  if ('refused' in mine) return mine.refused;
  const { found } = mine;
  saveMessages(call.world, found.dm, (messages) => messages.filter((one) => one.ts !== found.message.ts));
  return { ok: true, channel: found.dm.id, ts: found.message.ts };
};
