import { describe, expect, test } from 'vitest';
import { dayFromIso } from '../../../../domain/calendar/iso.ts';
import type { BareCommand } from '../../../../domain/case/case.ts';
import { quorumOf } from '../../../../domain/case/meeting/answers/quorum.ts';
import { remindsOfInvitation } from '../../../../domain/case/meeting/answers/reminder.ts';
import { diaryEntryOf } from '../../../../domain/case/meeting/when/diary.ts';
import { phasesOf } from '../../../../domain/case/phase.ts';
import { forthValley } from '../../../../domain/procedures/forth-valley.ts';
import { stokeOnTrent } from '../../../../domain/procedures/stoke-on-trent.ts';
import { calendarOf } from '../../../../domain/timescales/calendar-of.ts';
import { convened, drafted, known, noon, openCommand, Story } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Move = Extract<BareCommand, { do: 'move' }>;

const was = { date: '2026-12-15', time: '10:00', place: 'Invented Hall' };
/** What a form is drawn from once the invitations are out. */
const { revision } = convened().convened;
const first = Date.parse('2026-12-15T10:00:00Z');
/** Section 47 started on 30 November: BU-T1 has it held by 18 December, the fifteenth working day after that day's. */
const move = (change: object = {}, more: Partial<Move> = {}): Move => ({
  do: 'move',
  when: { ...was, ...change },
  why: '',
  seen: revision,
  ...more,
});
const inTime = { date: '2026-12-17' };
const late = { date: '2027-01-14' };

/** Sam and Pia come, Tom by telephone; Gus has not said. */
function answeredAll(): Story {
  return convened()
    .ask('sam', { do: 'attend', how: 'in-person' })
    .ask('pia', { do: 'attend', how: 'in-person' })
    .ask('tom', { do: 'attend', how: 'phone' });
}

const invitee = (story: Story, who: keyof typeof people) =>
  story.convened.invitees.find((one) => one.person === id(who)) ?? expect.unreachable();
const comesDownTo = (story: Story) =>
  story.told
    .filter(({ item }) => item.item === 'card' && item.comesDown === true)
    .map(({ to }) => to)
    .toSorted();
const ids = (...who: (keyof typeof people)[]) => who.map(id).toSorted();

describe('a conference is moved after its invitations', () => {
  test('its day, time, place and chair are others, and what it was stays on the trail', () => {
    const story = answeredAll().ask('ada', move({ ...inTime, time: '14:30', place: 'Another Hall' }, { chair: id('carl') }));
    expect(story.events).toEqual(['moved', 'chair-set']);
    const when = { date: '2026-12-17', time: '14:30', place: 'Another Hall', startsAt: Date.parse('2026-12-17T14:30:00Z') };
    expect(story.convened).toMatchObject({
      when,
      chair: id('carl'),
      revision: revision + 1,
      lastMove: { was: { ...was, startsAt: first }, why: null, by: id('ada') },
    });
    expect(story.last).toMatchObject({ events: [{ event: 'moved', was, when }, {}] });
  });

  test('the same again is no news; from a form that was drawn before another move it is refused', () => {
    const story = answeredAll().ask('ada', move(inTime));
    expect(story.ask('ada', move(inTime)).events).toEqual([]);
    expect(story.ask('cleo', move({ date: '2026-12-16' })).refused).toBe('changed');
    expect(story.ask('cleo', move({ date: '2026-12-16' }, { seen: revision + 1 })).events).toEqual(['moved']);
    expect(story.convened.revision).toBe(revision + 2);
  });

  test('what was said to the earlier date is kept as that, and counts neither as coming nor for quorum', () => {
    const story = answeredAll().ask('gus', { do: 'attend', how: 'video' });
    const quorum = () => quorumOf(story.convened, stokeOnTrent, known.directory);
    expect(quorum()).toBe('likely');
    story.ask('ada', move(inTime));
    expect(story.convened.invitees.map(({ answer }) => answer.answer)).toEqual(['none', 'none', 'none', 'none']);
    expect(story.convened.invitees.map(({ earlier }) => earlier?.answer)).toEqual(Array(4).fill('attending'));
    expect(quorum()).toBe('unlikely');
    for (const who of ['sam', 'pia', 'tom', 'gus'] as const) story.ask(who, { do: 'attend', how: 'as-before' });
    expect(quorum()).toBe('likely');
  });

  test('the one tap says what was said before, by telephone too; the undertaking stands', () => {
    const story = answeredAll().ask('ada', move(inTime));
    expect(phasesOf(story.convened, id('tom'), known, story.at).map((one) => one.phase)).toContain('invitation');
    story.ask('tom', { do: 'attend', how: 'as-before', seen: story.convened.when.startsAt });
    expect(story.events).toEqual(['answered']);
    expect(invitee(story, 'tom')).toMatchObject({ answer: { answer: 'attending', how: 'phone' } });
    expect(invitee(story, 'tom').earlier).toBeUndefined();
    story.ask('gus', { do: 'attend', how: 'as-before' });
    expect(invitee(story, 'gus')).toMatchObject({ answer: { answer: 'attending', how: 'in-person' } });
  });

  test.each([
    { do: 'attend', how: 'as-before', seen: first },
    { do: 'apologise', reason: 'not-involved', line: '', seen: first },
    { do: 'send-deputy', deputy: { name: 'Invented Newcomer' }, seen: first },
  ] satisfies BareCommand[])('what is pressed on a card of the earlier date answers nothing: $do', (command) => {
    const story = answeredAll().ask('ada', move(inTime));
    expect(story.ask('sam', command).refused).toBe('changed');
    expect(invitee(story, 'sam').answer.answer).toBe('none');
    expect(convened().ask('sam', command).events).toContain('answered');
  });

  test('the entry in a diary moves with it: the same meeting, a later revision', () => {
    const story = answeredAll();
    const entry = () =>
      diaryEntryOf('k1', story.state.meetings.k1 ?? expect.unreachable(), known.procedure) ?? expect.unreachable();
    const before = entry();
    story.ask('ada', move(inTime));
    expect(entry().startsAt - before.startsAt).toBe(2 * 86_400_000);
    expect(entry().revision).toBeGreaterThan(before.revision);
  });

  test('moved twice, who has not answered in between said what they said to the earlier one', () => {
    const story = answeredAll().ask('ada', move(inTime)).ask('sam', { do: 'attend', how: 'video' });
    story.ask('ada', move({ date: '2026-12-16' }, { seen: revision + 1 }));
    expect(invitee(story, 'sam').earlier).toMatchObject({ how: 'video' });
    expect(invitee(story, 'tom').earlier).toMatchObject({ how: 'phone' });
    expect(invitee(story, 'gus').earlier).toBeUndefined();
  });

  test('of another place alone what was said stands; it is told all the same', () => {
    const story = answeredAll().ask('ada', move({ place: 'https://meet.example.invalid/new' }));
    expect(invitee(story, 'sam').answer.answer).toBe('attending');
    expect(comesDownTo(story)).toEqual(ids('cleo', 'sam', 'pia', 'tom', 'gus'));
  });

  test('everybody but whoever moved it has their card anew, as of a meeting that was moved', () => {
    const story = answeredAll().ask('ada', move(inTime));
    expect(comesDownTo(story)).toEqual(ids('cleo', 'sam', 'pia', 'tom', 'gus'));
    const items = story.told.flatMap(({ item }) => (item.item === 'card' && item.card === 'meeting' ? [item] : []));
    for (const item of items.filter((one) => one.comesDown)) expect(item).toMatchObject({ meets: first, moved: true });
    expect(comesDownTo(answeredAll().ask('cleo', move(inTime)))).toEqual(ids('ada', 'sam', 'pia', 'tom', 'gus'));
  });

  test('who said nothing yet has it anew as well, and who writes the record', () => {
    const story = convened().ask('ada', { do: 'set-minute-taker', person: id('mina') });
    expect(comesDownTo(story.ask('ada', move(inTime)))).toEqual(ids('cleo', 'sam', 'pia', 'tom', 'gus', 'mina'));
  });

  test('a deputy who was agreed is asked too and still stands for whom they stood for; one who was only asked for is not asked for any more', () => {
    const story = convened().ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
    story.ask('cleo', { do: 'agree-deputy', of: id('tom'), seen: story.at }).ask('tess', { do: 'attend', how: 'in-person' });
    story.ask('gus', { do: 'send-deputy', deputy: { name: 'Invented Newcomer' } });
    story.ask('ada', move(inTime));
    expect(invitee(story, 'tess')).toMatchObject({
      standsFor: id('tom'),
      answer: { answer: 'none' },
      earlier: { how: 'in-person' },
    });
    expect(invitee(story, 'gus')).toMatchObject({ answer: { answer: 'none' }, earlier: { answer: 'deputy' } });
    expect(phasesOf(story.convened, id('ada'), known, story.at).map((one) => one.phase)).not.toContain('newcomer');
  });
});

describe('the limit of a conference that is moved', () => {
  test('past it a reason is asked and kept; up to its last day none is', () => {
    const story = answeredAll();
    expect(story.ask('ada', move(late)).refused).toBe('no-reason');
    expect(story.convened.when.date).toBe('2026-12-15');
    story.ask('ada', move(late, { why: 'invented reason' }));
    expect(story.last).toMatchObject({ events: [{ event: 'moved', why: 'invented reason' }] });
    expect(story.convened.lastMove?.why).toBe('invented reason');
    const due = Object.values(story.convened.counted?.dates ?? {});
    expect(due.length).toBeGreaterThan(0);
    expect(answeredAll().ask('ada', move({ date: '2026-12-21' })).events).toEqual(['moved']);
    expect(answeredAll().ask('ada', move({ date: '2026-12-22' })).refused).toBe('no-reason');
  });

  test('another place asks for none, whatever the limit', () => {
    const story = answeredAll().ask('ada', move(late, { why: 'invented reason' }));
    expect(story.ask('ada', move({ ...late, place: 'Another Hall' }, { seen: revision + 1 })).events).toEqual(['moved']);
    expect(story.convened.lastMove?.why, 'the reason for the day stands').toBe('invented reason');
    story.ask('ada', move(inTime, { seen: revision + 2 }));
    expect(story.convened.lastMove?.why).toBeNull();
  });

  test('the dates counted from its day are counted anew', () => {
    const story = answeredAll();
    const before = story.convened.counted?.dates;
    story.ask('ada', move(inTime));
    expect(story.convened.counted?.dates).not.toEqual(before);
    expect(story.convened.moved).toEqual([]);
  });

  test('who has not answered again is reminded by the new date', () => {
    const story = answeredAll().ask('ada', move(late, { why: 'invented reason' }));
    const on = (date: string) => {
      const day = dayFromIso(date) ?? expect.unreachable();
      const reader = { id: id('sam'), hour: 8 } as Parameters<typeof remindsOfInvitation>[1];
      return remindsOfInvitation(story.convened, reader, day - 1, day, calendarOf(known.procedure));
    };
    // Five working days before 15 December and before 14 January.
    expect([on('2026-12-08'), on('2027-01-07')]).toEqual([false, true]);
  });
});

describe('what is not moved', () => {
  test('into the past, or where it is no time', () => {
    for (const wrong of [{ date: '2026-11-30' }, { date: '2026-02-30' }, { time: '25:00' }, { date: '2031-12-15' }])
      expect(answeredAll().ask('ada', move(wrong)).refused, JSON.stringify(wrong)).toBe('bad-date');
  });

  test('one that was held, closed or cancelled', () => {
    const held = answeredAll();
    held.at = noon('2026-12-15');
    held.ask('cleo', { do: 'take-register', present: [id('sam')] });
    expect(held.ask('ada', move(inTime)).refused).toBe('too-late');
    expect(held.ask('cleo', { do: 'close' }).ask('ada', move(inTime)).refused).toBe('too-late');
    expect(answeredAll().ask('ada', { do: 'cancel', why: 'invented' }).ask('ada', move(inTime)).refused).toBe('too-late');
  });

  test('one whose register was emptied after its scale was opened', () => {
    const story = answeredAll();
    story.at = noon('2026-12-15');
    story.ask('cleo', { do: 'take-register', present: [id('sam')] }).ask('cleo', { do: 'open-scale' });
    story.ask('cleo', { do: 'take-register', present: [] });
    expect(story.stage).toBe('convened');
    expect(story.ask('ada', move(inTime)).refused).toBe('too-late');
  });

  test('but one whose day went by unheld is, and is answered again', () => {
    const story = answeredAll();
    story.at = noon('2026-12-16');
    expect(story.ask('sam', { do: 'attend', how: 'video' }).refused).toBe('too-late');
    expect(story.ask('cleo', move(inTime)).events).toEqual(['moved']);
    expect(story.ask('sam', { do: 'attend', how: 'as-before' }).events).toEqual(['answered']);
  });

  test('by its chair to another chair, or to somebody who may not chair', () => {
    expect(answeredAll().ask('cleo', move(inTime, { chair: id('carl') })).refused).toBe('not-yours');
    expect(answeredAll().ask('ada', move(inTime, { chair: id('sam') })).refused).toBe('no-such-person');
    expect(answeredAll().ask('ada', move({}, { chair: id('carl') })).events).toEqual(['chair-set']);
  });
});

describe('a conference that is moved while it is with the chair', () => {
  const set = (date: string) => ({ do: 'set-when', when: { ...was, date }, chair: id('cleo') }) as const;
  const proposed = () => drafted().ask('ada', { do: 'propose' }).ask('sam', { do: 'keep-free', seen: first });

  test('who keeps the earlier time free is asked anew, and who has not said', () => {
    const story = proposed().ask('ada', set('2026-12-16'));
    expect(comesDownTo(story)).toEqual(expect.arrayContaining(ids('sam', 'pia')));
    expect(story.conference.invitees.some((one) => one.keepsFree)).toBe(false);
  });

  test('a time that is no longer asked for is not kept by a card of it', () => {
    const story = proposed().ask('ada', set('2026-12-16'));
    expect(story.ask('sam', { do: 'keep-free', seen: first }).refused).toBe('changed');
    expect(story.ask('sam', { do: 'keep-free', seen: Date.parse('2026-12-16T10:00:00Z') }).events).toEqual(['kept-free']);
  });
});

describe('what is known of the limit by whoever moves it', () => {
  /** Pre-birth: by FV-T3 it is counted from an expected date, which an administrator who did not set the case up may not know. */
  function preBirth(): Story {
    const carl = known.directory.people.get(id('carl')) ?? expect.unreachable();
    const story = new Story();
    const people = new Map(known.directory.people).set(carl.id, { ...carl, standing: ['administrator'] });
    story.known = { ...known, procedure: forthValley, directory: { ...known.directory, people } };
    story
      .ask('ada', {
        ...openCommand,
        procedure: 'forth-valley',
        type: 'pre-birth',
        facts: { 'expected-delivery': ['2027-05-01'] },
      })
      .ask('ada', { do: 'add-child', nth: 0, child: { expected: '2027-05-01' } })
      .ask('ada', { do: 'set-when', when: was, chair: id('cleo') })
      .ask('ada', { do: 'invite', invitees: [{ person: id('sam'), role: 'social-worker' }] })
      .ask('ada', { do: 'propose' });
    return story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  }

  test('who may not know an expected date is asked for a reason at every date, lest the answer tell it', () => {
    expect(preBirth().ask('ada', move({ date: '2026-12-16' })).events).toEqual(['moved']);
    expect(preBirth().ask('carl', move({ date: '2026-12-16' })).refused).toBe('no-reason');
    expect(preBirth().ask('carl', move({ date: '2026-12-16' }, { why: 'invented' })).events).toEqual(['moved']);
  });
});

test('who was away while it was moved comes back with what they said to the earlier date', () => {
  const story = answeredAll();
  const tom = known.directory.people.get(id('tom')) ?? expect.unreachable();
  const here = story.known;
  const away = {
    ...known,
    directory: { ...known.directory, people: new Map(known.directory.people).set(tom.id, { ...tom, status: 'left' as const }) },
  };
  story.known = away;
  story.ask('time', { do: 'note-departures' }).ask('ada', move(inTime));
  story.known = here;
  expect(story.ask('time', { do: 'note-departures' }).events).toEqual(['returned']);
  expect(invitee(story, 'tom')).toMatchObject({ answer: { answer: 'none' }, earlier: { how: 'phone' } });
});

describe('for two minutes a move can be undone', () => {
  test('nobody but who pressed is told of it, and nothing has come about; undone it never does', () => {
    const story = answeredAll().press('ada', move(inTime));
    expect(story.events).toEqual(['held-back']);
    expect(story.told.map(({ to }) => to)).toEqual([id('ada')]);
    expect(story.convened.when.date).toBe('2026-12-15');
    expect(invitee(story, 'sam').answer.answer).toBe('attending');
    story.press('ada', { do: 'take-back', act: 1 }).lets();
    expect(story.convened).toMatchObject({ when: { date: '2026-12-15' }, lastMove: null });
    expect(invitee(story, 'sam').answer.answer).toBe('attending');
  });

  test('an answer given meanwhile is one to the earlier date', () => {
    const story = convened().press('ada', move(inTime)).press('sam', { do: 'attend', how: 'video', seen: first }).lets();
    expect(invitee(story, 'sam')).toMatchObject({ answer: { answer: 'none' }, earlier: { how: 'video' } });
    expect(comesDownTo(story)).toEqual(ids('cleo', 'sam', 'pia', 'tom', 'gus'));
  });

  test('who is refused hears so at once, and what can no longer be done is said to who pressed', () => {
    expect(answeredAll().press('ada', move(late)).refused).toBe('no-reason');
    const story = answeredAll();
    story.at = noon('2026-12-15');
    story
      .press('ada', move(inTime))
      .press('cleo', { do: 'take-register', present: [id('sam')] })
      .lets();
    expect(story.events).toEqual(['not-carried-out']);
    expect(story.convened.when.date).toBe('2026-12-15');
  });
});
