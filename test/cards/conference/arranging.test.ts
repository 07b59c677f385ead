import { expect, test } from 'vitest';
import { directoryForms } from '../../../cards/partnership/kinds.ts';
import { cardFor, formFor, readForm } from '../../../cards/registry.ts';
import { inHolidays, schoolSaid } from '../../../cards/samples/conference/arranging.ts';
import { sampleDirectoryScene } from '../../../cards/samples/directory-forms.ts';
import { administrator, chair, guests, minuteTaker } from '../../../cards/samples/partnership.ts';
import { planted } from '../../../cards/samples/planted.ts';
import { answered, fullDraft, proposed, recorded, sizes } from '../../../cards/samples/states.ts';
import type { Conference } from '../../../domain/case/conference.ts';
import type { PersonId } from '../../../domain/ids.ts';

const small = sizes.small;
const card = (state: Conference, me: PersonId) => JSON.stringify(cardFor('meeting', inHolidays(state, me, 'en')));
const form = (name: 'details' | 'school', state: Conference, me: PersonId) =>
  JSON.stringify(formFor({ form: name, of: state.id }, inHolidays(state, me, 'en')));
const secrets = [planted.speaksForSchool, planted.schoolHas];

test('chair and administrator read on the card that it is asked or said, and in Details what was said (FV-P11, Q-3)', () => {
  expect(card(fullDraft(small), administrator)).toContain('who speaks for the school, and where');
  expect(card(proposed(small), chair)).toContain('who speaks for the school, and where');
  expect(form('details', proposed(small), chair)).toContain('Nobody has said who speaks for the school');
  const state = schoolSaid(answered(small));
  for (const me of [chair, administrator]) {
    expect(card(state, me)).toContain('Who speaks for the school is in Details');
    for (const secret of secrets) expect(card(state, me)).not.toContain(secret);
    for (const secret of secrets) expect(form('details', state, me)).toContain(secret);
  }
  for (const secret of secrets) expect(form('details', schoolSaid(recorded(small)), minuteTaker)).toContain(secret);
});

test('nobody else reads of it', () => {
  const state = schoolSaid(answered(small));
  const invitee = guests[1] ?? chair;
  expect(card(state, invitee)).not.toContain('school holidays');
  for (const secret of secrets) expect(form('details', state, invitee)).not.toContain(secret);
  expect(form('school', state, invitee)).toBe('null');
});

test('what the form takes: either of the two, or neither to take it back', () => {
  const state = proposed(small);
  const about = state.when.date;
  const read = (values: Record<string, string>) =>
    readForm({ form: 'school', of: state.id, about }, values, inHolidays(state, chair, 'en'), () => '');
  const command = { do: 'arrange-school', seen: about };
  expect(read({ speaks: 'invented' })).toEqual({ command: { ...command, speaks: 'invented', where: '' } });
  expect(read({})).toEqual({ command: { ...command, speaks: '', where: '' } });
  expect(read({ speaks: 'x'.repeat(301) })).toHaveProperty('problems.speaks');
});

test('the form of the terms adds one and takes off others; a term without an area, or that ends before it starts, is told at its field', () => {
  const scene = sampleDirectoryScene('en');
  const read = (values: Record<string, string | string[]>) => directoryForms.terms.read(values, scene, { form: 'terms', of: '' });
  expect(read({ area: 'East', from: '2027-01-06', to: '2027-04-01', drop: ['0/2026-08-18/2026-12-22'] })).toEqual({
    command: {
      do: 'change-terms',
      add: [{ area: 'East', from: '2027-01-06', to: '2027-04-01' }],
      drop: [{ area: 'East', from: '2026-08-18', to: '2026-12-22' }],
    },
  });
  expect(read({ from: '2027-01-06' })).toHaveProperty('problems.area');
  expect(read({ area: 'East' })).toHaveProperty('problems.from');
  expect(read({ area: 'East', from: '2027-04-01', to: '2027-01-06' })).toHaveProperty('problems.to');
  expect(read({ drop: ['7/2026-08-18/2026-12-22'] })).toHaveProperty('problems.drop');
});
