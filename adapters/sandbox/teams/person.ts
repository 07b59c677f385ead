import { type Obj, obj, str } from '../json.ts';
import { arrived, executed, installed, invoked, spoken, submitted } from './activities.ts';
import { afterExecute, afterMessage, afterTask } from './applied.ts';
import { findAction, pressedData, type TeamsPressing } from './card.ts';
import type { TeamsDelivery } from './deliver.ts';
import { type Dialog, type Inputs, type TeamsAccount, type TeamsMessage, type TeamsWho, teamsKey } from './memory.ts';
import { chatOf, colleaguesOf, messageOf, saveChat, shownCard, type TeamsWorld, teamsAccount } from './world.ts';

/** What the bot answered, and the words Teams showed for it, if any. */
export interface Acted {
  readonly delivery: TeamsDelivery;
  readonly words: string | null;
}

/** What a person can do in Teams. Each resolves when the bot has answered and the screen shows it; throws for what no client allows. */
export interface TeamsPerson {
  /** The app is installed for them: installationUpdate, then conversationUpdate. */
  arrive(who: TeamsWho): Promise<Acted>;
  leave(who: TeamsWho): Promise<Acted>;
  say(who: TeamsWho, text: string): Promise<Acted>;
  /** Presses a button of a card: by its title or members. `client`: desktop (unless told otherwise) and phone are drawn separately. */
  press(who: TeamsWho, message: string, what: TeamsPressing, filled?: Inputs, client?: string): Promise<Acted>;
  /** Presses a button of the open dialog; without `what`, its only one. */
  submit(who: TeamsWho, filled: Inputs, what?: TeamsPressing): Promise<Acted>;
  closeDialog(who: TeamsWho): void;
  /** Opens the chat in a client: cards that ask for a refresh and are older than a minute send it. */
  look(who: TeamsWho, client?: string): Promise<readonly Acted[]>;
}

/** The activities those acts would send, unsent: for tests that alter, repeat or hold them back. */
export interface TeamsCompose {
  arrive(who: TeamsWho): Obj;
  say(who: TeamsWho, text: string): Obj;
  press(who: TeamsWho, message: string, what: TeamsPressing, filled?: Inputs): Obj;
  submit(who: TeamsWho, filled: Inputs, what?: TeamsPressing): Obj;
}

/** How a press travels: an invoke that changes the card, one that opens a dialog, or a plain message. */
interface Press {
  readonly kind: 'execute' | 'fetch' | 'message';
  readonly activity: Obj;
}

function pressOf(
  world: TeamsWorld,
  account: TeamsAccount,
  message: TeamsMessage,
  what: TeamsPressing,
  filled: Inputs,
  client: string,
): Press {
  const card = shownCard(message, client);
  if (card === null) throw new Error(`message ${message.id} shows no card`);
  const action = findAction(card, what);
  const data = pressedData(card, action, filled, directory(world, account));
  if (action.type === 'Action.Execute')
    return { kind: 'execute', activity: executed(world, account, message.id, action, data, 'manual') };
  return obj(data.msteams).type === 'task/fetch'
    ? { kind: 'fetch', activity: invoked(world, account, 'task/fetch', { data, context: { theme: 'default' } }, message.id) }
    : { kind: 'message', activity: submitted(world, account, message.id, data) };
}

const directory = (world: TeamsWorld, account: TeamsAccount) => colleaguesOf(world, account).map(({ user }) => user);

function dialogOf(world: TeamsWorld, account: TeamsAccount): Dialog {
  const dialog = world.memory.dialogs.get(teamsKey(account));
  if (dialog === undefined) throw new Error(`${account.name} has no dialog open`);
  return dialog;
}

function submissionOf(world: TeamsWorld, account: TeamsAccount, filled: Inputs, what: TeamsPressing): Obj {
  const { card } = dialogOf(world, account);
  if (card === null) throw new Error('the dialog is a web page');
  const action = findAction(card, what);
  const data = pressedData(card, action, filled, directory(world, account));
  return invoked(world, account, 'task/submit', { data, context: { theme: 'default' } }, null);
}

function write(world: TeamsWorld, account: TeamsAccount, text: string): Obj {
  const activity = spoken(world, account, text);
  const chat = chatOf(world, account);
  const said = { id: str(activity.id), from: 'user' as const, text, summary: '', card: null, fallback: null };
  const message: TeamsMessage = { ...said, at: world.clocks.now(), viewedAt: world.clocks.now(), edited: false, views: {} };
  saveChat(world, { ...chat, messages: [...chat.messages, message] });
  return activity;
}

function setInstalled(world: TeamsWorld, account: TeamsAccount, installed: boolean): TeamsAccount {
  if (account.kind !== 'member') throw new Error(`${account.name} is a ${account.kind}: no 1:1 chat with a bot`);
  const next = { ...account, installed };
  world.memory.accounts.set(teamsKey(account), next);
  world.feed.changed();
  return next;
}

export function teamsCompose(world: TeamsWorld): TeamsCompose {
  return {
    arrive: (who) => installed(world, teamsAccount(world, who), 'add'),
    say: (who, text) => write(world, teamsAccount(world, who), text),
    press(who, message, what, filled = {}) {
      const account = teamsAccount(world, who);
      return pressOf(world, account, messageOf(world, account, message), what, filled, 'desktop').activity;
    },
    submit: (who, filled, what = {}) => submissionOf(world, teamsAccount(world, who), filled, what),
  };
}

type Send = (activity: Obj) => Promise<TeamsDelivery>;

/** A refresh: only for those it names, and only when what the client has is older than a minute (Up-To-Date-Views.md). */
async function refresh(
  world: TeamsWorld,
  account: TeamsAccount,
  message: TeamsMessage,
  client: string,
  send: Send,
): Promise<Acted | null> {
  const wanted = obj(shownCard(message, client)?.refresh);
  const action = obj(wanted.action);
  const named = Array.isArray(wanted.userIds) ? wanted.userIds : [account.mri];
  if (action.type !== 'Action.Execute' || !named.includes(account.mri) || named.length > 60) return null;
  if (world.clocks.now() - message.viewedAt < 60_000) return null;
  // Seen on real clients: after an edit the refresh still carries the data of the card before it (msteams-docs#6441).
  const data = obj(message.refreshBefore ?? action.data);
  const delivery = await send(executed(world, account, message.id, action, data, 'automatic'));
  return { delivery, words: afterExecute(world, account, message, client, delivery) };
}

export function teamsPerson(world: TeamsWorld, send: Send): TeamsPerson {
  const tell = async (account: TeamsAccount, activity: Obj): Promise<Acted> => {
    const delivery = await send(activity);
    afterMessage(world, account, delivery);
    return { delivery, words: null };
  };
  return {
    async arrive(who) {
      const account = setInstalled(world, teamsAccount(world, who), true);
      await tell(account, installed(world, account, 'add'));
      return tell(account, arrived(world, account));
    },
    leave(who) {
      const account = setInstalled(world, teamsAccount(world, who), false);
      return tell(account, installed(world, account, 'remove'));
    },
    say(who, text) {
      const account = teamsAccount(world, who);
      return tell(account, write(world, account, text));
    },
    async press(who, id, what, filled = {}, client = 'desktop') {
      const account = teamsAccount(world, who);
      const message = messageOf(world, account, id);
      const { kind, activity } = pressOf(world, account, message, what, filled, client);
      if (kind === 'message') return tell(account, activity);
      const delivery = await send(activity);
      const words =
        kind === 'execute' ? afterExecute(world, account, message, client, delivery) : afterTask(world, account, {}, delivery);
      return { delivery, words };
    },
    async submit(who, filled, what = {}) {
      const account = teamsAccount(world, who);
      const delivery = await send(submissionOf(world, account, filled, what));
      return { delivery, words: afterTask(world, account, filled, delivery) };
    },
    closeDialog(who) {
      world.memory.dialogs.delete(teamsKey(teamsAccount(world, who)));
      world.feed.changed();
    },
    async look(who, client = 'desktop') {
      const account = teamsAccount(world, who);
      const acted: Acted[] = [];
      for (const message of chatOf(world, account).messages) {
        const one = await refresh(world, account, message, client, send);
        if (one !== null) acted.push(one);
      }
      return acted;
    },
  };
}
