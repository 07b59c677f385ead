import { describe, expect, test } from 'vitest';
import { calendarFor } from '../../../../domain/calendar/calendar-for.ts';
import { dayFromIso } from '../../../../domain/calendar/iso.ts';
import type { DayChange } from '../../../../domain/case/meeting/answers/answer.ts';
import { type ReportDate, remindsOfComing } from '../../../../domain/case/meeting/answers/coming-reminder.ts';
import { changesOnTheDay, saidOnTheDay } from '../../../../domain/case/meeting/answers/on-the-day.ts';
import { quorumOf } from '../../../../domain/case/meeting/answers/quorum.ts';
import { isOnTheDay } from '../../../../domain/case/meeting/register/on-the-day.ts';
import { comesDown } from '../../../../domain/case/phase.ts';
import { turningsOf } from '../../../../domain/case/turnings.ts';
import { convened, known, noon, type Story } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Who = keyof typeof people;
const minute = 60_000;
/** The conference is on Tuesday 15 December 2026, at ten. */
const start = Date.parse('2026-12-15T10:00:00Z');
const day = (iso: string) => dayFromIso(iso) ?? Number.NaN;

/** Tom has said on the 8th that they come; it is now that long before the start. */
function coming(before = 90 * minute): Story {
  const story = convened();
  story.at = noon('2026-12-08');
  story.ask('tom', { do: 'attend', how: 'in-person' });
  story.at = start - before;
  return story;
}
const says = (story: Story, to: DayChange, who: Who = 'tom') => story.ask(who, { do: 'change-on-the-day', to });
const answerOf = ({ conference }: Pick<Story, 'conference'>, who: Who = 'tom') =>
  conference.invitees.find((one) => one.person === id(who))?.answer;

describe('on the day, whoever has said that they come', () => {
  test('is late, joins by phone, cannot come after all; each is taken back', () => {
    const story = coming();
    expect(answerOf(says(story, 'late'))).toMatchObject({ answer: 'attending', how: 'in-person', late: true });
    expect(says(story, 'late').events).toEqual([]);
    expect(answerOf(says(story, 'on-time'))).toEqual({ answer: 'attending', how: 'in-person', at: story.at });
    expect(answerOf(says(story, 'phone'))).toMatchObject({ answer: 'attending', how: 'phone' });
    expect(answerOf(says(story, 'not'))).toEqual({ answer: 'apologies', line: '', at: story.at });
    expect(says(story, 'not').events).toEqual([]);
    expect(answerOf(says(story, 'on-time'))).toMatchObject({ answer: 'attending', how: 'in-person' });
  });

  test('after the start too, until it is over', () => {
    for (const to of ['late', 'phone', 'not'] as const) expect(says(coming(-30 * minute), to).events, to).toEqual(['answered']);
    const story = coming(-30 * minute);
    story.ask('cleo', { do: 'take-register', present: [id('sam')] });
    expect(says(story, 'late').events).toEqual(['answered']);
    story.ask('cleo', { do: 'close' });
    expect(says(story, 'phone').refused).toBe('too-late');
  });

  test('late and by phone count as coming; not after all does not', () => {
    const story = coming();
    for (const who of ['sam', 'pia'] as const) story.ask(who, { do: 'attend', how: 'in-person' });
    const procedure = {
      roles: [],
      quorum: {
        needs: [],
        otherAgencies: 2,
        directContact: true,
        agencies: 3,
        information: false,
        fewerByAgreement: false,
        twoInARow: true,
        endsPlan: true,
        reconvene: null,
        strength: 'expected',
        otherwise: 'provisional',
        statement: { en: 'invented' },
        source: 'invented',
      },
    } as const;
    const counts = () => quorumOf(story.convened, procedure, known.directory);
    expect(counts()).toBe('likely');
    says(story, 'late');
    expect(counts()).toBe('likely');
    says(story, 'phone');
    expect(counts()).toBe('likely');
    says(story, 'not');
    expect(counts()).toBe('unlikely');
  });

  test('only on the day, only who said yes, and not who is here', () => {
    expect(says(coming(26 * 60 * minute), 'late').refused).toBe('too-early');
    expect(says(coming(-14 * 60 * minute), 'late').refused).toBe('too-late');
    expect(says(coming(), 'late', 'gus').refused, 'who has not answered').toBe('changed');
    expect(says(coming(), 'late', 'tess').refused, 'who is not invited').toBe('not-yours');
    const here = coming(-minute).ask('cleo', { do: 'take-register', present: [id('tom')] });
    expect(says(here, 'not').refused).toBe('changed');
    const sorry = coming().ask('gus', { do: 'apologise', reason: 'not-involved', line: '' });
    expect(says(sorry, 'on-time', 'gus').refused, 'the undertaking is not accepted by this').toBe('changed');
  });

  test('a forged word changes nothing', () => {
    for (const to of ['', 'LATE', '__proto__', 'attend', '0'.repeat(10_000)]) {
      const story = coming();
      const { state } = story;
      expect(says(story, to as DayChange).refused).toBe('changed');
      expect(story.state).toBe(state);
    }
  });
});

describe('what somebody says on the day', () => {
  const tom = ({ convened: of }: Story) => of.invitees.find((one) => one.person === id('tom')) ?? expect.unreachable();

  test('has its buttons on the day alone: whoever comes, and after the start whoever has sent apologies and accepted the undertaking', () => {
    const buttons = (story: Story) => changesOnTheDay(story.convened, tom(story), story.at);
    expect([coming(11 * 60 * minute), coming(), coming(-13 * 60 * minute)].map(buttons)).toEqual([null, 'coming', 'coming']);
    const sorry = (before: number) => says(coming(before), 'not');
    expect([sorry(minute), sorry(-minute)].map(buttons)).toEqual([null, 'not-coming']);
    expect(buttons(convened())).toBe(null);
  });

  test('is read as late, by phone or not after all; what was said before the day, and apologies with their reason, are none of it', () => {
    const said = (story: Story) => saidOnTheDay(tom(story), story.convened.when);
    expect((['late', 'phone', 'not', 'on-time'] as const).map((to) => said(says(coming(), to)))).toEqual([
      'late',
      'phone',
      'not',
      null,
    ]);
    const reason = { do: 'apologise', reason: 'leave-or-sickness', line: '' } as const;
    expect(said(coming().ask('tom', reason))).toBe(null);
    expect(said(coming())).toBe(null);
    expect(said(convened())).toBe(null);
  });
});

test('the room is with the chair an hour before the start, and earlier once somebody is ticked there; not of a meeting that was called off', () => {
  const isRoom = (story: Story) => isOnTheDay(story.convened, story.at);
  expect([coming(61 * minute), coming(60 * minute)].map(isRoom)).toEqual([false, true]);
  expect(isRoom(coming(5 * 60 * minute).ask('cleo', { do: 'take-register', present: [id('sam')] }))).toBe(true);
  expect(isRoom(coming().ask('cleo', { do: 'cancel', why: 'invented' }))).toBe(false);
});

describe('the chair hears of it', () => {
  const cleo = (story: Story, before: Story['conference']) => comesDown(before, story.conference, id('cleo'), known);

  test.each(['late', 'phone', 'not'] as const)('%s: by a message from an hour before, before that on their card', (to) => {
    for (const [minutes, down] of [
      [61, false],
      [60, true],
      [1, true],
      [-30, true],
    ] as const) {
      const story = coming(minutes * minute);
      const before = story.conference;
      says(story, to);
      expect(story.told.map((one) => one.to)).toContain(id('cleo'));
      expect(cleo(story, before), `${minutes} minutes before`).toBe(down);
      expect(comesDown(before, story.conference, id('ada'), known), 'the administrator’s is edited').toBe(false);
    }
  });

  test('taken back it is edited; so it is while numbers are placed', () => {
    const story = says(coming(30 * minute), 'late');
    const late = story.conference;
    expect(cleo(says(story, 'on-time'), late)).toBe(false);
    story.at = start + minute;
    story.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia')] }).ask('cleo', { do: 'open-scale' });
    const placing = story.conference;
    expect(cleo(says(story, 'late'), placing)).toBe(false);
  });
});

describe('the card of who comes', () => {
  const midnight = Date.parse('2026-12-15T00:00:00Z');
  const next = Date.parse('2026-12-16T00:00:00Z');
  const withHour = (hour = 9) =>
    new Map([...known.directory.people].map(([who, one]) => [who, who === id('tom') ? { ...one, hour } : one]));
  const turnings = (story: Story, hour?: number) =>
    turningsOf(story.conference, id('tom'), { ...known, directory: { ...known.directory, people: withHour(hour) } });

  test('comes down in the morning of the day, at the hour of their digest, an hour before the start at the latest', () => {
    const at = (morning: number) => [{ at: midnight }, { at: morning, comesDown: true }, { at: start }, { at: next }];
    expect(turnings(coming(), 8)).toEqual(at(Date.parse('2026-12-15T08:00:00Z')));
    expect(turnings(coming())).toEqual(at(start - 60 * minute));
    expect(turnings(coming(), 16)).toEqual(at(start - 60 * minute));
  });

  test('not where they said so that very day, nor when they do not come, are here, or it is over', () => {
    expect(turnings(says(coming(), 'late'))).toEqual([{ at: midnight }, { at: start }, { at: next }]);
    expect(turnings(says(coming(), 'not'))).toEqual([{ at: start }, { at: next }]);
    expect(turnings(coming().ask('cleo', { do: 'take-register', present: [id('tom')] }))).toEqual([{ at: start }]);
    expect(turnings(coming().ask('cleo', { do: 'cancel', why: 'invented' }))).toEqual([]);
  });

  test('they are told the hour of their own digest', () => {
    const story = convened().ask('tom', { do: 'attend', how: 'in-person' });
    const told = story.told.find(({ to, item }) => to === id('tom') && item.item === 'card' && item.card === 'meeting');
    expect(told?.item).toMatchObject({ turnings: turningsOf(story.conference, id('tom'), known) });
  });
});

describe('the digest of who comes', () => {
  const calendar = calendarFor('england-and-wales');
  const dates: readonly ReportDate[] = [
    { to: 'report-to-family', due: day('2026-12-11') },
    // A Sunday: it is said on the Friday before.
    { to: 'report-to-chair', due: day('2026-12-13') },
  ];
  const roles = known.procedure.roles;
  const says = (story: Story, since: string, today: string, reports = dates) => {
    const asked = { calendar, procedure: { roles, reports: known.procedure.reports } };
    const found = remindsOfComing(story.conference, () => reports, { id: id('tom'), hour: 9 }, day(since), day(today), asked);
    return found === null ? null : [...found.reports.map(({ to }) => to), ...(found.lastDay ? ['last day'] : [])];
  };

  test('where the procedure sets no day for a report its author is reminded two working days before the conference, until it is in (FV-R1)', () => {
    const days = ['2026-12-10', '2026-12-11', '2026-12-14'];
    const told = (story: Story) => days.map((today, at) => says(story, days[at - 1] ?? '2026-12-09', today, []));
    expect(told(coming())).toEqual([null, ['report-to-chair'], ['last day']]);
    const sent = coming().ask('tom', { do: 'set-report', stage: 'with-chair' });
    expect(told(sent)).toEqual([null, null, ['last day']]);
  });

  test('says the dates of their report two working days ahead, as they come, and each working day until it is in; and the last one; not the day itself', () => {
    const days = ['2026-12-09', '2026-12-10', '2026-12-11', '2026-12-14', '2026-12-15'];
    expect(days.map((today, at) => says(coming(), days[at - 1] ?? '2026-12-08', today))).toEqual([
      ['report-to-family'],
      ['report-to-chair'],
      ['report-to-family', 'report-to-chair'],
      ['report-to-family', 'report-to-chair', 'last day'],
      null,
    ]);
  });

  test('both at once where the report is due on the last working day', () => {
    const due = [{ to: 'report-to-chair', due: day('2026-12-14') }] as const;
    expect(says(coming(), '2026-12-11', '2026-12-14', due)).toEqual(['report-to-chair', 'last day']);
  });

  test('of nothing that is to come on the day on which they said that they come: they have read it on their card', () => {
    const story = convened();
    story.at = Date.parse('2026-12-09T08:00:00Z');
    story.ask('tom', { do: 'attend', how: 'phone' });
    expect(says(story, '2026-12-08', '2026-12-09')).toBe(null);
    expect(says(story, '2026-12-09', '2026-12-10')).toEqual(['report-to-chair']);
    const last = convened();
    last.at = Date.parse('2026-12-14T08:00:00Z');
    expect(says(last.ask('tom', { do: 'attend', how: 'phone' }), '2026-12-11', '2026-12-14', [])).toBe(null);
  });

  test('whoever has not answered owes a report all the same, and is reminded of it (CE-R1, GP-R1)', () => {
    const days = ['2026-12-09', '2026-12-10', '2026-12-11', '2026-12-14'];
    expect(days.map((today, at) => says(convened(), days[at - 1] ?? '2026-12-08', today))).toEqual([
      ['report-to-family'],
      ['report-to-chair'],
      ['report-to-family', 'report-to-chair'],
      ['report-to-family', 'report-to-chair'],
    ]);
    const sent = convened().ask('tom', { do: 'set-report', stage: 'with-chair' });
    expect(says(sent, '2026-12-11', '2026-12-14', dates.slice(1))).toBe(null);
  });

  test('nor do apologies end it: the same is said until the report is in (CE-R1, GP-R1)', () => {
    const story = convened();
    story.at = Date.parse('2026-12-08T08:00:00Z');
    story.ask('tom', { do: 'apologise', reason: 'leave-or-sickness', line: '' });
    const days = ['2026-12-09', '2026-12-10', '2026-12-11', '2026-12-14'];
    const said = () => days.map((today, at) => says(story, days[at - 1] ?? '2026-12-08', today));
    expect(said()).toEqual([
      ['report-to-family'],
      ['report-to-chair'],
      ['report-to-family', 'report-to-chair'],
      ['report-to-family', 'report-to-chair'],
    ]);
    story.ask('tom', { do: 'set-report', stage: 'with-chair' });
    expect(says(story, '2026-12-11', '2026-12-14', dates.slice(1))).toBe(null);
  });

  test('a report that is due today is said today: whenever they answered, and on the day itself to whoever has no card come down', () => {
    const due = [{ to: 'report-to-chair', due: day('2026-12-11') }] as const;
    const story = convened();
    story.at = Date.parse('2026-12-11T08:00:00Z');
    expect(says(story.ask('tom', { do: 'attend', how: 'phone' }), '2026-12-10', '2026-12-11', due)).toEqual(['report-to-chair']);
    expect(says(convened(), '2026-12-11', '2026-12-11', due), 'also where that morning was looked at before').toEqual([
      'report-to-chair',
    ]);
    // The conference is at ten, their hour is nine. Where the procedure sets no day for a report it is wanted by the day itself.
    expect(says(convened(), '2026-12-14', '2026-12-15', [])).toEqual(['report-to-chair']);
    expect(says(coming(), '2026-12-14', '2026-12-15', [])).toBe(null);
    expect(says(convened(), '2026-12-15', '2026-12-16', []), 'the day has gone by').toBe(null);
    const late = remindsOfComing(
      convened().conference,
      () => [],
      { id: id('tom'), hour: 11 },
      day('2026-12-14'),
      day('2026-12-15'),
      {
        calendar,
        procedure: { roles, reports: known.procedure.reports },
      },
    );
    expect(late, 'it has begun').toBe(null);
  });

  test('answered otherwise after the digest came, it stays on that one', () => {
    const story = coming();
    story.at = noon('2026-12-14');
    story.ask('tom', { do: 'apologise', report: 'none', reason: 'leave-or-sickness', line: '' });
    expect(says(story, '2026-12-11', '2026-12-14')).toEqual(['last day']);
    const before = coming();
    before.at = Date.parse('2026-12-14T08:59:00Z');
    before.ask('tom', { do: 'apologise', reason: 'leave-or-sickness', line: '' });
    expect(says(before, '2026-12-11', '2026-12-14'), 'what is late is said').toEqual(['report-to-family', 'report-to-chair']);
    expect(says(before, '2026-12-11', '2026-12-14', [])).toBe(null);
  });

  test('a report that its author has put off is put off to the first of its dates at most', () => {
    const asked = { calendar, procedure: { roles, reports: known.procedure.reports } };
    const until: number[] = [];
    const later = (what: string, by: number) => {
      until.push(by);
      return what === 'report/k1' ? 'quiet' : null;
    };
    const reader = { id: id('tom'), hour: 9 };
    const on = (today: string) =>
      remindsOfComing(coming().conference, () => dates.toReversed(), reader, day('2026-12-09'), day(today), { ...asked, later });
    expect(on('2026-12-10')).toBe(null);
    expect(until).toEqual([day('2026-12-11')]);
  });

  test('whoever takes no part owes no report', () => {
    const role = coming().conference.invitees.find((one) => one.person === id('tom'))?.role;
    const observing = roles.map((one) => (one.key === role ? { ...one, expects: ['attend'] as const } : one));
    const reader = { id: id('tom'), hour: 9 };
    const asked = { calendar, procedure: { roles: observing, reports: known.procedure.reports } };
    expect(remindsOfComing(coming().conference, () => dates, reader, day('2026-12-10'), day('2026-12-11'), asked)).toBe(null);
  });
});
