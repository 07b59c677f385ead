import { expect, test } from 'vitest';
import type { Card, Form } from '../../../cards/model.ts';
import { cardFor, formFor, pressOf, readForm } from '../../../cards/registry.ts';
import { administrator, chair, guests } from '../../../cards/samples/partnership.ts';
import { sampleScene } from '../../../cards/samples/scene-of.ts';
import { fullDraft, invited, proposed, sizes } from '../../../cards/samples/states.ts';
import type { Scene } from '../../../cards/scene.ts';
import type { Conference } from '../../../domain/case/conference.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { forthValley } from '../../../domain/procedures/forth-valley.ts';

const first = guests[0] ?? chair;
const scene = (state: Conference, me: PersonId, more: Partial<Scene> = {}) => ({ ...sampleScene(state, me, 'en'), ...more });
const card = (of: Scene) => cardFor('meeting', of) as Card;
const inRole = (state: Conference, role: string, why?: 'home') => {
  const invitees = state.invitees.map((one) => (one.person === first ? { ...one, role, ...(why ? { why } : {}) } : one));
  return { ...state, invitees } as Conference;
};
const text = (of: Card | Form) => JSON.stringify(of);

test('an invitation says as what, why, what is asked and by when; so do the details (CE-P1)', () => {
  const of = scene(inRole(invited(sizes.small), 'school'), first);
  const posted = text(card(of));
  expect(posted).toContain('School or college');
  expect(posted).toContain('works with a child');
  expect(posted).toContain('attend; a written report; share it with the family');
  expect(posted).toMatch(/Report to the independent Chair","by \w+/);
  const details = text(formFor({ form: 'details', of: of.state.id }, of) as Form);
  expect(details).toContain('Works with a child.');
  expect(details).toContain('Send a written report.');
});

test('whoever is asked for no report is given none to bring, nor a date for it (FV-P3)', () => {
  const of = scene(inRole(invited(sizes.small), 'reporter'), first, { procedure: forthValley });
  const posted = text(card(of));
  expect(posted).toContain('observes');
  expect(posted).not.toMatch(/written report|Report (to|shared)/);
  const details = text(formFor({ form: 'details', of: of.state.id }, of) as Form);
  expect(details).not.toContain('written report');
  expect(details).toContain('You take no part in discussion or decision.');
});

test('the chair reads why each is needed, how many they are, and whom nothing asks for (ST-P14)', () => {
  const state = { ...inRole(proposed(sizes.small), 'other', 'home') };
  const posted = text(card(scene(state, chair)));
  expect(posted).toContain('needed: knows the home');
  expect(posted).toMatch(/On the list: 1 person of 1 agency/);
  expect(posted).toContain('Although nothing asks for their role here: 1 person of them');
  expect(posted).toContain('needed: knows the home, nothing asks for this role here');
});

test('what is missing is said with the row that asks for it, and whoever it can only be is one tap', () => {
  const state = { ...fullDraft(sizes.small), invitees: [] };
  const of = scene(state, administrator);
  const posted = card(of);
  expect(text(posted)).toContain('Police (BU-P2)');
  const rows = posted.blocks.flatMap((block) => (block.block === 'row' ? [block] : []));
  const taps = rows.filter(({ button }) => button.label === 'Put on the list');
  for (const { button } of taps) {
    if (!('does' in button)) throw new Error('it is no press');
    const found = pressOf(button.does)?.command;
    expect(found).toMatchObject({ do: 'invite', invitees: [{ person: expect.any(String), agency: expect.any(String) }] });
  }
  expect(taps.length).toBeGreaterThan(0);
});

test('whoever fits no role is invited with a reason of the closed list; in another role the form begins with its own', () => {
  const of = scene(fullDraft(sizes.small), administrator);
  const ref = (role: string) => ({ form: 'invite-people' as const, of: of.state.id, about: `police/${role}` });
  const why = (role: string) => formFor(ref(role), of)?.fields.find(({ name }) => name === 'why');
  expect(why('other')).toMatchObject({ required: true, field: 'one' });
  expect(why('other')).not.toHaveProperty('start');
  expect(why('police')).toMatchObject({ required: false, start: ['enquiries'] });
  const [person] =
    of.state.invitees.length > 0 ? [...of.directory.people.values()].filter((one) => one.memberships[0].agency === 'police') : [];
  const read = (role: string, values: object) =>
    readForm(ref(role), { people: person?.id ?? '', sure: 'yes', ...values }, of, () => '');
  expect(read('other', {})).toHaveProperty('problems.why');
  expect(read('other', { why: 'the family is known for things' })).toHaveProperty('problems.why');
  expect(read('other', { why: 'home' })).toMatchObject({ command: { invitees: [{ role: 'other', why: 'home' }] } });
});
