import { expect, test } from 'vitest';
import { accountForm, readAccount } from '../../cards/partnership/account-form.ts';
import type { DirectoryScene } from '../../cards/partnership/directory-kinds.ts';
import { directoryRef } from '../../cards/partnership/entries.ts';
import { findForm, readFind } from '../../cards/partnership/find-form.ts';
import { directoryForms } from '../../cards/partnership/kinds.ts';
import type { Directory, Person } from '../../domain/directory/state.ts';
import type { AgencyId, PersonId } from '../../domain/ids.ts';
import { DirectoryStory } from '../support/directory-story.ts';
import { id, inventedDirectory } from '../support/invented-partnership.ts';

const account = (user: string) => ({ on: 'teams', tenant: 'tenant-school', user }) as const;

function scene(change: (one: Person) => Partial<Person> = () => ({}), more: readonly Person[] = []): DirectoryScene {
  const plain = inventedDirectory();
  const people = [...plain.people.values(), ...more].map((one) => [one.id, { ...one, ...change(one) }] as const);
  const directory: Directory = { ...plain, people: new Map(people) };
  const from = { on: 'teams', tenant: 'tenant-council', user: 'aad-ada' } as const;
  return { directory, me: id('ada'), language: 'en', now: 0, from, introduction: null, cases: [] };
}

test('an account is taken away by what it is: the same form sent twice takes no other', () => {
  const three = scene((one) => (one.id === id('tom') ? { identities: ['a', 'b', 'c'].map(account) } : {}));
  const ref = directoryRef('person-account', id('tom'));
  const field = accountForm(three, ref)?.fields[0];
  const values = field?.field === 'one' ? field.options.map((one) => one.value) : [];
  expect(values).toHaveLength(4);
  expect(values.join()).not.toMatch(/tenant|aad/);
  const what = values[1] ?? '';
  expect(readAccount({ what }, three, ref)).toMatchObject({ command: { do: 'unbind-account', identity: account('a') } });
  const two = scene((one) => (one.id === id('tom') ? { identities: ['b', 'c'].map(account) } : {}));
  expect(readAccount({ what }, two, ref)).toHaveProperty('problems.what');
});

test('what is found is paged and never cut: every one of 50 is on a page, and the last page leads to the first', () => {
  const tom = inventedDirectory().people.get(id('tom')) as Person;
  const many = Array.from({ length: 50 }, (_, n) => ({
    ...tom,
    id: `q${n}` as PersonId,
    name: `Quentin Invented ${n}`,
    identities: [],
  }));
  const all = scene(() => ({}), many);
  const seen = new Set<string>();
  let form = readFind({ search: 'quentin' }, all, directoryRef('find', ':0'));
  for (let page = 0; page < 3; page++) {
    if (!('form' in form)) return expect.unreachable();
    const field = form.form.fields.find((one) => one.name === 'found');
    for (const one of field?.field === 'one' ? field.options : []) seen.add(one.value);
    form = readFind({ search: 'quentin', found: 'more' }, all, form.form.ref);
  }
  expect(seen.size).toBe(51);
  expect('form' in form && form.form.ref.about).toBe(':0');
  expect(readFind({ search: 'quentin', found: 'p.q7' }, all, directoryRef('find', ':0'))).toEqual({
    next: directoryRef('person', 'q7'),
  });
  // Chosen before the name was changed: it is searched anew.
  expect(readFind({ search: 'ada', found: 'p.q7' }, all, directoryRef('find', ':0'))).toHaveProperty('form');
  expect(JSON.stringify(findForm(all, directoryRef('find', ':0')).ref)).not.toMatch(/quentin/i);
});

test('what is too long, or no telephone number, hour or code, is said beside its field', () => {
  const all = scene();
  const read = (form: keyof typeof directoryForms, about: string, values: Record<string, string>) =>
    directoryForms[form].read(values, all, directoryRef(form, about));
  const entry = { name: 'Tom', language: 'en', hour: '9' };
  expect(read('person-change', id('tom'), { ...entry, name: 'x'.repeat(121) })).toHaveProperty('problems.name');
  expect(read('person-change', id('tom'), { ...entry, telephone: 'ring me' })).toHaveProperty('problems.telephone');
  expect(read('person-change', id('tom'), { ...entry, hour: '24' })).toHaveProperty('problems.hour');
  expect(read('person-change', id('tom'), entry)).toHaveProperty('command.do', 'change-person');
  expect(read('enter-code', '', { code: 'x'.repeat(21) })).toHaveProperty('problems.code');
  expect(read('enter-code', '', { code: 'cdfg hjkm' })).toEqual({ redeem: 'CDFGHJKM', person: null });
  expect(read('agency-contact', 'school', { hours: 'x'.repeat(121) })).toHaveProperty('problems.hours');
});

test('nobody is let in alone, or moved into an agency, that is suspended; their page says which it is', () => {
  const story = new DirectoryStory();
  const school = 'school' as AgencyId;
  const at = (): DirectoryScene => ({ ...scene(), directory: story.state });
  const page = () => directoryForms.person.draw(at(), directoryRef('person', id('tom')));
  const ways = () => page()?.fields.flatMap((one) => (one.field === 'one' ? one.options.map(({ value }) => value) : []));
  const agencies = () => JSON.stringify(findForm(at(), directoryRef('find', `to.${id('pia')}:0`)).fields);
  expect(agencies()).toContain('Primary School');
  story.ask(id('ada'), { do: 'suspend', person: id('tess') });
  expect(JSON.stringify(directoryForms.person.draw(at(), directoryRef('person', id('tess'))))).toContain('"resume"');
  story.ask(id('ada'), { do: 'suspend-agency', agency: school });
  expect(ways()).not.toContain('resume');
  expect(ways(), 'a lost telephone is not found again with the agency').toContain('suspend');
  expect(JSON.stringify(page())).toContain('suspended, as is Invented Primary School');
  expect(JSON.stringify(directoryForms.person.draw(at(), directoryRef('person', id('tess'))))).not.toContain('"resume"');
  expect(agencies()).not.toContain('Primary School');
  story.ask(id('ada'), { do: 'resume-agency', agency: school });
  story.ask(id('ada'), { do: 'suspend', person: id('tom') });
  expect(ways()).toContain('resume');
});
