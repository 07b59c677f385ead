import { describe, expect, test } from 'vitest';
import { calendarFor } from '../../../domain/calendar/calendar-for.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { type CaseCommand, type CaseEvent, caseDecider } from '../../../domain/case/case.ts';
import { caseDeadlines } from '../../../domain/case/dates/case-deadlines.ts';
import { departureName } from '../../../domain/case/people/departures.ts';
import type { Case } from '../../../domain/case/whole.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import type { MeetingId } from '../../../domain/ref.ts';
import { convened, drafted, everybody, known, noon, Story } from '../../support/case-story.ts';
import { id, type people } from '../../support/invented-partnership.ts';

const stamp = { by: 'time', at: noon('2026-12-16'), via: 'time' } as const;

function without(who: keyof typeof people): Directory {
  const person = known.directory.people.get(id(who)) ?? expect.unreachable();
  return { ...known.directory, people: new Map(known.directory.people).set(person.id, { ...person, status: 'left' }) };
}

/** What the bot writes down of who has left and who is back. */
function noted(state: Case, directory: Directory): Case {
  const command: CaseCommand = { do: 'note-departures' };
  const decided = caseDecider.decide(state, { ...stamp, command }, { ...known, directory });
  if ('refused' in decided) throw new Error(decided.refused);
  return decided.events.reduce((one, event) => caseDecider.evolve(one, { ...event, ...stamp }), state);
}

/** Held on its day, and over. */
function closed(): Story {
  const story = convened();
  story.at = noon('2026-12-15');
  return story.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] }).ask('cleo', { do: 'close' });
}

/** The next in the case, on that day. */
function next(story: Story, meeting: MeetingId, date: string): Story {
  story.meeting = meeting;
  return story
    .ask('ada', { do: 'call', type: 'review', people: everybody })
    .ask('ada', { do: 'set-when', when: { date, time: '10:00', place: 'Invented Hall' }, chair: id('cleo') });
}

describe('a conference that is over', () => {
  const gone = {
    event: 'departed',
    person: id('tom'),
    agency: 'school',
    was: { coreGroup: false, meetings: {} },
  } as unknown as CaseEvent;
  const people = (state: Case) => state.meetings.k1?.list.people.map(({ person }) => person);

  test.each([
    ['closed', closed],
    ['cancelled', () => convened().ask('cleo', { do: 'cancel', why: 'invented' })],
  ] as const)('%s: it keeps saying who was there, whoever leaves afterwards', (_, story) => {
    expect(people(caseDecider.evolve(story().state, { ...gone, ...stamp }))).toContain(id('tom'));
  });

  test('one that is not loses whoever leaves', () => {
    expect(people(caseDecider.evolve(convened().state, { ...gone, ...stamp }))).not.toContain(id('tom'));
  });

  test('closed, it is what the next is dated from', () => {
    const story = next(closed(), 'k2', '2027-03-10');
    const rows = caseDeadlines(story.state, buckinghamshire, calendarFor('england-and-wales'), story.at, 'k2');
    expect(rows.filter((row) => row.rule === 'BU-T8').map((row) => isoFromDay(row.due ?? 0))).toEqual([
      '2027-03-15',
      '2027-09-10',
    ]);
  });

  test('its own dates are not those of the conferences after it', () => {
    const story = closed();
    const own = () => caseDeadlines(story.state, buckinghamshire, calendarFor('england-and-wales'), stamp.at, 'k1');
    const before = own();
    next(story, 'k2', '2027-03-10').ask('ada', { do: 'propose' });
    story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
    story.at = noon('2027-03-10');
    story.ask('cleo', { do: 'take-register', present: [id('sam')] }).ask('cleo', { do: 'close' });
    next(story, 'k3', '2027-08-10');
    expect(own()).toEqual(before);
    const review = (meeting: MeetingId) =>
      caseDeadlines(story.state, buckinghamshire, calendarFor('england-and-wales'), story.at, meeting)
        .filter((row) => row.rule === 'BU-T8' && row.from?.fact === 'conference')
        .map((row) => isoFromDay(row.from?.on ?? 0));
    expect(review('k2')).toEqual(['2026-12-15', '2027-03-10']);
    // The first of them is by when the third itself is to be: the held one before it says so, not its own day.
    expect(review('k3')).toEqual(['2027-03-10', '2026-12-15', '2027-08-10']);
  });
});

describe('somebody who was set aside and is back', () => {
  test('stands on the list where they stood, has said what they had said, and no longer keeps the time', () => {
    const story = convened().ask('tom', { do: 'keep-free' }).ask('tom', { do: 'attend', how: 'phone' });
    const tom = story.convened.invitees.find((one) => one.person === id('tom'));
    story.state = noted(noted(story.state, without('tom')), known.directory);
    expect(story.convened.invitees.map(({ person }) => person).toSorted()).toEqual(
      (['gus', 'pia', 'sam', 'tom'] as const).map(id),
    );
    expect(story.convened.invitees.find((one) => one.person === id('tom'))).toEqual({ ...tom, keepsFree: false });
    expect(tom?.keepsFree).toBe(true);
  });

  test('is here only if they were here, and has said nothing if they had said nothing', () => {
    const story = convened().press('cleo', { do: 'take-register', present: [id('sam')] });
    story.state = noted(noted(story.state, without('tom')), known.directory);
    expect(story.convened.present).toEqual([id('sam')]);
    expect(story.state.meetings.k1?.answers).toEqual({});
  });

  test('takes the chair again, of the same day and place, unless somebody else has', () => {
    const story = convened();
    const { when } = story.convened;
    const away = noted(story.state, without('cleo'));
    expect(away.meetings.k1?.when.chair).toBeNull();
    expect(noted(away, known.directory).meetings.k1?.when).toMatchObject({ when, chair: id('cleo') });
    const other = convened();
    other.state = away;
    other.known = { ...known, directory: without('cleo') };
    other.ask('ada', { do: 'set-chair', chair: id('carl') });
    expect(noted(other.state, known.directory).meetings.k1?.when.chair).toBe(id('carl'));
  });
});

test('each departure has a name of its own, since somebody may leave more than once', () => {
  expect(departureName({ person: id('tom'), at: 5 })).toBe(`${id('tom')}@5`);
});

describe('a case that is not there', () => {
  test('is written to by nobody, not even of whoever pressed in its name', () => {
    const story = new Story().ask('tess', { do: 'turn-away', what: 'attend' });
    expect(story.events).toEqual([]);
    const event = { event: 'hold-set', ...stamp } as const;
    expect(() => caseDecider.evolve(story.state, event)).toThrow('hold-set before the case was opened');
    expect(caseDecider.evolve(drafted().state, event).keeping.onHold).toBe(true);
  });
});
