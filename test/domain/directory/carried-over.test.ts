import { describe, expect, test } from 'vitest';
import { directoryDecider } from '../../../domain/directory/directory.ts';
import { difference } from '../../../domain/directory/importing/difference.ts';
import { readPartnership } from '../../../domain/directory/importing/read-partnership.ts';
import type { Partnership } from '../../../domain/directory/importing/shape.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import { id, inventedDirectory, partnershipJson } from '../../support/invented-partnership.ts';

const before = inventedDirectory();

/** The file with Carl, who is somebody's backup, under another id. */
function file(was: object = { was: id('carl') }, more: readonly object[] = []): unknown {
  const people = partnershipJson.people.map((one) => ({
    ...one,
    ...('backup' in one ? { backup: 'carl-renamed' } : {}),
    ...(one.id === id('carl') ? { id: 'carl-renamed', name: 'Carl Renamed', ...was } : {}),
  }));
  return { ...partnershipJson, people: [...people, ...more] };
}
function read(json: unknown): Partnership {
  const found = readPartnership(json);
  if ('wrong' in found) throw new Error(found.wrong.join());
  return found;
}
function take(state: Directory, partnership: Partnership) {
  const stamp = { by: 'time', at: 1, via: 'cli' } as const;
  const decided = directoryDecider.decide(state, { ...stamp, command: { do: 'import', partnership } }, null);
  if ('refused' in decided) return decided;
  const after = decided.events.reduce((one, event) => directoryDecider.evolve(one, { ...event, ...stamp }), state);
  return { events: decided.events.map((one) => one.event), after };
}

describe('the same person under another id in the file', () => {
  test('keeps the id by which every case knows them, and takes the rest; the same file again changes nothing', () => {
    const taken = take(before, read(file()));
    if ('refused' in taken) throw new Error('refused');
    expect(taken.events).toEqual(['people-listed']);
    expect(taken.after.people.has('carl-renamed' as never)).toBe(false);
    expect(taken.after.people.get(id('carl'))).toMatchObject({ id: id('carl'), name: 'Carl Renamed', status: 'active' });
    expect(taken.after.people.get(id('cleo'))?.backup).toBe(id('carl'));
    expect(take(taken.after, read(file()))).toMatchObject({ events: [] });
    expect(difference(before, read(file())).people).toEqual({ added: [], changed: [id('carl')], removed: [] });
  });

  test('without saying who they were it is refused, naming both', () => {
    expect(take(before, read(file({})))).toEqual({ refused: { why: 'identity-taken', is: 'carl-renamed', was: id('carl') } });
  });

  test('with another account besides, they come in by that', () => {
    const identities = [{ on: 'teams', tenant: 'tenant-council', user: 'aad-another' }];
    const taken = take(before, read(file({ was: id('carl'), identities })));
    if ('refused' in taken) throw new Error('refused');
    expect(taken.after.identities.get('teams/tenant-council/aad-another')).toBe(id('carl'));
    expect(taken.after.identities.has('teams/tenant-council/aad-carl')).toBe(false);
  });

  test('of nobody who was ever here, they come in anew', () => {
    const taken = take(
      before,
      read(file({ was: 'nobody-here', identities: [{ on: 'teams', tenant: 'tenant-council', user: 'x1' }] })),
    );
    expect('after' in taken && taken.after.people.get('carl-renamed' as never)?.status).toBe('active');
    expect('after' in taken && taken.after.people.get(id('carl'))?.status).toBe('left');
  });

  test('cannot be somebody else who is in the file, nor two people', () => {
    expect(readPartnership(file({ was: id('sam') }))).toEqual({
      wrong: [expect.stringMatching(/\.was: the id of somebody else/)],
    });
    const twin = {
      ...partnershipJson.people[2],
      id: 'twin',
      was: id('carl'),
      identities: [{ on: 'teams', tenant: 'tenant-council', user: 'twin' }],
    };
    expect(readPartnership(file(undefined, [twin]))).toHaveProperty('wrong.length', 2);
  });
});
