import { expect, test } from 'vitest';
import { directoryDecider } from '../../../domain/directory/directory.ts';
import { readPartnership } from '../../../domain/directory/importing/read-partnership.ts';
import type { Partnership } from '../../../domain/directory/importing/shape.ts';
import { packDirectory, unpackDirectory } from '../../../domain/directory/packed.ts';
import { recognise } from '../../../domain/directory/recognise.ts';

const stamp = { by: 'time', at: 0, via: 'cli' } as const;
const tenant = (n: number) => `7e4a0000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const agency = (n: number) => ({
  id: `agency-${n}`,
  name: `Invented Agency ${n}`,
  kind: 'school',
  tenants: [tenant(n)],
  workspaces: [],
});
const person = (n: number, of: number) => ({
  id: `person-${n}`,
  name: `Invented Person ${n}`,
  agency: `agency-${of}`,
  identities: [{ on: 'teams', tenant: tenant(of), user: `0b1ec700-0000-4000-8000-${String(n).padStart(12, '0')}` }],
});
const most = { people: 20_000, agencies: 500 };

function partnership(json: object): Partnership {
  const read = readPartnership(json);
  if ('wrong' in read) throw new Error(read.wrong.join());
  return read;
}
const county = (moved = -1) =>
  partnership({
    name: 'Invented County',
    procedure: 'buckinghamshire',
    agencies: Array.from({ length: most.agencies }, (_, n) => agency(n)),
    people: Array.from({ length: most.people }, (_, n) => person(n, (n === moved ? n + 1 : n) % most.agencies)),
  });

function imported(files: readonly Partnership[]) {
  let state = directoryDecider.initial;
  const events = files.flatMap((one) => {
    const decided = directoryDecider.decide(state, { ...stamp, command: { do: 'import', partnership: one } }, null);
    if ('refused' in decided) throw new Error('refused');
    for (const event of decided.events) state = directoryDecider.evolve(state, { ...stamp, ...event });
    return decided.events.map((event) => ({ ...stamp, ...event }));
  });
  return { state, events };
}

test('20,000 people, 500 agencies, 50 later changes and 2,000 destroyed cases fold in 200 ms of processor', () => {
  const { state, events } = imported([county(), county(0)]);
  const changes = Array.from({ length: 50 }, () => events.slice(-1)).flat();
  const stones = Array.from({ length: 2_000 }, (_, n) => ({
    ...stamp,
    event: 'buried' as const,
    stream: `case:${n}`,
    confirmedBy: 'person-1' as never,
    export: '',
  }));
  const all = [...events, ...changes, ...stones];
  const took = Array.from({ length: 3 }, () => {
    const began = process.threadCpuUsage();
    const folded = directoryDecider.fold?.(directoryDecider.initial, all);
    const { user, system } = process.threadCpuUsage(began);
    expect(folded?.people.size).toBe(state.people.size);
    expect([...(folded?.people ?? [])]).toEqual([...state.people]);
    expect(new Map(folded?.identities)).toEqual(new Map(state.identities));
    expect(folded?.tombstones.size).toBe(2_000);
    return (user + system) / 1000;
  });
  expect(Math.min(...took)).toBeLessThan(200);
});

test('one later change among 20,000 people folds in 5 ms of processor, whoever it is about', () => {
  const { state } = imported([county()]);
  const took = Array.from({ length: 10 }, (_, nth) => {
    const event = { ...stamp, event: 'person-suspended', person: `person-${nth * 1_999}` as never } as const;
    const began = process.threadCpuUsage();
    const after = directoryDecider.evolve(state, event);
    const { user, system } = process.threadCpuUsage(began);
    expect([after.identities.size, state.identities.size]).toEqual([most.people - 1, most.people]);
    return (user + system) / 1000;
  });
  expect(took.toSorted((a, b) => a - b)[5]).toBeLessThan(5);
});

test('packed into plain data and back it is the same directory, and goes on alike', () => {
  const small = partnership({
    name: 'Small',
    procedure: 'buckinghamshire',
    adopted: { by: 'An invented board', reviewedOn: '2026-11-01' },
    welshReviewed: { by: 'An invented speaker', on: '2026-11-02' },
    agencies: [agency(0), agency(1)],
    people: [person(0, 0), person(1, 1), person(2, 1)],
  });
  const { state } = imported([small, { ...small, people: small.people.slice(0, 2) }]);
  const back = unpackDirectory(JSON.parse(JSON.stringify(packDirectory(state))));
  expect(packDirectory(back)).toEqual(packDirectory(state));
  expect([...back.identities]).toEqual([...state.identities]);
  expect(back.welshReviewed).toEqual({ by: 'An invented speaker', on: '2026-11-02' });
  expect(back.identities.size).toBe(2);
  const again = directoryDecider.decide(back, { ...stamp, command: { do: 'import', partnership: small } }, null);
  expect(again).toMatchObject({ events: [{ event: 'people-listed', people: [{ id: 'person-2' }] }] });
});

test('the same account under another id is refused and both are named; after they have left it may be another’s', () => {
  const one = partnership({
    name: 'Small',
    procedure: 'buckinghamshire',
    agencies: [agency(0)],
    people: [person(0, 0), person(1, 0)],
  });
  const renamed = {
    ...one,
    people: one.people.map((who) => (who.id === 'person-0' ? { ...who, id: 'somebody' as never } : who)),
  };
  const { state } = imported([one]);
  const decide = (from: typeof state, file: Partnership) =>
    directoryDecider.decide(from, { ...stamp, command: { do: 'import', partnership: file } }, null);
  expect(decide(state, renamed)).toEqual({ refused: { why: 'identity-taken', is: 'somebody', was: 'person-0' } });
  const { state: without } = imported([one, { ...one, people: one.people.slice(1) }]);
  expect(decide(without, renamed)).toMatchObject({ events: [{ event: 'people-listed', people: [{ id: 'somebody' }] }] });
});

test('a GUID in capitals is the same tenant and the same person', () => {
  const capitals = {
    ...person(0, 0),
    id: 'capitals',
    identities: [{ on: 'teams', tenant: tenant(0).toUpperCase(), user: '0B1EC700-0000-4000-8000-00000000000A' }],
  };
  const small = {
    ...capitals,
    id: 'small',
    identities: [{ on: 'teams', tenant: tenant(0), user: '0b1ec700-0000-4000-8000-00000000000a' }],
  };
  const file = { name: 'Small', procedure: 'buckinghamshire', agencies: [{ ...agency(0), tenants: [tenant(0).toUpperCase()] }] };
  expect(readPartnership({ ...file, people: [capitals, small] })).toEqual({ wrong: ['people.1.identities.0: stands twice'] });
  const { state } = imported([partnership({ ...file, people: [capitals] })]);
  expect(recognise(state, { on: 'teams', tenant: tenant(0), user: '0b1ec700-0000-4000-8000-00000000000a' })?.id).toBe('capitals');
});
