import { expect, test } from 'vitest';
import { readConferenceFile } from '../../bot/cli/conference/conference-file.ts';
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
    wrong: ['children.0: a child is {"born": date} or {"expected": date}'],
  });
});

test('a place is no longer than the form takes in which it is changed', () => {
  expect(asked({ ...sound, place: 'x'.repeat(200) })).not.toHaveProperty('wrong');
  expect(asked({ ...sound, place: 'x'.repeat(201) })).toHaveProperty('wrong');
});
