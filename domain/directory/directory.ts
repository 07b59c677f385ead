import type { Decider, Decision, Stamp } from '../decider.ts';
import type { AgencyId, PersonId } from '../ids.ts';
import type { DirectoryCommand, DirectoryEvent, DirectoryRefusal, Partnership } from './command.ts';
import { identitiesOf } from './identities.ts';
import { identityKey } from './identity.ts';
import { type Agency, type Directory, emptyDirectory, type Person } from './state.ts';

/** The directory: who is in the partnership. One stream; its list is the trail of who joined and who left. */
export const directoryDecider: Decider<Directory, DirectoryCommand, DirectoryEvent, DirectoryRefusal, null, never> = {
  initial: emptyDirectory,
  decide: (state, { command }): Decision<DirectoryEvent, DirectoryRefusal> => {
    switch (command.do) {
      case 'import':
        return taken(state, command.partnership) ?? { events: imported(state, command.partnership) };
      case 'take-calendar':
        return { events: state.calendar === command.version ? [] : [{ event: 'calendar-taken', version: command.version }] };
      case 'meet-tenant': {
        const { tenant, service } = command;
        const ours = [...state.agencies.values()].some((one) => one.tenants.includes(tenant));
        const news = ours && state.services.get(tenant) !== service;
        return { events: news ? [{ event: 'tenant-met', tenant, service }] : [] };
      }
      case 'departures-noted':
        return { events: state.noted >= command.changes ? [] : [{ event: 'departures-noted', changes: command.changes }] };
      case 'bury': {
        const { stream, confirmedBy } = command;
        if (state.tombstones.has(stream)) return { events: [] };
        return { events: [{ event: 'buried', stream, confirmedBy, export: command.export }] };
      }
      default:
        return command satisfies never;
    }
  },
  evolve: (state, event) => fold(state, [event]),
  fold,
  tells: () => [],
  wake: () => null,
};

/** An account is one person's for good: under another id they would silently leave every case they are in. null: the file may be taken. */
export function taken(state: Directory, partnership: Partnership): { readonly refused: DirectoryRefusal } | null {
  for (const { id, identities } of partnership.people)
    for (const one of identities) {
      const was = state.identities.get(identityKey(one));
      if (was !== undefined && was !== id) return { refused: { why: 'identity-taken', is: id, was } };
    }
  return null;
}

/** Only what the file changes; the same file again is no event at all. Many people come in one event: a county has thousands. */
function imported(state: Directory, partnership: Partnership): readonly DirectoryEvent[] {
  const events: DirectoryEvent[] = [];
  const named = partnershipInDirectory(partnership);
  if (JSON.stringify(named) !== JSON.stringify(partnershipInDirectory(state)))
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

/** What stands in the file of the partnership itself. */
export function partnershipInDirectory({ name, procedure, adopted, welshReviewed }: Named): Named {
  return { name, procedure, adopted, welshReviewed };
}

type Named = Pick<Partnership, 'name' | 'procedure' | 'adopted' | 'welshReviewed'>;

/** The parts that an event may change, copied once for all events of a fold: a copy for each would be the square of them. */
type Open = { -readonly [P in keyof Directory]: Directory[P] } & {
  readonly agencies: Map<AgencyId, Agency>;
  readonly people: Map<PersonId, Person>;
  readonly services: Map<string, string>;
  readonly tombstones: Set<string>;
};

function fold(state: Directory, events: readonly (DirectoryEvent & Stamp)[]): Directory {
  const open: Open = {
    ...state,
    agencies: new Map(state.agencies),
    people: new Map(state.people),
    services: new Map(state.services),
    tombstones: new Set(state.tombstones),
  };
  for (const event of events) apply(open, event);
  return { ...open, identities: identitiesOf(open.people) };
}

function apply(open: Open, event: DirectoryEvent): void {
  switch (event.event) {
    case 'partnership-named':
      open.name = event.name;
      open.procedure = event.procedure;
      open.adopted = event.adopted;
      open.welshReviewed = event.welshReviewed;
      return;
    case 'agencies-listed':
      for (const one of event.agencies) open.agencies.set(one.id, one);
      return;
    case 'people-listed':
      open.changes += 1;
      for (const one of event.people) open.people.set(one.id, { ...one, status: 'active' });
      return;
    case 'people-left':
      open.changes += 1;
      for (const id of event.people) {
        const person = open.people.get(id);
        if (person !== undefined) open.people.set(id, { ...person, status: 'left' });
      }
      return;
    case 'calendar-taken':
      open.calendar = event.version;
      return;
    case 'tenant-met':
      open.services.set(event.tenant, event.service);
      return;
    case 'departures-noted':
      open.noted = event.changes;
      return;
    case 'buried':
      open.tombstones.add(event.stream);
      return;
    default:
      event satisfies never;
  }
}
