import { describe, expect, test } from 'vitest';
import { dayFromIso } from '../../../domain/calendar/iso.ts';
import type { Standing } from '../../../domain/directory/state.ts';
import type { AgencyId, CaseId } from '../../../domain/ids.ts';
import { boardOf } from '../../../domain/oversight/board.ts';
import { type CaseFacts, caseFacts, type Measured, type TookPart } from '../../../domain/oversight/case-facts.ts';
import { isOnBoard, reachOf } from '../../../domain/oversight/sees.ts';
import { beside, besideMeetings, shareOf } from '../../../domain/oversight/suppressed.ts';
import { noon, type Story } from '../../support/case-story.ts';
import { c1, c2, decide } from '../../support/conference/deciding.ts';
import { id } from '../../support/invented-partnership.ts';
import { english, heldOn, nextOn } from '../returns/told.ts';

const day = (iso: string): number => dayFromIso(iso) ?? 0;
const factsOf = (story: Story): CaseFacts => {
  const found = caseFacts(story.state, story.known, story.at);
  if (found === null) throw new Error('there is no open case');
  return found;
};
const quiet: CaseFacts = {
  case: 'k0000invented0case9' as CaseId,
  reference: 'INV-9',
  toCome: null,
  week: [],
  limit: null,
  minutesLate: null,
  coreGroupLate: null,
  measured: [],
  tookPart: [],
};

/** Invited for Tuesday 15 December 2026, the last day of the limit; nobody has answered. */
function called(date = '2026-12-15'): Story {
  const story = english();
  return story
    .ask('ada', { do: 'set-when', when: { date, time: '10:00', place: 'Invented Hall' }, chair: id('cleo') })
    .ask('ada', {
      do: 'invite',
      invitees: [
        { person: id('sam'), role: 'social-worker' },
        { person: id('pia'), role: 'police' },
        { person: id('gus'), role: 'gp' },
      ],
    })
    .ask('ada', { do: 'propose' })
    .ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
}

describe('what of one case stands on a board', () => {
  test('a conference to come, with how many of those invited are silent', () => {
    const story = called();
    expect(factsOf(story).toCome).toMatchObject({ type: 'initial', agreed: true, invited: 3, silent: 3 });
    story.ask('pia', { do: 'attend', how: 'video' });
    expect(factsOf(story).toCome).toMatchObject({ invited: 3, silent: 2 });
    story.at = noon('2026-12-16');
    expect(factsOf(story).toCome).toBeNull();
  });

  test('the week has a conference before it begins, once it has, and after it was held, and a second one; none that was cancelled', () => {
    const story = called();
    const week = () => factsOf(story).week.map(({ agreed, held }) => [agreed, held]);
    story.at = noon('2026-12-11');
    expect(week()).toEqual([]);
    story.at = noon('2026-12-14');
    expect(week()).toEqual([[true, false]]);
    // It is at ten, and noon now.
    story.at = noon('2026-12-15');
    expect(boardOf([factsOf(story)], story.at).week).toMatchObject([
      { reference: factsOf(story).reference, begun: true, held: false },
    ]);
    const facts = factsOf(story);
    expect(boardOf([facts], noon('2026-12-16')).week).toMatchObject([{ begun: false, noRegister: true }]);
    const unagreed = { ...facts, week: facts.week.map((one) => ({ ...one, agreed: false })) };
    expect(boardOf([unagreed], story.at).week).toMatchObject([{ begun: false, noRegister: false }]);
    story.ask('cleo', { do: 'take-register', present: [id('sam')] });
    expect(boardOf([factsOf(story)], story.at).week).toMatchObject([{ begun: false, noRegister: false, held: true }]);
    story.at = noon('2026-12-18');
    expect(week()).toEqual([[true, true]]);
    story.at = noon('2026-12-21');
    expect(week()).toEqual([]);
    const off = called();
    off.at = noon('2026-12-14');
    off.ask('cleo', { do: 'cancel', why: 'invented' });
    expect(factsOf(off).week).toEqual([]);
  });

  test('a limit that is near with nothing planned, or planned past it, and one that was passed; none where it is kept', () => {
    expect(factsOf(called()).limit).toBeNull();
    const late = english();
    expect(factsOf(late).limit).toBeNull();
    late.at = noon('2026-12-11');
    expect(factsOf(late).limit).toEqual({ due: day('2026-12-15'), passed: false, planned: null });
    late.at = noon('2026-12-16');
    expect(factsOf(late).limit).toEqual({ due: day('2026-12-15'), passed: true, planned: null });
    const planned = called('2026-12-17');
    expect(factsOf(planned).limit).toEqual({ due: day('2026-12-15'), passed: false, planned: day('2026-12-17') });
    planned.at = noon('2026-12-16');
    expect(factsOf(planned).limit).toEqual({ due: day('2026-12-15'), passed: true, planned: day('2026-12-17') });
  });

  test('after a conference the limit is that of the review which nobody has called', () => {
    const story = heldOn(english(), '2026-12-15');
    decide(story, c1);
    expect(factsOf(story).limit).toBeNull();
    story.at = noon('2027-03-11');
    expect(factsOf(story).limit).toEqual({ due: day('2027-03-15'), passed: false, planned: null });
    nextOn(story, 'review', '2027-03-12');
    decide(story, c1);
    expect(factsOf(story).limit).toBeNull();
  });

  test('a conference that was cancelled keeps no limit: its own runs on, and so does that of a review', () => {
    const story = called();
    story.ask('cleo', { do: 'cancel', why: 'invented' });
    expect(story.events).toContain('cancelled');
    story.at = noon('2026-12-11');
    expect(factsOf(story).limit).toEqual({ due: day('2026-12-15'), passed: false, planned: null });
    story.at = noon('2026-12-18');
    expect(factsOf(story).limit).toEqual({ due: day('2026-12-15'), passed: true, planned: null });
    const review = decide(heldOn(english(), '2026-12-15'), c1);
    review.meeting = 'k2';
    review
      .ask('ada', { do: 'call', type: 'review', people: 'everybody' })
      .ask('ada', { do: 'set-when', when: { date: '2027-03-10', time: '10:00', place: 'Invented Hall' }, chair: id('cleo') })
      .ask('ada', { do: 'cancel', why: 'invented' });
    expect(review.events).toContain('cancelled');
    expect(factsOf(review).limit).toBeNull();
    review.at = noon('2027-04-09');
    expect(factsOf(review).limit).toEqual({ due: day('2027-03-15'), passed: true, planned: null });
  });

  test('a core group that has not met in time', () => {
    const story = heldOn(english(), '2026-12-15');
    decide(story, c1);
    expect(factsOf(story).coreGroupLate).toBeNull();
    story.at = noon('2027-01-05');
    expect(factsOf(story).coreGroupLate).toBe(day('2026-12-31'));
    story.meeting = 'g1';
    story.at = noon('2026-12-28');
    story.ask('sam', {
      do: 'call-core-group',
      when: { date: '2027-01-04', time: '10:00', place: 'Invented Hall' },
      people: [id('pia'), id('tom')],
    });
    story.at = noon('2027-01-04');
    story.ask('sam', { do: 'take-register', present: [id('pia'), id('tom')] });
    story.at = noon('2027-01-05');
    expect(factsOf(story).coreGroupLate).toBeNull();
  });

  test('an initial conference is measured from the discussion and from the start of enquiries, with its children', () => {
    const story = heldOn(english(), '2026-12-16');
    decide(story, c1);
    decide(story, c2);
    expect(factsOf(story).measured).toEqual([{ on: day('2026-12-16'), children: 2, fromDiscussion: false, fromEnquiries: true }]);
  });

  test('who is not involved, or only observes, is not in the denominator; a report has its days before', () => {
    const story = called();
    story.ask('gus', { do: 'apologise', reason: 'not-involved', line: '' });
    story.at = noon('2026-12-11');
    story.ask('sam', { do: 'set-report', stage: 'with-chair', way: 'secure-mail' });
    story.at = noon('2026-12-15');
    story.ask('cleo', { do: 'take-register', present: [id('sam')] });
    const { tookPart } = factsOf(story);
    expect(tookPart.find((one) => one.agency === 'council')).toMatchObject({ involved: 1, came: 1, reports: [4] });
    expect(tookPart.find((one) => one.agency === 'police')).toMatchObject({ involved: 1, came: 0 });
    expect(tookPart.find((one) => one.agency === 'surgery')?.involved ?? 0).toBe(0);
  });
});

describe('figures', () => {
  const measured = (kept: number, late: number): readonly CaseFacts[] => {
    const one = (fromDiscussion: boolean): Measured => ({
      on: day('2026-11-10'),
      children: 1,
      fromDiscussion,
      fromEnquiries: true,
    });
    return [...Array(kept).fill(true), ...Array(late).fill(false)].map((is: boolean) => ({ ...quiet, measured: [one(is)] }));
  };
  const now = noon('2026-12-01');

  test('are of quarters, the one that is now first, and of meetings and children apart', () => {
    const { quarters } = boardOf(
      [
        ...measured(6, 5),
        { ...quiet, measured: [{ on: day('2026-11-10'), children: 3, fromDiscussion: null, fromEnquiries: null }] },
      ],
      now,
    );
    expect(quarters.map(({ from }) => from)).toEqual(
      ['2026-10-01', '2026-07-01', '2026-04-01', '2026-01-01', '2025-10-01'].map(day),
    );
    expect(quarters[0]).toMatchObject({ meetings: { fromDiscussion: { part: 6, of: 11 }, fromEnquiries: { part: 11, of: 11 } } });
    expect(quarters[1]).toMatchObject({ meetings: { fromDiscussion: { part: 0, of: 0 } } });
  });

  test('small ones are not shown, nor what they could be worked out from', () => {
    expect(shareOf(3, 4)).toEqual({ of: null, part: null });
    expect(shareOf(3, 20)).toEqual({ of: 20, part: null });
    expect(shareOf(17, 20)).toEqual({ of: 20, part: null });
    expect(shareOf(20, 20)).toEqual({ of: 20, part: 20 });
    expect(shareOf(0, 20)).toEqual({ of: 20, part: 0 });
    expect(shareOf(10, 20)).toEqual({ of: 20, part: 10 });
    expect(beside(shareOf(10, 20), shareOf(12, 20))).toEqual({ of: 20, part: null });
    expect(beside(shareOf(10, 20), shareOf(15, 20))).toEqual({ of: 20, part: 15 });
    expect(boardOf(measured(9, 2), now).quarters[0]?.meetings.fromDiscussion).toEqual({ of: 11, part: null });
  });

  test('where meetings are too few to be shown, their children are not either: all of them in time would say that all those meetings were', () => {
    const of = (children: number, kept: boolean): CaseFacts => {
      return { ...quiet, measured: [{ on: day('2026-11-10'), children, fromDiscussion: kept, fromEnquiries: kept }] };
    };
    const nothing = { of: null, part: null };
    expect(boardOf([of(6, true), of(5, true), of(7, true)], now).quarters[0]).toMatchObject({
      meetings: { fromDiscussion: nothing },
      children: { fromDiscussion: nothing, fromEnquiries: nothing },
    });
    // Two of twelve were late, of which ten children were: neither the two nor whose ten is told.
    const some = [...Array(10).fill(of(1, true)), of(5, false), of(5, false)];
    expect(boardOf(some, now).quarters[0]?.children.fromDiscussion).toEqual({ of: 20, part: null });
    expect(besideMeetings({ of: 20, part: 10 }, { of: 40, part: 12 })).toEqual({ of: 40, part: 12 });
  });

  test('two parts of wholes that differ by a few are not both shown, nor parts or rests that do', () => {
    const one = (fromDiscussion: boolean | null, fromEnquiries: boolean | null, children = 1): CaseFacts => {
      return { ...quiet, measured: [{ on: day('2026-11-10'), children, fromDiscussion, fromEnquiries }] };
    };
    const all = [...Array(6).fill(one(true, true)), ...Array(6).fill(one(false, false)), one(false, null)];
    const nothing = { of: null, part: null };
    expect(boardOf(all, now).quarters[0]).toMatchObject({
      meetings: { fromDiscussion: { part: 6, of: 13 }, fromEnquiries: nothing },
      children: { fromDiscussion: { part: 6, of: 13 }, fromEnquiries: nothing },
    });
    expect(beside({ of: 20, part: 10 }, { of: 14, part: 8 })).toEqual({ of: 14, part: null });
    expect(beside({ of: 20, part: 10 }, { of: 14, part: 5 })).toEqual({ of: 14, part: null });
    expect(beside({ of: 30, part: 15 }, { of: 20, part: 10 })).toEqual({ of: 20, part: 10 });
  });

  test('an agency that took part in a few is not on the board at all', () => {
    const few = { on: day('2026-11-10'), agency: 'police' as AgencyId, involved: 1, came: 1, reports: [] };
    expect(boardOf([{ ...quiet, tookPart: [few] }], now).agencies).toEqual([]);
  });

  test('a flagged service is on no board while the list is closed (Q-10)', () => {
    const story = heldOn(english(), '2026-12-15');
    const police = story.known.directory.agencies.get('police' as AgencyId) ?? expect.unreachable();
    const agencies = new Map(story.known.directory.agencies).set(police.id, { ...police, flagged: true });
    story.known = { ...story.known, directory: { ...story.known.directory, agencies } };
    const those = () => factsOf(story).tookPart.map((one) => one.agency);
    expect(those()).not.toContain('police');
    story.state = { ...story.state, needToKnow: { ...story.state.needToKnow, listOpen: true } };
    expect(those()).toContain('police');
  });

  test('of agencies in a year: came of those involved, reports in, and the middle of their days before', () => {
    const part = (reports: TookPart['reports']): CaseFacts => ({
      ...quiet,
      tookPart: [{ on: day('2026-11-10'), agency: 'police' as AgencyId, involved: 2, came: 1, reports }],
    });
    const all = [1, 2, 3, 9, 9].map((days) => part([days]));
    expect(boardOf(all, now).agencies).toEqual([
      { agency: 'police', came: { of: 10, part: 5 }, reports: { of: 5, part: 5 }, lead: 3 },
    ]);
    const [few] = boardOf([...all.slice(1), ...Array(6).fill(part([null]))], now).agencies;
    expect(few).toMatchObject({ reports: { of: 10, part: null }, lead: null });
    expect(boardOf(all, noon('2027-12-01')).agencies).toEqual([]);
  });

  test('of one week the first stands first; what is late stands with the longest first', () => {
    const at = (date: string): CaseFacts => ({
      ...quiet,
      reference: date,
      toCome: { type: 'initial', startsAt: noon(date), agreed: true, invited: 1, silent: 0 },
      week: [{ startsAt: noon(date), agreed: true, held: false }],
      minutesLate: day(date),
    });
    const board = boardOf([at('2026-12-06'), at('2026-11-30'), at('2026-12-02')], now);
    expect(board.week.map(({ reference, noRegister }) => [reference, noRegister])).toEqual([
      ['2026-11-30', true],
      ['2026-12-02', false],
      ['2026-12-06', false],
    ]);
    expect(board.minutesLate.map(({ reference }) => reference)).toEqual(['2026-11-30', '2026-12-02', '2026-12-06']);
    expect(board.silent).toEqual([]);
  });
});

describe('whose board a case is on', () => {
  const person = (
    name: Parameters<typeof id>[0],
    more: { standing?: readonly Standing[]; unit?: string; areas?: string[] } = {},
  ) => {
    const found = english().known.directory.people.get(id(name));
    if (found === undefined) throw new Error('nobody');
    return { ...found, ...more } as typeof found;
  };

  test('a unit manager, a strategic manager and a coordinator have one, and nobody else', () => {
    const { state } = called();
    expect(isOnBoard(reachOf(state), person('una'))).toBe(true);
    expect(isOnBoard(reachOf(state), person('stan'))).toBe(true);
    expect(isOnBoard(reachOf(state), person('carl', { standing: ['coordinator'] }))).toBe(true);
    for (const name of ['ada', 'cleo', 'sam', 'dora', 'mina'] as const)
      expect(isOnBoard(reachOf(state), person(name)), name).toBe(false);
  });

  test('a coordinator has the cases of their areas', () => {
    const story = called();
    const of = (...areas: string[]) => isOnBoard(reachOf(story.state), person('carl', { standing: ['coordinator'], areas }));
    expect(of('north')).toBe(false);
    story.state = { ...story.state, dates: { ...story.state.dates, area: 'north' } };
    expect([of('north'), of('south'), of()]).toEqual([true, false, true]);
  });

  test('one for named people is on no board but a unit manager’s and of those who are named; one that is kept from somebody not on theirs', () => {
    const story = called();
    story.ask('cleo', { do: 'set-sensitive' });
    expect(isOnBoard(reachOf(story.state), person('una'))).toBe(true);
    expect(isOnBoard(reachOf(story.state), person('stan'))).toBe(false);
    expect(isOnBoard(reachOf(story.state), person('carl', { standing: ['coordinator'] }))).toBe(false);
    story.ask('cleo', { do: 'name-people', named: [id('cleo'), id('stan')] });
    expect(isOnBoard(reachOf(story.state), person('stan'))).toBe(true);
    story.ask('cleo', { do: 'bar', people: [id('stan')], agencies: [] });
    expect(isOnBoard(reachOf(story.state), person('stan'))).toBe(false);
  });
});
