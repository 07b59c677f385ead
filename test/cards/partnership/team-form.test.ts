import { expect, test } from 'vitest';
import { directoryForms } from '../../../cards/partnership/kinds.ts';
import { sampleDirectoryScene } from '../../../cards/samples/directory-forms.ts';
import { administrator, chair } from '../../../cards/samples/partnership.ts';

const scene = sampleDirectoryScene('en');
const made = 't000000000000';
type Name = 'teams' | 'team-add' | 'team-change';
const read = (form: Name, about: string, values: Record<string, string | string[]>) =>
  directoryForms[form].read(values, scene, { form, of: '', about });

test('an agency’s page leads to its teams: one of them to change, or another one', () => {
  expect(read('teams', 'council', { team: 'tsample' })).toEqual({
    next: { form: 'team-change', of: '', about: 'tsample/council' },
  });
  expect(read('teams', 'council', { team: '+' })).toEqual({ next: { form: 'team-add', of: '', about: '/council' } });
  expect(read('teams', 'council', { team: 'planted' })).toHaveProperty('problems.team');
  expect(read('teams', 'police', { team: 'tsample' })).toHaveProperty('problems.team');
});

test('the form of a team takes its name, who is in it and who leads it, of the people of its agency alone', () => {
  const entry = { name: 'Invented Desk', members: [administrator, chair], lead: chair };
  const command = { do: 'set-team', team: made, agency: 'council', ...entry };
  expect(read('team-add', `${made}/council`, entry)).toEqual({ command });
  expect(read('team-change', 'tsample/council', entry)).toEqual({ command: { ...command, team: 'tsample' } });
  expect(read('team-add', `${made}/police`, entry)).toHaveProperty('problems.members');
  expect(read('team-add', `${made}/council`, { ...entry, members: [] })).toHaveProperty('problems.members');
  expect(read('team-add', `${made}/council`, { ...entry, lead: 'planted' })).toHaveProperty('problems.lead');
  expect(read('team-add', `${made}/council`, { ...entry, name: 'x'.repeat(121) })).toHaveProperty('problems.name');
});

test('a team is closed by the form it is changed in, and what else stands there does not matter then', () => {
  expect(read('team-change', 'tsample/council', { close: ['yes'] })).toEqual({
    command: { do: 'close-team', team: 'tsample', agency: 'council' },
  });
  // One that is only being made cannot be closed.
  expect(read('team-add', `${made}/council`, { close: ['yes'] })).toHaveProperty('problems.name');
});
