import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { timesAnsweredCard } from '../../../../cards/meeting/times/times-answered-card.ts';
import { cardFor, formFor, pressOf, readForm } from '../../../../cards/registry.ts';
import { meetingRows } from '../../../../cards/typed/meeting-rows.ts';
import type { BareCommand } from '../../../../domain/case/case.ts';
import { asSeenBy } from '../../../../domain/case/need-to-know/children.ts';
import { phasesOf } from '../../../../domain/case/phase.ts';
import type { Instant } from '../../../../domain/ids.ts';
import type { MeetingId } from '../../../../domain/ref.ts';
import { convened, known, noon, type Story } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Who = keyof typeof people;
/** Two before the limit, and one past it. */
const offered = [
  { date: '2027-01-21', time: '10:00' },
  { date: '2027-01-27', time: '14:30' },
  { date: '2027-02-10', time: '09:00' },
];
const offer = (seen = 0, times = offered): BareCommand => ({ do: 'offer-times', times, seen });
const suits = (times: readonly number[], seen = 1, line = ''): BareCommand => ({ do: 'suits', times, line, seen });
const choose = (nth: number, why = '', seen = 1): BareCommand => ({ do: 'choose-time', nth, place: 'Invented Room', why, seen });
const phases = (story: Story, who: Who) =>
  phasesOf(asSeenBy(story.conference, id(who)), id(who), known, story.at).map((one) => one.phase);
const downFor = (story: Story) =>
  story.told.flatMap(({ to, item }) => (item.item === 'card' && item.comesDown ? [to] : [])).toSorted();

const answered = (story: Story) =>
  story.told.flatMap(({ to, item }) => (item.item === 'notice' && item.notice === 'times-answered' ? [[to, item.about]] : []));

/** Sam leads, and has called Pia and Tom to the second meeting of the core group. By BU-T6 it is to be held by 2 February. */
function called(second = true): Story {
  const story = convened();
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] });
  const group = (meeting: MeetingId, date: string): BareCommand => {
    story.meeting = meeting;
    return { do: 'call-core-group', when: { date, time: '14:00', place: 'Invented Room' }, people: [id('pia'), id('tom')] };
  };
  story.at = noon('2026-12-16');
  story.ask('sam', group('g1', '2026-12-22'));
  story.at = noon('2026-12-23');
  story.ask('sam', { do: 'take-register', present: [id('tom')] });
  if (second) return story.ask('sam', group('g2', '2027-01-20'));
  story.meeting = 'g2';
  return story;
}

function scene(story: Story, who: Who, now: Instant = story.at, meeting: MeetingId = 'g2') {
  return sceneOf(story.known.directory, story.state, id(who), now, meeting) ?? expect.unreachable();
}
const holds = (story: Story, now?: Instant) => JSON.stringify(cardFor('core-group', scene(story, 'sam', now)));
const member = (story: Story, who: Who, now?: Instant) => JSON.stringify(cardFor('meeting', scene(story, who, now)));

test('whoever holds it or leads offers two or three times, and its members alone are asked', () => {
  const story = called();
  for (const who of ['pia', 'tom', 'gus', 'cleo'] as const) expect(story.ask(who, offer()).refused, who).toBe('not-yours');
  expect(story.ask('sam', offer(0, offered.slice(0, 1))).refused).toBe('bad-date');
  expect(story.ask('sam', offer()).events).toEqual(['times-offered']);
  expect(downFor(story)).toEqual([id('pia'), id('tom')]);
  expect([phases(story, 'pia'), phases(story, 'gus')]).toEqual([['times', 'invitation'], []]);
  for (const who of ['sam', 'gus', 'cleo', 'ada'] as const) expect(story.ask(who, suits([1])).refused, who).toBe('not-yours');
  // Somebody else holds it from now on: whoever led it here may still, since they lead.
  story.ask('sam', suits([1]));
  story.ask('tom', { do: 'hand-meeting', to: id('tom') });
  expect(story.ask('tom', offer(1)).events).toEqual([]);
  expect(story.ask('tom', offer(1, offered.slice(0, 2))).events).toEqual(['times-offered']);
  expect(phases(story, 'sam')).toEqual(['times', 'invitation']);
  expect(story.ask('sam', { do: 'withdraw-times', seen: 2 }).events).toEqual(['times-withdrawn']);
});

test('each taps which suit, or says that none does and when else; whoever holds it sees who could come to which, and what it costs', () => {
  const story = called().ask('sam', offer());
  expect(member(story, 'pia')).toMatch(/Which of these times suit you.*Until one is fixed, this time stands/s);
  const tap = pressOf({ kind: 'press', verb: 'suits', of: story.conference.id, meeting: 'g2', about: '1', seen: 1 } as never);
  expect(tap).toEqual({ command: { do: 'suits', times: [1], line: '', seen: 1, too: true }, card: 'meeting' });
  story.ask('pia', tap?.command as BareCommand);
  expect(downFor(story)).toEqual([]);
  expect(phases(story, 'pia')).toEqual(['invitation', 'times-said']);
  expect(member(story, 'pia')).toContain('please keep free what suits you');
  expect(holds(story)).toMatch(/1 of 2 can.*0 of 2 can.*Has not said: 1 person/s);
  expect(holds(story)).toMatch(/day \d+ of \d+ \(BU-T6\)|inside the limit \(BU-T6\)/);
  expect(holds(story)).toMatch(/outside the limit|past the limit/);
  // The last has said: whoever holds it hears so.
  expect(downFor(story.ask('tom', suits([], 1, 'Invented mornings')))).toEqual([id('sam')]);
  expect(member(story, 'tom')).toContain('none of them suits you');
  const who = JSON.stringify(formFor({ form: 'times', of: story.conference.id, meeting: 'g2' }, scene(story, 'sam')));
  expect(who).toMatch(/Invented mornings/);
  // What was typed is read there alone.
  expect(holds(story) + member(story, 'pia')).not.toContain('Invented mornings');
  expect(formFor({ form: 'times', of: story.conference.id, meeting: 'g2' }, scene(story, 'pia'))).toBeNull();
});

test('one is taken: the meeting is moved there, everybody on its list is told, and whoever said it suits answers with one tap', () => {
  const story = called()
    .ask('sam', offer())
    .ask('tom', suits([2]));
  story.ask('pia', { do: 'attend', how: 'video' });
  expect(story.ask('tom', choose(2)).refused).toBe('not-yours');
  expect(story.ask('sam', choose(2, '', 7)).refused).toBe('changed');
  const form = JSON.stringify(
    formFor({ form: 'choose-time', of: story.conference.id, meeting: 'g2', about: '1/2' }, scene(story, 'sam')),
  );
  expect(form).toMatch(/Can: Tom/);
  expect(form).not.toContain('chair');
  story.ask('sam', choose(2));
  expect(story.events).toEqual(['moved', 'time-chosen']);
  expect(story.convened.when).toMatchObject({ date: '2027-01-27', time: '14:30' });
  expect(downFor(story)).toEqual([id('pia'), id('tom')]);
  expect([phases(story, 'pia'), phases(story, 'tom')]).toEqual([['invitation'], ['invitation']]);
  expect(story.conference.invitees.map((one) => one.answer.answer)).toEqual(['none', 'none']);
  expect(story.ask('sam', choose(2)).events).toEqual([]);
  expect(story.ask('pia', suits([1])).refused).toBe('changed');
  expect(story.ask('pia', { do: 'attend', how: 'video' }).events).toEqual(['answered']);
});

test('past the limit of the procedure it takes a reason, which is kept with the move; the time that stood all along needs no move', () => {
  const story = called().ask('sam', offer());
  expect(story.ask('sam', choose(3)).refused).toBe('no-reason');
  const form =
    formFor({ form: 'choose-time', of: story.conference.id, meeting: 'g2', about: '1/3' }, scene(story, 'sam')) ??
    expect.unreachable();
  expect(form.fields.map((one) => one.name)).toEqual(['place', 'why']);
  const read = readForm(form.ref, { place: 'Invented Room', why: 'Invented reason' }, scene(story, 'sam'), () =>
    expect.unreachable(),
  );
  expect(read).toEqual({ command: { ...choose(3, 'Invented reason') } });
  story.ask('sam', choose(3, 'Invented reason'));
  expect(story.convened.lastMove?.why).toBe('Invented reason');
  const same = [{ date: '2027-01-20', time: '14:00' }, ...offered.slice(0, 1)];
  const kept = called().ask('sam', offer(0, same)).ask('sam', choose(1));
  expect(kept.events).toEqual(['time-chosen']);
  expect(kept.convened.lastMove).toBeNull();
  expect(phases(kept, 'pia')).toEqual(['invitation']);
});

test('moved, called off, held, withdrawn or gone by, nobody is asked any more; who says nothing is asked twice again', () => {
  const stopped = (story: Story) => phases(story, 'pia').includes('times');
  const asked = () => called().ask('sam', offer());
  const turnings = asked().told.flatMap(({ to, item }) =>
    to === id('pia') && item.item === 'card' ? (item.turnings ?? []) : [],
  );
  expect(turnings.filter((one) => one.comesDown).map((one) => new Date(one.at).toISOString().slice(0, 16))).toEqual(
    expect.arrayContaining(['2026-12-24T09:00', '2026-12-30T09:00']),
  );
  expect(stopped(asked())).toBe(true);
  const revision = asked().conference.revision;
  const when = { date: '2027-01-22', time: '14:00', place: 'Invented Room' };
  const moved = asked().press('sam', { do: 'move', when, why: '', seen: revision }).lets();
  expect([moved.conference.when?.date, stopped(moved)]).toEqual(['2027-01-22', false]);
  const off = asked().press('sam', { do: 'cancel', why: 'invented' }).lets();
  expect([off.conference.stage, stopped(off), off.ask('pia', suits([1])).refused]).toEqual(['cancelled', false, 'too-late']);
  const held = asked();
  held.at = noon('2027-01-21');
  held.ask('sam', { do: 'take-register', present: [id('tom')] });
  expect([stopped(held), held.ask('sam', offer(1)).refused]).toEqual([false, 'too-late']);
  expect(stopped(asked().ask('sam', { do: 'withdraw-times', seen: 1 }))).toBe(false);
  const gone = asked();
  gone.at = noon('2027-02-11');
  expect([stopped(gone), gone.ask('pia', suits([1])).refused]).toEqual([false, 'too-late']);
});

test('whatever changes what the cards of a meeting would show tells whoever has them', () => {
  const story = called();
  let changes = 0;
  const steps: readonly (readonly [Who, BareCommand])[] = [
    ['sam', offer()],
    ['pia', suits([1])],
    ['tom', suits([])],
    ['pia', suits([1, 2])],
    ['sam', offer(1, offered.slice(0, 2))],
    ['sam', { do: 'withdraw-times', seen: 2 }],
    ['sam', offer(2)],
    ['sam', choose(1, '', 3)],
  ];
  for (const [who, command] of steps) {
    const before = { sam: holds(story), pia: member(story, 'pia'), tom: member(story, 'tom') };
    story.ask(who, command);
    expect(story.refused, command.do).toBeUndefined();
    const after = { sam: holds(story), pia: member(story, 'pia'), tom: member(story, 'tom') };
    for (const name of ['sam', 'pia', 'tom'] as const) {
      if (before[name] === after[name]) continue;
      changes++;
      expect(
        story.told.some(({ to, item }) => to === id(name) && item.item === 'card'),
        `${name} at ${command.do}`,
      ).toBe(true);
    }
  }
  expect(changes).toBeGreaterThan(12);
});

test('an administrator offers its members times too, from what they type, and takes one', () => {
  const story = called();
  const typed = () => JSON.stringify(meetingRows([scene(story, 'ada')], 'move'));
  expect(typed()).toContain('"offer-times"');
  expect(story.ask('ada', offer()).events).toEqual(['times-offered']);
  expect(downFor(story)).toEqual([id('pia'), id('tom')]);
  // Whoever holds it reads so on the card that they have.
  expect(holds(story)).toMatch(/0 of 2 can/);
  story.ask('tom', suits([2]));
  expect(answered(story)).toEqual([]);
  expect(typed()).toMatch(/"choose-time".*"1\/1".*"choose-time".*"1\/2".*"times"/);
  for (const form of ['times', 'offer-times'] as const)
    expect(formFor({ form, of: story.conference.id, meeting: 'g2' }, scene(story, 'ada')), form).not.toBeNull();
  expect(story.ask('ada', choose(2)).events).toEqual(['moved', 'time-chosen']);
  expect(story.convened.when).toMatchObject({ date: '2027-01-27', time: '14:30' });
  expect(story.ask('ada', offer(1)).ask('ada', { do: 'withdraw-times', seen: 2 }).events).toEqual(['times-withdrawn']);
});

test('the administrator who offered them hears when the last has said, once, and no more once one is taken', () => {
  const story = called()
    .ask('ada', offer())
    .ask('tom', suits([2]));
  expect(answered(story)).toEqual([]);
  story.ask('pia', suits([1, 2], 1, 'Invented mornings'));
  expect(answered(story)).toEqual([[id('ada'), 'g2/1']]);
  expect(downFor(story)).toEqual([id('sam')]);
  const card = () => timesAnsweredCard(scene(story, 'ada'), 'g2/1');
  const text = JSON.stringify(card());
  expect(text).toMatch(/has said which times suit.*1 of 2 can.*"1\/1".*2 of 2 can.*"1\/2".*"times"/s);
  expect(text).not.toMatch(/Invented mornings|Pia|Tom/);
  // Said again it is no news.
  expect(answered(story.ask('pia', suits([2])))).toEqual([]);
  expect(timesAnsweredCard(scene(story, 'ada'), 'g2/2')).toBeNull();
  story.ask('ada', choose(2));
  expect(story.told).toContainEqual(
    expect.objectContaining({ to: id('ada'), item: expect.objectContaining({ item: 'notices', notice: 'times-answered' }) }),
  );
  expect(card()).toBeNull();
  // Whoever holds it has it on their card, and no message besides.
  expect(
    answered(
      called()
        .ask('sam', offer())
        .ask('tom', suits([1]))
        .ask('pia', suits([1])),
    ),
  ).toEqual([]);
});

test('whoever leads and offered them, while somebody else holds the meeting, hears it too; who neither holds it, leads nor administers by then hears nothing', () => {
  const led = called().ask('sam', { do: 'hand-meeting', to: id('tom') });
  led
    .ask('sam', offer())
    .ask('sam', suits([1]))
    .ask('pia', suits([2]));
  expect([downFor(led), answered(led)]).toEqual([[id('tom')], [[id('sam'), 'g2/1']]]);
  const card = timesAnsweredCard(scene(led, 'sam'), 'g2/1');
  expect(JSON.stringify(card)).toMatch(/1 of 2 can.*"1\/1".*1 of 2 can.*"1\/2"/s);
  expect(formFor({ form: 'choose-time', of: led.conference.id, meeting: 'g2', about: '1/1' }, scene(led, 'sam'))).not.toBeNull();
  expect(led.ask('sam', choose(1)).events).toContain('time-chosen');

  const handed = called().ask('sam', { do: 'hand-meeting', to: id('tom') });
  handed.ask('tom', offer()).ask('tom', { do: 'hand-meeting', to: id('pia') });
  for (const who of ['sam', 'tom'] as const) handed.ask(who, suits([1]));
  expect([downFor(handed), answered(handed)]).toEqual([[id('pia')], []]);
});

test('called with other times besides its own its members are asked at once, and its own stands until one is taken', () => {
  const others = offered.slice(0, 2);
  const first = { date: '2027-01-20', time: '14:00' };
  const group = (more: readonly { readonly date: string; readonly time: string }[]): BareCommand => ({
    do: 'call-core-group',
    when: { ...first, place: 'Invented Room' },
    people: [id('pia'), id('tom')],
    others: more,
  });
  const story = () => called(false);
  for (const more of [[first], [...offered], [{ date: '2026-12-01', time: '10:00' }]])
    expect(story().ask('sam', group(more)).refused, JSON.stringify(more)).toBe('bad-date');
  const asked = story().ask('sam', group(others));
  expect(asked.events).toEqual(['core-group-called']);
  expect(downFor(asked)).toEqual([id('pia'), id('tom')]);
  expect(phases(asked, 'pia')).toEqual(['times', 'invitation']);
  expect(member(asked, 'pia')).toMatch(/Which of these times suit you.*Until one is fixed, this time stands: Wed 20 Jan 2027/s);
  expect(asked.conference.times?.times.map(({ date }) => date)).toEqual(['2027-01-20', '2027-01-21', '2027-01-27']);
  asked.ask('tom', suits([2])).ask('pia', suits([2]));
  expect(downFor(asked)).toEqual([id('sam')]);
  expect(asked.ask('sam', choose(2)).events).toEqual(['moved', 'time-chosen']);
  expect(phases(story().ask('sam', group([])), 'pia')).toEqual(['invitation']);
});

test('the form that calls it takes up to two other times, and asks once more about each unusual day', () => {
  const story = called(false);
  const shown = scene(story, 'sam', story.at, 'g1');
  const form = formFor({ form: 'call-core-group', of: shown.state.id, meeting: 'g2' }, shown);
  const { ref, fields } = form ?? expect.unreachable();
  expect(fields.map(({ name, required }) => [name, required]).slice(4)).toEqual([
    ['date2', false],
    ['time2', false],
    ['date3', false],
    ['time3', false],
  ]);
  const plain = { date: '2027-01-20', time: '14:00', place: 'Invented Room', people: [id('pia')] };
  const read = (values: object, of = ref) =>
    readForm(of, { ...plain, ...values }, scene(story, 'sam', story.at, 'g1'), () => expect.unreachable());
  const when = { date: '2027-01-20', time: '14:00', place: 'Invented Room' };
  expect(read({})).toEqual({ command: { do: 'call-core-group', when, people: [id('pia')] } });
  expect(read({ date3: '2027-01-21', time3: '10:00' })).toEqual({
    command: { do: 'call-core-group', when, people: [id('pia')], others: [{ date: '2027-01-21', time: '10:00' }] },
  });
  expect(read({ date2: '2027-01-21' })).toHaveProperty('problems.time2');
  expect(read({ date3: '2027-01-20', time3: '14:00' })).toHaveProperty('problems.time3');
  const saturday = { date2: '2027-01-23', time2: '10:00' };
  const again = read(saturday);
  if (!('form' in again)) return expect.unreachable();
  expect(JSON.stringify(again.form.intro)).toContain('Sat 23 Jan 2027');
  expect(read(saturday, again.form.ref)).toHaveProperty('command.others', [{ date: '2027-01-23', time: '10:00' }]);
  // Another Saturday was not asked about.
  expect(read({ ...saturday, date2: '2027-01-30' }, again.form.ref)).toHaveProperty('form');
});
