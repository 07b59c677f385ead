import { expect, test } from 'vitest';
import type { CaseCommand } from '../../../../domain/case/case.ts';
import type { AgencyId, PersonId } from '../../../../domain/ids.ts';
import { convened } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';

const noted = (ids: readonly (PersonId | AgencyId)[], upTo: number): CaseCommand => ({
  do: 'note-departures',
  renamed: { ids, upTo },
});

test('whoever of the case is called otherwise brings every card of it up to date, silently and once', () => {
  const story = convened();
  story.ask('time', noted([id('tom')], 7));
  expect(story.events).toEqual(['people-renamed']);
  const cards = story.told.filter(({ item }) => item.item === 'card' && item.card === 'meeting');
  for (const who of ['ada', 'cleo', 'tom', 'gus'] as const) expect(cards.map(({ to }) => to)).toContain(id(who));
  expect(story.told.some(({ item }) => item.item !== 'card' || item.comesDown === true)).toBe(false);
  // The round is made again where some case could not be asked.
  expect(story.ask('time', noted([id('tom')], 7)).events).toEqual([]);
  expect(story.ask('time', noted([id('tom')], 8)).events).toEqual(['people-renamed']);
});

test('so does the name of their agency; nobody who has no part changes anything', () => {
  const story = convened();
  const agency = story.state.people.agencies[id('tom')] ?? expect.unreachable();
  expect(story.ask('time', noted(['nobody' as PersonId], 1)).events).toEqual([]);
  expect(story.ask('time', noted([agency], 2)).events).toEqual(['people-renamed']);
});
