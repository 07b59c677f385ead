import { expect, test } from 'vitest';
import { convened, noon, type Story } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';

/** The working day before a conference on Tuesday 15 December. */
const dayBefore = noon('2026-12-14');

function onDayBefore(): Story {
  const story = convened();
  story.at = dayBefore;
  return story;
}

const fetches = (story: Story, link = 'one', code: 'right' | 'wrong' = 'right', until = story.at + 600_000) =>
  ({ do: 'fetch-sheet', meeting: 'k1', link, until, code }) as const;

test('the sheet is there from when offices open on the working day before, and while the conference is not over (Q-23)', () => {
  const story = convened();
  const asks = () => [
    story.ask('cleo', { do: 'read-sheet', meeting: 'k1' }),
    story.ask('cleo', fetches(story, String(story.at))),
  ];
  story.at = Date.parse('2026-12-14T08:59:59Z');
  for (const one of asks()) expect(one.refused).toBe('too-early');
  story.at = Date.parse('2026-12-14T09:00:00Z');
  expect(story.ask('cleo', { do: 'read-sheet', meeting: 'k1' }).events).toEqual(['read']);
  expect(story.ask('cleo', fetches(story)).events).toEqual(['fetched']);
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam')] });
  expect(story.ask('ada', fetches(story, 'two')).events).toEqual(['fetched']);
  story.ask('cleo', { do: 'close' });
  expect(story.ask('ada', fetches(story, 'three')).refused).toBe('too-late');
});

test('one that is moved away takes its sheet along', () => {
  const story = onDayBefore();
  const when = { date: '2026-12-17', time: '10:00', place: 'Invented Hall' };
  story.ask('ada', { do: 'move', when, chair: id('cleo'), why: '', seen: story.convened.revision });
  expect(story.convened.when.date).toBe('2026-12-17');
  expect(story.ask('cleo', fetches(story)).refused).toBe('too-early');
});

test('a secret link is good once, and until its ten minutes are over; each use is on the trail', () => {
  const story = onDayBefore();
  const link = fetches(story);
  expect(story.ask('cleo', link).last).toMatchObject({ events: [{ event: 'fetched', what: 'k1/sheet', link: 'one' }] });
  expect(story.ask('cleo', link).refused).toBe('too-late');
  const late = fetches(story, 'two');
  story.at = late.until;
  expect(story.ask('cleo', late).refused).toBe('too-late');
  story.at -= 1;
  expect(story.ask('cleo', late).events).toEqual(['fetched']);
});

test('five wrong codes end it, each on the trail, and those of another link are not counted with them', () => {
  const story = onDayBefore();
  const until = story.at + 600_000;
  story.ask('cleo', fetches(story, 'other', 'wrong', until));
  for (let nth = 0; nth < 4; nth++) {
    story.at += 1_000;
    expect(story.ask('cleo', fetches(story, 'one', 'wrong', until)).events).toEqual(['code-wrong']);
  }
  // The fifth ends it; the right one before it would still have been good.
  const spared = story.state;
  expect(story.ask('cleo', fetches(story, 'one', 'right', until)).events).toEqual(['fetched']);
  story.state = spared;
  expect(story.ask('cleo', fetches(story, 'one', 'wrong', until)).events).toEqual(['code-wrong']);
  for (const code of ['right', 'wrong'] as const)
    expect(story.ask('cleo', fetches(story, 'one', code, until)).refused).toBe('too-late');
  expect(story.ask('cleo', fetches(story, 'other', 'right', until)).events).toEqual(['fetched']);
});

test('of wrong codes nothing stays once a day has gone by', () => {
  const story = onDayBefore();
  story.ask('cleo', fetches(story, 'one', 'wrong'));
  story.at += 86_400_000 + 600_000;
  story.ask('cleo', fetches(story, 'two', 'wrong'));
  expect(Object.keys(story.state.trail.wrongCodes)).toEqual(['two']);
});

test('a wrong code is refused to whom the file is not, as the right one is', () => {
  const story = onDayBefore();
  for (const code of ['right', 'wrong'] as const)
    for (const who of ['sam', 'tom', 'carl'] as const)
      expect(story.ask(who, fetches(story, 'one', code)).refused).toBe('not-yours');
});
