import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { cardFor, formFor, readForm } from '../../../../cards/registry.ts';
import { shortNoteTurnings } from '../../../../domain/case/core-group/note-reminders.ts';
import { noteTakerOf } from '../../../../domain/case/core-group/note-taker.ts';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import { stageOf } from '../../../../domain/case/meetings.ts';
import { asSeenBy } from '../../../../domain/case/need-to-know/children.ts';
import type { ActionId } from '../../../../domain/case/plan/action.ts';
import { shownIn } from '../../../../domain/case/showing.ts';
import type { PersonId } from '../../../../domain/ids.ts';
import type { MeetingId } from '../../../../domain/ref.ts';
import { convened, known, noon, type Story } from '../../../support/case-story.ts';
import { c1, c2, decide, inRoom } from '../../../support/conference/deciding.ts';
import { id } from '../../../support/invented-partnership.ts';

const day = (date: string) => ({ date, time: '14:00', place: 'Invented Room' });

/** The conference was held, its chair gave an action, and Sam, who leads, called the core group with Pia and Tom. */
function called(meeting: MeetingId = 'g1', date = '2026-12-22', story?: Story): Story {
  const of = story ?? convened();
  if (story === undefined) {
    of.at = noon('2026-12-15');
    of.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] });
    of.ask('cleo', { do: 'give-action', to: id('gus'), what: 'invented', why: '', due: '2027-01-04' });
    of.at = noon('2026-12-16');
  }
  of.meeting = meeting;
  return of.ask('sam', { do: 'call-core-group', when: day(date), people: [id('pia'), id('tom')] });
}

function met(present: readonly ('pia' | 'tom' | 'sam')[] = ['tom']): Story {
  const story = called();
  story.at = noon('2026-12-23');
  return story.ask('sam', { do: 'take-register', present: present.map(id) });
}

test('it goes on without the social worker: any member carries it, and whoever called it is a member like the others', () => {
  const story = called();
  // A member takes it over themself, and gives it to nobody else.
  expect(story.ask('tom', { do: 'hand-meeting', to: id('pia') }).refused).toBe('not-yours');
  expect(story.ask('gus', { do: 'hand-meeting', to: id('gus') }).refused).toBe('not-yours');
  expect(story.ask('tom', { do: 'hand-meeting', to: id('tom') }).events).toEqual(['meeting-handed']);
  expect(story.convened.chair).toBe(id('tom'));
  expect(story.convened.invitees.map((one) => one.person)).toEqual([id('pia'), id('sam')]);
  const told = story.told.flatMap(({ to, item }) => (item.item === 'card' && item.meeting === 'g1' ? [[to, item.card]] : []));
  expect(told).toEqual(
    expect.arrayContaining([
      [id('tom'), 'core-group'],
      [id('sam'), 'meeting'],
      [id('tom'), 'meeting'],
    ]),
  );
  expect(story.ask('tom', { do: 'hand-meeting', to: id('tom') }).events).toEqual([]);
  // Who holds it says who was there.
  story.at = noon('2026-12-23');
  expect(story.ask('tom', { do: 'take-register', present: [id('pia')] }).events).toEqual(['register-taken']);
  expect(story.ask('sam', { do: 'hand-meeting', to: id('sam') }).refused).toBe('too-late');
});

test('the next date is set before one closes: it is open until then, and any member sets it, who then holds it', () => {
  const story = met();
  const next = { ...day('2027-01-12') };
  expect(stageOf(story.state, 'g1')).toBe('held');
  const asks = (who: 'sam' | 'tom' | 'pia' | 'gus' | 'cleo', card: 'core-group' | 'meeting') => {
    const seen = sceneOf(story.known.directory, story.state, id(who), story.at, 'g1');
    const drawn = seen === null ? null : cardFor(card, seen);
    return drawn?.buttons.some((one) => 'opens' in one && one.opens.form === 'call-core-group' && one.opens.meeting === 'g2');
  };
  expect([asks('sam', 'core-group'), asks('tom', 'meeting')]).toEqual([true, true]);
  // Whoever was not there is asked what they have to tell; the chair of the conference has no part in it.
  expect([asks('pia', 'meeting'), asks('cleo', 'meeting')]).toEqual([false, undefined]);
  story.ask('tom', { do: 'write-note', changed: 'invented' });
  const scene = sceneOf(story.known.directory, story.state, id('tom'), story.at, 'g1') ?? expect.unreachable();
  const read = readForm(
    { form: 'core-note', of: scene.state.id, meeting: 'g1' },
    { changed: 'again' },
    scene,
    () => ({}) as never,
  );
  expect('leads' in read ? read.leads?.(scene) : null).toMatchObject({ form: 'call-core-group', meeting: 'g2' });
  story.meeting = 'g2';
  for (const who of ['cleo', 'ada', 'tess'] as const)
    expect(story.ask(who, { do: 'call-core-group', when: next, people: [id('pia')] }).refused, who).toBe('not-yours');
  const called = story.ask('tom', { do: 'call-core-group', when: next, people: [id('pia'), id('sam')] });
  expect(called.events).toEqual(['core-group-called']);
  expect([stageOf(story.state, 'g1'), stageOf(story.state, 'g2'), story.convened.chair]).toEqual([
    'closed',
    'convened',
    id('tom'),
  ]);
  expect([asks('sam', 'core-group'), asks('tom', 'meeting')]).toEqual([false, false]);
  // Who has an action is a member too, and may call it where whoever leads does not.
  const first = convened();
  first.at = noon('2026-12-15');
  first.ask('cleo', { do: 'take-register', present: [id('sam')] });
  first.ask('cleo', { do: 'give-action', to: id('gus'), what: 'invented', why: '', due: '2027-01-04' });
  first.at = noon('2026-12-16');
  first.meeting = 'g1';
  expect(first.ask('gus', { do: 'call-core-group', when: day('2026-12-22'), people: [id('sam')] }).events).toEqual([
    'core-group-called',
  ]);
});

test('whoever keeps it says who holds it instead, and nobody but a member or who leads can', () => {
  const story = called();
  expect(story.ask('ada', { do: 'hand-meeting', to: id('gus') }).refused).toBe('no-such-person');
  expect(story.ask('sam', { do: 'hand-meeting', to: id('pia') }).events).toEqual(['meeting-handed']);
  expect(story.ask('ada', { do: 'hand-meeting', to: id('sam') }).events).toEqual(['meeting-handed']);
  expect(story.convened.chair).toBe(id('sam'));
  expect(story.convened.invitees.map((one) => one.person)).toEqual([id('tom'), id('pia')]);
});

test('the short note says what changed and which actions moved since the meeting before, and can be put right', () => {
  const story = called();
  expect(story.ask('sam', { do: 'write-note', changed: 'invented' }).refused).toBe('too-early');
  story.at = noon('2026-12-21');
  story.meeting = 'k1';
  story.ask('gus', { do: 'report-progress', action: 'a1' as ActionId, note: 'invented' });
  story.meeting = 'g1';
  story.at = noon('2026-12-23');
  story.ask('sam', { do: 'take-register', present: [id('tom')] });
  expect(story.ask('tom', { do: 'write-note', changed: '' }).refused).toBe('incomplete');
  expect(story.ask('tom', { do: 'write-note', changed: 'invented' }).events).toEqual(['note-written']);
  expect(story.convened.group.note).toMatchObject({ by: id('tom'), changed: 'invented', moved: ['a1'] });
  expect(story.ask('tom', { do: 'write-note', changed: 'invented' }).events).toEqual([]);
  story.at = noon('2026-12-24');
  expect(story.ask('sam', { do: 'write-note', changed: 'put right' }).events).toEqual(['note-written']);
  expect(story.convened.group.note).toMatchObject({ by: id('sam'), changed: 'put right', moved: ['a1'] });
  // Nothing moved until the next.
  called('g2', '2027-01-20', story).at = noon('2027-01-21');
  story.ask('sam', { do: 'take-register', present: [id('pia')] });
  expect(story.ask('pia', { do: 'write-note', changed: 'invented' }).events).toEqual(['note-written']);
  expect(story.convened.group.note?.moved).toEqual([]);
});

test('a member who was not there writes no note of it, is offered none, and puts none right; whoever leads does (CE-C1)', () => {
  const story = met(['tom']);
  const offered = (who: 'pia' | 'tom' | 'sam') => {
    const scene = sceneOf(story.known.directory, story.state, id(who), story.at, 'g1') ?? expect.unreachable();
    const of = { of: scene.state.id, meeting: 'g1' } as const;
    const details = JSON.stringify(formFor({ form: 'details', ...of }, scene));
    return [formFor({ form: 'core-note', ...of }, scene) !== null, details.includes('"core-note"')];
  };
  // The note-taker has it on their card.
  expect([offered('pia'), offered('tom'), offered('sam')]).toEqual([
    [false, false],
    [true, false],
    [true, true],
  ]);
  expect(story.ask('pia', { do: 'write-note', changed: 'heard of it' }).refused).toBe('changed');
  story.ask('tom', { do: 'write-note', changed: 'invented' });
  expect(story.ask('pia', { do: 'write-note', changed: 'otherwise' }).refused).toBe('changed');
  expect(story.convened.group.note).toMatchObject({ by: id('tom'), changed: 'invented' });
  expect([offered('pia'), offered('tom')]).toEqual([
    [false, false],
    [true, false],
  ]);
  // What they are asked instead is asked of them still.
  const scene = sceneOf(story.known.directory, story.state, id('pia'), story.at, 'g1') ?? expect.unreachable();
  expect(JSON.stringify(cardFor('meeting', scene))).toContain('You were not there');
  // Ticked after all, they were there.
  story.ask('sam', { do: 'take-register', present: [id('tom'), id('pia')] });
  expect(story.ask('pia', { do: 'write-note', changed: 'put right' }).events).toEqual(['note-written']);
  // Called on as a member by whoever leads by now, the social worker may not have been there, and keeps the plan.
  const without = called();
  without.ask('tom', { do: 'hand-meeting', to: id('tom') });
  without.at = noon('2026-12-23');
  without.ask('tom', { do: 'take-register', present: [id('pia')] });
  expect(without.ask('sam', { do: 'write-note', changed: 'invented' }).events).toEqual(['note-written']);
});

test('the note-taker takes turns: who has written none, then who wrote one longest ago; who is not there is passed over', () => {
  const story = called();
  expect(noteTakerOf(story.state, 'g1')).toBe(id('pia'));
  story.ask('pia', { do: 'apologise', reason: 'not-involved', line: '' });
  expect(noteTakerOf(story.state, 'g1')).toBe(id('tom'));
  story.at = noon('2026-12-23');
  story.ask('sam', { do: 'take-register', present: [id('pia'), id('tom')] }).ask('pia', { do: 'write-note', changed: 'one' });
  called('g2', '2027-01-20', story);
  expect(noteTakerOf(story.state, 'g2')).toBe(id('tom'));
  story.at = noon('2027-01-21');
  story.ask('sam', { do: 'take-register', present: [id('pia'), id('tom')] }).ask('tom', { do: 'write-note', changed: 'two' });
  called('g3', '2027-02-20', story);
  // Who holds it has written none yet.
  expect(noteTakerOf(story.state, 'g3')).toBe(id('sam'));
});

test('whoever was not there is asked what the others need to know, as a new message, and tells them (CE-C1)', () => {
  const story = called();
  expect(story.ask('pia', { do: 'tell-group', text: 'invented' }).refused).toBe('too-early');
  story.at = noon('2026-12-23');
  story.ask('sam', { do: 'take-register', present: [id('tom')] });
  const down = story.told.flatMap(({ to, item }) => (item.item === 'card' && item.comesDown === true ? [[to, item.card]] : []));
  expect(down).toEqual([[id('pia'), 'meeting']]);
  expect(story.ask('tom', { do: 'tell-group', text: 'invented' }).refused).toBe('too-late');
  expect(story.ask('pia', { do: 'tell-group', text: '' }).refused).toBe('incomplete');
  expect(story.ask('pia', { do: 'tell-group', text: 'invented' }).events).toEqual(['group-told']);
  expect(story.convened.group.told).toMatchObject({ [id('pia')]: { text: 'invented' } });
  expect(story.ask('pia', { do: 'tell-group', text: 'invented' }).events).toEqual([]);
  expect(story.ask('pia', { do: 'tell-group', text: 'otherwise' }).events).toEqual(['group-told']);
  // Before the meeting whoever has sent apologies.
  const before = called();
  before.ask('tom', { do: 'apologise', reason: 'not-involved', line: '' });
  expect(before.ask('tom', { do: 'tell-group', text: 'invented' }).events).toEqual(['group-told']);
});

test('what was written of all children is not shown to whoever is there for some of them (Q-9)', () => {
  const story = met(['tom']);
  story.ask('tom', { do: 'write-note', changed: 'invented' }).ask('pia', { do: 'tell-group', text: 'invented' });
  story.meeting = 'k1';
  story.ask('cleo', { do: 'set-half-siblings', children: ['c2' as ChildId], shared: [] });
  story.ask('cleo', { do: 'limit-children', person: id('tom'), children: ['c1' as ChildId] });
  story.meeting = 'g1';
  const seen = asSeenBy(story.convened, id('tom')).group;
  expect([seen.note?.changed, Object.keys(seen.told)]).toEqual(['', []]);
  expect(asSeenBy(story.convened, id('pia')).group.note?.changed).toBe('invented');
});

test('once it is late who leads, the chair and the unit manager hear; held, nobody does (BU-T6)', () => {
  const late = (of: Story) =>
    shownIn(of.state, known).flatMap(({ to, card, meeting, notBefore, turnings }) =>
      card === 'core-group' && meeting === undefined ? [[to, notBefore, turnings.map((one) => one.at)]] : [],
    );
  const story = convened();
  expect(late(story)).toEqual([]);
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] });
  // That procedure counts from one that was held: of the first they hear once it has not met for fifteen working days.
  const unmet = Date.parse('2027-01-08T09:00:00Z');
  expect(late(story)).toEqual([
    [id('sam'), Date.parse('2026-12-16T10:00:00Z'), [Date.parse('2026-12-22T09:00:00Z'), unmet]],
    [id('cleo'), unmet, []],
    [id('una'), unmet, []],
  ]);
  const card = (who: 'sam' | 'cleo' | 'una', now: number) =>
    JSON.stringify(cardFor('core-group', sceneOf(known.directory, story.state, id(who), now, 'k1') ?? expect.unreachable()));
  for (const who of ['sam', 'cleo', 'una'] as const)
    expect(
      [card(who, unmet - 1), card(who, unmet)].map((one) => one.includes('nobody has said that the core group met')),
      who,
    ).toEqual([false, true]);
  // Six weeks from the one that was held, and the working day after.
  const held = met();
  expect(late(held).map(([, at]) => at)).toEqual([
    Date.parse('2026-12-16T10:00:00Z'),
    Date.parse('2027-02-03T09:00:00Z'),
    Date.parse('2027-02-03T09:00:00Z'),
  ]);
  // Called and not held is late for who leads too.
  called('g2', '2027-01-20', held);
  expect(late(held).map(([to]) => to)).toEqual([id('sam'), id('cleo'), id('una')]);
});

test('once its day has gone by whoever holds it is asked again whether it was held, and then whoever leads', () => {
  const asked = (of: Story, who: 'sam' | 'tom') =>
    shownIn(of.state, known).flatMap(({ to, card, meeting, turnings }) =>
      to === id(who) && card === 'core-group' && meeting === 'g1'
        ? turnings.filter((one) => one.comesDown === true).map(({ at }) => new Date(at).toISOString())
        : [],
    );
  const story = called();
  expect(asked(story, 'sam')).toEqual(['2026-12-23T09:00:00.000Z', '2026-12-29T09:00:00.000Z']);
  story.ask('sam', { do: 'hand-meeting', to: id('tom') });
  expect([asked(story, 'tom'), asked(story, 'sam')]).toEqual([
    ['2026-12-23T09:00:00.000Z', '2026-12-29T09:00:00.000Z'],
    ['2026-12-30T09:00:00.000Z'],
  ]);
  story.at = noon('2026-12-23');
  story.ask('tom', { do: 'take-register', present: [id('pia')] });
  // What is asked then is the short note, of whose turn it is; and whoever leads hears that it is not written.
  expect([asked(story, 'tom'), asked(story, 'sam')]).toEqual([[], ['2026-12-30T09:00:00.000Z']]);
  story.ask('pia', { do: 'write-note', changed: 'invented' });
  // Written, that morning asks for the date of the next alone; called, for nothing.
  expect([asked(story, 'tom'), asked(story, 'sam')]).toEqual([[], ['2026-12-30T09:00:00.000Z']]);
  called('g2', '2027-01-20', story);
  expect([asked(story, 'tom'), asked(story, 'sam')]).toEqual([[], []]);
});

test('where no child is on a plan nobody is asked to call a core group, nor told that it did not meet', () => {
  const asked = (of: Story) =>
    shownIn(of.state, of.known).filter(({ card, meeting }) => card === 'core-group' && meeting === undefined);
  const card = (of: Story) =>
    cardFor('core-group', sceneOf(known.directory, of.state, id('sam'), noon('2027-02-01'), 'k1') ?? expect.unreachable());
  const none = { outcome: 'not-at-risk', categories: [] } as const;
  const one = decide(decide(inRoom(), c1), c2, none);
  expect([asked(one).length, card(one) === null]).toEqual([3, false]);
  const nobody = decide(decide(inRoom(), c1, none), c2, none);
  expect([asked(nobody).length, card(nobody) === null]).toEqual([0, true]);
});

test('where there is nobody who could write the note, nobody is asked for it', () => {
  const story = called();
  story.at = noon('2026-12-23');
  story.ask('sam', { do: 'take-register', present: [id('pia'), id('tom')] });
  const asks = (noteTaker: PersonId | null) =>
    shortNoteTurnings({ ...story.conference, noteTaker }, id('sam'), { procedure: story.known.procedure, lead: id('sam') })
      .length;
  expect([asks(id('pia')) > 0, asks(null)]).toEqual([true, 0]);
});
