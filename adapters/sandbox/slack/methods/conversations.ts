import { str } from '../../json.ts';
import { messageBody } from '../shown.ts';
import { dmOf } from '../world.ts';
import { accountFor, channelArg, dmFor, isTrue, type Method, refuse } from './call.ts';

/** A direct chat with one person. Strangers (Slack Connect) cannot be opened; the exact code of that refusal is not documented. */
export const open: Method = (call) => {
  const users = str(call.args.users).split(',').filter(Boolean);
  const known = str(call.args.channel);
  if (known !== '') {
    const found = dmFor(call, known);
    return found === null
      ? refuse('channel_not_found')
      : { ok: true, no_op: true, already_open: true, channel: { id: found.dm.id } };
  }
  const [user, ...others] = users;
  if (user === undefined) return refuse('users_list_not_supplied');
  if (others.length > 0) return refuse('method_not_supported_for_channel_type');
  const account = accountFor(call, user);
  if (account === null) return refuse('user_not_found');
  if (account.stranger) return refuse('user_not_visible');
  if (account.deactivated) return refuse('user_disabled');
  if (account.refuses !== null) return refuse(account.refuses);
  const before = call.world.memory.dms.size;
  const dm = dmOf(call.world, account);
  const existed = call.world.memory.dms.size === before;
  const channel = { id: dm.id, ...(isTrue(call.args.return_im) ? { created: 0, is_im: true, is_org_shared: false, user } : {}) };
  return existed ? { ok: true, no_op: true, already_open: true, channel } : { ok: true, channel };
};

/** Newest first. Metadata comes only when asked for. */
export const history: Method = (call) => {
  const found = dmFor(call, channelArg(call));
  if (found === null) return refuse('channel_not_found');
  const { args } = call;
  const inclusive = isTrue(args.inclusive);
  const oldest = Number(str(args.oldest) || 0);
  const latest = args.latest === undefined ? Number.POSITIVE_INFINITY : Number(args.latest);
  const limit = Math.min(Number(args.limit ?? 100), 999);
  if (!Number.isInteger(limit) || limit < 1) return refuse('invalid_limit');
  const inside = found.dm.messages
    .filter((one) => !one.ephemeral)
    .filter(({ ts }) => (inclusive ? Number(ts) >= oldest && Number(ts) <= latest : Number(ts) > oldest && Number(ts) < latest))
    .toReversed();
  const messages = inside
    .slice(0, limit)
    .map((one) => messageBody(call.world, found.account, one, isTrue(args.include_all_metadata)));
  return { ok: true, messages, has_more: inside.length > limit, pin_count: 0 };
};
