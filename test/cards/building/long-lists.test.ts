import { describe, expect, test } from 'vitest';
import { paged } from '../../../cards/building/paged.ts';
import { agencyOptions, personOptions } from '../../../cards/building/person-options.ts';
import { redisplay } from '../../../cards/building/redisplay.ts';
import type { Values } from '../../../cards/building/values.ts';
import type { Field, Form } from '../../../cards/model.ts';
import { formFor, readForm } from '../../../cards/registry.ts';
import { crowded } from '../../../cards/samples/long-lists.ts';
import { chair, directory, guests } from '../../../cards/samples/partnership.ts';
import { sampleReader, sampleScene } from '../../../cards/samples/scene-of.ts';
import * as states from '../../../cards/samples/states.ts';
import type { Agency, Directory, Person } from '../../../domain/directory/state.ts';
import type { AgencyId, PersonId } from '../../../domain/ids.ts';

const me = guests[1] as PersonId;
const invited = states.invited({ invitees: 2, children: 1 });
const ref = { form: 'send-deputy', of: invited.id, about: String(invited.when.startsAt) } as const;
const scene = { ...sampleScene(invited, me, 'en'), directory: crowded() };
const never = () => {
  throw new Error('nothing is sealed here');
};

const optionsOf = (form: Form | null, name: string) =>
  form?.fields.flatMap((one) => (one.name === name && 'options' in one ? one.options : [])) ?? [];
/** What somebody sees next who fills in this. */
const then = (values: Values): Form => {
  const read = readForm(ref, values, scene, never);
  if (!('form' in read)) throw new Error(`it is read as ${JSON.stringify(read)}`);
  return read.form;
};

describe('a list of 300', () => {
  test('is on pages that each fit, every one of it is on one of them, and the last leads to the first', () => {
    const seen = new Set<string>();
    let form = formFor(ref, scene);
    const pages: string[] = [];
    for (let page = 0; page < 10; page++) {
      const options = optionsOf(form, 'deputy');
      expect(options.length).toBeLessThanOrEqual(100);
      const next = options.find(({ value }) => /^>\d+$/.test(value))?.value ?? '';
      for (const { value } of options) if (!value.startsWith('>')) seen.add(value);
      pages.push(next);
      if (next === '>0') break;
      form = then({ deputy: next });
    }
    expect(pages.at(-1)).toBe('>0');
    for (let n = 0; n < 300; n++) expect(seen.has(`q${n}`), `q${n}`).toBe(true);
  });

  test('says which part of it is shown, and of how many', () => {
    const says = (form: Form | null) => JSON.stringify(form?.intro);
    const all = optionsOf(formFor(ref, scene), 'deputy').length;
    expect(all).toBe(100);
    expect(says(formFor(ref, scene))).toMatch(/1 to 98 of 30\d are listed/);
    expect(says(then({ deputy: '>98' }))).toMatch(/99 to 196 of 30\d/);
  });

  test('is searched by part of a name, which then is in no value; what is not found is said', () => {
    const asks = then({ deputy: '>name' });
    expect(asks.fields.map(({ name, required }) => [name, required])).toEqual([['search-deputy', true]]);
    const found = then({ 'search-deputy': 'quÉntin 298' });
    expect(optionsOf(found, 'deputy').map(({ value }) => value)).toEqual(['q298', 'q299', '>name']);
    expect(JSON.stringify([found.ref, optionsOf(found, 'deputy').map(({ value }) => value)])).not.toMatch(/qu.ntin/i);
    const none = then({ 'search-deputy': 'nobody of this name' });
    expect(none.fields[0]).toMatchObject({ name: 'search-deputy', problem: expect.stringMatching(/Nothing of that name/) });
  });

  test('somebody of any page can be chosen, and a page that was never there is the first', () => {
    expect(readForm(ref, { deputy: 'q299' }, scene, never)).toMatchObject({
      command: { do: 'send-deputy', deputy: { person: 'q299' } },
    });
    expect(optionsOf(then({ deputy: '>999999' }), 'deputy')).toEqual(optionsOf(formFor(ref, scene), 'deputy'));
  });
});

describe('ticks', () => {
  const options = Array.from({ length: 250 }, (_, n) => ({ value: `v${n}`, label: `Label ${n}` }));
  const field: Field = { name: 'people', label: 'People', required: true, field: 'many', options };
  const form: Form = {
    ref: { form: 'invite-people', of: 'k' },
    title: 'People',
    intro: [],
    fields: [field],
    submit: 'Save',
    leave: 'Cancel',
  };
  const drawn = (values: Values) => paged(sampleReader(me, 'en'), redisplay(form, {}, values), values).fields[0];

  test('stay from page to page, and while a name is looked for', () => {
    const second = drawn({ people: ['v3', '>98'] });
    expect(second).toMatchObject({ start: ['v3'] });
    expect(second !== undefined && 'options' in second && second.options.slice(0, 2).map(({ value }) => value)).toEqual([
      'v3',
      'v99',
    ]);
    expect(drawn({ people: ['v3', 'v200', '>name'] })).toMatchObject({ name: 'people', start: ['v3', 'v200'] });
    expect(drawn({ people: ['v3'], 'search-people': 'label 20' })).toMatchObject({ start: ['v3'] });
  });

  test('a list that fits is as it was', () => {
    const short = { ...form, fields: [{ ...field, options: options.slice(0, 100) }] };
    expect(paged(sampleReader(me, 'en'), short, {})).toBe(short);
  });
});

describe('who reads alike', () => {
  const person = (id: string, more: Partial<Person> = {}): Person => {
    const like = directory.people.get(me) as Person;
    return { ...like, id: id as PersonId, name: 'Sam Same', ...more };
  };
  const labels = (people: readonly Person[], agencies: readonly Agency[] = []) => {
    const all: Directory = {
      ...directory,
      units: [
        { id: 'u1', name: 'North unit' },
        { id: 'u2', name: 'South unit' },
      ] as unknown as Directory['units'],
      people: new Map(people.map((one) => [one.id, one])),
      agencies: new Map([...directory.agencies, ...agencies.map((one) => [one.id, one] as const)]),
    };
    const reader = { ...sampleReader(me, 'en'), directory: all };
    const named = personOptions(
      reader,
      people.map((one) => one.id),
      () => 'Sam Same, officer',
    );
    return [named.map(({ label }) => label), agencyOptions(reader, agencies).map(({ label }) => label)] as const;
  };

  test('is told apart by agency, unit, area or the end of a telephone number, whichever differs first', () => {
    const at = (agency: string) => [{ agency: agency as AgencyId, standing: [] }] as const;
    expect(labels([person('a', { memberships: at('police') }), person('b', { memberships: at('surgery') })])[0]).toEqual([
      'Sam Same, officer (Invented Vale Police)',
      'Sam Same, officer (Invented Surgery)',
    ]);
    const unit = (id: string) => ({ unit: id }) as Partial<Person>;
    expect(labels([person('a', unit('u1')), person('b', unit('u2'))])[0][1]).toBe('Sam Same, officer (South unit)');
    expect(labels([person('a', { areas: ['east'] }), person('b', { areas: ['west'] })])[0][0]).toBe('Sam Same, officer (east)');
    expect(labels([person('a', { telephone: '01632 960001' }), person('b', { telephone: '01632 960002' })])[0]).toEqual([
      'Sam Same, officer (telephone ending 0001)',
      'Sam Same, officer (telephone ending 0002)',
    ]);
  });

  test('agencies of one name by their areas', () => {
    const school = (id: string, area: string) => ({
      ...(directory.agencies.get('primary' as AgencyId) as Agency),
      id: id as AgencyId,
      name: 'St Invented',
      areas: [area],
    });
    expect(labels([], [school('s1', 'Leek'), school('s2', 'Hanley')])[1]).toEqual(['St Invented (Leek)', 'St Invented (Hanley)']);
  });

  test('the label with what differs still fits', () => {
    const reader = { ...sampleReader(me, 'en'), directory: crowded() };
    const label = 'A very long name and an even longer post of somebody who reads like another one';
    for (const one of personOptions(reader, ['q8', 'q9'] as PersonId[], () => label)) {
      expect(one.label.length).toBeLessThanOrEqual(75);
      expect(one.label).toMatch(/telephone ending \d{4}\)$/);
    }
  });
});

test.each(['>3', '>name', '>100000'])('a text that reads %s is a text, and no page of a list', (what) => {
  const held = sampleScene(states.invited({ invitees: 3, children: 2 }), chair, 'en');
  const read = readForm({ form: 'cancel', of: held.state.id, meeting: 'k1' }, { why: what }, held, never);
  expect(read).toEqual({ command: { do: 'cancel', why: what } });
  // Nor is a field that is no list of the form, or a list that is no long one.
  expect(readForm(ref, { 'search-other': 'name', other: what }, scene, never)).not.toHaveProperty('form');
});
