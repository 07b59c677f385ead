import type { Decision, Stamp } from '../../decider.ts';
import type { Tagged } from '../../slice.ts';
import type { DirectoryRefusal } from '../command.ts';
import { isSame } from '../is-same.ts';
import { withoutStamp } from '../people/decision.ts';
import type { Agency, Directory } from '../state.ts';
import type { AgencyCommands, AgencyEvents } from './shape.ts';

type AgencyDecision = Decision<Tagged<'event', AgencyEvents>, DirectoryRefusal>;

const soAlready: AgencyDecision = { events: [] };
const noSuchAgency = { refused: { why: 'no-such-agency' } } as const;

/** Confirmed again within so many milliseconds it is the same tap, sent twice or pressed on two devices. */
const sameTap = 86_400_000;

/** A new agency may come from where another one is: a new tenant or workspace is set up by whoever runs the bot, and comes with the file. */
export function addAgency(state: Directory, asked: AgencyCommands['add-agency'] & Stamp): AgencyDecision {
  const added = withoutStamp(asked);
  const there = state.agencies.get(asked.agency);
  if (there !== undefined) return there.name === asked.name ? soAlready : { refused: { why: 'already-there' } };
  const known = [...state.agencies.values()];
  const isListed =
    asked.tenants.every((one) => known.some(({ tenants }) => tenants.includes(one))) &&
    asked.workspaces.every((one) => known.some(({ workspaces }) => workspaces.includes(one)));
  if (!isListed || asked.tenants.length + asked.workspaces.length === 0) return { refused: { why: 'account-elsewhere' } };
  return { events: [{ event: 'agency-added', ...added }] };
}

export function changeAgency(state: Directory, asked: AgencyCommands['change-agency'] & Stamp): AgencyDecision {
  const found = state.agencies.get(asked.agency);
  if (found === undefined) return noSuchAgency;
  const { agency: _, ...change } = withoutStamp(asked);
  return isSame({ ...found, ...change }, found)
    ? soAlready
    : { events: [{ event: 'agency-changed', agency: asked.agency, ...change }] };
}

export function setContact(state: Directory, asked: AgencyCommands['set-contact'] & Stamp): AgencyDecision {
  const found = state.agencies.get(asked.agency);
  if (found === undefined) return noSuchAgency;
  const contact = withoutStamp(asked);
  return isSame(withContact(found, contact), found) ? soAlready : { events: [{ event: 'contact-set', ...contact }] };
}

export function confirmList(state: Directory, { agency, at }: AgencyCommands['confirm-list'] & Stamp): AgencyDecision {
  if (!state.agencies.has(agency)) return noSuchAgency;
  const last = state.lists.get(agency);
  const isDone = last !== undefined && last.by !== null && at - last.at < sameTap;
  return isDone ? soAlready : { events: [{ event: 'list-confirmed', agency }] };
}

export function withContact(
  { telephone: _telephone, hours: _hours, ...agency }: Agency,
  { telephone, hours }: Pick<AgencyCommands['set-contact'], 'telephone' | 'hours'>,
): Agency {
  return { ...agency, ...(telephone === null ? {} : { telephone }), ...(hours === null ? {} : { hours }) };
}
