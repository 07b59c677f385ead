import { expect, test } from 'vitest';
import { commandsOf, readConferenceFile } from '../../bot/cli/conference/conference-file.ts';
import { dayOf } from '../../domain/calendar/day.ts';

const sound = {
  administrator: 'ada',
  reference: 'INV-1',
  type: 'initial',
  children: [{ born: '2019-05-04' }],
  date: '2026-12-15',
  time: '10:00',
  place: 'Invented Hall',
  chair: 'cleo',
  invitees: [{ person: 'tom', role: 'school' }],
};

const asked = (json: object) => readConferenceFile(json, dayOf(2026, 11, 26));

test('what is missing is said by its field, in plain words', () => {
  expect(asked({ ...sound, place: undefined, chair: undefined })).toEqual({
    wrong: ['place: is missing', 'chair: is missing'],
  });
  expect(asked({ ...sound, children: [{}] })).toEqual({
    wrong: [expect.stringMatching(/^children\.0: a child is \{"born": date\} or \{"expected": date\}, with a "name"/)],
  });
});

test('a place is no longer than the form takes in which it is changed', () => {
  expect(asked({ ...sound, place: 'x'.repeat(200) })).not.toHaveProperty('wrong');
  expect(asked({ ...sound, place: 'x'.repeat(201) })).toHaveProperty('wrong');
});

test('which child it is comes with the file, and what of it is withheld; what is wrong is never repeated', () => {
  const child = { born: '2019-05-04', name: ' Wren Invented ', school: 'Invented Infants', withheld: ['school'] };
  const file = asked({ ...sound, children: [child, { expected: '2027-01-04' }] });
  if ('wrong' in file) throw new Error(file.wrong.join());
  expect(commandsOf(file, 'k0', 'buckinghamshire').slice(1, 4)).toEqual([
    [
      'children.0',
      {
        do: 'add-child',
        nth: 0,
        child: { born: '2019-05-04' },
        details: { name: 'Wren Invented', school: 'Invented Infants' },
      },
    ],
    ['children.0', { do: 'withhold', child: 'c1', parts: ['school'] }],
    ['children.1', { do: 'add-child', nth: 1, child: { expected: '2027-01-04' } }],
  ]);
  for (const wrong of [
    { name: 'W'.repeat(61) },
    { name: 'W\u202ew' },
    { name: '' },
    { school: ['WWW'] },
    { withheld: ['WWW'] },
  ]) {
    const refused = asked({ ...sound, children: [{ born: '2019-05-04', ...wrong }] });
    expect('wrong' in refused && refused.wrong.every((one) => one.startsWith('children.0'))).toBe(true);
    expect(JSON.stringify(refused)).not.toMatch(/W/);
  }
});
