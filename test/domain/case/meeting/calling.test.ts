import { describe, expect, test } from 'vitest';
import { partsOf } from '../../../../domain/access/parts.ts';
import { dayFromIso, isoFromDay } from '../../../../domain/calendar/iso.ts';
import type { CardName } from '../../../../domain/cardname.ts';
import type { BareCommand } from '../../../../domain/case/case.ts';
import { conferenceOf } from '../../../../domain/case/conference.ts';
import { caseDeadlines } from '../../../../domain/case/dates/case-deadlines.ts';
import { remindsOfInvitation } from '../../../../domain/case/meeting/answers/reminder.ts';
import { currentConference, stageOf } from '../../../../domain/case/meetings.ts';
import { leadOf } from '../../../../domain/case/people/lead.ts';
import { membersOf } from '../../../../domain/case/people/members.ts';
import { phasesOf } from '../../../../domain/case/phase.ts';
import { shownIn } from '../../../../domain/case/showing.ts';
import type { PersonId } from '../../../../domain/ids.ts';
import { buckinghamshire } from '../../../../domain/procedures/buckinghamshire.ts';
import type { MeetingId } from '../../../../domain/ref.ts';
import { calendarOf } from '../../../../domain/timescales/calendar-of.ts';
import { convened, drafted, known, noon, placing, type Story, scaling } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const calendar = calendarOf(buckinghamshire);
const along = (['sam', 'pia', 'tom', 'gus'] as const).map(id);

function at(story: Story, meeting: MeetingId, date: string): Story {
  story.meeting = meeting;
  story.at = noon(date);
  return story;
}

function held(): Story {
  return at(convened(), 'k1', '2026-12-15').ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] });
}

/** The next one is called, on the day after; with a day of its own where there is one. */
function called(story: Story, meeting: MeetingId, type: string, day?: string): Story {
  story.meeting = meeting;
  story.at += 86_400_000;
  story.ask('ada', { do: 'call', type, people: along });
  if (day === undefined) return story;
  return story.ask('ada', { do: 'set-when', when: { date: day, time: '10:00', place: 'Invented Hall' }, chair: id('cleo') });
}

function agreed(story: Story): Story {
  story.ask('ada', { do: 'propose' });
  return story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
}

const cancel = { do: 'cancel', why: 'invented' } as const;
const notices = (story: Story) =>
  story.told.flatMap(({ to, item }) =>
    item.item === 'notice' && item.notice === 'cancelled' && item.about === 'k1' ? [to] : [],
  );
const invitationsTo = (story: Story, meeting: MeetingId) => {
  const conference = conferenceOf(story.state, meeting) ?? expect.unreachable(meeting);
  return along.filter((one) =>
    phasesOf(conference, one, known, story.at).some(({ phase }) => phase === 'invitation' || phase === 'receipt'),
  ).length;
};

describe('who may call, close and cancel, and when', () => {
  const stages: Record<string, () => Story> = {
    draft: drafted,
    proposed: () => drafted().ask('ada', { do: 'propose' }),
    convened,
    held,
    closed: () => held().ask('cleo', { do: 'close' }),
    cancelled: () => convened().ask('cleo', cancel),
  };
  const asks: Record<string, readonly [BareCommand, MeetingId]> = {
    call: [{ do: 'call', type: 'review', people: along }, 'k2'],
    close: [{ do: 'close' }, 'k1'],
    cancel: [cancel, 'k1'],
  };
  const early = 'too-early';
  const late = 'too-late';
  // By hand: what each of them hears. A draft has no chair yet.
  const expected: Record<string, Record<string, readonly [ada: string, cleo: string]>> = {
    draft: { call: [early, 'not-yours'], close: [early, 'not-yours'], cancel: ['cancelled', 'not-yours'] },
    proposed: { call: [early, 'not-yours'], close: [early, early], cancel: ['cancelled', 'cancelled'] },
    convened: { call: [early, 'not-yours'], close: [early, early], cancel: ['cancelled', 'cancelled'] },
    held: { call: ['called', 'not-yours'], close: ['closed', 'closed'], cancel: [late, late] },
    closed: { call: ['called', 'not-yours'], close: ['', ''], cancel: [late, late] },
    cancelled: { call: ['called', 'not-yours'], close: [late, late], cancel: ['', ''] },
  };
  const heard = (story: Story) => story.refused ?? story.events.join();

  test.each(Object.keys(stages))('%s', (stage) => {
    for (const [name, [command, meeting]] of Object.entries(asks)) {
      const as = (who: Name) => heard(at(stages[stage]?.() ?? drafted(), meeting, '2026-12-15').ask(who, command));
      expect([as('ada'), as('cleo')], name).toEqual(expected[stage]?.[name]);
      // The lead professional, an invitee, somebody who is no part of it.
      for (const who of ['sam', 'gus', 'tess'] as const) expect(as(who), `${name} by ${who}`).toBe('not-yours');
    }
  });
});

test('called by another in another way, the form that is sent later is refused; one of a conference that was cancelled is, too', () => {
  const story = called(held(), 'k2', 'review');
  expect(story.ask('ada', { do: 'call', type: 'initial', people: along }).refused).toBe('changed');
  story.ask('ada', cancel);
  expect(story.ask('ada', { do: 'call', type: 'review', people: along }).refused).toBe('too-late');
});

test('a reason is needed to cancel', () => {
  expect(convened().ask('cleo', { do: 'cancel', why: '' }).refused).toBe('incomplete');
});

describe('who comes along', () => {
  const listed = (story: Story) => story.conference.invitees.map((one) => one.person);

  test('those who were ticked and are still there; the chair too; never a deputy in the place of the lead professional', () => {
    const story = convened().ask('sam', { do: 'send-deputy', deputy: { person: id('ada') } });
    story.ask('cleo', { do: 'agree-deputy', of: id('sam'), seen: story.at });
    story.ask('cleo', cancel);
    const pia = known.directory.people.get(id('pia'));
    if (pia === undefined) throw new Error('no pia');
    const gone = new Map(known.directory.people).set(pia.id, { ...pia, status: 'left' });
    story.known = { ...known, directory: { ...known.directory, people: gone } };
    story.meeting = 'k2';
    story.ask('ada', { do: 'call', type: 'initial', people: [id('sam'), id('pia'), id('tom'), 'nobody' as PersonId] });
    expect(listed(story)).toEqual([id('sam'), id('tom')]);
    expect(story.conference.chair).toBe(id('cleo'));
    expect(leadOf(story.state, buckinghamshire)).toBe(id('sam'));
  });
});

describe('a conference that is cancelled', () => {
  test('before its invitations went it invites nobody, and is no plan to give actions in', () => {
    for (const story of [drafted(), drafted().ask('ada', { do: 'propose' })]) {
      story.ask('ada', cancel);
      expect(story.told.filter(({ item }) => item.item === 'card' && item.comesDown)).toEqual([]);
      expect(invitationsTo(story, 'k1')).toBe(0);
      expect(story.conference).toMatchObject({ stage: 'cancelled', why: 'invented', next: 'k2' });
      expect([...membersOf(story.state).values()]).not.toContain('invitee');
    }
    const draft = drafted().ask('ada', cancel);
    expect(partsOf(draft.state, id('cleo'), known, 'k1').has('chair')).toBe(false);
    // Nor does whoever is to chair it or to write the record read of it in their digest.
    const made = drafted().ask('ada', { do: 'set-minute-taker', person: id('mina') });
    expect(made.events).toEqual(['minute-taker-set']);
    for (const { state } of [draft, made]) expect([...membersOf(state).keys()]).toEqual([id('ada')]);
  });

  test('whoever was invited is told on the card they have, and is reminded of nothing', () => {
    const story = convened().ask('cleo', cancel);
    const cards = (card: CardName) =>
      story.told.flatMap(({ to, item }) => (item.item === 'card' && item.card === card ? [to] : []));
    expect(cards('meeting')).toEqual(expect.arrayContaining(along));
    expect(story.told.filter(({ item }) => item.item === 'card' && item.comesDown)).toEqual([]);
    // A digest that reminds of it has a button to answer with.
    expect(cards('digest')).toEqual(expect.arrayContaining(along));
    // A card that is edited notifies nobody, so a message goes besides; to whoever cancelled it none.
    expect(notices(story)).toEqual([...along, id('ada')]);
    const day = (iso: string) => dayFromIso(iso) ?? Number.NaN;
    const reader = { id: id('tom'), hour: 9 };
    const reminds = (of: Story) => remindsOfInvitation(of.conference, reader, day('2026-12-07'), day('2026-12-08'), calendar);
    expect([reminds(convened()), reminds(story)]).toEqual([true, false]);
    expect(story.ask('tom', { do: 'attend', how: 'phone' }).refused).toBe('too-late');
  });

  test('with its chair: whoever has kept the time free is told, nobody else on the list', () => {
    const story = drafted().ask('ada', { do: 'propose' }).ask('pia', { do: 'keep-free' }).ask('ada', cancel);
    expect(notices(story)).toEqual([id('pia'), id('cleo')]);
    expect(notices(drafted().ask('ada', cancel))).toEqual([]);
  });

  test('leaves the one before it in hand: its people are members, its chair gives actions', () => {
    const story = agreed(called(held(), 'k2', 'review', '2027-03-10'));
    expect(currentConference(story.state)?.id).toBe('k2');
    story.ask('cleo', cancel);
    expect(currentConference(story.state)?.id).toBe('k1');
    expect(membersOf(story.state).get(id('tom'))).toBe('invitee');
    story.ask('cleo', { do: 'give-action', to: id('tom'), what: 'invented', why: '', due: '2027-01-04' });
    expect(story.events).toEqual(['core-group-joined', 'action-given']);
  });
});

test('while the next one is with its chair, the plan and the people of the one before are not lost, and both chairs are in it', () => {
  const story = held().ask('cleo', { do: 'give-action', to: id('tom'), what: 'invented', why: '', due: '2027-01-04' });
  called(story, 'k2', 'review', '2027-03-10');
  story.ask('ada', { do: 'set-chair', chair: id('carl') }).ask('ada', { do: 'propose' });
  expect(stageOf(story.state)).toBe('proposed');
  const plan = shownIn(story.state, known).filter((one) => one.card === 'actions');
  expect(plan.map((one) => one.to)).toEqual([id('cleo')]);
  const members = membersOf(story.state);
  expect([members.get(id('cleo')), members.get(id('carl')), members.get(id('gus'))]).toEqual(['chair', 'chair', 'invitee']);
});

test('numbers that were placed are not shut in: the scale is finished before it is closed, or the next one called (BU-S7)', () => {
  const story = scaling();
  const next = (of: Story) => at(of, 'k2', '2026-12-16').ask('ada', { do: 'call', type: 'review', people: along }).refused;
  story.ask('tom', placing('tom', 0));
  for (const who of ['cleo', 'ada'] as const) expect(story.ask(who, { do: 'close' }).refused).toBe('scale-unfinished');
  expect(next(story)).toBe('scale-unfinished');
  at(story, 'k1', '2026-12-15').ask('cleo', { do: 'reveal', seen: 1 });
  expect(story.events).toEqual(['revealed']);
  expect(story.ask('cleo', { do: 'close' }).refused).toBe('scale-unfinished');
  expect(next(story)).toBe('scale-unfinished');
  at(story, 'k1', '2026-12-15').ask('cleo', { do: 'answer-zero', doing: 'invented' });
  expect(story.ask('cleo', { do: 'close' }).events).toEqual(['closed']);
  // A round that was opened and in which nobody placed holds nothing back.
  expect(scaling().ask('cleo', { do: 'close' }).events).toEqual(['closed']);
});

test('nor are they shut in by a register that is emptied and a conference that is cancelled, which would be the last of its case', () => {
  const story = scaling().ask('tom', placing('tom', 5)).ask('cleo', { do: 'take-register', present: [] });
  expect(story.stage).toBe('convened');
  for (const who of ['cleo', 'ada'] as const) expect(story.ask(who, cancel).refused).toBe('scale-unfinished');
  story.ask('cleo', { do: 'take-register', present: [id('tom')] }).ask('cleo', { do: 'reveal', seen: 3 });
  expect(story.ask('cleo', { do: 'take-register', present: [] }).ask('cleo', cancel).events).toEqual(['cancelled']);
  expect(at(story, 'k2', '2026-12-16').ask('ada', { do: 'call', type: 'initial', people: along }).events).toEqual(['called']);
});

describe('by when a review is to be', () => {
  const dates = (story: Story, meeting: MeetingId, now: string) =>
    caseDeadlines(story.state, buckinghamshire, calendar, noon(now), meeting)
      .filter((row) => row.to === 'review')
      .map((row) => [
        isoFromDay(row.from?.on ?? 0),
        isoFromDay(row.due ?? 0),
        row.by === null ? '' : isoFromDay(row.by),
        row.state,
      ]);
  const tick = (story: Story, day: string) =>
    at(story, story.meeting, day).ask('cleo', { do: 'take-register', present: [id('tom')] });

  test('a second one is counted from the first as it was held, not from its own day (BU-T8)', () => {
    const story = tick(agreed(called(held(), 'k2', 'review', '2027-03-10')), '2027-03-10');
    called(story, 'k3', 'review');
    expect(dates(story, 'k3', '2027-04-01')).toContainEqual(['2027-03-10', '2027-09-10', '', 'open']);
    story.ask('ada', { do: 'set-when', when: { date: '2027-09-08', time: '10:00', place: 'Invented' }, chair: id('cleo') });
    expect(dates(story, 'k3', '2027-04-01')).toEqual([
      ['2027-03-10', '2027-09-10', '2027-09-08', 'open'],
      ['2026-12-15', '2027-03-15', '2027-03-10', 'kept'],
      ['2027-09-08', '2028-03-08', '', 'open'],
    ]);
    story.ask('ada', cancel);
    expect(dates(story, 'k3', '2027-04-01')).toContainEqual(['2027-03-10', '2027-09-10', '', 'open']);
  });

  test('a planned day that has gone by is not one that was held, and nothing is counted from it (BU-T8)', () => {
    const story = agreed(called(held(), 'k2', 'review', '2027-03-10'));
    expect(dates(story, 'k2', '2027-03-10')).toContainEqual(['2026-12-15', '2027-03-15', '2027-03-10', 'kept']);
    expect(dates(story, 'k2', '2027-03-11')).toEqual([['2026-12-15', '2027-03-15', '', 'at-risk']]);
    expect(dates(story, 'k2', '2027-03-16')).toEqual([['2026-12-15', '2027-03-15', '', 'not-kept']]);
    tick(story, '2027-03-17');
    expect(dates(story, 'k2', '2027-03-17')).toContainEqual(['2026-12-15', '2027-03-15', '2027-03-10', 'kept']);
  });
});
