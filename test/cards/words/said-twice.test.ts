import { expect, test } from 'vitest';
import { cards, forms } from '../catalogue.ts';

/** Every text that a person reads, each by itself. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return [];
  return Object.values(value).flatMap(textsIn);
}

const same = (one: string, other: string) => one.trim().localeCompare(other.trim(), 'en', { sensitivity: 'base' }) === 0;

/** What stands in brackets though a part of the same line says it already: "Social worker (Social worker)", "How it is counted [How it is counted]". */
function saidTwice(text: string): readonly string[] {
  return text.split(/[;\n]/).flatMap((line) =>
    [...line.matchAll(/[([]([^()[\]]+)[)\]]/g)].flatMap(({ 1: inside = '', index }) => {
      const parts = line.slice(0, index).split(/[,:·]|[)\]]/);
      const [first = ''] = inside.split(',');
      return parts.some((part) => same(part, inside) || same(part, first)) ? [line.trim()] : [];
    }),
  );
}

test.each([
  ['Social worker (Social worker)', true],
  ['How it is counted [How it is counted]', true],
  ['Gweithiwr cymdeithasol (gweithiwr cymdeithasol): Robin', true],
  ['Invented Name, social worker, Invented Council (Social worker, entered by the chair)', true],
  ['Invented Health: Invented Name (Health visitor); Other Name, health visitor', false],
  ['Health visitor (Health)', false],
])('%s: %s', (text, is) => {
  expect(saidTwice(text).length > 0).toBe(is);
});

test('no card and no form says in brackets what stands beside them, in either language', () => {
  const found = [...cards, ...forms].flatMap(([name, shown]) =>
    textsIn(shown)
      .flatMap(saidTwice)
      .map((line) => `${line.slice(0, 160)} — ${name}`),
  );
  expect([...new Set(found)]).toEqual([]);
});
