import { describe, expect, test } from 'vitest';
import type { Values } from '../../../cards/building/values.ts';
import { cardFor, formFor, pressOf, readForm } from '../../../cards/registry.ts';
import { pressed } from '../../../cards/samples/held-back.ts';
import { moved } from '../../../cards/samples/moved.ts';
import { administrator, chair, guests } from '../../../cards/samples/partnership.ts';
import { sampleScene } from '../../../cards/samples/scene-of.ts';
import * as states from '../../../cards/samples/states.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import type { PersonId } from '../../../domain/ids.ts';

const first = guests[0] ?? chair;
const two = { invitees: 2, children: 2 };
/** To be held by 17 December, by BU-T1; it is planned for the 15th at 10:00. */
const state = states.answered(two);
const inTime = { date: '2026-12-16', time: '14:00', place: 'Another Hall', chair };
const never = () => expect.unreachable();

const read = (values: Values, about = '0', me: PersonId = administrator, of: Convened = state) =>
  readForm({ form: 'move', of: of.id, meeting: of.meeting, about }, values, sampleScene(of, me, 'en'), never);
const again = (values: Values, about = '0') => {
  const found = read(values, about);
  return 'form' in found ? found.form : expect.unreachable(JSON.stringify(found));
};
const opened = (me: PersonId, of: Convened = state) =>
  formFor({ form: 'move', of: of.id, meeting: of.meeting }, sampleScene(of, me, 'en'));

describe('the form to move a conference', () => {
  test('shows the limit, and starts with what stands', () => {
    const form = opened(administrator) ?? expect.unreachable();
    expect(JSON.stringify(form.intro)).toContain('To be held by');
    expect(form.ref.about).toBe('0');
    const starts = Object.fromEntries(form.fields.map((one) => [one.name, one.start]));
    expect(starts).toEqual({ date: '2026-12-15', time: '10:00', place: state.when.place, chair: [chair] });
  });

  test('is for its chair and administrators; the chair is not the one to choose another', () => {
    expect(opened(chair)?.fields.map((one) => one.name)).toEqual(['date', 'time', 'place']);
    expect(opened(first)).toBeNull();
    expect(read({ ...inTime, chair: administrator }, '0', chair)).toMatchObject({ command: { do: 'move' } });
    expect(JSON.stringify(read({ ...inTime, chair: administrator }, '0', chair))).not.toContain('"chair"');
  });

  test('a usual time within the limit is moved to at once', () => {
    const { chair: _, ...when } = inTime;
    expect(read(inTime)).toMatchObject({ command: { do: 'move', when, chair, why: '', seen: 0 } });
  });

  test.each([
    ['a weekend', { ...inTime, date: '2026-12-12' }, '0/202612121400/weekend', /at a weekend/],
    ['before eight', { ...inTime, time: '07:30' }, '0/202612160730/hours', /Wed 16 Dec 2026, 07:30 is before 8:00/],
    ['after six', { ...inTime, time: '18:30' }, '0/202612161830/hours', /after 18:00/],
  ])('%s is asked about once more, with what was entered kept, and then it is done', (_, values, about, says) => {
    const form = again(values);
    expect(form.ref.about).toBe(about);
    expect(JSON.stringify(form.intro)).toMatch(says);
    const starts = Object.fromEntries(form.fields.map((one) => [one.name, one.start]));
    expect(starts).toEqual({ ...values, chair: [chair] });
    expect(read(values, about)).toMatchObject({ command: { do: 'move', seen: 0 } });
  });

  test('past the limit a reason is asked for, beside what else is unusual; a bank holiday is', () => {
    const late = { ...inTime, date: '2026-12-25' };
    const asked = again(late);
    expect(asked.ref.about).toBe('0/202612251400/limit/bank-holiday');
    // Beside what was entered, so that the second press is the last; called by when it is needed, since another day may need none.
    expect(asked.fields.find((one) => one.name === 'why')).toMatchObject({
      required: false,
      label: 'Why, and who agreed it, if that day is meant',
    });
    expect(asked.fields.find((one) => one.name === 'date')).toMatchObject({ start: '2026-12-25' });
    expect(read({ ...late, why: 'invented' }, asked.ref.about ?? '')).toMatchObject({ command: { do: 'move', why: 'invented' } });
    expect(read(late, asked.ref.about ?? '')).toEqual({ problems: { why: 'Please fill this in.' } });
    // Another day past it is named in its turn, and then it is meant.
    expect(JSON.stringify(again({ ...inTime, date: '2027-01-12' }, asked.ref.about ?? '').intro)).toMatch(
      /Tue 12 Jan 2027 is past/,
    );
    const left = formFor({ ...asked.ref }, sampleScene(state, administrator, 'en'), { why: 'x' }, late) ?? expect.unreachable();
    expect(left.fields.find((one) => one.name === 'why')).toMatchObject({
      required: true,
      label: 'Why it is past the limit, and who agreed it',
    });
    expect(read({ ...late, why: 'invented' }, '0/202612251400/limit/bank-holiday')).toMatchObject({
      command: { why: 'invented' },
    });
    // Another doubt is another question; what was written as a reason stays.
    const worse = again({ ...late, time: '19:00', why: 'invented' }, '0/202612251400/limit/bank-holiday');
    expect(worse.ref.about).toBe('0/202612251900/limit/bank-holiday/hours');
    expect(worse.fields.find((one) => one.name === 'why')).toMatchObject({ start: 'invented' });
    expect(again({ ...late, why: 'x' }).fields.map((one) => one.name)).toContain('why');
  });

  test('what was asked of one day is not meant of another, nor of another unusual hour', () => {
    const saturday = again({ ...inTime, date: '2026-12-12' }).ref.about ?? '';
    expect(again({ ...inTime, date: '2026-12-13' }, saturday).ref.about).toBe('0/202612131400/weekend');
    expect(read({ ...inTime, date: '2026-12-12', time: '15:00' }, saturday)).toHaveProperty('command');
    const late = again({ ...inTime, date: '2027-01-11' }).ref.about ?? '';
    expect(again({ ...inTime, date: '2027-01-12', why: 'invented' }, late).ref.about).toBe('0/202701121400/limit');
    const early = again({ ...inTime, time: '07:30' }).ref.about ?? '';
    expect(again({ ...inTime, time: '06:30' }, early).ref.about).toBe('0/202612160630/hours');
  });

  test('of a day that keeps the limit no reason is demanded, also where one was written of another', () => {
    const form = again({ ...inTime, date: '2026-12-12', why: 'invented' });
    expect(form.fields.find((one) => one.name === 'why')).toMatchObject({ required: false, start: 'invented' });
    const left = formFor(form.ref, sampleScene(state, administrator, 'en')) ?? expect.unreachable();
    expect(left.fields.map((one) => one.name)).not.toContain('why');
  });

  test('a date inside the limit that is chosen after all asks for no reason, on either platform, and keeps none', () => {
    const late = again({ ...inTime, date: '2026-12-25' });
    expect(late.fields.find((one) => one.name === 'why')).toMatchObject({ required: false });
    for (const why of ['', 'invented']) {
      const back = read({ ...inTime, why }, late.ref.about ?? '');
      expect(back).toMatchObject({ command: { do: 'move', when: { date: inTime.date }, why: '' } });
    }
  });

  test('whose limit is not for them to know is asked for a reason at every date, and not told whether it is kept', () => {
    const scene = sampleScene(state, administrator, 'en');
    const hidden = {
      ...scene,
      datesToRead: () =>
        scene
          .datesToRead()
          .map((row) => (row.to === 'conference' ? { ...row, due: null, by: null, state: 'withheld' as const } : row)),
    };
    const found = readForm({ form: 'move', of: state.id, meeting: 'k1', about: '0' }, inTime, hidden, never);
    if (!('form' in found)) return expect.unreachable();
    expect(JSON.stringify(found.form.intro)).toContain('The time limit is not shown to you');
    expect(JSON.stringify(found.form.intro)).not.toMatch(/past the time limit|To be held by/);
  });

  test('another place alone gives rise to no doubt, wherever it stands', () => {
    const of = moved(states.answered(two));
    const { date, time } = of.when;
    expect(read({ date, time, place: 'Another Hall', chair }, '1', administrator, of)).toMatchObject({ command: { seen: 1 } });
  });

  test('what cannot be meant is said beside its field, and nothing is asked', () => {
    expect(read({})).toEqual({
      problems: Object.fromEntries(['date', 'time', 'place', 'chair'].map((one) => [one, 'Please fill this in.'])),
    });
    expect(read({ ...inTime, place: 'javascript:alert(1)' })).toHaveProperty('problems.place');
    expect(read({ ...inTime, place: 'x'.repeat(201) })).toHaveProperty('problems.place');
    expect(read({ ...inTime, date: '2026-11-01' })).toHaveProperty('problems.date');
    expect(read({ ...inTime, chair: 'p0' })).toHaveProperty('problems.chair');
    expect(read({ ...inTime, why: 'x'.repeat(301) }, '0/limit')).toHaveProperty('problems.why');
  });

  test.each(['', 'x', '-1', '1e3', '9'.repeat(40), '0/limit/__proto__'])('a ref that says "%s" moves nothing unseen', (about) => {
    const found = read(inTime, about);
    expect(found).toMatchObject({ command: { seen: about.startsWith('0') ? 0 : -1 } });
  });
});

describe('the cards of a conference that was moved', () => {
  const of = moved(states.answered({ invitees: 3, children: 1 }));
  const card = (me: PersonId, from: Convened = of) => cardFor('meeting', sampleScene(from, me, 'en')) ?? expect.unreachable();

  test('who said yes has one tap that says they still come, on the new start; who had apologised has the usual one', () => {
    const [yes] = card(first).buttons;
    expect(yes?.label).toBe("Yes, I'll still be there");
    if (yes === undefined || !('does' in yes)) return expect.unreachable();
    expect(pressOf(yes.does)?.command).toEqual({ do: 'attend', how: 'as-before', seen: of.when.startsAt });
    expect(card(guests[2] ?? chair).buttons[0]?.label).toMatch(/^I'll be there/);
    expect(JSON.stringify(card(first))).toMatch(/Moved from Tue 15 Dec 2026, 10:00/);
    expect(JSON.stringify(card(first))).toMatch(/said yes to the earlier date/);
  });

  test('chair and administrator read who said yes to the earlier date, and count them apart', () => {
    for (const me of [administrator, chair]) {
      const text = JSON.stringify(card(me));
      expect(text).toMatch(/"✓ Coming: 0"/);
      expect(text).toMatch(/"Said yes to the earlier date","1"/);
      expect(text).toMatch(/"strong":"said yes to the earlier date"/);
      expect(text).toMatch(/apologies for the earlier date/);
      expect(text).toMatch(/Moved from Tue 15 Dec 2026, 10:00/);
    }
  });

  test('why it is past its limit is in Details, to those who keep it, and to nobody else', () => {
    const details = (me: PersonId) =>
      JSON.stringify(formFor({ form: 'details', of: of.id, meeting: 'k1' }, sampleScene(of, me, 'en')));
    const why = of.lastMove?.why ?? expect.unreachable();
    expect(details(chair)).toContain(why);
    expect(details(administrator)).toContain(why);
    expect(details(first)).not.toContain(why);
    for (const me of [administrator, chair, first]) expect(JSON.stringify(card(me))).not.toContain(why);
  });

  test('whoever has just moved it reads when it is told, with Undo, and does not move it again meanwhile', () => {
    const asks = { do: 'move', when: { ...inTime }, why: '', seen: 0 } as const;
    const waiting = pressed(state, chair, asks);
    expect(JSON.stringify(card(chair, waiting))).toMatch(/You have moved this to Wed 16 Dec 2026, 14:00\. Nobody knows yet/);
    expect(card(chair, waiting).buttons.map((one) => one.label)).not.toContain('Move the conference');
    expect(opened(chair, waiting)?.fields).toEqual([]);
    expect(card(administrator, waiting).buttons.map((one) => one.label)).toContain('Move the conference');
    const elsewhere = pressed(state, chair, { ...asks, when: { ...state.when, place: 'Another Hall' } });
    expect(JSON.stringify(card(chair, elsewhere))).toMatch(/You have changed the place or the chair/);
  });

  test('it is moved from the card until it was held', () => {
    const labels = (from: Convened) => card(administrator, from).buttons.map((one) => one.label);
    expect(labels(of)).toContain('Move the conference');
    expect(labels({ ...of, stage: 'held' })).not.toContain('Move the conference');
    expect(card(first).buttons.map((one) => one.label)).not.toContain('Move the conference');
  });
});
