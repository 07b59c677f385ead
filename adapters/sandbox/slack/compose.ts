import { isObj, list, type Obj, obj, str } from '../json.ts';
import { chosenIn, stateValues } from './inputs.ts';
import { type Account, accountKey, type Filled, type SlackMessage, type View } from './memory.ts';
import { hookFor } from './response-url.ts';
import { stackOf } from './screen.ts';
import { envelope, messageBody, viewBody } from './shown.ts';
import { dmOf, type World } from './world.ts';

/**
 * What to press: an action_id or the words on the button. More exactly, where several are alike: its `block`, its `value`, or which of them
 * (`nth`, from 0). `choose`: what is picked in a menu.
 */
export type Pressing =
  | string
  | {
      readonly action?: string;
      readonly label?: string;
      readonly block?: string;
      readonly value?: string;
      readonly nth?: number;
      readonly choose?: string | readonly string[];
    };

function triggerFor(world: World, account: Account, inView: boolean): string {
  const id = `${Math.floor(world.clocks.now())}.${account.team.length}.${world.id('')}`;
  world.memory.triggers.set(id, { id, account, at: world.clocks.now(), used: false, inView });
  return id;
}

interface Hit {
  readonly block: Obj;
  readonly element: Obj;
}

const labelOf = (element: Obj): string => str(obj(element.text).text);

function fits({ block, element }: Hit, what: Pressing): boolean {
  if (typeof what === 'string') return element.action_id === what || labelOf(element) === what;
  return (
    (what.action === undefined || element.action_id === what.action) &&
    (what.label === undefined || labelOf(element) === what.label) &&
    (what.block === undefined || block.block_id === what.block) &&
    (what.value === undefined || element.value === what.value)
  );
}

function find(blocks: readonly Obj[], what: Pressing): Hit {
  const all = blocks.flatMap((block) =>
    [...list(block.elements), block.accessory, block.element]
      .filter(isObj)
      .flatMap((element) => (element.action_id === undefined ? [] : [{ block, element }])),
  );
  const found = all.filter((one) => fits(one, what));
  const nth = typeof what === 'string' ? undefined : what.nth;
  const hit = found[nth ?? 0];
  const offered = all.map(({ element }) => labelOf(element) || str(element.action_id)).join(', ');
  if (hit === undefined) throw new Error(`nothing to press called ${JSON.stringify(what)}; there is ${offered || 'nothing'}`);
  if (nth === undefined && found.length > 1)
    throw new Error(`${found.length} things are called ${JSON.stringify(what)}: say nth`);
  return hit;
}

/** Only the members a client sends back of an element. */
function action(world: World, account: Account, block: Obj, element: Obj, what: Pressing): Obj {
  const { type, action_id, text, value, style, url, placeholder } = element;
  const shown = type === 'button' ? { text, value, style, url } : { placeholder };
  const choose = typeof what === 'string' ? undefined : what.choose;
  return {
    action_id,
    block_id: block.block_id,
    ...shown,
    type,
    ...chosenIn(world, account, element, choose),
    action_ts: world.stamp(),
  };
}

/** A press in a message: block_actions with the message as it stands now, a trigger and a response_url. */
export function pressInMessage(world: World, account: Account, message: SlackMessage, what: Pressing): Obj {
  const { block, element } = find(message.blocks, what);
  const dm = dmOf(world, account);
  return {
    type: 'block_actions',
    ...envelope(world, account),
    container: { type: 'message', message_ts: message.ts, channel_id: dm.id, is_ephemeral: message.ephemeral },
    trigger_id: triggerFor(world, account, false),
    channel: { id: dm.id, name: 'directmessage' },
    ...(message.ephemeral ? {} : { message: messageBody(world, account, message, false) }),
    state: { values: stateValues(world, account, message.blocks, {}, false) },
    response_url: hookFor(world, account, message.ts),
    actions: [action(world, account, block, element, what)],
  };
}

/** A press in a modal or a Home: no message, no response_url. */
export function pressInView(world: World, account: Account, view: View, what: Pressing, filled: Filled): Obj {
  const { block, element } = find(view.blocks, what);
  const values = stateValues(world, account, view.blocks, filled, false);
  return {
    type: 'block_actions',
    ...envelope(world, account),
    container: { type: 'view', view_id: view.id },
    trigger_id: triggerFor(world, account, view.type === 'modal'),
    view: viewBody(world, account, view, values),
    actions: [action(world, account, block, element, what)],
  };
}

export function submission(world: World, account: Account, view: View, filled: Filled): Obj {
  if (view.definition.submit === undefined) throw new Error(`view ${view.id} has no submit button`);
  return {
    type: 'view_submission',
    ...envelope(world, account),
    trigger_id: triggerFor(world, account, true),
    view: viewBody(world, account, view, stateValues(world, account, view.blocks, filled, true)),
    response_urls: [],
  };
}

export function closing(world: World, account: Account, view: View, all: boolean): Obj {
  return {
    type: 'view_closed',
    ...envelope(world, account),
    view: viewBody(world, account, view, stateValues(world, account, view.blocks, {}, false)),
    is_cleared: all,
  };
}

/** Which view or message an id names, on this person's screen. */
export function onScreen(
  world: World,
  account: Account,
  where: string,
): { readonly view: View } | { readonly message: SlackMessage } {
  const home = world.memory.homes.get(accountKey(account));
  const view = stackOf(world, account).find((one) => one.id === where) ?? (home?.id === where ? home : undefined);
  if (view !== undefined) return { view };
  const message = dmOf(world, account).messages.find((one) => one.ts === where);
  if (message === undefined) throw new Error(`${account.name} has no message or view ${where}`);
  return { message };
}
