import { expect, test } from 'vitest';
import { renderLetter } from '../../../../bot/deliver/render-letter.ts';
import { isoFromDay } from '../../../../domain/calendar/iso.ts';
import { instantAt, localDay } from '../../../../domain/calendar/london.ts';
import type { CardName } from '../../../../domain/cardname.ts';
import { shownIn } from '../../../../domain/case/showing.ts';
import type { CaseId } from '../../../../domain/ids.ts';
import { stokeOnTrent } from '../../../../domain/procedures/stoke-on-trent.ts';
import type { MeetingId } from '../../../../domain/ref.ts';
import { convened, openCommand, type Story } from '../../../support/case-story.ts';
import { c1, c2, decide, inRoom } from '../../../support/conference/deciding.ts';
import { moves, onPlan } from '../../../support/conference/moved-child.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const reference = openCommand.id as CaseId;

function reads(story: Story, who: Name, card: CardName, at: number, meeting?: MeetingId): string {
  const { directory } = story.known;
  const person = directory.people.get(id(who)) ?? expect.unreachable();
  const letter = { letter: 'card', case: reference, card, ...(meeting === undefined ? {} : { meeting }) } as const;
  return JSON.stringify(renderLetter(directory, person, letter, new Map([[reference, story.state]]), at));
}

/** The day that has gone by at the first midnight at which their card says so: by then it is to be brought up to date. */
function saysSoAfter(story: Story, who: Name, card: CardName, said: RegExp, meeting?: MeetingId): string {
  const today = localDay(story.at);
  const midnights = Array.from({ length: 200 }, (_, n) => instantAt(today + 1 + n, '00:00'));
  const at = midnights.find((one) => said.test(reads(story, who, card, one, meeting))) ?? expect.unreachable(`${who} never`);
  expect(reads(story, who, card, at - 1, meeting), `${who}, before`).not.toMatch(said);
  const theirs = shownIn(story.state, story.known).find(
    (one) => one.to === id(who) && one.card === card && one.meeting === meeting,
  );
  const turnings = theirs?.turnings.map((one) => one.at) ?? [];
  expect(turnings, who).toContain(at);
  return isoFromDay(localDay(at) - 1);
}

test('the chair’s card of the plan says of an action that its day has gone by from the next midnight on', () => {
  const story = convened().ask('cleo', { do: 'give-action', to: id('tom'), what: 'invented', why: '', due: '2026-12-18' });
  expect(saysSoAfter(story, 'cleo', 'actions', /was due, no update yet/)).toBe('2026-12-18');
  // What is completed is late for nobody.
  story.ask('tom', { do: 'complete', action: story.state.plan.actions[0]?.id ?? expect.unreachable() });
  expect(shownIn(story.state, story.known).find((one) => one.card === 'actions')?.turnings).toEqual([]);
});

test('the card of a child’s move says that something is late, also to whoever has none of the tasks that are', () => {
  const story = onPlan().ask('sam', moves());
  for (const who of ['ada', 'sam', 'cleo'] as const) saysSoAfter(story, who, 'child-move', /late/);
});

test('the card of a plan of help says that its review is late, to whoever keeps the case and the chair too', () => {
  const story = decide(decide(inRoom(), c2), c1, { outcome: 'not-at-risk', categories: [] });
  story.ask('cleo', { do: 'say-follows', child: c1, help: 'yes', lead: null, words: 'invented', unborn: {} });
  for (const who of ['sam', 'ada', 'cleo'] as const)
    expect(saysSoAfter(story, who, 'in-need', /Its review is late/), who).toBe('2027-03-09');
});

/** Both children are on a plan, in Stoke-on-Trent. */
function inStoke(): Story {
  const story = onPlan(stokeOnTrent);
  const { opening } = story.state;
  if (opening.status === 'open') story.state = { ...story.state, opening: { ...opening, procedure: stokeOnTrent.key } };
  return story;
}

test('whoever writes the minutes reads from the next midnight on that they were due', () => {
  saysSoAfter(inStoke(), 'cleo', 'meeting', /minutes were due/, 'k1');
});

test('whoever leads reads from the next midnight on that the core group was to meet, and who calls the review that it was to be held', () => {
  saysSoAfter(inStoke(), 'sam', 'core-group', /was to meet by/);
  for (const who of ['ada', 'cleo'] as const) saysSoAfter(inStoke(), who, 'review', /The review is late/);
});
