import { type Json, type Obj, parseJson, str } from '../../json.ts';
import type { Account, Dm, Workspace } from '../memory.ts';
import type { World } from '../world.ts';

/** A Web API call past authentication. `covers`: the workspaces its token is good for. */
export interface SlackCall {
  readonly world: World;
  readonly covers: readonly Workspace[];
  readonly args: Obj;
  readonly token: string;
}

export type Method = (call: SlackCall) => Obj;

/** What a call needs, or Slack's refusal. */
export type Found<T> = { readonly found: T } | { readonly refused: Obj };

export const refuse = (error: string, more: Obj = {}): Obj => ({ ok: false, error, ...more });

/** A member that is JSON in a JSON body and JSON in a string in a form. */
export function structured(value: Json | undefined): Json | undefined {
  return typeof value === 'string' ? parseJson(value) : value;
}

export function isTrue(value: Json | undefined): boolean {
  return value === true || value === 'true' || value === '1';
}

export function accountFor(call: SlackCall, user: string): Account | null {
  const teams = new Set(call.covers.map((one) => one.id));
  return [...call.world.memory.accounts.values()].find((one) => one.user === user && teams.has(one.team)) ?? null;
}

export function dmFor(call: SlackCall, channel: string): { readonly dm: Dm; readonly account: Account } | null {
  const dm = call.world.memory.dms.get(channel);
  const account = dm === undefined ? null : accountFor(call, dm.user);
  return dm === undefined || account === null ? null : { dm, account };
}

export const channelArg = (call: SlackCall): string => str(call.args.channel);
