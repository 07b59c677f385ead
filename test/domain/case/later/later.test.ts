import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { taskScenes } from '../../../../bot/click/typed/own-cases.ts';
import { renderLetter } from '../../../../bot/deliver/render-letter.ts';
import { myTasksForm } from '../../../../cards/plan/tasks/my-tasks-form.ts';
import { formFor, readForm } from '../../../../cards/registry.ts';
import { dayFromIso, isoFromDay } from '../../../../domain/calendar/iso.ts';
import { type BareCommand, sentenceOf } from '../../../../domain/case/case.ts';
import { laterItems } from '../../../../domain/case/later/items.ts';
import type { LaterKey } from '../../../../domain/case/later/shape.ts';
import { forthValley } from '../../../../domain/procedures/forth-valley.ts';
import { stokeOnTrent } from '../../../../domain/procedures/stoke-on-trent.ts';
import { wordsOn } from '../../../cards/words-on.ts';
import { convened, noon, openCommand, type Story } from '../../../support/case-story.ts';
import { c1, c2, decide, inRoom } from '../../../support/conference/deciding.ts';
import { family, sayAdult } from '../../../support/conference/family-story.ts';
import { moveId, moves, onPlan } from '../../../support/conference/moved-child.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Who = keyof typeof people;
const dayOf = (iso: string) => dayFromIso(iso) ?? expect.unreachable(iso);
const off = (what: readonly LaterKey[], until: string): BareCommand => ({ do: 'put-off', what, until });
/** Each thing with its own day, and the last day to which it goes. */
const items = (story: Story, who: Who) =>
  laterItems(story.state, id(who), story.at, story.known).map(
    ({ what, by, latest }) => [what, isoFromDay(by), isoFromDay(latest)] as const,
  );

/** Whether the digest of a day, one having come the day before, has a row with this in it. */
function reminded(story: Story, who: Who, on: string, said: RegExp): boolean {
  const person = story.known.directory.people.get(id(who)) ?? expect.unreachable();
  const letter = { letter: 'digest', day: dayOf(on), since: dayOf(on) - 1 } as const;
  const known = { ...story.known.directory, procedure: story.known.procedure.key };
  const card = renderLetter(known, person, letter, new Map([[openCommand.id, story.state]]) as never, noon(on));
  return card !== null && said.test(wordsOn(card));
}

/** Each kind: somebody of whom it is asked, the thing, what the digest says, and days before its own on which it is quiet and on which it is said. */
const kinds: readonly (readonly [
  name: string,
  story: () => Story,
  who: Who,
  what: LaterKey,
  said: RegExp,
  quiet: readonly string[],
  until: string,
])[] = [
  [
    'an invitation',
    () => at(convened(), '2026-12-07'),
    'tom',
    'invitation/k1',
    /Not answered|no answer|have not answered|yet/i,
    ['2026-12-08'],
    '2026-12-09',
  ],
  [
    'what there is to do for a child who moves',
    () => onPlan(forthValley).ask('ada', moves()),
    'sam',
    `move/${moveId()}`,
    /for a child who moves/,
    [],
    '2026-12-17',
  ],
  [
    'the review of a child-in-need plan',
    () => {
      const story = decide(decide(inRoom(), c2), c1, { outcome: 'not-at-risk', categories: [] });
      story.ask('cleo', { do: 'say-follows', child: c1, help: 'yes', lead: null, words: 'invented', unborn: {} });
      return at(story.ask('cleo', { do: 'close' }), '2027-02-22');
    },
    'sam',
    'need/c1',
    /review/i,
    ['2027-02-23'],
    '2027-03-01',
  ],
];

function at(story: Story, day: string): Story {
  story.at = noon(day);
  return story;
}

test.each(kinds)(
  '%s is not reminded of before the day that was said, and is on that day',
  (_, make, who, what, said, quiet, until) => {
    const story = make();
    expect(items(story, who).map(([one]) => one)).toContain(what);
    for (const day of quiet) expect(reminded(story, who, day, said), day).toBe(true);
    expect(story.ask(who, off([what], until)).events).toEqual(['reminders-put-off']);
    for (const day of quiet) expect(reminded(story, who, day, said), day).toBe(false);
    expect(reminded(story, who, until, said), until).toBe(true);
  },
);

test.each(['family', 'report'] as const)('so is what there is to do for the family, and a report: %s', (kind) => {
  const story = at(family(stokeOnTrent).ask('sam', sayAdult()), '2026-12-02');
  const what = `${kind}/k1` as const;
  if (kind === 'report') story.ask('sam', { do: 'attend', how: 'in-person' });
  const [, by = '', latest = ''] = items(story, 'sam').find(([one]) => one === what) ?? [];
  expect([by > '2026-12-02', latest <= by]).toEqual([true, true]);
  const tooFar = isoFromDay(dayOf(latest) + 1);
  expect(story.ask('sam', off([what], tooFar)).refused).toBe('bad-date');
  const said = kind === 'report' ? /report (is )?with|Report/i : /family/i;
  const days = Array.from({ length: dayOf(latest) - dayOf('2026-12-02') - 1 }, (_, n) => isoFromDay(dayOf('2026-12-03') + n));
  expect(days.filter((day) => reminded(story, 'sam', day, said))).not.toEqual([]);
  expect(story.ask('sam', off([what], latest)).events).toEqual(['reminders-put-off']);
  expect(days.filter((day) => reminded(story, 'sam', day, said))).toEqual([]);
  expect(reminded(story, 'sam', latest, said)).toBe(true);
});

test('never past its own day, nor past the next date of the case that a rule sets; what is late already is not put off', () => {
  const story = at(convened(), '2026-12-07');
  const [[, by, latest] = expect.unreachable()] = items(story, 'tom');
  // The last working day before the conference; reports to the family are due before that (BU-T3).
  expect(by).toBe('2026-12-14');
  expect(latest <= by).toBe(true);
  for (const wrong of ['2026-12-15', isoFromDay(dayOf(latest) + 1), '2026-12-07', '2026-12-01', 'soon'])
    expect(story.ask('tom', off(['invitation/k1'], wrong)).refused, wrong).toBe('bad-date');
  const moved = at(onPlan(forthValley).ask('ada', moves()), '2026-12-18');
  expect(items(moved, 'sam')).toEqual([]);
  expect(moved.ask('sam', off([`move/${moveId()}`], '2026-12-21')).refused).toBe('changed');
});

test('brought forward since, it is said by its own day all the same', () => {
  const story = at(convened(), '2026-12-02').ask('tom', off(['invitation/k1'], '2026-12-09'));
  const when = { date: '2026-12-08', time: '10:00', place: 'Invented Hall' };
  story.press('ada', { do: 'move', when, why: '', seen: story.conference.revision }).lets();
  expect(story.convened.when.date).toBe('2026-12-08');
  expect(reminded(story, 'tom', '2026-12-07', /INV-1/)).toBe(true);
});

test('a nearer date that a rule sets afterwards brings it forward as well: a core group is held, and the next is to be by 2 February (BU-T6)', () => {
  const story = decide(decide(inRoom(), c2), c1, { outcome: 'not-at-risk', categories: [] });
  story.ask('cleo', { do: 'say-follows', child: c1, help: 'yes', lead: null, words: 'invented', unborn: {} });
  at(story.ask('cleo', { do: 'close' }), '2026-12-16').ask('sam', off(['need/c1'], '2027-02-12'));
  expect(story.events).toEqual(['reminders-put-off']);
  const until = () =>
    laterItems(story.state, id('sam'), story.at, story.known).flatMap((one) =>
      one.what === 'need/c1' && one.until !== null ? [isoFromDay(one.until)] : [],
    );
  expect([until(), reminded(story, 'sam', '2027-02-02', /review/i)]).toEqual([['2027-02-12'], false]);
  story.meeting = 'g1';
  const when = { date: '2026-12-22', time: '14:00', place: 'Invented Room' };
  story.ask('sam', { do: 'call-core-group', when, people: [id('tom')] });
  story.at = Date.parse('2026-12-22T15:30:00Z');
  story.ask('sam', { do: 'take-register', present: [id('tom')] });
  expect([until(), reminded(story, 'sam', '2027-02-02', /review/i)]).toEqual([['2027-02-02'], true]);
});

test('it is theirs alone, said twice it is one, taken back they are reminded as ever, and it stands on the trail', () => {
  const story = at(convened(), '2026-12-07');
  for (const who of ['cleo', 'una', 'carl'] as const)
    expect(story.ask(who, off(['invitation/k1'], '2026-12-09')).refused, who).toBeDefined();
  story.ask('tom', off(['invitation/k1'], '2026-12-09'));
  const [event] = 'events' in story.last ? story.last.events : [];
  const stamp = { by: id('tom'), at: story.at, via: 'teams' } as const;
  expect(sentenceOf({ ...(event ?? expect.unreachable()), ...stamp }, String)).toBe(
    'reminders-put-off invitation/k1, until 2026-12-09',
  );
  expect(story.ask('tom', off(['invitation/k1'], '2026-12-09')).events).toEqual([]);
  expect(reminded(story, 'pia', '2026-12-08', /INV-1/), 'of nobody else').toBe(true);
  expect(story.ask('tom', off(['invitation/k1'], '')).events).toEqual(['reminders-put-off']);
  expect(reminded(story, 'tom', '2026-12-08', /INV-1/)).toBe(true);
  expect(story.state.later.putOff).toEqual([]);
  story.ask('tom', { do: 'attend', how: 'phone' });
  expect(items(story, 'tom').map(([one]) => one)).not.toContain('invitation/k1');
});

test('the form has what is theirs and how far it goes, and is reached from My tasks and from Details', () => {
  const story = at(convened(), '2026-12-07');
  const scene = () => sceneOf(story.known.directory, story.state, id('tom'), story.at, 'k1') ?? expect.unreachable();
  const ref = { form: 'remind-later', of: openCommand.id, meeting: 'k1' } as const;
  const seal = () => expect.unreachable();
  const words = JSON.stringify(formFor(ref, scene()));
  expect(words).toContain('Whether you are coming, by Mon 14 Dec 2026');
  expect(readForm(ref, { what: ['invitation/k1'], until: '2026-12-20' }, scene(), seal)).toHaveProperty('problems.until');
  expect(readForm(ref, { what: ['invitation/k1'], until: '2026-12-09' }, scene(), seal)).toEqual({
    command: off(['invitation/k1'], '2026-12-09'),
  });
  story.ask('tom', off(['invitation/k1'], '2026-12-09'));
  expect(wordsOn(formFor(ref, scene()) ?? expect.unreachable())).toContain('You are not reminded before Wed 9 Dec 2026');
  expect(JSON.stringify(formFor({ ...ref, form: 'details' }, scene()))).toContain('"remind-later"');
  const person = story.known.directory.people.get(id('tom')) ?? expect.unreachable();
  const all = taskScenes([story.state], story.known.directory, person, story.at);
  expect(JSON.stringify(myTasksForm(scene(), { form: 'my-tasks' } as never, all))).toContain('"remind-later"');
});
