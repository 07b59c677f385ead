import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../../../bot/click/scene.ts';
import { readForm } from '../../../../../cards/registry.ts';
import { agendaOf } from '../../../../../domain/case/conference/day/agenda.ts';
import { attendanceOf, notYetAlone } from '../../../../../domain/case/conference/day/attendance.ts';
import type { FamilyId } from '../../../../../domain/case/conference/day/shape.ts';
import type { AdultId, ChildId } from '../../../../../domain/case/family/shape.ts';
import { phasesOf } from '../../../../../domain/case/phase.ts';
import type { PersonId } from '../../../../../domain/ids.ts';
import { buckinghamshire } from '../../../../../domain/procedures/buckinghamshire.ts';
import { ceredigion } from '../../../../../domain/procedures/ceredigion.ts';
import { forthValley } from '../../../../../domain/procedures/forth-valley.ts';
import { stokeOnTrent } from '../../../../../domain/procedures/stoke-on-trent.ts';
import { convened, known, noon, type Story } from '../../../../support/case-story.ts';
import { id, type people } from '../../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const inRoom = (...here: readonly Name[]) => {
  const story = convened();
  story.ask('sam', { do: 'add-adult', nth: 0, adult: { kind: 'parent', children: ['c1' as ChildId] } });
  story.ask('ada', { do: 'set-minute-taker', person: id('mina') });
  story.at = noon('2026-12-15');
  return story.ask('cleo', { do: 'take-register', present: here.map((one) => id(one)) });
};
const phases = (story: Story, who: Name) => phasesOf(story.conference, id(who), story.known, story.at).map((one) => one.phase);
const family = (...ids: readonly string[]) => ids as readonly FamilyId[];
const set = (story: Story, who: Name, as: object, left: string | null = null) =>
  story.ask('cleo', { do: 'set-here', person: id(who), as, left });

describe('how somebody is here (GP-P2)', () => {
  test('as they answered, until somebody says otherwise; whoever has left is not here, and comes back by the same form (Q-21)', () => {
    const story = inRoom('sam', 'pia');
    set(story, 'pia', { how: 'video', part: true });
    expect(attendanceOf(story.convened)).toMatchObject([
      { person: id('sam'), how: 'in-person', part: false, left: null },
      { person: id('pia'), how: 'video', part: true, left: null },
    ]);
    expect(set(story, 'pia', { how: 'video', part: true }).events, 'sent twice it is said once').toEqual([]);
    expect(set(story, 'pia', { how: 'video' }, '12:40').events).toEqual(['here-set']);
    expect(story.convened.present).toEqual([id('sam')]);
    expect(attendanceOf(story.convened)[1]).toMatchObject({ left: '12:40', part: true });
    expect(set(story, 'sam', {}, '12:45').refused).toBe('last-here');
    set(story, 'pia', { how: 'video' });
    expect(story.convened.present).toEqual([id('sam'), id('pia')]);
    set(story, 'pia', {}, '12:50').ask('cleo', { do: 'take-register', present: [id('sam'), id('pia')] });
    expect(attendanceOf(story.convened)[1]?.left).toBeNull();
  });

  test.each([
    ['25:99', {}, 'bad-date'],
    ['__proto__', {}, 'bad-date'],
    [null, { how: 'constructor' }, 'changed'],
    [null, { speaksFor: ['__proto__'] }, 'changed'],
    [null, { speaksFor: ['police'] }, 'changed'],
  ])('what is none is refused: %j %j', (left, as, refused) => {
    expect(set(inRoom('sam', 'pia'), 'pia', as, left).refused).toBe(refused);
    expect(set(inRoom('sam'), 'gus', {}).refused, 'not here').toBe('not-here');
    expect(inRoom('sam').ask('cleo', { do: 'set-here', person: '__proto__' as PersonId, as: {}, left: null }).refused).toBe(
      'no-such-person',
    );
  });

  test('not before the day, and by nobody but the chair and a minute-taker who may help', () => {
    const story = convened().ask('ada', { do: 'set-minute-taker', person: id('mina') });
    expect(story.ask('cleo', { do: 'take-family', here: [] }).refused).toBe('too-early');
    const room = inRoom('sam', 'pia');
    const say = { do: 'set-here', person: id('pia'), as: { how: 'phone' }, left: null } as const;
    expect(room.ask('mina', say).events).toEqual(['here-set']);
    expect(room.ask('sam', say).refused).toBe('not-yours');
    room.known = { ...known, procedure: { ...buckinghamshire, minuteTakerHelps: false } };
    expect(room.ask('mina', say).refused).toBe('not-yours');
    expect(phases(room, 'mina')).not.toContain('helping');
  });

  test('of whoever is taken off the list nothing of the day stays: invited again they are here as they answer', () => {
    const story = set(inRoom('sam', 'pia'), 'pia', { how: 'video', part: true });
    story.ask('cleo', { do: 'uninvite', person: id('pia') });
    expect(story.events).toContain('unlisted');
    expect(story.convened.day.here).toEqual({});
  });

  test('whoever joins from outside is asked whether they are alone; the chair sees who has not said so', () => {
    const story = set(inRoom('sam', 'pia'), 'pia', { how: 'phone' });
    expect([phases(story, 'pia')[0], phases(story, 'sam').includes('alone')]).toEqual(['alone', false]);
    expect(notYetAlone(story.convened)).toEqual([id('pia')]);
    story.ask('pia', { do: 'say-alone', alone: false });
    expect(notYetAlone(story.convened)).toEqual([id('pia')]);
    story.ask('pia', { do: 'say-alone', alone: true });
    expect([notYetAlone(story.convened), phases(story, 'pia').includes('alone-said')]).toEqual([[], true]);
    expect(story.ask('pia', { do: 'say-alone', alone: false }).events).toEqual(['alone-said']);
  });
});

describe('the family and who is with them (ST-P5, ST-P6)', () => {
  test('each is in the register, has accepted the undertaking by the chair’s word, and each of it can be taken back', () => {
    const story = inRoom('sam').ask('mina', { do: 'take-family', here: family('p1', 'p1/solicitor', 'c1', 'c1/advocate') });
    expect(story.convened.day.family).toEqual(['p1', 'p1/solicitor', 'c1', 'c1/advocate']);
    expect(story.ask('cleo', { do: 'family-undertaking', accepted: family('c1') }).refused, 'no child signs').toBe('not-here');
    story.ask('cleo', { do: 'family-undertaking', accepted: family('p1', 'c1/advocate') });
    expect(Object.keys(story.convened.day.bound)).toEqual(['p1', 'c1/advocate']);
    story.ask('cleo', { do: 'family-undertaking', accepted: family('p1') });
    expect(Object.keys(story.convened.day.bound)).toEqual(['p1']);
    const forged = { do: 'family-left', who: 'c1/advocate' as FamilyId, left: '99:99' } as const;
    expect(story.ask('cleo', forged).refused, 'no time of a clock').toBe('bad-date');
    story.ask('cleo', { do: 'family-left', who: 'c1/advocate' as FamilyId, left: '12:30' });
    expect(story.convened.day.familyLeft).toEqual({ 'c1/advocate': '12:30' });
    story.ask('cleo', { do: 'take-family', here: [] });
    expect([story.convened.day.bound, story.convened.day.familyLeft]).toEqual([{}, {}]);
  });

  test('nobody who is none of them, and nothing over what somebody else ticked meanwhile', () => {
    const story = inRoom('sam');
    for (const who of ['p9', 'c2', '__proto__', 'p1/solicitor/x', 'c1/solicitor'])
      expect(story.ask('cleo', { do: 'take-family', here: family(who) }).refused, who).toBe('changed');
    const { version } = story.convened.day;
    story.ask('mina', { do: 'take-family', here: family('p1'), seen: version });
    expect(story.ask('cleo', { do: 'take-family', here: family('c1'), seen: version }).refused).toBe('changed');
    const scene = sceneOf(known.directory, story.state, id('cleo'), story.at, 'k1');
    if (scene === null) throw new Error('the chair sees nothing');
    const ref = { form: 'family-here', of: story.convened.id, meeting: 'k1', about: String(version) } as const;
    expect(readForm(ref, { family: ['c1'] }, scene, () => '')).toHaveProperty('form');
    for (const values of [{ family: ['p1', 'x'.repeat(10_000)] }, { family: '__proto__' }])
      expect(readForm({ ...ref, about: String(version + 1) }, values, scene, () => '')).toHaveProperty('problems');
  });

  test('they give no number and make no quorum', () => {
    const story = inRoom('sam').ask('cleo', { do: 'take-family', here: family('p1', 'p1/supporter') });
    expect(story.convened.present).toEqual([id('sam')]);
  });
});

describe('the running order', () => {
  const first = { continues: 'initial' };
  const review = { continues: 'review' };

  test('is the procedure’s, of a first conference and of a review (BU-A1, CE-A1, CE-A2)', () => {
    const keys = (of: { continues: string }, by: Parameters<typeof agendaOf>[1]) => agendaOf(of, by).map((one) => one.key);
    expect(keys(first, buckinghamshire)[0]).toBe('introductions');
    expect(keys(review, buckinghamshire)).not.toEqual(keys(first, buckinghamshire));
    expect([keys(first, ceredigion).length, keys(review, ceredigion).length]).toEqual([9, 9]);
    expect(keys(review, ceredigion)).toContain('key-worker');
    expect(keys(first, forthValley)).toEqual([]);
  });

  test('has the five headings of the record, each with its question, where they belong (BU-F1)', () => {
    const points = agendaOf(first, buckinghamshire);
    const at = points.findIndex((one) => one.key === 'headings');
    const headings = points.slice(at + 1, at + 6);
    expect(headings.map((one) => one.question?.en)).toEqual(buckinghamshire.headings.map((one) => one.question.en));
    expect(points[at + 6]?.key).toBe('scale');
  });

  test('Stoke: fact and opinion apart, further assessments named, appeals heard (ST-P18)', () => {
    expect(agendaOf(review, stokeOnTrent).map((one) => one.key)).toEqual(['facts', 'assessments', 'appeals']);
    expect(stokeOnTrent.participation.solicitor).toBe('clarifies');
  });

  test('one tap marks a point, another takes it back; what is none is refused', () => {
    const story = inRoom('sam').ask('mina', { do: 'mark-points', done: ['introductions', 'heading/historic-risks'], undone: [] });
    expect(Object.keys(story.convened.day.points)).toEqual(['introductions', 'heading/historic-risks']);
    expect(story.ask('cleo', { do: 'mark-points', done: ['introductions'], undone: [] }).events).toEqual([]);
    story.ask('cleo', { do: 'mark-points', done: [], undone: ['introductions'] });
    expect(Object.keys(story.convened.day.points)).toEqual(['heading/historic-risks']);
    for (const key of ['__proto__', 'constructor', 'moon'])
      expect(story.ask('cleo', { do: 'mark-points', done: [key], undone: [] }).refused).toBe('changed');
  });
});

describe('heard, and read out (CE-P5)', () => {
  const none = { self: [], spokenFor: [], own: [], read: [] };

  test('who of the family was heard and how, and the reports that are in of those who are not here', () => {
    const story = inRoom('sam').ask('gus', { do: 'set-report', stage: 'with-chair' });
    const heard = { ...none, self: ['p1' as AdultId], spokenFor: ['c1' as ChildId], read: [id('gus')] };
    expect(story.ask('cleo', { do: 'note-heard', ...heard }).events).toEqual(['heard-noted']);
    expect(story.convened.day).toMatchObject({ heard: { self: ['p1'], spokenFor: ['c1'] }, read: [id('gus')] });
    expect(story.ask('cleo', { do: 'note-heard', ...heard }).events).toEqual([]);
    expect(story.ask('cleo', { do: 'note-heard', ...none, read: [id('tom')] }).refused, 'not in').toBe('changed');
    expect(story.ask('cleo', { do: 'note-heard', ...none, self: ['c2' as ChildId] }).refused, 'unborn').toBe('changed');
    const seen = story.convened.day.version;
    expect(story.ask('cleo', { do: 'note-heard', ...none, seen }).events).toEqual(['heard-noted']);
    expect(story.ask('mina', { do: 'note-heard', ...heard, seen }).refused, 'over what was noted meanwhile').toBe('changed');
  });
});

test('what is said of the family after a conference was called off changes nothing of its chair’s day', () => {
  const story = convened().ask('cleo', { do: 'cancel', why: 'invented' });
  story.meeting = 'k2';
  story.ask('ada', { do: 'call', type: 'initial', people: [id('sam')] });
  expect(story.ask('ada', { do: 'add-adult', nth: 0, adult: { kind: 'parent', children: ['c1' as ChildId] } }).events).toEqual([
    'adult-added',
  ]);
  const ofTheOff = story.told.flatMap(({ to, item }) => ('meeting' in item && item.meeting === 'k1' ? [to] : []));
  expect(ofTheOff).not.toContain(id('cleo'));
});

describe('entered afterwards (Q-23)', () => {
  test('the real times stand beside when it was entered, by whom; they are corrected and taken back', () => {
    const story = convened();
    story.at = noon('2026-12-16');
    story.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia')] });
    expect(story.events).toEqual(['register-taken']);
    const times = { register: '10:05', scale: '11:10', decision: '11:40' };
    story.ask('cleo', { do: 'enter-sheet', times });
    expect(story.convened.day.sheet).toEqual({ ...times, by: id('cleo'), at: story.at });
    expect(story.ask('cleo', { do: 'enter-sheet', times: { ...times, scale: '25:00' } }).refused).toBe('bad-date');
    expect(story.ask('cleo', { do: 'enter-sheet', times: null }).events).toEqual(['sheet-entered']);
    expect(story.convened.day.sheet).toBeNull();
    expect(convened().ask('cleo', { do: 'enter-sheet', times }).refused).toBe('too-early');
  });
});
