import { expect, test } from 'vitest';
import { caseDecider } from '../../../../domain/case/case.ts';
import { conferenceOf } from '../../../../domain/case/conference.ts';
import { turningsOf } from '../../../../domain/case/turnings.ts';
import { onlyScored } from '../../../../domain/case/unscored/only-scored.ts';
import type { Case } from '../../../../domain/case/whole.ts';
import type { PersonId } from '../../../../domain/ids.ts';
import { convened, placing, type Story, scaling } from '../../../support/case-story.ts';

/** The same case in an object of its own for something that numbers have nothing to do with: everything is looked at, and nothing of it is another. */
const lookedAtWhole = (state: Case): Case => ({ ...state, dates: { ...state.dates } });

function versionNow(story: Story): number {
  const round = story.convened.rounds.at(-1);
  return round?.status === 'open' ? round.version : -1;
}

const presses: readonly (readonly [string, (story: Story) => Story])[] = [
  ['somebody places', (story) => story.ask('tom', placing('tom', 7))],
  ['somebody else places', (story) => story.ask('sam', placing('sam', 3))],
  ['they change it', (story) => story.ask('tom', placing('tom', 2))],
  ['the chair reveals', (story) => story.ask('cleo', { do: 'reveal', seen: versionNow(story) })],
  ['a further round', (story) => story.ask('cleo', { do: 'open-scale' })],
  ['it is placed in', (story) => story.ask('sam', placing('sam', 5, 2))],
];

// A shortcut for most presses: whoever is told of numbers is told what looking at the whole case comes to.
test('where nothing but numbers was placed the same people are told the same as if everything were looked at', () => {
  const story = scaling();
  const all = presses.map(([what, press]) => {
    const before = story.state;
    press(story);
    const after = story.state;
    expect(story.events, what).not.toEqual([]);
    if (story.events.every((one) => one === 'placed')) expect(onlyScored(before, after), what).toBe(story.meeting);
    const quick = caseDecider.tells(before, after, story.known);
    expect(quick, what).not.toEqual([]);
    return { what, before, after, quick };
  });
  for (const { what, before, after, quick } of all) {
    const whole = lookedAtWhole(after);
    expect(onlyScored(before, whole), what).toBeNull();
    expect(caseDecider.tells(before, whole, story.known), what).toEqual(quick);
    // What time does to a card is remembered meanwhile: it is what it would be worked out to be.
    for (const { to, item } of quick)
      if (item.item === 'card')
        expect(item.turnings ?? [], `${what}: ${to}`).toEqual(
          turningsOf(conferenceOf(after, story.meeting), to as PersonId, story.known),
        );
  }
});

test('an answer is more than numbers, and so is nothing at all', () => {
  const story = convened();
  const before = story.state;
  story.ask('tom', { do: 'attend', how: 'in-person' });
  expect(story.events).not.toEqual([]);
  expect(onlyScored(before, story.state)).toBeNull();
  expect(onlyScored(before, before)).toBeNull();
});

test('with any other part of the case or of the meeting in an object of its own it is more than numbers', () => {
  const story = scaling();
  const before = story.state;
  story.ask('tom', placing('tom', 7));
  const after = story.state;
  const { meeting } = story;
  const anew = (part: unknown) => (Array.isArray(part) ? [...part] : typeof part === 'object' ? { ...part } : [part]);
  const beside = new Set(['trail', 'delivered', 'keeping', 'meetings']);
  const parts = Object.keys(after).filter((part) => !beside.has(part)) as (keyof Case)[];
  for (const part of parts) expect(onlyScored(before, { ...after, [part]: anew(after[part]) }), part).toBeNull();
  const scored = after.meetings[meeting];
  for (const [part, value] of Object.entries(scored ?? {}).filter(([name]) => name !== 'scale')) {
    const meetings = { ...after.meetings, [meeting]: { ...scored, [part]: anew(value) } } as Case['meetings'];
    expect(onlyScored(before, { ...after, meetings }), part).toBeNull();
  }
  expect(onlyScored(before, { ...after, meetings: { ...after.meetings, k2: scored } as Case['meetings'] })).toBeNull();
  expect(onlyScored(before, { ...after, trail: { ...after.trail, losses: [] } })).toBeNull();
  expect(onlyScored(before, after)).toBe(meeting);
});
