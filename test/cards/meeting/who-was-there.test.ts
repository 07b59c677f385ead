import { describe, expect, test } from 'vitest';
import { recordScene, sceneOf } from '../../../bot/click/scene.ts';
import { cardFor, formFor } from '../../../cards/registry.ts';
import { recipientsOf } from '../../../domain/case/conference/circulation/recipients.ts';
import { listVersionOf, whoGetsWhat } from '../../../domain/case/conference/circulation/who-gets-what.ts';
import { attendanceOf } from '../../../domain/case/conference/day/attendance.ts';
import type { MeetingId } from '../../../domain/ref.ts';
import { convened, everybody, known, noon, type Story } from '../../support/case-story.ts';
import { c1, c2, decide } from '../../support/conference/deciding.ts';
import { id, type people } from '../../support/invented-partnership.ts';
import { wordsOn } from '../words-on.ts';

type Name = keyof typeof people;

/** Pia has left, and that is written down. */
function piaLeaves(story: Story): Story {
  story.at += 60_000;
  const { directory } = story.known;
  const pia = directory.people.get(id('pia')) ?? expect.unreachable();
  story.known = {
    ...story.known,
    directory: { ...directory, people: new Map(directory.people).set(pia.id, { ...pia, status: 'left' }) },
  };
  expect(story.press('time', { do: 'note-departures' }).events).toEqual(['departed']);
  return story;
}
const scene = (story: Story, who: Name, meeting: MeetingId) =>
  sceneOf(story.known.directory, story.state, id(who), story.at, meeting) ?? expect.unreachable();
const card = (story: Story, who: Name, name: 'meeting' | 'core-group', meeting: MeetingId) =>
  wordsOn(cardFor(name, scene(story, who, meeting)) ?? expect.unreachable());
const details = (story: Story) =>
  wordsOn(
    formFor({ form: 'details', of: story.conference.id, meeting: 'k1' }, scene(story, 'ada', 'k1')) ?? expect.unreachable(),
  );

function held(): Story {
  const story = convened().ask('pia', { do: 'attend', how: 'phone' });
  story.at = noon('2026-12-15');
  return story.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia'), id('tom')] });
}
const close = (story: Story) => story.ask('cleo', { do: 'close' });

function released(): Story {
  const story = decide(decide(held(), c1), c2);
  const seen = listVersionOf(whoGetsWhat(story.convened, known.procedure, known.directory));
  return story.ask('cleo', { do: 'release-list', seen, choices: [], off: [] });
}

describe('who was there is what it was, whoever has left since', () => {
  test.each([
    ['after it was closed', () => piaLeaves(close(held()))],
    ['before it was closed', () => close(piaLeaves(held()))],
  ] as const)('at a conference, %s', (_, made) => {
    const story = made();
    const before = close(held());
    expect(card(before, 'ada', 'meeting', 'k1')).toContain('Was there: 3');
    for (const who of ['ada', 'cleo'] as const) expect(card(story, who, 'meeting', 'k1')).toMatch(/Was there: 3/);
    for (const text of [card(story, 'ada', 'meeting', 'k1'), details(story)]) expect(text).toMatch(/Pia[^\n]*: was there/);
    const record = recordScene(scene(story, 'ada', 'k1'), story.state).state;
    expect(record.status === 'convened' && attendanceOf(record).map((one) => [one.person, one.how])).toContainEqual([
      id('pia'),
      'phone',
    ]);
    // Nothing is theirs of it.
    expect(cardFor('meeting', scene(story, 'pia', 'k1'))).toBeNull();
    expect(story.convened.invitees.map((one) => one.person)).not.toContain(id('pia'));
  });

  test('at a core group', () => {
    const story = close(held());
    story.at = noon('2026-12-16');
    story.meeting = 'g1';
    const when = { date: '2026-12-22', time: '14:00', place: 'Invented Hall' };
    story.ask('sam', { do: 'call-core-group', when, people: everybody });
    story.at = noon('2026-12-22') + 4 * 3_600_000;
    story.ask('sam', { do: 'take-register', present: [id('pia'), id('tom')] });
    const before = card(story, 'sam', 'core-group', 'g1');
    expect(before).toMatch(/Pia[^\n]*: here/);
    piaLeaves(story);
    // The note is still to be written, so by somebody else.
    expect(card(story, 'sam', 'core-group', 'g1')).toBe(before.replace('the turn of Pia', 'the turn of Tom'));
  });

  test('whoever had left before it began was not at it', () => {
    const story = convened();
    story.at = noon('2026-12-10');
    piaLeaves(story);
    story.at = noon('2026-12-15');
    close(story.ask('cleo', { do: 'take-register', present: [id('sam')] }));
    expect(card(story, 'ada', 'meeting', 'k1')).not.toMatch(/Pia/);
  });
});

test('who has what went out stays a count of all who got it; whoever left without a word is not waited for', () => {
  const story = released();
  const all = recipientsOf(story.convened, 'decisions').map((one) => one.to);
  expect(all).toContain(id('pia'));
  const silent = piaLeaves(released());
  expect(recipientsOf(silent.convened, 'decisions').map((one) => one.to)).not.toContain(id('pia'));
  story.ask('pia', { do: 'confirm-received', document: 'decisions' });
  piaLeaves(story);
  expect(recipientsOf(story.convened, 'decisions').map((one) => one.to)).toEqual(all);
});
