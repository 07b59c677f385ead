import { describe, expect, test } from 'vitest';
import { directoryDecider } from '../../../domain/directory/directory.ts';
import { difference, removesMany } from '../../../domain/directory/importing/difference.ts';
import { readPartnership } from '../../../domain/directory/importing/read-partnership.ts';
import type { Partnership } from '../../../domain/directory/importing/shape.ts';
import { type Directory, emptyDirectory } from '../../../domain/directory/state.ts';
import { partnershipJson } from '../../support/invented-partnership.ts';

function partnership(change: object = {}): Partnership {
  const read = readPartnership({ ...partnershipJson, ...change });
  if ('wrong' in read) throw new Error(read.wrong.join(' '));
  return read;
}

function after(state: Directory, file: Partnership): Directory {
  const stamp = { by: 'time', at: 0, via: 'cli' } as const;
  const decided = directoryDecider.decide(state, { ...stamp, command: { do: 'import', partnership: file } }, null);
  if ('refused' in decided) throw new Error('refused');
  return decided.events.reduce((at, event) => directoryDecider.evolve(at, { ...event, ...stamp }), state);
}

const teams = { on: 'teams', tenant: 'tenant-school' } as const;
const none = { added: [], changed: [], removed: [] };
const before = after(emptyDirectory, partnership());
const without = (...gone: string[]) => partnershipJson.people.filter((one) => !gone.includes(one.id));

describe('what a file would change', () => {
  test('the same file: nothing; and nothing any more once it is imported', () => {
    const same = { named: false, agencies: none, people: none, before: partnershipJson.people.length };
    expect(difference(before, partnership())).toEqual(same);
    const changed = partnership({ name: 'Another', people: without('gus-gp') });
    expect(difference(after(before, changed), changed)).toEqual({ ...same, before: same.before - 1 });
  });

  test('who has reviewed the Welsh, and that nobody has any more (Q-17); a day that is none is said of its field', () => {
    const reviewed = partnership({ welshReviewed: { by: 'An invented speaker', on: '2026-11-01' } });
    expect(before.welshReviewed).toBeNull();
    expect(difference(before, reviewed).named).toBe(true);
    const taken = after(before, reviewed);
    expect(taken.welshReviewed).toEqual({ by: 'An invented speaker', on: '2026-11-01' });
    expect(difference(taken, reviewed).named).toBe(false);
    expect(after(taken, partnership()).welshReviewed).toBeNull();
    expect(readPartnership({ ...partnershipJson, welshReviewed: { by: 'x', on: 'soon' } })).toEqual({
      wrong: [expect.stringMatching(/^welshReviewed\.on: /)],
    });
  });

  test.each(['constructor', 'time', 'nobody', 'none'])(
    'an id that every object has already, or that is a word of ours, is none: %s would be found where nothing was kept, or be the clock itself',
    (id) => {
      const people = partnershipJson.people.map((one, at) => (at === 0 ? { ...one, id } : one));
      expect(readPartnership({ ...partnershipJson, people })).toEqual({ wrong: ['people.0.id: a word that cannot be an id'] });
    },
  );

  test('everybody is new at first', () => {
    const { named, agencies, people, before } = difference(emptyDirectory, partnership());
    expect([named, agencies.added.length, people.added.length, before]).toEqual([true, 4, partnershipJson.people.length, 0]);
  });

  test('somebody new, somebody changed, somebody gone, and somebody who comes back is new', () => {
    const people = [
      ...without('gus-gp', 'tom-teacher'),
      { ...partnershipJson.people[5], id: 'tim-teacher', name: 'Tim Invented', identities: [{ ...teams, user: 'aad-tim' }] },
    ];
    const renamed = people.map((one) => (one.id === 'pia-police' ? { ...one, name: 'Pia Renamed' } : one));
    const file = partnership({ people: renamed });
    expect(difference(before, file)).toMatchObject({
      people: { added: ['tim-teacher'], changed: ['pia-police'], removed: ['tom-teacher', 'gus-gp'] },
      agencies: { added: [], changed: [], removed: ['surgery'] },
    });
    expect(difference(after(before, file), partnership()).people.added).toEqual(['tom-teacher', 'gus-gp']);
  });

  test('an agency is removed when nobody of it is left, whether or not the file still names it', () => {
    const people = without('gus-gp');
    const agencies = partnershipJson.agencies.filter((one) => one.id !== 'surgery');
    expect(difference(before, partnership({ people })).agencies.removed).toEqual(['surgery']);
    expect(difference(before, partnership({ people, agencies })).agencies.removed).toEqual(['surgery']);
  });
});

test.each([
  [4, 8, false],
  [5, 8, true],
  [5, 49, true],
  [5, 50, false],
  [6, 50, true],
  [500, 5_000, false],
  [501, 5_000, true],
])('%i of %i people removed: many is %s', (removed, all, many) => {
  const people = { ...none, removed: Array.from({ length: removed }, (_, nth) => `p${nth}` as never) };
  expect(removesMany({ named: false, agencies: none, people, before: all })).toBe(many);
});
