import { type Json, type Obj, str } from '../../json.ts';
import type { Objection } from '../blocks/check.ts';
import { stateValues } from '../inputs.ts';
import { type Account, accountKey, type Trigger, type View } from '../memory.ts';
import { publishHome, redraw, show, stackOf } from '../screen.ts';
import { viewBody } from '../shown.ts';
import { accountFor, type Found, type Method, refuse, type SlackCall, structured } from './call.ts';

/** A trigger is good once, for three seconds: https://docs.slack.dev/interactivity/handling-user-interaction */
const triggerLife = 3000;

function spend(call: SlackCall): Found<Trigger> {
  const { memory, clocks } = call.world;
  const trigger = memory.triggers.get(str(call.args.trigger_id));
  if (trigger === undefined || !call.covers.some((one) => one.id === trigger.account.team))
    return { refused: refuse('invalid_trigger_id') };
  if (trigger.used) return { refused: refuse('exchanged_trigger_id') };
  if (clocks.now() - trigger.at > triggerLife) return { refused: refuse('expired_trigger_id') };
  memory.triggers.set(trigger.id, { ...trigger, used: true });
  return { found: trigger };
}

function answer(call: SlackCall, account: Account, view: View | Objection): Obj {
  return 'error' in view
    ? refuse(view.error, { response_metadata: { messages: view.messages } })
    : { ok: true, view: viewBody(call.world, account, view, stateValues(call.world, account, view.blocks, {}, false)) };
}

export const open: Method = (call) => {
  const spent = spend(call);
  if ('refused' in spent) return spent.refused;
  const { account } = spent.found;
  return answer(call, account, show(call.world, account, structured(call.args.view), 'open'));
};

/** Only from an interaction inside an open modal. */
export const push: Method = (call) => {
  const spent = spend(call);
  if ('refused' in spent) return spent.refused;
  const { account, inView } = spent.found;
  if (!inView || stackOf(call.world, account).length === 0) return refuse('not_found');
  return answer(call, account, show(call.world, account, structured(call.args.view), 'push'));
};

function openView(call: SlackCall): { readonly account: Account; readonly view: View } | null {
  const { view_id, external_id } = call.args;
  const teams = new Set(call.covers.map((one) => one.id));
  for (const account of call.world.memory.accounts.values()) {
    if (!teams.has(account.team)) continue;
    const view = stackOf(call.world, account).find((one) =>
      view_id === undefined ? one.definition.external_id === external_id : one.id === view_id,
    );
    if (view !== undefined) return { account, view };
  }
  return null;
}

const stale = (hash: Json | undefined, view: View | undefined) => hash !== undefined && view !== undefined && hash !== view.hash;

export const update: Method = (call) => {
  if (call.args.view_id === undefined && call.args.external_id === undefined) return refuse('invalid_arguments');
  const found = openView(call);
  if (found === null) return refuse('not_found');
  if (stale(call.args.hash, found.view)) return refuse('hash_conflict');
  return answer(call, found.account, redraw(call.world, found.account, found.view, structured(call.args.view)));
};

export const publish: Method = (call) => {
  const account = accountFor(call, str(call.args.user_id));
  if (account === null) return refuse('user_not_found');
  if (stale(call.args.hash, call.world.memory.homes.get(accountKey(account)))) return refuse('hash_conflict');
  return answer(call, account, publishHome(call.world, account, structured(call.args.view)));
};
