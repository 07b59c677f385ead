import { isObj, type Obj, obj, str } from '../json.ts';
import { adaptiveCardType, fallbackOf, oddities } from './card-check.ts';
import { bodyOf, type TeamsDelivery, taken } from './deliver.ts';
import { type Inputs, type TeamsAccount, type TeamsMessage, teamsKey } from './memory.ts';
import { chatOf, saveChat, type TeamsWorld } from './world.ts';

const wentWrong = 'Something went wrong. Please try again.';
const unreachable = 'Unable to reach app. Please try again.';

/** What a person sees when the bot did not take a message or an invoke. */
function failure(delivery: TeamsDelivery): string | null {
  if (taken(delivery)) return null;
  return delivery.failed === null ? `${wentWrong} (HTTP ${delivery.status})` : `${unreachable} (${delivery.failed})`;
}

export function afterMessage(world: TeamsWorld, account: TeamsAccount, delivery: TeamsDelivery): void {
  const failed = failure(delivery);
  if (failed !== null) world.feed.trouble(account.user, failed);
}

function showView(world: TeamsWorld, account: TeamsAccount, message: TeamsMessage, client: string, card: Obj): void {
  for (const oddity of oddities(card)) world.feed.trouble(account.user, oddity);
  if (fallbackOf(card) !== null) return;
  const chat = chatOf(world, account);
  const shown = (one: TeamsMessage): TeamsMessage =>
    one.id === message.id ? { ...one, views: { ...one.views, [client]: card }, viewedAt: world.clocks.now() } : one;
  saveChat(world, { ...chat, messages: chat.messages.map(shown) });
}

/**
 * Applies the answer to adaptiveCard/action: HTTP must be 200, the body says what happened: a card takes the place of the one pressed, in
 * this client only. Returns the short words shown under the card, if the answer is words.
 */
export function afterExecute(
  world: TeamsWorld,
  account: TeamsAccount,
  message: TeamsMessage,
  client: string,
  delivery: TeamsDelivery,
): string | null {
  const failed = failure(delivery) ?? (delivery.status === 200 ? null : `${wentWrong} (HTTP ${delivery.status})`);
  const { statusCode, type, value } = bodyOf(delivery);
  if (failed !== null) world.feed.trouble(account.user, failed);
  else if (type === adaptiveCardType && isObj(value)) showView(world, account, message, client, value);
  else if (type === 'application/vnd.microsoft.activity.message' && typeof value === 'string') return value;
  else world.feed.trouble(account.user, `${wentWrong} (${String(statusCode)} ${str(type)} ${str(obj(value).message)})`);
  return null;
}

function closeDialog(world: TeamsWorld, account: TeamsAccount): void {
  world.memory.dialogs.delete(teamsKey(account));
  world.feed.changed();
}

/**
 * Applies the answer to task/fetch or task/submit: continue shows a dialog, message closes it with words, empty closes it. `filled` stays
 * on the screen when the answer was no good. Returns the words, if any.
 */
export function afterTask(world: TeamsWorld, account: TeamsAccount, filled: Inputs, delivery: TeamsDelivery): string | null {
  const dialog = world.memory.dialogs.get(teamsKey(account));
  const fail = (what: string) => {
    if (dialog !== undefined) world.memory.dialogs.set(teamsKey(account), { ...dialog, filled });
    world.feed.trouble(account.user, what);
    return null;
  };
  const failed = failure(delivery) ?? (delivery.status === 200 ? null : `${wentWrong} (HTTP ${delivery.status})`);
  if (failed !== null) return fail(failed);
  const task = obj(bodyOf(delivery).task);
  if (delivery.body === '' || Object.keys(task).length === 0) {
    closeDialog(world, account);
    return null;
  }
  if (task.type === 'message' && typeof task.value === 'string') {
    closeDialog(world, account);
    return task.value;
  }
  const { title, card, url } = obj(task.value);
  const content = obj(obj(card).content);
  const wrong =
    task.type !== 'continue'
      ? `task of type ${str(task.type)}`
      : obj(card).contentType === adaptiveCardType
        ? oddities(content).join('; ')
        : str(url).startsWith('https://')
          ? ''
          : 'the dialog has no card and no https url';
  if (wrong !== '') return fail(`${wentWrong} (${wrong})`);
  world.memory.dialogs.set(teamsKey(account), {
    title: str(title),
    card: isObj(card) ? content : null,
    url: str(url) || null,
    filled: {},
  });
  world.feed.changed();
  return null;
}
