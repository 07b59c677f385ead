import { expect, test } from 'vitest';
import { type CaseCommand, caseDecider } from '../../../domain/case/case.ts';
import type { Ask } from '../../../domain/decider.ts';
import { convened, known, noon, type Story } from '../../support/case-story.ts';
import { id } from '../../support/invented-partnership.ts';

function found(story: Story, had: string) {
  const command = { do: 'mark-loss', had, found: '3:x' } as const;
  const ask: Ask<CaseCommand> = { by: 'time', at: noon('2026-12-02'), via: 'time', command };
  const decided = caseDecider.decide(story.state, ask, known);
  if ('refused' in decided) throw new Error(decided.refused);
  const before = story.state;
  story.state = decided.events.reduce((state, event) => caseDecider.evolve(state, { ...event, ...ask }), before);
  return { events: decided.events, told: caseDecider.tells(before, story.state, known) };
}

test('a loss is written once for each head, and everybody of the case is told once and has every card brought up to date', () => {
  const story = convened();
  const { events, told } = found(story, '5:y');
  expect(events).toMatchObject([{ event: 'loss-found', had: '5:y', found: '3:x' }]);
  const notices = told.filter(({ item }) => item.item === 'notice');
  const everybody = ['ada', 'cleo', 'sam', 'pia', 'tom', 'gus'] as const;
  expect(notices.map(({ to }) => to).toSorted()).toEqual(everybody.map((one) => id(one)).toSorted());
  const cards = told.flatMap(({ to, item }) => (item.item === 'card' ? [`${to} ${item.card}`] : []));
  for (const who of ['sam', 'pia', 'tom', 'gus'] as const) expect(cards).toContain(`${id(who)} meeting`);
  expect(cards).toContain(`${id('ada')} meeting`);
  expect(found(story, '5:y').events).toEqual([]);
  expect(found(story, '4:z').told.find(({ item }) => item.item === 'notice')?.item).toMatchObject({ about: '2' });
});

test('the cards of what was lost are told too, and nobody who asks for it may mark a loss', () => {
  const after = convened();
  const before = convened().ask('sam', { do: 'attend', how: 'in person' as never });
  found(after, '9:q');
  expect(caseDecider.tells(before.state, after.state, known).map(({ to }) => to)).toContain(id('sam'));
  expect(after.ask('ada', { do: 'mark-loss', had: '1:a', found: '' }).refused).toBe('not-yours');
});
