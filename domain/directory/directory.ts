import type { Decider, Decision, Stamp } from '../decider.ts';
import type { DirectoryCommand, DirectoryEvent, Partnership } from './command.ts';
import { identityKey } from './identity.ts';
import { type Directory, emptyDirectory } from './state.ts';

const tenMinutes = 600_000;

/** The directory: who is in the partnership. One stream; its list is the trail of who joined, left and was turned away. */
export const directoryDecider: Decider<Directory, DirectoryCommand, DirectoryEvent, never, null, never> = {
  initial: emptyDirectory,
  decide: (state, ask): Decision<DirectoryEvent, never> => {
    const { command } = ask;
    switch (command.do) {
      case 'import':
        return { events: imported(state, command.partnership) };
      case 'turn-away': {
        const last = state.turnedAway.get(identityKey(command.identity));
        const noted = last !== undefined && ask.at - last < tenMinutes;
        return { events: noted ? [] : [{ event: 'turned-away', identity: command.identity, what: command.what }] };
      }
      case 'take-calendar':
        return { events: state.calendar === command.version ? [] : [{ event: 'calendar-taken', version: command.version }] };
      case 'meet-tenant': {
        const { tenant, service } = command;
        const ours = [...state.agencies.values()].some((one) => one.tenants.includes(tenant));
        const news = ours && state.services.get(tenant) !== service;
        return { events: news ? [{ event: 'tenant-met', tenant, service }] : [] };
      }
      case 'bury': {
        const { stream, confirmedBy } = command;
        if (state.tombstones.has(stream)) return { events: [] };
        return { events: [{ event: 'buried', stream, confirmedBy, export: command.export }] };
      }
      default:
        return command satisfies never;
    }
  },
  evolve,
  tells: () => [],
  wake: () => null,
};

/** Only what the file changes; the same file again is no event at all. Many people come in one event: a county has thousands. */
function imported(state: Directory, partnership: Partnership): readonly DirectoryEvent[] {
  const { name, procedure, adopted } = partnership;
  const events: DirectoryEvent[] = [];
  const named = { name, procedure, adopted };
  if (JSON.stringify(named) !== JSON.stringify({ name: state.name, procedure: state.procedure, adopted: state.adopted }))
    events.push({ event: 'partnership-named', ...named });
  const agencies = partnership.agencies.filter((one) => JSON.stringify(state.agencies.get(one.id)) !== JSON.stringify(one));
  if (agencies.length > 0) events.push({ event: 'agencies-listed', agencies });
  const people = partnership.people.filter(
    (one) => JSON.stringify(state.people.get(one.id)) !== JSON.stringify({ ...one, status: 'active' }),
  );
  if (people.length > 0) events.push({ event: 'people-listed', people });
  const kept = new Set(partnership.people.map((one) => one.id));
  const left = [...state.people.values()].filter((one) => one.status === 'active' && !kept.has(one.id)).map((one) => one.id);
  if (left.length > 0) events.push({ event: 'people-left', people: left });
  return events;
}

function evolve(state: Directory, event: DirectoryEvent & Stamp): Directory {
  switch (event.event) {
    case 'partnership-named':
      return { ...state, name: event.name, procedure: event.procedure, adopted: event.adopted };
    case 'agencies-listed':
      return { ...state, agencies: new Map([...state.agencies, ...event.agencies.map((one) => [one.id, one] as const)]) };
    case 'people-listed': {
      const listed = event.people.map((one) => [one.id, { ...one, status: 'active' } as const] as const);
      return withIdentities({ ...state, people: new Map([...state.people, ...listed]) });
    }
    case 'people-left': {
      const people = new Map(state.people);
      for (const id of event.people) {
        const person = people.get(id);
        if (person !== undefined) people.set(id, { ...person, status: 'left' });
      }
      return withIdentities({ ...state, people });
    }
    case 'turned-away':
      return { ...state, turnedAway: new Map(state.turnedAway).set(identityKey(event.identity), event.at) };
    case 'calendar-taken':
      return { ...state, calendar: event.version };
    case 'tenant-met':
      return { ...state, services: new Map(state.services).set(event.tenant, event.service) };
    case 'buried':
      return { ...state, tombstones: new Set(state.tombstones).add(event.stream) };
    default:
      return event satisfies never;
  }
}

function withIdentities(state: Directory): Directory {
  const active = [...state.people.values()].filter((person) => person.status === 'active');
  return {
    ...state,
    identities: new Map(active.flatMap((person) => person.identities.map((one) => [identityKey(one), person.id] as const))),
  };
}
