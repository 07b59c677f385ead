import { isObj, type Json, list, obj } from '../json.ts';
import { checkView, type Objection } from './blocks/check.ts';
import { identify } from './blocks/identify.ts';
import { type Account, accountKey, type View } from './memory.ts';
import type { World } from './world.ts';

/** A modal and up to two more pushed on it: https://docs.slack.dev/surfaces/modals */
const deepest = 3;

export const stackOf = (world: World, account: Account): readonly View[] => world.memory.stacks.get(accountKey(account)) ?? [];

export function setStack(world: World, account: Account, stack: readonly View[]): void {
  world.memory.stacks.set(accountKey(account), stack);
  world.feed.changed();
}

/** Whether an external_id is taken: it is unique among all views of a team. */
function taken(world: World, account: Account, definition: Json | undefined, but?: string): boolean {
  const wanted = obj(definition).external_id;
  if (wanted === undefined || wanted === '') return false;
  const open = [...world.memory.accounts.values()]
    .filter((one) => one.team === account.team)
    .flatMap((one) => stackOf(world, one));
  return open.some((view) => view.id !== but && view.definition.external_id === wanted);
}

function objectionTo(world: World, account: Account, definition: Json | undefined, but?: string): Objection | null {
  const wrong = checkView(definition, 'modal');
  return wrong ?? (taken(world, account, definition, but) ? { error: 'duplicate_external_id', messages: [] } : null);
}

const fresh = (world: World) => `${Math.floor(world.clocks.now() / 1000)}.${world.id('')}`;

/** A new view on the person's screen: alone, or pushed on what is open. */
export function show(world: World, account: Account, definition: Json | undefined, how: 'open' | 'push'): View | Objection {
  const below = how === 'open' ? [] : stackOf(world, account);
  if (below.length >= deepest) return { error: 'push_limit_reached', messages: [] };
  const wrong = objectionTo(world, account, definition);
  if (wrong !== null || !isObj(definition)) return wrong ?? { error: 'invalid_arguments', messages: [] };
  const id = world.id('V');
  const view: View = {
    id,
    type: 'modal',
    hash: fresh(world),
    root: below[0]?.id ?? id,
    previous: below.at(-1)?.id ?? null,
    definition,
    blocks: identify(list(definition.blocks)),
    problems: {},
    filled: {},
  };
  setStack(world, account, [...below, view]);
  return view;
}

/** Puts another definition in an open view. Typed input stays where block_id and action_id stay. */
export function redraw(world: World, account: Account, view: View, definition: Json | undefined): View | Objection {
  const wrong = objectionTo(world, account, definition, view.id);
  if (wrong !== null || !isObj(definition)) return wrong ?? { error: 'invalid_arguments', messages: [] };
  const next: View = { ...view, definition, blocks: identify(list(definition.blocks)), hash: fresh(world), problems: {} };
  setStack(
    world,
    account,
    stackOf(world, account).map((one) => (one.id === view.id ? next : one)),
  );
  return next;
}

export function publishHome(world: World, account: Account, definition: Json | undefined): View | Objection {
  const wrong = checkView(definition, 'home');
  if (wrong !== null || !isObj(definition)) return wrong ?? { error: 'invalid_arguments', messages: [] };
  const id = world.memory.homes.get(accountKey(account))?.id ?? world.id('V');
  const blocks = identify(list(definition.blocks));
  const view: View = {
    id,
    type: 'home',
    hash: fresh(world),
    root: id,
    previous: null,
    definition,
    blocks,
    problems: {},
    filled: {},
  };
  world.memory.homes.set(accountKey(account), view);
  world.feed.changed();
  return view;
}
