import { expect, test } from 'vitest';
import { isoFromDay } from '../../../../domain/calendar/iso.ts';
import { localDay, localTime } from '../../../../domain/calendar/london.ts';
import { movesFor, onTheCard } from '../../../../domain/case/moving/cards.ts';
import type { ChildMoveId, MovesCommands } from '../../../../domain/case/moving/shape.ts';
import { movesShown } from '../../../../domain/case/moving/shown.ts';
import { asSeenBy } from '../../../../domain/case/need-to-know/children.ts';
import { leadOf } from '../../../../domain/case/people/lead.ts';
import { shownIn } from '../../../../domain/case/showing.ts';
import { buckinghamshire } from '../../../../domain/procedures/buckinghamshire.ts';
import { forthValley } from '../../../../domain/procedures/forth-valley.ts';
import { wales } from '../../../../domain/procedures/national/wales.ts';
import { stokeOnTrent } from '../../../../domain/procedures/stoke-on-trent.ts';
import { noon, openCommand, Story } from '../../../support/case-story.ts';
import { c1, c2, inRoom } from '../../../support/conference/deciding.ts';
import { moveId, moves, onPlan } from '../../../support/conference/moved-child.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const one = moveId();

const rules = (story: Story) => ({ ...story.known, lead: leadOf(story.state, story.known.procedure) });
const theirs = (story: Story, who: Name) => movesFor(movesShown(story.state), id(who), rules(story));
/** What there is to do of the last move, whose it is, by when. */
const toDo = (story: Story) =>
  theirs(story, 'ada')
    .at(-1)
    ?.tasks.map(({ task, who, due, done }) => `${task} ${who} ${isoFromDay(due)}${done ? ' done' : ''}`);
const told = (story: Story) =>
  story.told.flatMap(({ to, item }) =>
    item.item === 'card' && item.card === 'child-move' ? [[to, item.comesDown === true] as const] : [],
  );
/** At midnight the card alone becomes another. */
const reminded = (story: Story, who: Name) =>
  shownIn(story.state, story.known).flatMap(({ to, card, turnings }) =>
    to === id(who) && card === 'child-move'
      ? turnings.map(({ at }) => `${isoFromDay(localDay(at))} ${localTime(at)}`).filter((one) => !one.endsWith(' 00:00'))
      : [],
  );
const onNow = (story: Story) => movesShown(story.state).onPlan;

test('an outgoing move in Falkirk: told at once, then in writing, assessed, and register, requirement and file go with the child (FV-X1, FV-X2)', () => {
  const story = onPlan(forthValley).ask('sam', moves());
  expect(story.events).toEqual(['child-move-said']);
  expect(toDo(story)).toEqual([
    'tell sam-social 2026-12-17',
    'write ada-admin 2026-12-21',
    'assess sam-social 2026-12-23',
    'send sam-social 2026-12-23',
    'register ada-admin 2026-12-23',
    'requirement sam-social 2026-12-23',
    'invite ada-admin 2026-12-23',
  ]);
  // Whom it concerns: who has the tasks, the chair, and the others of the case. Whoever said it has it quietly.
  expect(told(story).toSorted()).toEqual(
    [
      [id('ada'), true],
      [id('cleo'), true],
      [id('gus'), true],
      [id('pia'), true],
      [id('sam'), false],
      [id('tom'), true],
    ].toSorted(),
  );
});

test('the tasks of a move have clocks: the working day before, the day and after it, and late ones are the chair’s to know (FV-X2)', () => {
  const story = onPlan(forthValley).ask('ada', moves());
  expect(reminded(story, 'sam')).toEqual(expect.arrayContaining(['2026-12-16 09:00', '2026-12-17 09:00', '2026-12-18 09:00']));
  expect(reminded(story, 'cleo')).toEqual(['2026-12-18 09:00', '2026-12-22 09:00', '2026-12-24 09:00']);
  expect(reminded(story, 'tom'), 'nobody else is reminded').toEqual([]);
  story.ask('sam', { do: 'tick-child-move', move: one, done: ['tell'], undone: [] });
  expect(story.events).toEqual(['child-move-ticked']);
  expect(reminded(story, 'cleo')).toEqual(['2026-12-22 09:00', '2026-12-24 09:00']);
  // A slip is unticked, and either of them can tick for the other, who may be away.
  story.ask('ada', { do: 'tick-child-move', move: one, done: ['write'], undone: ['tell'] });
  expect(toDo(story)?.slice(0, 2)).toEqual(['tell sam-social 2026-12-17', 'write ada-admin 2026-12-21 done']);
  expect(story.ask('ada', { do: 'tick-child-move', move: one, done: ['write'], undone: [] }).events).toEqual([]);
  expect(story.ask('sam', { do: 'tick-child-move', move: one, done: ['visits'], undone: [] }).refused).toBe('changed');
});

test('each document’s tasks are its own: Buckinghamshire has no register, Wales writes within three days (BU-T9, W-T10)', () => {
  const bucks = onPlan().ask('ada', moves());
  expect(toDo(bucks)).toEqual(['tell sam-social 2026-12-17', 'write ada-admin 2026-12-21', 'send sam-social 2026-12-23']);
  const welsh = onPlan();
  welsh.known = { ...welsh.known, procedure: { ...buckinghamshire, moves: wales.moves } };
  expect(toDo(welsh.ask('ada', moves()))).toContain('write ada-admin 2026-12-19');
});

test('a move to here: the notice in writing, the file of the other authority, and the conference are asked for, also before anybody is listed (FV-T8, FV-X2, ST-T2, BU-T9)', () => {
  for (const procedure of [forthValley, stokeOnTrent, buckinghamshire]) {
    const story = new Story();
    story.known = { ...story.known, procedure };
    story.ask('ada', {
      ...openCommand,
      procedure: procedure.key,
      type: 'transfer',
      facts: { 'transfer-notified': ['2026-11-30'] },
    });
    // Nobody leads yet: whoever sets it up has all of it. That the conference is called is seen by itself.
    expect(toDo(story)).toEqual(['notice ada-admin 2026-12-01', 'ask ada-admin 2026-12-02', 'call ada-admin 2026-12-02 done']);
    expect(told(story)).toEqual([[id('ada'), false]]);
    // Opened with another day by mistake: it is counted anew, and what is done stays done.
    story.ask('ada', { do: 'tick-child-move', move: 'from-facts' as ChildMoveId, done: ['notice'], undone: [] });
    const again = { ...openCommand, do: 'describe', type: 'transfer', facts: { 'transfer-notified': ['2026-11-27'] } } as const;
    story.ask('ada', again);
    // Monday the 30th is Saint Andrew’s Day.
    expect(toDo(story)?.[0]).toBe(`notice ada-admin ${procedure === forthValley ? '2026-12-01' : '2026-11-30'} done`);
  }
});

test('of a move here the conference is asked for until one is called (BU-T9)', () => {
  const story = onPlan().ask('ada', moves({ way: 'in', on: '2026-12-14' }));
  expect(toDo(story)?.at(-1)).toBe('call ada-admin 2026-12-18');
  story.meeting = 'k2';
  story.ask('ada', { do: 'call', type: 'transfer', people: [id('sam')] });
  expect(toDo(story)?.at(-1)).toBe('call ada-admin 2026-12-18 done');
});

test('a conference for a child who has moved here is for the moves known by then: a later move asks for one anew (BU-T9)', () => {
  const story = inRoom(buckinghamshire);
  const held = story.state.meetings.k1 ?? expect.unreachable();
  const meetings = { ...story.state.meetings, k1: { ...held, calling: { ...held.calling, type: 'transfer' } } };
  const call = (known: string) => {
    const all = [{ ...moves({ way: 'in', known }), by: id('ada'), at: story.at, done: {}, received: null, withdrawn: null }];
    const of = movesShown({ ...story.state, meetings, moves: { all } } as typeof story.state);
    return movesFor(of, id('ada'), rules(story))[0]?.tasks.find((one) => one.task === 'call')?.done;
  };
  expect([call('2026-12-14'), call('2026-12-15'), call('2026-12-16')]).toEqual([true, true, false]);
});

test('who reads of more moves than a card has room for is reminded of all that stand; those taken back push none out (FV-X2)', () => {
  const six = [1, 2, 3, 4, 5, 6].map((n) => `x0000000000${n}` as ChildMoveId);
  const story = onPlan(forthValley).ask('ada', moves());
  const alone = reminded(story, 'cleo');
  for (const other of six.slice(1)) story.ask('ada', moves({ id: other, known: '2026-12-15' }));
  expect(theirs(story, 'cleo')).toHaveLength(6);
  expect(reminded(story, 'cleo')).toEqual(expect.arrayContaining(alone));
  const ids = () => onTheCard(theirs(story, 'cleo'), id('cleo')).map((each) => each.move.id);
  expect(ids(), 'what is due first').toEqual(six.slice(1, 4));
  for (const other of six.slice(1)) story.ask('ada', { do: 'take-back-child-move', move: other });
  expect(reminded(story, 'cleo')).toEqual(alone);
  expect(ids()).toContain(one);
  expect(ids()).toHaveLength(3);
});

test('the plan is what it was: neither a move nor the conference of the receiving authority by itself takes a child off (FV-X1, BU-D4)', () => {
  for (const procedure of [forthValley, buckinghamshire]) {
    const story = onPlan(procedure).ask('ada', moves({ child: c1 }));
    expect(onNow(story)).toBe('c1 c2');
    story.at = noon('2027-01-08');
    story.ask('ada', { do: 'note-receiving', move: one, on: '2027-01-07' });
    expect(story.events).toEqual(['receiving-noted']);
    expect(told(story).filter(([, down]) => down)).toHaveLength(5);
    expect(onNow(story)).toBe('c1 c2');
    // Noted by mistake.
    expect(story.ask('cleo', { do: 'note-receiving', move: one, on: null }).events).toEqual(['receiving-noted']);
    expect(story.ask('cleo', { do: 'note-receiving', move: one, on: '2027-01-09' }).refused).toBe('bad-date');
    expect(story.ask('cleo', { do: 'note-receiving', move: one, on: '2026-12-15' }).refused).toBe('bad-date');
  }
});

test('for a time: who sees the child there is agreed, after twelve weeks it is handed over; and it becomes one for good (W-T12)', () => {
  const story = onPlan().ask('sam', moves({ stay: 'temporary' }));
  expect(toDo(story)).toEqual([
    'tell sam-social 2026-12-17',
    'write ada-admin 2026-12-21',
    'visits sam-social 2026-12-18',
    'lasting sam-social 2027-03-22',
  ]);
  expect(story.ask('sam', { do: 'note-receiving', move: one, on: '2026-12-16' }).refused).toBe('too-late');
  story.ask('sam', { do: 'tick-child-move', move: one, done: ['tell'], undone: [] });
  story.at = noon('2027-01-11');
  expect(story.ask('ada', moves({ known: '2027-01-11' })).events).toEqual(['child-move-said']);
  expect(toDo(story)).toEqual(['tell sam-social 2027-01-12 done', 'write ada-admin 2027-01-14', 'send sam-social 2027-01-18']);
});

test('entered wrongly it is taken back, everybody who had it hears so, and nothing is asked any more; sent twice it is one (Q-21)', () => {
  const story = onPlan().ask('ada', moves());
  expect(story.ask('ada', moves()).events).toEqual([]);
  expect(story.ask('ada', moves({ on: '2026-12-29' })).events).toEqual(['child-move-said']);
  expect(told(story)).toContainEqual([id('sam'), true]);
  expect(story.ask('sam', { do: 'take-back-child-move', move: one }).events).toEqual(['child-move-taken-back']);
  expect(told(story)).toContainEqual([id('tom'), true]);
  expect([toDo(story), reminded(story, 'ada')]).toEqual([[], []]);
  expect(story.ask('sam', { do: 'take-back-child-move', move: one }).events).toEqual([]);
  expect(story.ask('ada', moves({ on: '2026-12-30' })).refused).toBe('too-late');
  expect(story.ask('ada', { do: 'tick-child-move', move: one, done: ['tell'], undone: [] }).refused).toBe('too-late');
});

test('what cannot be is refused, and whoever has no part in it says nothing', () => {
  const story = onPlan();
  expect(story.ask('ada', moves({ authority: '' })).refused).toBe('incomplete');
  expect(story.ask('ada', moves({ known: '2026-12-17' })).refused).toBe('bad-date');
  expect(story.ask('ada', moves({ on: '2027-09-01' })).refused).toBe('bad-date');
  expect(story.ask('ada', moves({ id: 'not-one' as ChildMoveId })).refused).toBe('changed');
  for (const who of ['tom', 'gus', 'carl', 'dora'] as const) expect(story.ask(who, moves()).refused, who).toBe('not-yours');
  story.ask('ada', moves({ child: c2 }));
  expect(story.ask('tom', { do: 'read-child-move', move: one }).events).toEqual(['read']);
  expect(story.ask('dora', { do: 'read-child-move', move: one }).refused).toBe('not-yours');
  // Of a half-sibling nobody hears who is there for the other alone.
  story.ask('cleo', { do: 'set-half-siblings', children: [c1, c2], shared: [] });
  story.ask('cleo', { do: 'limit-children', person: id('tom'), children: [c1] });
  expect(theirs(story, 'tom')).toEqual([]);
  expect(story.ask('tom', { do: 'read-child-move', move: one }).refused).toBe('not-yours');
  // And of a child for whom everything has stopped nobody is asked any more.
  story.ask('sam', { do: 'end-child', child: c2, how: 'pregnancy-ended', on: '2026-12-15' });
  expect(theirs(story, 'ada')).toEqual([]);
});

test('a move is not corrected to one that was known here only after the conference there was held (BU-D4)', () => {
  const story = onPlan().ask('ada', moves({ child: c1 }));
  story.at = noon('2027-01-08');
  story.ask('ada', { do: 'note-receiving', move: one, on: '2027-01-07' });
  expect(story.ask('ada', moves({ child: c1, known: '2027-01-08' })).refused).toBe('bad-date');
  expect(story.ask('ada', moves({ child: c1, known: '2027-01-07' })).events).toEqual(['child-move-said']);
});

test('with the conference of the receiving authority the plan ends here where the document has it so, and not before it was held (BU-D4, BU-T9)', () => {
  const ends = (on = '2027-01-07', child = c1) => ({ do: 'end-child', child, how: 'moved-away', on }) as const;
  const story = onPlan().ask('ada', moves({ child: c1 }));
  story.at = noon('2027-01-08');
  expect(story.ask('sam', ends()).refused).toBe('too-early');
  story.ask('ada', { do: 'note-receiving', move: one, on: '2027-01-07' });
  expect(story.ask('sam', ends('2027-01-06')).refused).toBe('bad-date');
  expect(story.ask('sam', ends('2027-01-07', c2)).refused, 'who has not moved').toBe('too-early');
  expect(story.ask('sam', ends()).events).toEqual(['child-ended']);
  // The other's goes on; what it ended with is not taken back before that is.
  expect(onNow(story)).toBe('c2');
  expect(story.ask('ada', { do: 'note-receiving', move: one, on: null }).refused).toBe('too-late');
  expect(story.ask('ada', { do: 'take-back-child-move', move: one }).refused).toBe('too-late');
  expect(story.ask('sam', { do: 'take-back-ending', child: c1 }).events).toEqual(['ending-taken-back']);
  expect(onNow(story)).toBe('c1 c2');
  expect(story.ask('ada', { do: 'take-back-child-move', move: one }).events).toEqual(['child-move-taken-back']);
  // In Falkirk only a review takes a child off.
  const falkirk = onPlan(forthValley).ask('ada', moves());
  falkirk.at = noon('2027-01-08');
  falkirk.ask('ada', { do: 'note-receiving', move: one, on: '2027-01-07' });
  expect(falkirk.ask('sam', ends()).refused).toBe('not-a-review');
});

test('corrected to another way, stay or child, the conference that was noted there does not stay with it (Q-21, BU-D4)', () => {
  const received = (more: Partial<MovesCommands['say-child-move']>, as: Partial<MovesCommands['say-child-move']> = {}) => {
    const story = onPlan().ask('ada', moves({ child: c1, ...as }));
    story.at = noon('2027-01-08');
    story.ask('ada', { do: 'tick-child-move', move: one, done: ['tell'], undone: [] });
    story.ask('ada', { do: 'note-receiving', move: one, on: '2027-01-07' });
    expect(story.ask('ada', moves({ child: c1, ...as, ...more })).events).toEqual(['child-move-said']);
    return story;
  };
  const [now, done] = [(story: Story) => story.state.moves.all[0]?.received, (story: Story) => story.state.moves.all[0]?.done];
  for (const more of [{ stay: 'temporary' }, { way: 'in' }, { way: 'in', stay: 'temporary' }, { child: c2 }] as const)
    expect(now(received(more)), JSON.stringify(more)).toBeNull();
  // What was told of one child was not told of the other; of a stay that turns out to be for a time it was.
  expect([done(received({ child: c2 })), done(received({ way: 'in' }))]).toEqual([{}, {}]);
  expect(done(received({ stay: 'temporary' }))).toHaveProperty('tell');
  // Another day or another authority is the same move.
  expect(now(received({ on: '2027-01-04', authority: 'Another Borough' }))).toBe('2027-01-07');
  const ends = { do: 'end-child', child: c2, how: 'moved-away', on: '2027-01-07' } as const;
  expect(received({ child: c2 }).ask('sam', ends).refused, 'its conference was the other’s').toBe('too-early');
});

test('of a child whose plan has ended here the card of its move is brought up to date, for everybody who has it (BU-D4, Q-20)', () => {
  const story = onPlan().ask('ada', moves({ child: c1 }));
  const readers = told(story).map(([to]) => to);
  expect(readers.length).toBeGreaterThan(2);
  expect(story.ask('sam', { do: 'end-child', child: c1, how: 'child-died', on: '2026-12-16' }).events).toContain('child-ended');
  expect(
    told(story)
      .map(([to]) => to)
      .toSorted(),
  ).toEqual(readers.toSorted());
});

test('what the plan of a child has ended with is corrected to nothing else before that is taken back (Q-21, BU-D4)', () => {
  const ended = (as: Partial<MovesCommands['say-child-move']>) => {
    const story = onPlan().ask('ada', moves(as));
    story.at = noon('2027-01-08');
    story.ask('ada', { do: 'note-receiving', move: one, on: '2027-01-07' });
    return story.ask('sam', { do: 'end-child', child: c1, how: 'moved-away', on: '2027-01-07' });
  };
  const [ofOne, ofAll] = [ended({ child: c1 }), ended({})];
  expect(ofOne.ask('ada', moves({ child: c2 })).refused).toBe('too-late');
  for (const more of [{ stay: 'temporary' }, { way: 'in' }, { child: c2 }] as const)
    expect(ofAll.ask('ada', moves(more)).refused, JSON.stringify(more)).toBe('too-late');
  expect(ofAll.ask('ada', moves({ authority: 'Another Borough' })).events).toEqual(['child-move-said']);
  ofOne.ask('sam', { do: 'take-back-ending', child: c1 });
  expect(ofOne.ask('ada', moves({ child: c2 })).events).toEqual(['child-move-said']);
});

test('whoever leads and is there for some of half-siblings has no move of the others: not to read, nor to say, tick or take back (Q-9)', () => {
  const story = onPlan().ask('ada', moves({ child: c1 }));
  story.ask('cleo', { do: 'set-half-siblings', children: [c1, c2], shared: [] });
  story.ask('cleo', { do: 'limit-children', person: id('sam'), children: [c2] });
  expect(theirs(story, 'sam')).toEqual([]);
  expect(asSeenBy(story.convened, id('sam')).moves).toMatchObject({ all: [], onPlan: 'c2' });
  expect(story.ask('sam', { do: 'read-child-move', move: one }).refused).toBe('not-yours');
  const other = 'x00000000002' as ChildMoveId;
  expect(story.ask('sam', moves({ id: other, child: c1 })).refused).toBe('no-such-child');
  expect(story.ask('sam', moves({ child: c2 })).refused, 'nor made one of theirs').toBe('no-such-child');
  expect(story.ask('sam', { do: 'tick-child-move', move: one, done: ['tell'], undone: [] }).refused).toBe('too-late');
  expect(story.ask('sam', { do: 'note-receiving', move: one, on: '2026-12-16' }).refused).toBe('too-late');
  expect(story.ask('sam', { do: 'take-back-child-move', move: one }).refused).toBe('changed');
  expect(story.ask('sam', moves({ id: other, child: c2 })).events).toEqual(['child-move-said']);
  expect(theirs(story, 'sam').map(({ move }) => move.id)).toEqual([other]);
  expect(theirs(story, 'ada'), 'who sets it up has all of them').toHaveLength(2);
  expect(story.ask('cleo', { do: 'tick-child-move', move: one, done: ['tell'], undone: [] }).events).toEqual([
    'child-move-ticked',
  ]);
});
