import { expect, test } from 'vitest';
import { sceneOf } from '../../../bot/click/scene.ts';
import { cardFor, formFor, pressOf } from '../../../cards/registry.ts';
import { holdFor } from '../../../domain/case/meeting/held-back/waiting.ts';
import type { Case } from '../../../domain/case/whole.ts';
import { convened, drafted, known, type Story } from '../../support/case-story.ts';
import { id, people } from '../../support/invented-partnership.ts';

type Name = keyof typeof people;
const names = Object.keys(people) as Name[];

function cardOf(state: Case, who: Name, now: number, meeting: 'k1' | 'g1' = 'k1'): string {
  const scene = sceneOf(known.directory, state, id(who), now, meeting);
  return JSON.stringify(scene === null ? null : cardFor('meeting', scene));
}
const own = (story: Story, who: Name) => cardOf(story.state, who, story.at);
const cancel = { do: 'cancel', why: 'invented' } as const;
const withdraw = { do: 'uninvite', person: id('gus') } as const;

test('in the two minutes it is on the card of whoever pressed, and everybody else has the card they had (Q-21)', () => {
  const story = convened();
  const before = Object.fromEntries(names.map((one) => [one, own(story, one)]));
  story.press('ada', cancel);
  const changed = names.filter((one) => own(story, one) !== before[one]);
  expect(changed).toEqual(['ada']);
  // The presses of the story are on 1 December at noon.
  expect(own(story, 'ada')).toContain('told at 12:02');
  expect(own(story, 'ada')).toContain('"verb":"take-back"');
  expect(own(story, 'ada')).not.toContain('"form":"cancel"');
  story.at += 119_999;
  expect(names.filter((one) => own(story, one) !== before[one])).toEqual(['ada']);
  story.at += 1;
  expect(own(story, 'ada')).toContain('being told now');
  expect(own(story, 'ada')).not.toContain('take-back');
  story.press('time', { do: 'carry-out' });
  for (const who of ['gus', 'pia', 'cleo'] as const) expect(own(story, who), who).toContain('cancelled');
  expect(own(story, 'ada')).not.toContain('told at');
});

test('Undo says that nobody was told, until they would have been; then the card is what it was', () => {
  const story = convened();
  const before = own(story, 'cleo');
  story.press('cleo', withdraw);
  expect(own(story, 'cleo')).toContain('the invitation of');
  story.press('cleo', { do: 'take-back', act: 1 });
  expect(own(story, 'cleo')).toContain('is still invited, and nobody was told');
  // By time alone, so the card is told of that instant too.
  expect(story.told).toMatchObject([
    { to: id('cleo'), item: { turnings: expect.arrayContaining([{ at: story.at + holdFor }]) } },
  ]);
  story.at += holdFor;
  expect(own(story, 'cleo')).toBe(before);
});

test('the button says which it undoes, and one that is made up asks for none', () => {
  const of = { verb: 'take-back', of: 'k', meeting: 'k1' } as const;
  expect(pressOf({ ...of, about: '3' })).toEqual({ command: { do: 'take-back', act: 3 }, card: 'meeting' });
  for (const about of ['', '0', '-1', '1e3', '١', '9'.repeat(40), 'constructor'])
    expect(pressOf({ ...of, about })?.command, about).toEqual({ do: 'take-back', act: 0 });
  expect(pressOf({ ...of, meeting: 'g1', about: '1' })?.card).toBe('core-group');
});

test('a draft is discarded and not cancelled, and its form says what comes of it', () => {
  const story = drafted();
  const form = (of: Story) => {
    const scene = sceneOf(known.directory, of.state, id('ada'), of.at, 'k1') ?? expect.unreachable();
    return JSON.stringify(formFor({ form: 'cancel', of: 'k', meeting: 'k1' }, scene));
  };
  expect(own(story, 'ada')).toContain('Discard the draft');
  expect(form(story)).toContain('Nobody was invited, and nobody is told');
  expect(form(drafted().ask('ada', { do: 'propose' }))).toContain('asked to keep the time free');
  story.press('ada', cancel);
  expect(own(story, 'ada')).toContain('It goes at 12:02');
  expect(form(story)).toContain('You have done this already');
});

test('whoever called the core group has it on its own card', () => {
  const story = convened();
  story.at = Date.parse('2026-12-15T12:00:00Z');
  story.ask('cleo', { do: 'take-register', present: [id('sam')] });
  story.meeting = 'g1';
  const when = { date: '2026-12-22', time: '14:00', place: 'Invented Room' };
  story.ask('sam', { do: 'call-core-group', when, people: [id('pia')] });
  const cards = () => {
    const scene = sceneOf(known.directory, story.state, id('sam'), story.at, 'g1') ?? expect.unreachable();
    return JSON.stringify(cardFor('core-group', scene));
  };
  const pia = cardOf(story.state, 'pia', story.at, 'g1');
  story.press('sam', cancel);
  expect(story.told.map(({ to }) => to)).toEqual([id('sam')]);
  expect(cards()).toContain('told at 12:02');
  expect(cardOf(story.state, 'pia', story.at, 'g1')).toBe(pia);
  story.press('sam', { do: 'take-back', act: 1 });
  expect(cards()).toContain('Undone');
});

test('what was undone is said until something else is done, and never beside what was done since', () => {
  const story = convened().press('ada', cancel).press('ada', { do: 'take-back', act: 1 });
  const text = () =>
    JSON.stringify(cardFor('meeting', sceneOf(known.directory, story.state, id('ada'), story.at, 'k1') ?? expect.unreachable()));
  expect(text()).toContain('Undone: it is not cancelled');
  story.press('ada', cancel);
  expect(text()).toContain('You have cancelled this');
  expect(text()).not.toContain('Undone');
  story.lets();
  expect(text()).toContain('Everybody invited is told');
  expect(text()).not.toContain('Undone');
});
