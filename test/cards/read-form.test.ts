import { describe, expect, test } from 'vitest';
import type { Values } from '../../cards/building/values.ts';
import type { FormName } from '../../cards/form-names.ts';
import type { SealFor } from '../../cards/kinds.ts';
import { readForm } from '../../cards/registry.ts';
import { administrator, chair, directory, guests, spares } from '../../cards/samples/partnership.ts';
import { opened, registered } from '../../cards/samples/rounds.ts';
import { sampleReader, sampleScene } from '../../cards/samples/scene-of.ts';
import * as states from '../../cards/samples/states.ts';
import type { Conference } from '../../domain/case/conference.ts';
import type { PersonId } from '../../domain/ids.ts';
import { buckinghamshire } from '../../domain/procedures/buckinghamshire.ts';

const first = guests[0] ?? chair;
/** In the place of the seal: what it was given, and for which round. */
const open: SealFor = (name, what) =>
  'score' in what ? `${name}: ${what.score} ${what.reason}` : `${name}: ${what.answer} ${what.evidence}`;
const two = { invitees: 2, children: 2 };
const read = (form: FormName, state: Conference, me: PersonId, values: Values, about?: string) =>
  readForm(
    about === undefined ? { form, of: state.id } : { form, of: state.id, about },
    values,
    sampleScene(state, me, 'en'),
    open,
  );
const problemsOf = (...args: Parameters<typeof read>) => {
  const filled = read(...args);
  return 'problems' in filled ? filled.problems : `no problem: ${JSON.stringify(filled)}`;
};

describe('a place on the scale', () => {
  const placed = (score: string) =>
    read('place', opened(two, 0), first, { 'score-c1': score, 'reason-c1': 'a', 'score-c2': '0', 'reason-c2': 'b' }, '1');

  test.each([
    ['0', 0],
    ['7', 7],
    ['10', 10],
  ])('%s is a place', (text, score) => {
    expect(placed(text)).toEqual({
      command: {
        do: 'place',
        round: 1,
        whose: { person: first },
        blobs: [
          { child: 'c1', blob: `k1/1: ${score} a` },
          { child: 'c2', blob: 'k1/1: 0 b' },
        ],
      },
      // The second child is given a 0 each time.
      after: expect.objectContaining({ ref: expect.objectContaining({ form: 'place' }) }),
    });
  });

  test.each(['11', '-1', '7.5', 'ten', '1e1', '0x5', '٣', ' 7a'])('%s is none, and that is said beside the child', (text) => {
    expect(placed(text)).toEqual({ problems: { 'score-c1': 'Please choose a whole number from 0 to 10.' } });
  });

  test('every child needs a number and a reason; a child of another case is not read', () => {
    expect(problemsOf('place', opened(two, 0), first, { 'score-c1': '4', 'score-c9': '4' }, '1')).toEqual({
      'reason-c1': 'Please fill this in.',
      'score-c2': 'Please fill this in.',
      'reason-c2': 'Please fill this in.',
    });
  });

  test('a reason without what no keyboard writes: it would be longer when sealed than others', () => {
    const reason = '\u000b Mum\ttold us.\n\u0000\u0085She\ud800 knows. ';
    const values = { 'score-c1': '4', 'reason-c1': reason, 'score-c2': '4', 'reason-c2': 'b' };
    expect(read('place', opened(two, 0), first, values, '1')).toMatchObject({
      command: { blobs: [{ blob: 'k1/1: 4 Mum\ttold us.\nShe knows.' }, {}] },
    });
  });

  test('a reason that is too long', () => {
    const values = { 'score-c1': '4', 'reason-c1': 'x'.repeat(301), 'score-c2': '4', 'reason-c2': 'b' };
    expect(problemsOf('place', opened(two, 0), first, values, '1')).toEqual({ 'reason-c1': 'Please keep it to 300 characters.' });
  });

  test('the room: one child, those who gave a number; a person who is not here is not read', () => {
    expect(read('room', opened(two, 0), chair, { 'score-p1': '3', 'score-p9': '9' }, '1/c2')).toEqual({
      command: { do: 'place-room', round: 1, child: 'c2', blobs: [{ person: 'p1', blob: 'k1/1: 3 ' }] },
      line: expect.any(Function),
      leads: expect.any(Function),
    });
    expect(problemsOf('room', opened(two, 0), chair, {}, '1/c2')).toEqual({
      'score-p0': 'Please choose a number for at least one.',
    });
  });

  test("a parent's number is theirs", () => {
    expect(read('family', opened(two, 0), chair, { family: 'parent-2', 'score-c2': '8' }, '1')).toEqual({
      command: { do: 'place', round: 1, whose: { family: 'parent-2' }, blobs: [{ child: 'c2', blob: 'k1/1: 8 ' }] },
    });
    expect(problemsOf('family', opened(two, 0), chair, { family: 'child', 'score-c1': '8' }, '1')).toEqual({
      family: 'Please choose one of the choices offered.',
    });
  });
});

describe('a new conference', () => {
  const scene = { ...sampleReader(administrator, 'en'), procedure: buckinghamshire };
  const ref = { form: 'conference', of: '', about: 'k-new' } as const;
  const good = { reference: ' BU-104 ', type: 'initial', 'section-47-started': '2026-11-27' };

  test('opens the case of the id the form came with', () => {
    expect(readForm(ref, good, scene, open)).toMatchObject({
      command: {
        do: 'open',
        id: 'k-new',
        reference: 'BU-104',
        procedure: 'buckinghamshire',
        type: 'initial',
        facts: { 'section-47-started': ['2026-11-27'] },
      },
    });
  });

  test.each([
    ['reference', 'Smith family'],
    ['reference', 'SMITH'],
    ['reference', ''],
    ['type', 'birthday'],
    ['section-47-started', '2026-02-30'],
    ['section-47-started', 'yesterday'],
    ['section-47-started', '2026-12-02'],
    ['section-47-started', '1926-11-27'],
  ])('%s "%s" is said beside its field', (name, value) => {
    const filled = readForm(ref, { ...good, [name]: value }, scene, open);
    expect(filled).toEqual({ problems: { [name]: expect.stringMatching(/\S/) } });
  });

  test('a review needs no start of section 47', () => {
    expect(readForm(ref, { reference: 'R-1', type: 'review' }, scene, open)).toMatchObject({
      command: { type: 'review', facts: {} },
    });
  });
});

describe('the other forms', () => {
  const draft = states.fullDraft(two);

  test('children are entered several at once, with the case or after it, each with what is wrong beside it', () => {
    const values = { born: '2019-05-04', 'born-3': '2021-05-04', expected: '2027-02-01' };
    const [child, ...more] = [{ born: '2019-05-04' }, { born: '2021-05-04' }, { expected: '2027-02-01' }];
    expect(read('child', draft, administrator, values, '2')).toMatchObject({
      command: { do: 'add-child', nth: 2, child, more },
    });
    const scene = { ...sampleReader(administrator, 'en'), procedure: buckinghamshire };
    const ref = { form: 'conference', of: '', about: 'k-new' } as const;
    const fresh = { reference: 'BU-104', type: 'initial', ...values };
    expect(readForm(ref, fresh, scene, open)).toMatchObject({ command: { do: 'open', children: [child, ...more] } });
    const wrong = { ...fresh, 'born-2': '2026-12-02', expected: '2028-02-01' };
    expect(Object.keys(problemsOf('child', draft, administrator, wrong, '2'))).toEqual(['born-2', 'expected']);
    expect(readForm(ref, wrong, scene, open)).toHaveProperty('problems.expected');
  });

  test('a child has a date', () => {
    expect(read('child', draft, administrator, { born: '2019-05-04' }, '2')).toMatchObject({
      command: { do: 'add-child', nth: 2, child: { born: '2019-05-04' } },
    });
    expect(read('child', draft, administrator, { expected: '2027-02-01' }, '2')).toMatchObject({
      command: { do: 'add-child', nth: 2, child: { expected: '2027-02-01' } },
    });
    for (const values of [{}, { born: '2026-12-02' }, { born: '2007-11-30' }, { expected: '2028-02-01' }, { born: 'x' }])
      expect(Object.keys(problemsOf('child', draft, administrator, values, '2'))).toHaveLength(1);
  });

  test('date, time, place and chair', () => {
    const good = { date: '2026-12-15', time: '09:30', place: 'Invented Hall', chair };
    expect(read('when', draft, administrator, good)).toMatchObject({
      command: { do: 'set-when', when: { date: '2026-12-15', time: '09:30', place: 'Invented Hall' }, chair },
    });
    const bad = { date: '2026-11-30', time: '9.30', place: 'javascript:alert(1)', chair: first };
    expect(Object.keys(problemsOf('when', draft, administrator, bad))).toEqual(['date', 'time', 'place', 'chair']);
  });

  test('agency and role lead to the people; a made-up one does not', () => {
    expect(read('invite', draft, administrator, { agency: 'police', role: 'police' })).toEqual({
      next: { form: 'invite-people', of: draft.id, meeting: 'k1', about: 'police/police' },
    });
    // Of a further conference it leads to the people of that one.
    expect(read('invite', { ...draft, meeting: 'k2' }, administrator, { agency: 'police', role: 'police' })).toMatchObject({
      next: { meeting: 'k2' },
    });
    expect(Object.keys(problemsOf('invite', draft, administrator, { agency: 'x', role: 'y' }))).toEqual(['agency', 'role']);
    expect(read('invite-people', draft, administrator, { people: ['p9', 'p17'] }, 'police/police')).toEqual({
      command: {
        do: 'invite',
        invitees: [
          { person: 'p9', role: 'police', agency: 'police' },
          { person: 'p17', role: 'police', agency: 'police' },
        ],
      },
    });
    expect(problemsOf('invite-people', draft, administrator, { people: ['p0'] }, 'police/police')).toHaveProperty('people');
    expect(problemsOf('invite-people', draft, administrator, { people: ['p9'] }, 'police/astronaut')).toHaveProperty('people');
  });

  test('something else: each answer, and what it needs', () => {
    const invited = states.invited(two);
    const spare = spares[0] ?? chair;
    // With the start that stood in the form when it was opened; where it says none, it answers nothing.
    const seen = invited.when.startsAt;
    const answered = (values: Values, about = String(seen)) => read('something-else', invited, first, values, about);
    expect(answered({ answer: 'video' })).toEqual({ command: { do: 'attend', how: 'video', seen } });
    for (const about of ['', 'x', '-1', '1e3'])
      expect(answered({ answer: 'video' }, about), about).toEqual({ command: { do: 'attend', how: 'video', seen: -1 } });
    const about = String(seen);
    const next = (form: FormName, then = about) => ({ next: expect.objectContaining({ form, about: then }) });
    expect(answered({ answer: 'deputy' })).toEqual(next('send-deputy'));
    expect(answered({ answer: 'apologies' })).toEqual(next('apologise'));
    expect(read('send-deputy', invited, first, { deputy: spare }, about)).toEqual({
      command: { do: 'send-deputy', deputy: { person: spare }, seen },
    });
    expect(read('send-deputy', invited, first, { deputy: '*' }, about)).toEqual(next('deputy-name'));
    expect(read('deputy-name', invited, first, { 'deputy-name': 'Wren' }, about)).toEqual({
      command: { do: 'send-deputy', deputy: { name: 'Wren' }, seen },
    });
    expect(read('apologise', invited, first, { reason: 'not-involved', report: 'comes' }, about)).toEqual({
      command: { do: 'apologise', report: 'comes', reason: 'not-involved', line: '', seen },
    });
    expect(problemsOf('something-else', invited, first, {})).toEqual({ answer: 'Please fill this in.' });
    expect(problemsOf('send-deputy', invited, first, {})).toHaveProperty('deputy');
    expect(problemsOf('send-deputy', invited, first, { deputy: 'p1' })).toHaveProperty('deputy');
    expect(problemsOf('deputy-name', invited, first, {})).toHaveProperty('deputy-name');
    expect(problemsOf('apologise', invited, first, { line: 'x'.repeat(201) })).toEqual({
      line: 'Please keep it to 200 characters.',
      reason: 'Please choose what keeps you away.',
    });
  });

  test('register, action, progress: of this case only', () => {
    expect(read('register', states.invited(two), chair, { present: ['p1', 'p0'] }, '0/early')).toEqual({
      command: { do: 'take-register', present: ['p0', 'p1'], seen: 0 },
    });
    expect(problemsOf('register', states.invited(two), chair, { present: ['p7'] })).toHaveProperty('present');
    const action = { to: 'p1', what: 'See the child', why: 'Nobody has', by: '2026-12-21' };
    const { by: due, ...said } = action;
    expect(read('give-action', registered(two), chair, action)).toEqual({ command: { do: 'give-action', ...said, due } });
    expect(Object.keys(problemsOf('give-action', registered(two), chair, { to: 'p9', by: '2026-11-01' }))).toEqual([
      'to',
      'what',
      'why',
      'by',
    ]);
    const given = states.withActions(two);
    expect(read('help', given, first, { note: 'Stuck' }, 'a1')).toEqual({
      command: { do: 'ask-help', action: 'a1', note: 'Stuck' },
    });
    expect(problemsOf('progress', given, first, { note: 'Mine?' }, 'a2')).toHaveProperty('note');
  });

  test('what no client of ours sends is a problem, never a throw', () => {
    const odd: Values = { answer: ['a', 'b'], people: '', present: 'p0', date: [], 'score-c1': ['1', '2'], reference: ['x'] };
    const picked = { picked: { on: 'slack', org: 'T0EXAMPLE', user: 'U0EXAMPLE1' } } as const;
    const everywhere: Values = Object.fromEntries(Object.keys(odd).map((name) => [name, picked]));
    for (const form of [
      'conference',
      'child',
      'when',
      'invite',
      'invite-people',
      'something-else',
      'apologise',
      'send-deputy',
      'deputy-name',
      'place',
      'room',
      'family',
      'give-action',
      'line',
    ] as const)
      for (const values of [odd, everywhere]) expect(read(form, opened(two, 0), first, values, '/')).toBeDefined();
    expect(directory.people.size).toBeGreaterThan(30);
  });
});
