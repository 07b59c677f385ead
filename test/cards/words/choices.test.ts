import { expect, test } from 'vitest';
import { cards, forms } from '../catalogue.ts';

test('every choice begins with a capital, a number or a sign, as a line does', () => {
  const found = forms.flatMap(([name, { fields }]) =>
    fields.flatMap((field) =>
      'options' in field ? field.options.flatMap(({ label }) => (/^\p{Ll}/u.test(label) ? [`${name}: ${label}`] : [])) : [],
    ),
  );
  expect([...new Set(found)]).toEqual([]);
});

/** What only a machine says: a key of the directory, a day as it is stored, "and" as ICU has it in Welsh. */
const machine = /\b(?:teams|slack)\/|\b\d{4}-\d\d-\d\d\b|\ba\(c\)|\bp-[a-z]+\b/;

/** Every text that a person reads on it: keys, references to forms and values are not among them. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    /^(does|opens|ref|name|value|link|start|once)$/.test(key) ? [] : textsIn(inside),
  );
}

test('nothing that is read is a key, a day as it is stored, or half a word', () => {
  const found = [...cards, ...forms].flatMap(([name, one]) =>
    textsIn(one).flatMap((text) => (machine.test(text) ? [`${name}: ${text}`] : [])),
  );
  expect([...new Set(found)]).toEqual([]);
  for (const text of ['teams/00000000', 'by 2026-12-15', 'Heddlu a(c) Ysgol']) expect(text).toMatch(machine);
});
