import { isObj, list, type Obj, obj, str } from '../json.ts';
import type { Limit } from '../rates.ts';
import { cardOf, fallbackOf, largest, oddities, prudent, utf16 } from './card-check.ts';
import type { TeamsAccount, TeamsMessage } from './memory.ts';
import { chatOf, saveChat, type TeamsWorld } from './world.ts';

/** A connector call past authentication; `account` is the person of the chat. */
export interface RouteCall {
  readonly conversation: string;
  readonly activity: string;
  readonly member: string;
  readonly account: TeamsAccount | null;
  readonly body: Obj | undefined;
}

export interface Answer {
  readonly status: number;
  readonly body?: Obj;
  readonly list?: readonly Obj[];
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Route {
  /** The name faults and the call log use. */
  readonly name: 'create' | 'post' | 'edit' | 'remove' | 'members';
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: string;
  readonly limits: readonly Limit[];
  readonly carryOut: (world: TeamsWorld, call: RouteCall) => Answer;
}

const refused = (status: number, code: string, message: string): Answer => ({ status, body: { error: { code, message } } });

/** Per bot and thread: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit ("estimation only") */
const table = (one: number, two: number, thirty: number, hour: number): readonly Limit[] => [
  { most: one, seconds: 1 },
  { most: two, seconds: 2 },
  { most: thirty, seconds: 30 },
  { most: hour, seconds: 3600 },
];
const sending = table(7, 8, 60, 1800);
const reading = table(14, 16, 120, 3600);

/**
 * A 1:1 chat, the same for ever; groups are refused. The member's `id` is the MRI or the Entra object id, and nothing else: measured in
 * https://github.com/microsoft/teams.net/blob/main/docs/CreateConversation-API-Behavior.md and https://github.com/MicrosoftDocs/msteams-docs/issues/14079
 */
function create(world: TeamsWorld, call: RouteCall): Answer {
  const { body } = call;
  const [member, ...others] = list(body?.members);
  const wanted = str(obj(member).id);
  if (body?.isGroup === true || others.length > 0) return refused(400, 'BadSyntax', 'Incorrect conversation creation parameters');
  const account = [...world.memory.accounts.values()].find((one) => one.mri === wanted || one.user === wanted);
  if (account === undefined) return refused(400, 'BadArgument', 'Failed to decrypt pairwise id');
  const tenant = str(body?.tenantId) || str(obj(obj(body?.channelData).tenant).id);
  if (tenant !== account.tenant) return refused(403, 'BotNotInConversationRoster', 'The bot is not part of the tenant.');
  const { refuses } = account;
  if (refuses !== null) return refused(refuses.endsWith('NotFound') ? 404 : 403, refuses, 'The bot cannot write to this person.');
  if (account.kind !== 'member' || !account.installed)
    return refused(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  const first = obj(body?.activity);
  const said = first.type === 'message' ? post(world, { ...call, account, body: first }) : null;
  return said !== null && said.status >= 400 ? said : { status: 201, body: { id: account.conversation } };
}

/** Reads an activity into what is stored; a string is the refusal's code. */
function read(world: TeamsWorld, account: TeamsAccount, body: Obj): Omit<TeamsMessage, 'id'> | Answer {
  const size = utf16(body);
  if (size > largest) return refused(413, 'MessageSizeTooBig', 'Message size too large.');
  if (size > prudent) world.feed.trouble(null, `a message of ${Math.round(size / 1024)} KB: keep to 80`);
  const card = cardOf(body.attachments);
  if (card === null && str(body.text) === '') return refused(400, 'BadSyntax', 'Activity resulted into empty message activities');
  for (const oddity of card === null ? [] : oddities(card)) world.feed.trouble(account.user, oddity);
  const said = { from: 'bot' as const, text: str(body.text), summary: str(body.summary), card };
  return {
    ...said,
    fallback: card === null ? null : fallbackOf(card),
    at: world.clocks.now(),
    viewedAt: world.clocks.now(),
    edited: false,
    views: {},
  };
}

function post(world: TeamsWorld, { account, body }: RouteCall): Answer {
  if (account === null || body === undefined) return refused(404, 'ConversationNotFound', 'Conversation not found.');
  if (body.type === 'typing') return { status: 201, body: { id: world.id() } };
  if (body.type !== 'message') return refused(400, 'BadSyntax', `Teams takes no activity of type ${str(body.type)}`);
  const message = read(world, account, body);
  if ('status' in message) return message;
  const chat = chatOf(world, account);
  // Text beside a card is split in two messages, and no id comes back: neither can ever be edited.
  const split = message.text !== '' && message.card !== null;
  const parts = split
    ? [
        { ...message, card: null },
        { ...message, text: '' },
      ]
    : [message];
  const stored = parts.map((part) => ({ ...part, id: world.id() }));
  saveChat(world, { ...chat, messages: [...chat.messages, ...stored] });
  return { status: 201, body: split ? {} : { id: stored[0]?.id } };
}

/** The bot's own message of this id, or the refusal. */
function own(world: TeamsWorld, call: RouteCall): { readonly account: TeamsAccount; readonly message: TeamsMessage } | Answer {
  const { account, activity } = call;
  if (account === null) return refused(404, 'ConversationNotFound', 'Conversation not found.');
  const message = chatOf(world, account).messages.find((one) => one.id === activity);
  if (message === undefined) return refused(404, 'ActivityNotFoundInConversation', 'Activity not found in the conversation.');
  if (message.from !== 'bot') return refused(403, 'Forbidden', 'The bot can change only its own messages.');
  return { account, message };
}

function edit(world: TeamsWorld, call: RouteCall): Answer {
  const found = own(world, call);
  if ('status' in found) return found;
  const next = read(world, found.account, call.body ?? {});
  if ('status' in next) return next;
  const chat = chatOf(world, found.account);
  const before = obj(obj(found.message.card?.refresh).action).data;
  const kept = { id: found.message.id, at: found.message.at, viewedAt: found.message.viewedAt };
  const edited = { ...next, ...kept, edited: true, ...(before === undefined ? {} : { refreshBefore: before }) };
  saveChat(world, { ...chat, messages: chat.messages.map((one) => (one.id === edited.id ? edited : one)) });
  return { status: 200, body: { id: edited.id } };
}

function remove(world: TeamsWorld, call: RouteCall): Answer {
  const found = own(world, call);
  if ('status' in found) return found;
  const chat = chatOf(world, found.account);
  const deleted = new Set([...chat.deleted, found.message.id]);
  saveChat(world, { ...chat, deleted, messages: chat.messages.filter((one) => one.id !== found.message.id) });
  return { status: 200, body: {} };
}

const memberBody = ({ mri, name, email, user, tenant, kind }: TeamsAccount): Obj => ({
  id: mri,
  name,
  objectId: user,
  aadObjectId: user,
  email,
  userPrincipalName: email,
  tenantId: tenant,
  userRole: kind === 'guest' ? 'guest' : 'user',
});

function member(_world: TeamsWorld, { account, member: wanted }: RouteCall): Answer {
  return account !== null && [account.mri, account.user].includes(wanted)
    ? { status: 200, body: memberBody(account) }
    : refused(404, 'MemberNotFoundInConversation', 'Member not found in the conversation.');
}

const membersOf = ({ account }: RouteCall): readonly Obj[] => (account === null ? [] : [memberBody(account)].filter(isObj));

const activities = '/v3/conversations/:conversation/activities';
const members = '/v3/conversations/:conversation';

export const routes: readonly Route[] = [
  { name: 'create', method: 'post', path: '/v3/conversations', limits: sending, carryOut: create },
  { name: 'post', method: 'post', path: activities, limits: sending, carryOut: post },
  // The reply form; the id it replies to need not exist.
  { name: 'post', method: 'post', path: `${activities}/:activity`, limits: sending, carryOut: post },
  { name: 'edit', method: 'put', path: `${activities}/:activity`, limits: sending, carryOut: edit },
  { name: 'remove', method: 'delete', path: `${activities}/:activity`, limits: sending, carryOut: remove },
  { name: 'members', method: 'get', path: `${members}/members/:member`, limits: reading, carryOut: member },
  {
    name: 'members',
    method: 'get',
    path: `${members}/members`,
    limits: reading,
    carryOut: (_world, call) => ({ status: 200, list: membersOf(call) }),
  },
  {
    name: 'members',
    method: 'get',
    path: `${members}/pagedmembers`,
    limits: reading,
    carryOut: (_world, call) => ({ status: 200, body: { members: membersOf(call) } }),
  },
];
