import { expect, test } from 'vitest';
import { managedCases } from '../../../bot/click/many-cases/managed-cases.ts';
import { casesOf } from '../../../bot/turn/read-case.ts';
import { caseDecider } from '../../../domain/case/case.ts';
import type { Case } from '../../../domain/case/whole.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { convened } from '../../support/case-story.ts';
import { id, inventedDirectory } from '../../support/invented-partnership.ts';

/** The open cases of no unit by their ids, the latest last; null: one that has ended. */
function holding(all: Readonly<Record<string, Case | null>>) {
  const streams = {
    cases: {
      folds: { read: async (stream: string) => ({ state: all[stream.slice('case:'.length)] ?? caseDecider.initial, head: 0 }) },
    },
  } as never;
  const mailboxes = {
    peek: async (box: string) => ({ members: box.endsWith('unit-') ? Object.keys(all) : [], letters: [] }),
  } as never;
  const context: Parameters<typeof managedCases>[0] = {
    casesOf: (whose, most, wanted) => casesOf(streams, mailboxes, whose, most, wanted),
  };
  return context;
}
const open = convened().state;
const sensitive = convened().ask('cleo', { do: 'set-sensitive' }).state;
const directory = inventedDirectory();

test('a case that is kept from somebody, or has ended, takes no place of one of theirs', async () => {
  const asker = { directory, me: id('una') };
  const count = async (all: Readonly<Record<string, Case | null>>) => (await managedCases(holding(all), asker, 2)).length;
  expect(await count({ a: open, b: open })).toBe(2);
  expect(await count({ a: open, b: open, c: null })).toBe(2);
  expect(await count({ a: open, b: open, c: null, d: null, e: null })).toBe(2);
  expect(await count({ a: open, b: open, c: open })).toBe(2);
});

test('an administrator who is not named in one for named people is shown as many as if it were not there', async () => {
  const ben = { ...(directory.people.get(id('ada')) ?? expect.unreachable()), id: 'ben' as PersonId, name: 'Ben Invented' };
  const asker = { directory: { ...directory, people: new Map([...directory.people, [ben.id, ben]]) }, me: ben.id };
  const seen = (all: Readonly<Record<string, Case>>) => managedCases(holding(all), asker, 2);
  const without = await seen({ a: open, b: open, c: open });
  expect(without).toHaveLength(2);
  expect(await seen({ a: open, b: open, c: open, d: sensitive, e: sensitive })).toEqual(without);
});

test('whose latest case has ended has one all the same', async () => {
  const { casesOf: of } = holding({ a: open, b: null });
  expect(await of('team:unit-', 1)).toEqual([open]);
});
