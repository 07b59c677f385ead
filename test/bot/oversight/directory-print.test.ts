import { expect, test } from 'vitest';
import { askedByPrint, printOf } from '../../../bot/oversight/directory-print.ts';
import { noting } from '../../../domain/directory/asked-of.ts';
import type { Person } from '../../../domain/directory/state.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { inventedDirectory, people } from '../../support/invented-partnership.ts';

const directory = inventedDirectory();
const pia = people.pia as PersonId;

function asked() {
  const { directory: noted, asked: all } = noting(directory);
  void [noted.people.get(pia), noted.people.get('nobody' as PersonId), noted.procedure, noted.adopted, noted.renamed.size];
  return printOf(all());
}
const throughStore = (print: ReturnType<typeof asked>): ReturnType<typeof asked> => JSON.parse(JSON.stringify(print));
const withPia = (change: (person: Person) => Person) => {
  const person = directory.people.get(pia);
  if (person === undefined) throw new Error('Pia is not there');
  return { ...directory, people: new Map(directory.people).set(pia, change(person)) };
};

test('the same directory answers the same, and so does one that was put together anew in another order', () => {
  const print = throughStore(asked());
  expect(askedByPrint(directory, print)?.entries).toEqual([
    ['people', pia, directory.people.get(pia)],
    ['people', 'nobody', undefined],
  ]);
  const turned = withPia((person) => Object.fromEntries(Object.entries(person).toReversed()) as unknown as Person);
  expect(askedByPrint({ ...turned, people: new Map([...turned.people].toReversed()) }, print)).not.toBeNull();
});

test('one that answers any of it otherwise does not', () => {
  const print = throughStore(asked());
  const others = [
    withPia((person) => ({ ...person, status: 'left' })),
    withPia((person) => ({ ...person, memberships: [{ ...person.memberships[0], agency: 'elsewhere' as never }] })),
    { ...directory, people: new Map([...directory.people].filter(([id]) => id !== pia)) },
    { ...directory, people: new Map(directory.people).set('nobody' as PersonId, directory.people.get(pia) as Person) },
    { ...directory, procedure: 'another' },
    { ...directory, renamed: new Map([[pia, 1]]) },
  ];
  for (const other of others) expect(askedByPrint(other, print)).toBeNull();
  expect(askedByPrint({ ...directory, name: 'Another' }, print)).not.toBeNull();
});
