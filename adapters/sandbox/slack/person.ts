import type { Obj } from '../json.ts';
import { afterPress, afterSubmission } from './applied.ts';
import { closing, onScreen, type Pressing, pressInMessage, pressInView, submission } from './compose.ts';
import type { SlackDelivery, SlackTweaks } from './deliver.ts';
import { homeOpened, type Outbox, said } from './events.ts';
import type { Account, Filled, SlackMessage, SlackWho, View } from './memory.ts';
import { setStack, stackOf } from './screen.ts';
import { accountOf, dmOf, saveMessages, type World } from './world.ts';

/** What a person can do in Slack. Each resolves when the bot has answered and the screen shows it; throws for what no client allows. */
export interface SlackPerson {
  /** `where`: a message's ts, or the id of an open view or Home. `filled`: what stands typed in that view. */
  press(who: SlackWho, where: string, what: Pressing, filled?: Filled): Promise<SlackDelivery>;
  /** Sends the view on top (or the one named, if it is on top). */
  submitView(who: SlackWho, filled: Filled, view?: string): Promise<SlackDelivery>;
  /** Closes the view on top, or all. The bot hears of it only when the view asked to (notify_on_close). */
  closeView(who: SlackWho, all?: boolean): Promise<SlackDelivery | null>;
  say(who: SlackWho, text: string): Promise<SlackDelivery>;
  openHome(who: SlackWho, tab?: 'home' | 'messages'): Promise<SlackDelivery>;
}

/** The payloads those acts would send, unsent: for tests that alter, repeat or hold them back. */
export interface SlackCompose {
  press(who: SlackWho, where: string, what: Pressing, filled?: Filled): Obj;
  submitView(who: SlackWho, filled: Filled): Obj;
  say(who: SlackWho, text: string): Obj;
  openHome(who: SlackWho): Obj;
}

function top(world: World, account: Account): View {
  const view = stackOf(world, account).at(-1);
  if (view === undefined) throw new Error(`${account.name} has no view open`);
  return view;
}

function pressBody(world: World, account: Account, where: string, what: Pressing, filled: Filled): Obj {
  const at = onScreen(world, account, where);
  return 'view' in at ? pressInView(world, account, at.view, what, filled) : pressInMessage(world, account, at.message, what);
}

function write(world: World, account: Account, text: string): Obj {
  const dm = dmOf(world, account);
  const ts = world.stamp();
  const message: SlackMessage = { ts, from: 'user', text, blocks: [], metadata: null, edited: false, ephemeral: false };
  saveMessages(world, dm, (messages) => [...messages, message]);
  return said(world, account, dm.id, ts, text);
}

export function slackCompose(world: World): SlackCompose {
  return {
    press: (who, where, what, filled = {}) => pressBody(world, accountOf(world, who), where, what, filled),
    submitView: (who, filled) => submission(world, accountOf(world, who), top(world, accountOf(world, who)), filled),
    say: (who, text) => write(world, accountOf(world, who), text),
    openHome: (who) => homeOpened(world, accountOf(world, who), dmOf(world, accountOf(world, who)).id, 'home'),
  };
}

export function slackPerson(
  world: World,
  outbox: Outbox,
  send: (body: Obj, tweaks?: SlackTweaks) => Promise<SlackDelivery>,
): SlackPerson {
  return {
    async press(who, where, what, filled = {}) {
      const account = accountOf(world, who);
      const delivery = await send(pressBody(world, account, where, what, filled));
      afterPress(world, account, delivery);
      return delivery;
    },
    async submitView(who, filled, named) {
      const account = accountOf(world, who);
      const view = top(world, account);
      if (named !== undefined && named !== view.id) throw new Error(`view ${named} is not on top of ${account.name}'s screen`);
      const delivery = await send(submission(world, account, view, filled));
      afterSubmission(world, account, view, filled, delivery);
      return delivery;
    },
    async closeView(who, all = false) {
      const account = accountOf(world, who);
      const view = top(world, account);
      setStack(world, account, all ? [] : stackOf(world, account).slice(0, -1));
      return view.definition.notify_on_close === true ? send(closing(world, account, view, all)) : null;
    },
    say: (who, text) => outbox.send(write(world, accountOf(world, who), text)),
    openHome(who, tab = 'home') {
      const account = accountOf(world, who);
      return outbox.send(homeOpened(world, account, dmOf(world, account).id, tab));
    },
  };
}
