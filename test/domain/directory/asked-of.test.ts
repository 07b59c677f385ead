import { expect, test } from 'vitest';
import { answersTheSame, noting } from '../../../domain/directory/asked-of.ts';
import { directoryDecider } from '../../../domain/directory/directory.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { known } from '../../support/case-story.ts';
import { id } from '../../support/invented-partnership.ts';

const { directory } = known;
const withPerson = (who: PersonId, more: object): Directory => {
  const one = directory.people.get(who) ?? expect.unreachable();
  return { ...directory, people: new Map(directory.people).set(who, { ...one, ...more }) };
};

test('of a directory that answers as another does, what was asked: entries by key, fields whole', () => {
  const noted = noting(directory);
  expect(noted.directory.people.get(id('sam'))).toBe(directory.people.get(id('sam')));
  expect(noted.directory.people.has('nobody' as PersonId)).toBe(false);
  expect(noted.directory.procedure).toBe(directory.procedure);
  const asked = noted.asked();
  expect(answersTheSame(directory, asked)).toBe(true);
  expect(answersTheSame(withPerson(id('pia'), { hour: 3 }), asked)).toBe(true);
  expect(answersTheSame(withPerson(id('sam'), { hour: 3 }), asked)).toBe(false);
  expect(answersTheSame({ ...directory, changes: directory.changes + 1 }, asked)).toBe(true);
  expect(answersTheSame({ ...directory, procedure: 'another' }, asked)).toBe(false);
  const someone = directory.people.get(id('sam')) ?? expect.unreachable();
  const joined = { ...directory, people: new Map(directory.people).set('nobody' as PersonId, someone) };
  expect(answersTheSame(joined, asked)).toBe(false);
});

test('whoever goes through a map asks for all of it, in whichever way', () => {
  const through: readonly ((of: Directory['people']) => unknown)[] = [
    (of) => of.size,
    (of) => [...of],
    (of) => [...of.keys()],
    (of) => [...of.values()],
    (of) => [...of.entries()],
    (of) => {
      of.forEach((one) => {
        expect(one.id).toBeDefined();
      });
    },
  ];
  for (const go of through) {
    const noted = noting(directory);
    go(noted.directory.people);
    expect(answersTheSame(directory, noted.asked())).toBe(true);
    expect(answersTheSame(withPerson(id('pia'), { hour: 3 }), noted.asked())).toBe(false);
  }
  const copied = noting(directory);
  expect({ ...copied.directory }.name).toBe(directory.name);
  expect(answersTheSame({ ...directory, changes: directory.changes + 1 }, copied.asked())).toBe(false);
});

test('one read anew from the store answers the same with other objects; a set or a map that was gone through is another', () => {
  const noted = noting(directory);
  noted.directory.people.get(id('sam'));
  void noted.directory.units;
  const anew = { ...structuredClone({ ...directory }), people: new Map(structuredClone([...directory.people])) };
  expect(answersTheSame(anew, noted.asked())).toBe(true);
  const set = noting(directory);
  void set.directory.tombstones;
  expect(answersTheSame({ ...directory, tombstones: new Set(['case:x']) }, set.asked())).toBe(false);
  expect(answersTheSame(directoryDecider.initial, noted.asked())).toBe(false);
});
