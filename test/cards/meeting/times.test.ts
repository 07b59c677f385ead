import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../bot/click/scene.ts';
import type { Values } from '../../../cards/building/values.ts';
import type { FormName } from '../../../cards/form-names.ts';
import { cardFor, formFor, pressOf, readForm } from '../../../cards/registry.ts';
import { nobodyHasSaid, offered } from '../../../cards/samples/meeting/times.ts';
import { administrator, chair, guests } from '../../../cards/samples/partnership.ts';
import { planted } from '../../../cards/samples/planted.ts';
import { sampleScene } from '../../../cards/samples/scene-of.ts';
import * as states from '../../../cards/samples/states.ts';
import type { BareCommand } from '../../../domain/case/case.ts';
import type { Conference } from '../../../domain/case/conference.ts';
import type { Case } from '../../../domain/case/whole.ts';
import type { Instant, PersonId } from '../../../domain/ids.ts';
import { drafted, known } from '../../support/case-story.ts';
import { id, people } from '../../support/invented-partnership.ts';
import { wordsOn } from '../words-on.ts';

const first = guests[0] ?? chair;
/** The first five are of the core and asked; the 10th, the 12th at a weekend, and the 28th, past the limit (18 December) and before 8. */
const draft = offered(states.fullDraft({ invitees: 6, children: 2 }));
const never = () => expect.unreachable();

const opened = (form: FormName, about?: string, me: PersonId = administrator, of: Conference = draft) =>
  formFor({ form, of: of.id, meeting: of.meeting, ...(about === undefined ? {} : { about }) }, sampleScene(of, me, 'en'));
const read = (form: FormName, about: string, values: Values, me: PersonId = administrator, of: Conference = draft) =>
  readForm({ form, of: of.id, meeting: of.meeting, about }, values, sampleScene(of, me, 'en'), never);

describe('the form to offer times', () => {
  const inTime = { date1: '2026-12-10', time1: '10:00', date2: '2026-12-11', time2: '14:00' };

  test('usual times within the limit are offered at once; the third may stay empty', () => {
    const times = [
      { date: '2026-12-10', time: '10:00' },
      { date: '2026-12-11', time: '14:00' },
    ];
    expect(read('offer-times', '2', inTime)).toEqual({ command: { do: 'offer-times', times, seen: 2 } });
    expect(opened('offer-times')?.fields.map((one) => one.required)).toEqual([true, true, true, true, false, false]);
    expect(JSON.stringify(opened('offer-times')?.intro)).toContain('To be held by');
  });

  test.each([
    ['a weekend', { date3: '2026-12-12', time3: '10:00' }, '202612121000', /at a weekend/],
    ['a bank holiday past the limit', { date3: '2026-12-25', time3: '10:00' }, '202612251000', /past the limit · a bank holiday/],
    ['before eight', { date3: '2026-12-11', time3: '07:30' }, '202612110730', /before 8:00/],
  ])('%s is asked about once more, with what was entered kept, and holds up nothing', (_, more, key, says) => {
    const values = { ...inTime, ...more };
    const found = read('offer-times', '2', values);
    const form = 'form' in found ? found.form : expect.unreachable();
    expect(form.ref.about).toBe(`2/${key}`);
    expect(JSON.stringify(form.intro)).toMatch(says);
    expect(Object.fromEntries(form.fields.map((one) => [one.name, one.start]))).toEqual(values);
    expect(read('offer-times', `2/${key}`, values)).toMatchObject({ command: { do: 'offer-times', seen: 2 } });
    // Another one in its place is another question.
    expect(read('offer-times', `2/${key}`, { ...values, date3: '2026-12-13', time3: '09:00' })).toHaveProperty('form');
  });

  test.each([
    ['the same twice', { date2: '2026-12-10', time2: '10:00' }, 'time2'],
    ['one gone by today', { date2: '2026-12-01', time2: '00:30' }, 'time2'],
    ['a third without its time', { date3: '2026-12-14' }, 'time3'],
    ['a third without its day', { time3: '10:00' }, 'date3'],
    ['no day at all', { date1: 'soon' }, 'date1'],
    ['in three years', { date1: '2029-12-14' }, 'date1'],
  ])('%s is said at its field', (_, more, field) => {
    const now = Date.parse('2026-12-01T12:00:00Z');
    const scene = { ...sampleScene(draft, administrator, 'en'), now };
    const found = readForm({ form: 'offer-times', of: draft.id, about: '2' }, { ...inTime, ...more }, scene, never);
    expect('problems' in found ? Object.keys(found.problems) : found).toEqual([field]);
  });

  test('what it is about is not trusted', () => {
    for (const about of ['', 'x', '-1', '9999999', '2e1'])
      expect(read('offer-times', about, inTime), about).toMatchObject({ command: { seen: -1 } });
    expect(opened('offer-times', undefined, first)).toBeNull();
  });
});

describe('the form to say which suit', () => {
  const asked = offered(states.fullDraft({ invitees: 6, children: 2 }), nobodyHasSaid);

  test('opens as its reader has said, and reads several, or none and when else', () => {
    const starts = (of: Conference) => opened('suits', undefined, first, of)?.fields.map((one) => one.start);
    expect(starts(asked)).toEqual([undefined, undefined]);
    expect(starts(draft)).toEqual([['1', '3'], undefined]);
    expect(read('suits', '2', { suits: ['1', '2'] }, first, asked)).toEqual({
      command: { do: 'suits', times: [1, 2], line: '', seen: 2 },
    });
    expect(read('suits', '1', { suits: ['none'], line: 'on Fridays' }, first, asked)).toEqual({
      command: { do: 'suits', times: [], line: 'on Fridays', seen: 1 },
    });
  });

  test.each([
    ['nothing', {}, 'suits'],
    ['none and one', { suits: ['none', '1'] }, 'suits'],
    ['a fourth', { suits: ['4'] }, 'suits'],
    ['300 and one signs', { suits: ['none'], line: 'x'.repeat(301) }, 'line'],
  ])('%s is said at its field', (_, values, field) => {
    const found = read('suits', '2', values, first, asked);
    expect('problems' in found ? Object.keys(found.problems) : found).toEqual([field]);
  });

  test('a press says one time of the offer that is on the card', () => {
    const card = cardFor('meeting', sampleScene(asked, first, 'en')) ?? expect.unreachable();
    const presses = card.blocks.flatMap((one) => (one.block === 'row' && 'does' in one.button ? [one.button.does] : []));
    expect(presses.map(pressOf).map((one) => one?.command)).toEqual(
      [1, 2, 3].map((nth) => ({ do: 'suits', times: [nth], line: '', seen: 2, too: true })),
    );
    expect(wordsOn(card)).not.toMatch(/Child \d|Sat 12 Dec 2026, 09:30.*(can|weekend)/);
  });
});

describe('what administrator and chair see', () => {
  test('how many can, what each costs in days, who has not said; the lines stand in the dialog alone', () => {
    const card = cardFor('meeting', sampleScene(draft, administrator, 'en')) ?? expect.unreachable();
    const text = wordsOn(card);
    expect(text).toMatch(/Thu 10 Dec 2026, 10:00 · 2 of 5 can · day 9 of 15 \(BU-T1\)/);
    expect(text).toMatch(/Sat 12 Dec 2026, 09:30 · 1 of 5 can · day 10 of 15 \(BU-T1\) · at a weekend/);
    expect(text).toMatch(/· day 19 of 15 \(BU-T1\) · past the limit · a bank holiday · before 8:00 or after 18:00/);
    expect(text).toMatch(/Has not said: /);
    expect(JSON.stringify(card)).not.toContain(planted.line);
    expect(JSON.stringify(opened('times'))).toContain(planted.line);
    for (const me of [first, guests[5] ?? chair]) expect(opened('times', undefined, me)).toBeNull();
  });

  test('past the limit the form to take one asks for a reason, inside it does not', () => {
    const why = (nth: number) => opened('choose-time', `2/${nth}`)?.fields.some((one) => one.name === 'why');
    expect([1, 2, 3].map(why)).toEqual([false, false, true]);
    const values = { place: 'Invented Hall', chair };
    expect(read('choose-time', '2/3', values)).toEqual({ problems: { why: 'Please fill this in.' } });
    expect(read('choose-time', '2/1', values)).toEqual({
      command: { do: 'choose-time', nth: 1, place: 'Invented Hall', chair, why: '', seen: 2 },
    });
    expect(read('choose-time', '2/1', { ...values, place: 'javascript:alert(1)' })).toHaveProperty('problems.place');
  });

  test('where the limit is not shown to who takes one, a reason is asked for every time (Q-1)', () => {
    const scene = sampleScene(draft, administrator, 'en');
    const withheld = {
      ...scene,
      datesToRead: () => scene.datesToRead().map((row) => ({ ...row, state: 'withheld', due: null }) as const),
    };
    const form = formFor({ form: 'choose-time', of: draft.id, meeting: 'k1', about: '2/1' }, withheld);
    expect(form?.fields.map((one) => one.name)).toContain('why');
    expect(JSON.stringify(form?.intro)).toContain('not shown to you');
  });

  test('a form of an earlier offer, or of no time, does not open; the chair says nothing of who chairs', () => {
    for (const about of ['1/1', '2/4', '2/0', '2', 'x', '']) expect(opened('choose-time', about), about).toBeNull();
    const proposed = offered(states.proposed({ invitees: 6, children: 2 }));
    expect(opened('choose-time', '2/1', chair, proposed)?.fields.map((one) => one.name)).toEqual(['place']);
    expect(opened('choose-time', '2/1', first, proposed)).toBeNull();
  });
});

type Name = keyof typeof people;
function cardOf(state: Case, who: Name, now: Instant): string {
  const scene = sceneOf(known.directory, state, id(who), now, 'k1');
  return JSON.stringify(scene === null ? null : cardFor('meeting', scene));
}

test('whatever changes what somebody’s card would show tells them, or happens at an instant they were told of', () => {
  const times = ['2026-12-10', '2026-12-11'].map((date) => ({ date, time: '10:00' }));
  const offer = (seen: number): BareCommand => ({
    do: 'offer-times',
    times: [...times, { date: '2026-12-04', time: '09:00' }],
    seen,
  });
  const set = { do: 'set-when', when: { date: '2026-12-16', time: '10:00', place: 'Invented Hall' }, chair: id('carl') } as const;
  const steps: readonly (readonly [Name, BareCommand])[] = [
    ['ada', offer(0)],
    ['sam', { do: 'suits', times: [2], line: '', seen: 1 }],
    ['pia', { do: 'suits', times: [], line: 'invented', seen: 1 }],
    ['ada', { do: 'withdraw-times', seen: 1 }],
    ['ada', offer(1)],
    ['sam', { do: 'suits', times: [3], line: '', seen: 2 }],
    ['ada', { do: 'uninvite', person: id('tom') }],
    ['ada', { do: 'invite', invitees: [{ person: id('tom'), role: 'school' }] }],
    ['ada', { do: 'choose-time', nth: 3, place: 'Invented Hall', why: '', seen: 2 }],
    ['pia', { do: 'keep-free' }],
    ['ada', set],
    ['ada', { do: 'set-chair', chair: id('cleo') }],
    ['ada', { do: 'propose' }],
    ['cleo', offer(2)],
    ['tom', { do: 'suits', times: [1, 2, 3], line: '', seen: 3 }],
    ['cleo', { do: 'choose-time', nth: 2, place: 'Another Hall', why: '', seen: 3 }],
    ['ada', offer(3)],
  ];
  const story = drafted();
  const turnings = new Map<Name, readonly Instant[]>();
  let changes = 0;
  for (const [who, command] of steps) {
    const before = story.state;
    story.at += 1000;
    story.ask(who, command);
    expect(story.refused, command.do).toBeUndefined();
    for (const name of Object.keys(people) as Name[]) {
      const told = story.told.find(({ to, item }) => to === id(name) && item.item === 'card' && item.card === 'meeting');
      const changed = cardOf(before, name, story.at) !== cardOf(story.state, name, story.at);
      if (changed) changes++;
      expect(!changed || told !== undefined, `${name} at ${command.do}`).toBe(true);
      if (told?.item.item === 'card')
        turnings.set(
          name,
          (told.item.turnings ?? []).map((one) => one.at),
        );
    }
  }
  expect(changes).toBeGreaterThan(40);
  const step = 6 * 3_600_000;
  let turned = 0;
  // Of those who keep it, and those who are asked; the others have no card of it.
  for (const name of ['ada', 'cleo', 'sam', 'pia', 'tom', 'gus'] as const) {
    let was = cardOf(story.state, name, story.at);
    for (let now = story.at; now < story.at + 12 * 4 * step; now += step) {
      const is = cardOf(story.state, name, now + step);
      if (is === was) continue;
      was = is;
      turned++;
      expect(
        (turnings.get(name) ?? []).some((at) => at > now && at <= now + step),
        `${name} at ${new Date(now).toISOString()}`,
      ).toBe(true);
    }
  }
  expect(turned).toBeGreaterThan(10);
});
