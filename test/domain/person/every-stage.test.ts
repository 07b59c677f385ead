import { describe, expect, test } from 'vitest';
import { dayFromIso } from '../../../domain/calendar/iso.ts';
import type { BareCommand } from '../../../domain/case/case.ts';
import { convened, known, noon, type Story } from '../../support/case-story.ts';
import { id, type people } from '../../support/invented-partnership.ts';
import { Weeks } from '../../support/story/weeks.ts';

type Where = 'stoke-on-trent' | 'forth-valley';
type Name = keyof typeof people;

/** Somebody's weeks in a case, where another procedure is in force: its working days count. */
function weeks(where: Where, who: Name, { state }: Story): Weeks {
  const { opening } = state;
  if (opening.status !== 'open') throw new Error('not open');
  const there = { ...state, opening: { ...opening, procedure: where } };
  return new Weeks(who, there, { ...known.directory, procedure: where, adopted: null }).joins('2026-12-08 12:00');
}

/** Tom's action is due on Monday 14 December 2026, and stays undone. */
function undone(): Story {
  const story = convened();
  story.at = noon('2026-12-08');
  return story.ask('cleo', {
    do: 'give-action',
    to: id('tom'),
    what: 'invented task',
    why: 'invented reason',
    due: '2026-12-14',
  });
}

/** Moved to Tuesday 5 January 2027; Tom has said nothing, Pia comes. */
function conference(): Story {
  const story = convened();
  story.at = noon('2026-12-08');
  const when = { date: '2027-01-05', time: '10:00', place: 'Invented Hall' };
  story.ask('ada', { do: 'move', when, why: 'invented', seen: story.conference.revision } as unknown as BareCommand);
  return story.ask('pia', { do: 'attend', how: 'in-person' });
}

const from = '2026-12-09 00:00';
const until = '2027-01-22 23:00';

const owner = (fourth: string) => [
  'Wed 12-09 09:00 digest: new',
  // Of the conference of the 15th, to which they have not answered and owe a report.
  'Thu 12-10 09:00 digest: the conference',
  'Fri 12-11 09:00 digest: the conference',
  'Mon 12-14 09:00 digest: today',
  'Tue 12-15 09:00 digest: overdue-1',
  'Thu 12-17 09:00 digest: overdue-3',
  // A week after the lead hears it is Christmas Day, and a week after that New Year’s.
  'Tue 12-29 09:00 digest: weekly',
  `${fourth} 09:00 digest: weekly`,
  'Fri 01-08 09:00 digest: weekly',
  'Fri 01-15 09:00 digest: weekly',
  'Fri 01-22 09:00 digest: weekly',
];
const lead = (fourth: string) => [
  // Of the same conference, and on its day.
  ...['Wed 12-09', 'Thu 12-10', 'Fri 12-11', 'Mon 12-14', 'Tue 12-15'].map((one) => `${one} 09:00 digest: the conference`),
  ...['Fri 12-18', 'Tue 12-29', fourth, 'Fri 01-08', 'Fri 01-15', 'Fri 01-22'].map((one) => `${one} 09:00 digest: lead`),
];
const chair = (fourth: string) => [fourth, 'Fri 01-08', 'Fri 01-15', 'Fri 01-22'].map((one) => `${one} 09:00 digest: lead`);
const meeting = (...days: readonly string[]) => days.map((one) => `${one} 09:00 digest: the conference`);

/** In Falkirk 4 January 2027 is kept for the second; both keep 28 December for Boxing Day. */
const told: readonly (readonly [Where, Name, () => Story, readonly string[]])[] = [
  ['stoke-on-trent', 'tom', undone, owner('Mon 01-04')],
  ['stoke-on-trent', 'sam', undone, lead('Mon 01-04')],
  ['stoke-on-trent', 'cleo', undone, chair('Mon 01-04')],
  ['forth-valley', 'tom', undone, owner('Tue 01-05')],
  ['forth-valley', 'sam', undone, lead('Tue 01-05')],
  ['forth-valley', 'cleo', undone, chair('Tue 01-05')],
  // An invitation that nobody has answered: five, three and one working day before, and on the day; and his report as hers below.
  ['stoke-on-trent', 'tom', conference, meeting('Thu 12-24', 'Tue 12-29', 'Wed 12-30', 'Thu 12-31', 'Mon 01-04', 'Tue 01-05')],
  ['forth-valley', 'tom', conference, meeting('Wed 12-23', 'Tue 12-29', 'Wed 12-30', 'Thu 12-31', 'Tue 01-05')],
  // Her report: two working days before its day, on it (Stoke: two working days before the conference), and that she comes the working day before.
  ['stoke-on-trent', 'pia', conference, meeting('Tue 12-29', 'Thu 12-31', 'Mon 01-04')],
  ['forth-valley', 'pia', conference, meeting('Wed 12-30', 'Thu 12-31')],
];

describe.each(told)('Christmas 2026 in %s, to %s', (where, who, story, days) => {
  test('every stage comes on its working day, the owner’s, then the lead’s, from the second week the chair’s', () => {
    expect(weeks(where, who, story()).runs(from, until).log).toEqual(days);
  });

  test('two replicas send each of them once between them', () => {
    const two = weeks(where, who, story());
    two.replicas = 2;
    expect(two.runs(from, until).log).toEqual(days);
  });

  test('a clock that goes back, by an hour after each nine o’clock and by two days over Christmas, sends none twice', () => {
    const back = weeks(where, who, story()).runs(from, '2026-12-18 10:00').runs('2026-12-18 08:00', '2026-12-29 10:00');
    back
      .runs('2026-12-27 08:00', '2026-12-31 10:00')
      .runs('2026-12-31 07:00', '2027-01-05 09:30')
      .runs('2027-01-05 08:00', until);
    expect(back.log).toEqual(days);
  });
});

test('of a lead who is on leave with cover over that week the cover hears on each such day, and they the latest stage on their return', () => {
  const off = weeks('stoke-on-trent', 'sam', undone());
  const leave = { from: dayFromIso('2026-12-17') ?? 0, to: dayFromIso('2026-12-31') ?? 0, cover: id('ada') };
  off.directory = { ...off.directory, leaves: new Map([[id('sam'), leave]]) };
  expect(off.runs(from, '2027-01-08 23:00').log.slice(5)).toEqual([
    'Fri 12-18 09:00 cover is told',
    'Tue 12-29 09:00 cover is told',
    'Mon 01-04 09:00 digest: lead',
    'Fri 01-08 09:00 digest: lead',
  ]);
});
