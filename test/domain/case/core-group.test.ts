import { expect, test } from 'vitest';
import { sceneOf } from '../../../bot/click/scene.ts';
import { registerRightedCard } from '../../../cards/meeting/core-group/register-righted-card.ts';
import { formFor } from '../../../cards/registry.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { asItStands, type BareCommand } from '../../../domain/case/case.ts';
import { caseDeadlines } from '../../../domain/case/dates/case-deadlines.ts';
import { stageOf } from '../../../domain/case/meetings.ts';
import { departures } from '../../../domain/case/people/departures.ts';
import { shownIn } from '../../../domain/case/showing.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import type { MeetingId } from '../../../domain/ref.ts';
import { calendarOf } from '../../../domain/timescales/calendar-of.ts';
import { convened, known, noon, type Story } from '../../support/case-story.ts';
import { id } from '../../support/invented-partnership.ts';

const invited = (['pia', 'tom'] as const).map(id);
const day = (date: string) => ({ date, time: '14:00', place: 'Invented Room' });
const calls = (date: string): BareCommand => ({ do: 'call-core-group', when: day(date), people: invited });

/** The initial conference was held, its chair gave an action; sam is the lead professional. */
function held(): Story {
  const story = convened();
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] });
  story.ask('cleo', { do: 'give-action', to: id('gus'), what: 'invented', why: '', due: '2027-01-04' });
  story.at = noon('2026-12-16');
  return story;
}

function called(story: Story = held(), meeting: MeetingId = 'g1', date = '2026-12-22'): Story {
  story.meeting = meeting;
  return story.ask('sam', calls(date));
}

test('the lead professional calls it once a conference was held, and the next when it is over; called twice it is one', () => {
  const early = convened();
  early.meeting = 'g1';
  expect(early.ask('sam', calls('2026-12-22')).refused).toBe('too-early');
  const story = held();
  story.meeting = 'g1';
  for (const who of ['ada', 'cleo', 'tom', 'tess'] as const)
    expect(story.ask(who, calls('2026-12-22')).refused, who).toBe('not-yours');
  expect(story.ask('sam', calls('2026-12-15')).refused).toBe('bad-date');
  expect(story.ask('sam', { ...calls('2026-12-22'), people: [id('sam'), id('tess')] } as BareCommand).refused).toBe('incomplete');
  expect(story.ask('sam', calls('2026-12-22')).events).toEqual(['core-group-called']);
  expect(story.told.flatMap(({ to, item }) => (item.item === 'card' && item.meeting === 'g1' ? [[to, item.card]] : []))).toEqual([
    [id('pia'), 'meeting'],
    [id('tom'), 'meeting'],
    [id('sam'), 'core-group'],
  ]);
  expect(story.ask('sam', calls('2026-12-22')).events).toEqual([]);
  expect(story.ask('sam', calls('2026-12-23')).refused).toBe('changed');
  story.meeting = 'g2';
  expect(story.ask('sam', calls('2027-01-20')).refused).toBe('too-early');
  story.meeting = 'g3';
  expect(story.ask('sam', calls('2027-01-20')).refused).toBe('changed');
});

test('its people answer it and nothing else: no deputy; the chair of the conference has no part in it', () => {
  const story = called();
  expect(story.ask('tom', { do: 'attend', how: 'video' }).events).toEqual(['answered']);
  expect(story.ask('pia', { do: 'apologise', reason: 'not-involved', line: '' }).events).toEqual(['answered']);
  const no: readonly (readonly [Parameters<Story['ask']>[0], BareCommand])[] = [
    ['tom', { do: 'send-deputy', deputy: { name: 'Invented' } }],
    ['gus', { do: 'attend', how: 'phone' }],
    ['cleo', { do: 'take-register', present: invited }],
    ['cleo', { do: 'cancel', why: 'x' }],
    ['tom', { do: 'open-scale' }],
    ['tom', { do: 'accept-undertaking' }],
    ['sam', { do: 'invite', invitees: [] }],
    ['sam', { do: 'close' }],
    ['ada', { do: 'set-chair', chair: id('cleo') }],
    ['ada', { do: 'propose' }],
  ];
  for (const [who, command] of no) expect(story.ask(who, command).refused, `${who} ${command.do}`).toBe('not-yours');
  for (const who of ['sam', 'tom', 'ada'] as const)
    expect(story.ask(who, { do: 'read-details', meeting: 'g1' }).events, who).toEqual(['read']);
  for (const who of ['cleo', 'gus'] as const)
    expect(story.ask(who, { do: 'read-details', meeting: 'g1' }).refused, who).toBe('not-yours');
  // The conference goes on beside it.
  expect([stageOf(story.state, 'k1'), stageOf(story.state, 'g1')]).toEqual(['held', 'convened']);
});

test('it is held when it is said who was there, and the next is counted from that; a cancelled one or a planned day is not (BU-T6)', () => {
  const next = (of: Story, now: string) =>
    caseDeadlines(of.state, buckinghamshire, calendarOf(buckinghamshire), noon(now), 'k1')
      .filter((row) => row.rule === 'BU-T6')
      .map((row) => isoFromDay(row.due ?? 0));
  const story = called();
  expect(next(story, '2026-12-23')).toEqual([]);
  expect(story.ask('sam', { do: 'cancel', why: '' }).refused).toBe('incomplete');
  expect(story.ask('sam', { do: 'cancel', why: 'invented' }).events).toEqual(['cancelled']);
  const notices = story.told.flatMap(({ to, item }) => (item.item === 'notice' && item.notice === 'cancelled' ? [to] : []));
  expect(notices).toEqual([...invited, id('ada')]);
  expect(story.ask('tom', { do: 'attend', how: 'video' }).refused).toBe('too-late');
  called(story, 'g2', '2027-01-05').at = noon('2027-01-05');
  expect(story.ask('sam', { do: 'take-register', present: invited }).refused).toBe('too-early');
  story.at = noon('2027-01-06');
  expect(story.ask('sam', { do: 'take-register', present: [id('tom')] }).events).toEqual(['register-taken']);
  expect(next(story, '2027-01-06')).toEqual(['2027-02-16']);
  // What was ticked can be put right, also once the next is called: then it stays held.
  expect(story.ask('sam', { do: 'take-register', present: invited }).events).toEqual(['register-taken']);
  expect(story.ask('sam', { do: 'cancel', why: 'x' }).refused).toBe('too-late');
  called(story, 'g3', '2027-02-10');
  story.meeting = 'g2';
  expect(story.ask('sam', { do: 'take-register', present: [] }).refused).toBe('group-goes-on');
  expect(next(story, '2027-02-01')).toEqual(['2027-02-16']);
});

test('who was at a core group is put right once the next is called: by whoever held it or leads; those recorded otherwise are told, and nobody else (Q-21)', () => {
  const story = called();
  story.at = noon('2026-12-23');
  story.ask('sam', { do: 'take-register', present: [id('tom')] });
  called(story, 'g2', '2027-01-20').meeting = 'g1';
  const told = () =>
    story.told.flatMap(({ to, item }) => (item.item === 'notice' && item.notice === 'register-righted' ? [to] : []));
  const { state } = story;
  expect(story.ask('pia', { do: 'take-register', present: [id('pia')] }).refused).toBe('not-yours');
  expect(story.ask('sam', { do: 'take-register', present: [id('pia')], seen: 1 }).events).toEqual(['register-taken']);
  expect(told().toSorted()).toEqual([id('pia'), id('tom')]);
  expect(story.convened.present.toSorted()).toEqual([id('pia'), id('sam')]);
  expect([stageOf(story.state, 'g1'), stageOf(story.state, 'g2')]).toEqual(['closed', 'convened']);
  // Of whoever is asked to come to the next nothing is another one.
  expect(story.state.meetings.g2).toEqual(state.meetings.g2);
  const card = (who: 'pia' | 'tom', meeting: 'g1' | 'g2' = 'g1') =>
    JSON.stringify(
      registerRightedCard(sceneOf(known.directory, story.state, id(who), story.at, meeting) ?? expect.unreachable()),
    );
  expect(card('pia')).toContain('You are now recorded as there.');
  expect(card('tom')).toContain('You are now recorded as not there.');
  expect(card('tom')).toContain('Sam Invented has put right who was there.');
  // The way there: on the card of whoever held it, and for whoever leads in the Details of the next.
  const details = formFor(
    { form: 'details', of: story.convened.id, meeting: 'g2' },
    sceneOf(known.directory, story.state, id('sam'), story.at, 'g2') ?? expect.unreachable(),
  );
  expect(JSON.stringify(details)).toContain('"form":"register"');
  expect(JSON.stringify(details)).toContain('"meeting":"g1"');
  // Before the next is called it shows on everybody's card, and is no message.
  story.meeting = 'g2';
  story.at = noon('2027-01-21');
  story.ask('sam', { do: 'take-register', present: [id('tom')] }).ask('sam', { do: 'take-register', present: [id('pia')] });
  expect(told()).toEqual([]);
});

test('whoever calls it is no chair of a conference, and stays who they are; whoever leaves is off its list', () => {
  const story = called();
  expect(departures(story.state, known.directory)).toEqual([]);
  expect(asItStands(story.state, known.directory)).toEqual(story.state);
  const tom = known.directory.people.get(id('tom'));
  if (tom === undefined) throw new Error('no tom');
  const people = new Map(known.directory.people).set(tom.id, { ...tom, status: 'left' as const });
  const after = asItStands(story.state, { ...known.directory, people });
  expect(after.meetings.g1?.list.people.map((one) => one.person)).toEqual([id('pia')]);
});

test('from the day after the conference its lead professional is asked to call it, until it is called, and again when it is over', () => {
  const asked = (of: Story) => shownIn(of.state, known).filter((one) => one.card === 'core-group' && one.meeting === undefined);
  const story = held();
  const asks = (of: Story) => asked(of).filter((one) => one.to === id('sam') && one.turnings.length === 2);
  const again = Date.parse('2026-12-22T09:00:00Z');
  expect(asks(story)).toMatchObject([{ notBefore: Date.parse('2026-12-16T10:00:00Z'), turnings: [{ at: again }, {}] }]);
  expect(asks(called(story))).toEqual([]);
  story.ask('sam', { do: 'cancel', why: 'invented' });
  expect(asks(story)).toHaveLength(1);
});

test('a deputy stood in at the conference alone: whoever they stood in for is invited, in their role', () => {
  const story = convened().ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
  story.ask('cleo', { do: 'agree-deputy', of: id('tom'), seen: story.at });
  expect(story.events).toEqual(['deputy-agreed']);
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('tess')] });
  story.at = noon('2026-12-16');
  story.meeting = 'g1';
  story.ask('sam', { do: 'call-core-group', when: day('2026-12-22'), people: [id('tom'), id('tess')] });
  expect(story.convened.invitees.map(({ person, role }) => [person, role])).toEqual([[id('tom'), 'school']]);
  expect(story.ask('tom', { do: 'attend', how: 'video' }).events).toEqual(['answered']);
});
