import { expect, test } from 'vitest';
import type { Form } from '../../../cards/model.ts';
import { formFor, readForm } from '../../../cards/registry.ts';
import { administrator, chair, guests } from '../../../cards/samples/partnership.ts';
import { planted } from '../../../cards/samples/planted.ts';
import { sampleScene } from '../../../cards/samples/scene-of.ts';
import { answered, sizes } from '../../../cards/samples/states.ts';
import type { Scene } from '../../../cards/scene.ts';

const first = guests[0] ?? chair;

function details(me: typeof chair, change: Partial<Scene> = {}): string {
  const scene = { ...sampleScene(answered(sizes.large), me, 'en'), ...change };
  const form = formFor({ form: 'details', of: scene.state.id }, scene) as Form;
  return JSON.stringify(form.intro);
}

/** A partnership that says where reports go, and one that has the names told by word of mouth. */
const { directory } = sampleScene(answered(sizes.large), first, 'en');
const told: Partial<Scene> = {
  directory: { ...directory, namesChildren: false },
  childrenRead: () => ({ reads: 'off', of: {}, adults: {}, places: [] }),
};

test('a child is named with date, address, school and placement, and one whose placement is withheld with its name alone', () => {
  const text = details(first);
  for (const one of [
    `Child 1 (${planted.name} 1): born 4 May 2019`.replace('4 May', 'Sat 4 May'),
    planted.address,
    planted.school,
  ])
    expect(text).toContain(one);
  expect(text).toMatch(/Child 2 \(Ffion Quillplanted 2\)[\s\S]*"withheld by the chair"/);
});

test('who has not accepted the undertaking reads what opens it, and no date of birth', () => {
  const text = details(first, { childrenRead: () => ({ reads: 'undertaking', of: {}, adults: {}, places: [] }) });
  expect(text).toMatch(/once you have accepted the confidentiality undertaking/);
  expect(text).not.toMatch(/Quillplanted|May 2019/);
});

test('where the partnership has names told by word of mouth, Details says who tells them, on which number, and by when', () => {
  const text = details(first, told);
  expect(text).toMatch(
    /you are told by telephone before your report is due, and before [A-Z][a-z]{2} \d+ [A-Z][a-z]{2} \d{4} in any case/,
  );
  expect(text).toMatch(/nobody has told you: Nia Sample, /);
  expect(text).not.toMatch(/Quillplanted|May 2019/);
  const scene = { ...sampleScene(answered(sizes.large), administrator, 'en'), ...told };
  expect(formFor({ form: 'child-names', of: scene.state.id, about: 'c1' }, scene)).toBeNull();
  const child = formFor({ form: 'child', of: scene.state.id }, scene);
  expect(child?.fields.map((field) => field.name)).not.toContain('child-name');
});

test('a report goes to whoever administers it, with their number, or to where the partnership says', () => {
  expect(details(first)).toMatch(/"Your report goes to","Nia Sample, /);
  expect(details(first, { directory: { ...directory, reportsTo: 'cp-reports, by secure mail' } })).toContain(
    '"Your report goes to","cp-reports, by secure mail"',
  );
  expect(details(administrator)).toMatch(/"Who administers it","Nia Sample, /);
});

test('a child without a name is said to be: to the reader whom to ask, to those who keep it where it is entered', () => {
  const unnamed = { childrenRead: () => ({ reads: 'yes', of: {}, adults: {}, places: [] }) as const };
  expect(details(first, unnamed)).toMatch(/Please ask Nia Sample, /);
  expect(details(chair, unnamed)).toMatch(/Not every child is named yet/);
  expect(details(first)).not.toMatch(/Not every child/);
});

test('where names are told by word of mouth those who keep the case read who was told, note it, and take a slip back at the end (Q-21)', () => {
  const scene = { ...sampleScene(answered(sizes.small), chair, 'en'), ...told };
  const text = (of: Scene) => JSON.stringify(formFor({ form: 'details', of: scene.state.id }, of)?.intro);
  expect(text(scene)).toMatch(/Not told yet which children it is: Ada Sample\./);
  const ref = { form: 'names-told', of: scene.state.id } as const;
  expect(formFor(ref, scene)?.fields).toMatchObject([{ name: 'people', options: [{ value: first }] }]);
  expect(readForm(ref, { people: [first] }, scene, () => '')).toEqual({ command: { do: 'note-told', people: [first] } });
  const after = { ...scene, state: { ...scene.state, family: { ...scene.state.family, told: [first] } } };
  expect(text(after)).toMatch(/Told which children it is: Ada Sample\./);
  expect(text(after)).not.toMatch(/Not told yet/);
  expect(text(after)).toMatch(/"form":"names-told"/);
  expect(formFor(ref, after)?.fields).toMatchObject([{ name: 'not', required: true, options: [{ value: first }] }]);
  expect(readForm(ref, { not: [first] }, after, () => '')).toEqual({ command: { do: 'note-told', people: [], not: [first] } });
  expect(readForm(ref, {}, after, () => '')).toHaveProperty('problems.people');
  expect(formFor(ref, { ...scene, directory })).toBeNull();
});

test('a name goes with one date: with several it is refused beside its field', () => {
  const scene = sampleScene(answered(sizes.large), administrator, 'en');
  const read = (values: Readonly<Record<string, string>>) =>
    readForm({ form: 'child', of: scene.state.id, about: '6' }, { 'child-name': planted.name, ...values }, scene, () => '');
  expect(read({ born: '2019-05-04' })).toMatchObject({ command: { details: { name: planted.name } } });
  expect(read({ born: '2019-05-04', 'born-2': '2021-05-04' })).toHaveProperty('problems.child-name');
});

test('before a child is taken off, its form says that this is at once, and how it is put back', () => {
  const scene = sampleScene(answered(sizes.large), chair, 'en');
  const form = formFor({ form: 'child-out', of: scene.state.id, about: 'c1' }, scene) as Form;
  expect(JSON.stringify(form.intro)).toMatch(/told at once.*Until the conference is over, “The children” puts .* back as before/);
});
