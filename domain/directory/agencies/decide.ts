import { dayFromIso } from '../../calendar/iso.ts';
import { localDay } from '../../calendar/london.ts';
import type { Decision, Stamp } from '../../decider.ts';
import type { AgencyId, PersonId } from '../../ids.ts';
import type { Tagged } from '../../slice.ts';
import type { DirectoryRefusal } from '../command.ts';
import { isSame } from '../is-same.ts';
import { agencyList, presentAgency } from '../keepers.ts';
import { isMember } from '../membership.ts';
import { leavesNoAdministrator, withoutStamp } from '../people/decision.ts';
import type { Agency, Directory } from '../state.ts';
import { teamsOfAgency } from '../teams/members.ts';
import { latestListDay } from './lists.ts';
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
  const found = presentAgency(state, asked.agency);
  if (found === null) return noSuchAgency;
  const { agency: _, ...change } = withoutStamp(asked);
  return isSame({ ...found, ...change }, found)
    ? soAlready
    : { events: [{ event: 'agency-changed', agency: asked.agency, ...change }] };
}

export function setContact(state: Directory, asked: AgencyCommands['set-contact'] & Stamp): AgencyDecision {
  const found = presentAgency(state, asked.agency);
  if (found === null) return noSuchAgency;
  const contact = withoutStamp(asked);
  return isSame(withContact(found, contact), found) ? soAlready : { events: [{ event: 'contact-set', ...contact }] };
}

export function confirmList(state: Directory, { agency, at }: AgencyCommands['confirm-list'] & Stamp): AgencyDecision {
  if (presentAgency(state, agency) === null) return noSuchAgency;
  const last = state.lists.get(agency);
  const isDone = last !== undefined && last.by !== null && at - last.at < sameTap;
  return isDone ? soAlready : { events: [{ event: 'list-confirmed', agency }] };
}

/** Only while it is asked for, and never to the day on which administrators hear that nobody has said it. */
export function putOffList(state: Directory, { agency, until, by, at }: AgencyCommands['put-off-list'] & Stamp): AgencyDecision {
  if (presentAgency(state, agency) === null) return noSuchAgency;
  if (until === (state.lists.get(agency)?.later?.[by as PersonId] ?? '')) return soAlready;
  const day = dayFromIso(until);
  const latest = latestListDay(state, agency, at);
  const isFit = day !== null && latest !== null && day > localDay(at) && day <= latest;
  return until === '' || isFit ? { events: [{ event: 'list-put-off', agency, until }] } : { refused: { why: 'bad-days' } };
}

/** Whoever is of another agency besides is shut out too: what they come in by is of every agency of theirs. */
export function suspendAgency(state: Directory, { agency }: AgencyCommands['suspend-agency'] & Stamp): AgencyDecision {
  const found = presentAgency(state, agency);
  if (found === null) return noSuchAgency;
  if (found.shut !== undefined) return soAlready;
  if (leavesNoAdministrator(state, (one) => isMember(one, agency))) return { refused: { why: 'last-administrator' } };
  return { events: [{ event: 'agency-suspended', agency }] };
}

export function resumeAgency({ agencies }: Directory, { agency }: AgencyCommands['resume-agency'] & Stamp): AgencyDecision {
  const found = agencies.get(agency);
  if (found === undefined) return noSuchAgency;
  return found.shut === undefined ? soAlready : { events: [{ event: 'agency-resumed', agency }] };
}

/** Nobody goes with it unnamed: its people are moved or removed, and its teams closed, one by one before. */
export function removeAgency(state: Directory, { agency }: AgencyCommands['remove-agency'] & Stamp): AgencyDecision {
  if (!state.agencies.has(agency)) return noSuchAgency;
  if (presentAgency(state, agency) === null) return soAlready;
  const { people, teams } = staysFor(state, agency);
  if (people > 0) return { refused: { why: 'agency-has-people' } };
  return teams > 0 ? { refused: { why: 'agency-has-teams' } } : { events: [{ event: 'agency-removed', agency }] };
}

/** What of an agency has to go before it does. */
export function staysFor(state: Directory, agency: AgencyId): { readonly people: number; readonly teams: number } {
  return { people: agencyList(state, agency).length, teams: teamsOfAgency(state, agency).length };
}

export function withContact(
  { telephone: _telephone, hours: _hours, ...agency }: Agency,
  { telephone, hours }: Pick<AgencyCommands['set-contact'], 'telephone' | 'hours'>,
): Agency {
  return { ...agency, ...(telephone === null ? {} : { telephone }), ...(hours === null ? {} : { hours }) };
}
