import { expect, test } from 'vitest';
import { renderDigest } from '../../../../bot/deliver/digest/render-digest.ts';
import { dayFromIso, isoFromDay } from '../../../../domain/calendar/iso.ts';
import { receiptsIn } from '../../../../domain/case/conference/circulation/receipt-reminder.ts';
import { circulationPhases } from '../../../../domain/case/conference/circulation/waiting.ts';
import { listVersionOf, whoGetsWhat } from '../../../../domain/case/conference/circulation/who-gets-what.ts';
import { buckinghamshire } from '../../../../domain/procedures/buckinghamshire.ts';
import { stokeOnTrent } from '../../../../domain/procedures/stoke-on-trent.ts';
import { calendarOf } from '../../../../domain/timescales/calendar-of.ts';
import { wordsOn } from '../../../cards/words-on.ts';
import { noon, type Story } from '../../../support/case-story.ts';
import { c1, c2, decide, inRoom, nextHeld, seenOf } from '../../../support/conference/deciding.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const day = (iso: string) => dayFromIso(iso) ?? expect.unreachable();

/** Held and decided on Tuesday 15 December 2026, and the decisions sent that day. */
function sent(procedure: Story['known']['procedure'] = stokeOnTrent): Story {
  const story = inRoom(procedure);
  story.at = noon('2026-12-15');
  return released(decide(decide(story, c1), c2));
}

function released(story: Story): Story {
  const list = whoGetsWhat(story.convened, story.known.procedure, story.known.directory);
  const choices = list.flatMap(({ to, minutes }) => (minutes === null ? [{ to, minutes: 'none' as const }] : []));
  story.ask('cleo', { do: 'release-list', seen: listVersionOf(list), choices, off: [] });
  expect(story.events).toEqual(['list-released', 'document-sent']);
  return story;
}

/** What the digests of these days remind somebody of, each of the day after the one before. */
function reminded(story: Story, who: Name, from: string, to: string): readonly string[] {
  const { procedure, directory } = story.known;
  const calendar = calendarOf(procedure);
  const found: string[] = [];
  let since = day(from) - 1;
  for (let today = day(from); today <= day(to); today = calendar.nextWorkingDay(today + 1)) {
    const all = receiptsIn(story.state, id(who), since, today, { directory, calendar });
    const said = all.map((one) => `${one.meeting} ${one.document} ${isoFromDay(one.by)}${one.heldOn === null ? '' : ' earlier'}`);
    if (all.length > 0) found.push(`${isoFromDay(today)}: ${said.join()}`);
    since = today;
  }
  return found;
}

/** Their digest of a day, the one before having been that of `since`. */
function digest(story: Story, who: Name, since: string, on: string): readonly string[] {
  const { directory } = story.known;
  const person = directory.people.get(id(who)) ?? expect.unreachable();
  const letter = { letter: 'digest', since: day(since), day: day(on) } as const;
  const cases = new Map([[story.convened.id, story.state]]);
  const card = renderDigest(directory, person, letter, cases, Date.parse(`${on}T09:00:00Z`));
  return card === null ? [] : wordsOn(card).split('\n');
}

test('the minutes have a clock of their own: on their day, 1 and 3 working days after, and every week, until they are confirmed (ST-T16)', () => {
  const story = sent();
  story.ask('tom', { do: 'confirm-received', document: 'decisions' });
  story.at = noon('2027-01-06');
  const k1 = story.state.meetings.k1 ?? expect.unreachable();
  const minutes = { ...k1.minutes, stage: 'agreed', at: story.at } as const;
  story.state = { ...story.state, meetings: { ...story.state.meetings, k1: { ...k1, minutes } } };
  story.ask('cleo', { do: 'send-document', document: 'minutes' });
  expect(story.events).toEqual(['document-sent']);
  const by = 'k1 minutes 2027-01-07';
  expect(reminded(story, 'tom', '2027-01-06', '2027-01-20')).toEqual([
    `2027-01-07: ${by}`,
    `2027-01-08: ${by}`,
    `2027-01-12: ${by}`,
    `2027-01-19: ${by}`,
  ]);
  story.ask('tom', { do: 'confirm-received', document: 'minutes' });
  expect(reminded(story, 'tom', '2027-01-06', '2027-01-20')).toEqual([]);
});

test('what the procedure has no day for is asked for by the working day after it went out', () => {
  const by = 'k1 decisions 2026-12-16';
  expect(reminded(sent(buckinghamshire), 'tom', '2026-12-15', '2026-12-21')).toEqual([
    `2026-12-16: ${by}`,
    `2026-12-17: ${by}`,
    `2026-12-21: ${by}`,
  ]);
});

test('whoever has not confirmed the decisions of a conference is asked for them when another was held since, beside those of that one', () => {
  const story = nextHeld(sent());
  decide(story, c1, { seen: seenOf(story, c1) });
  released(decide(story, c2, { seen: seenOf(story, c2) }));
  const [first, second] = ['k1 decisions 2026-12-16 earlier', 'k2 decisions 2027-01-06'];
  expect(reminded(story, 'tom', '2027-01-06', '2027-01-11')).toEqual([
    `2027-01-06: ${second}`,
    `2027-01-07: ${second}`,
    `2027-01-11: ${first},${second}`,
  ]);
  const lines = digest(story, 'tom', '2027-01-05', '2027-01-06');
  expect(lines).toContain('Confirm that you have the decisions of INV-1 (conference of Tue 15 Dec 2026), by Wed 16 Dec 2026');
  expect(lines).toContain('Confirm that you have the decisions of INV-1, by Wed 6 Jan 2027');
  story.meeting = 'k1';
  story.ask('tom', { do: 'confirm-received', document: 'decisions' });
  expect(story.events).toEqual(['receipt-confirmed']);
  expect(story.told.flatMap(({ to, item }) => (item.item === 'card' && item.card === 'digest' ? [to] : []))).toContain(id('tom'));
  expect(digest(story, 'tom', '2027-01-05', '2027-01-06').filter((one) => one.startsWith('Confirm that'))).toHaveLength(1);
});

test('whoever is on no list any more keeps the button, and chair and administrator read who has not confirmed', () => {
  const story = nextHeld(sent());
  story.meeting = 'k1';
  story.at = noon('2027-01-20');
  const phases = (who: Name) =>
    circulationPhases(story.convened, id(who), story.known.procedure, story.at).map((one) => `${one.phase} ${one.about}`);
  expect(phases('gus')).toEqual([expect.stringMatching(/^outcome decisions@/)]);
  expect(phases('cleo')).toContainEqual(expect.stringMatching(/^circulating decisions/));
  expect(phases('ada')).toContainEqual(expect.stringMatching(/^circulating decisions/));
  story.ask('gus', { do: 'confirm-received', document: 'decisions' });
  expect(story.events).toEqual(['receipt-confirmed']);
});

test('a digest that comes for something else says what an earlier one asked for and is still open; by itself that is no reason for one', () => {
  const story = sent();
  expect(digest(story, 'tom', '2026-12-17', '2026-12-18')).toEqual([]);
  story.at = noon('2026-12-17');
  story.ask('cleo', { do: 'give-action', to: id('tom'), what: 'invented task', why: 'invented reason', due: '2027-01-29' });
  expect(story.events).toContain('action-given');
  const lines = digest(story, 'tom', '2026-12-17', '2026-12-18');
  expect(lines).toContain('Confirm that you have the decisions of INV-1, by Wed 16 Dec 2026');
});
