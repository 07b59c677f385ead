import { describe, expect, test } from 'vitest';
import type { Block, Card } from '../../../cards/model.ts';
import { cards, forms } from '../catalogue.ts';

/** Every text, title and label of it, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.every(isPart) ? [value.map(partText).join('')] : value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  return Object.entries(value).flatMap(([key, inner]) => (/^(does|opens|ref|name|value|link)$/.test(key) ? [] : textsIn(inner)));
}
const isPart = (one: unknown) => typeof one === 'string' || (typeof one === 'object' && one !== null && 'strong' in one);
const partText = (one: unknown) => (typeof one === 'string' ? one : String((one as { strong: string }).strong));

/** What nobody writes: a sign twice, a space before one or two between words, a place where a word is missing, the machine's own words. */
const misread = /[^.]\.\.(?!\.)|\.”?\.$|,,| [,;.:](?!\S)|\S {2,}\S|⚠️? {2}|\(\)|“”|\b(undefined|NaN|null)\b/;

describe.each(['en', 'cy'] as const)('in %s', (language) => {
  test.each(['small', 'large'] as const)(
    'no card and no form of the %s conference has a sign twice or a word missing',
    (size) => {
      const all = [...cards, ...forms].filter(([name]) => name.endsWith(` (${language}, ${size})`));
      expect(all.length).toBeGreaterThan(300);
      const found = all.flatMap(([name, drawn]) =>
        textsIn(drawn).flatMap((text) => (misread.test(text.trim()) ? [`${name}: ${text}`] : [])),
      );
      expect([...new Set(found)]).toEqual([]);
    },
    120_000,
  );
});

const sample = (name: string): Card => new Map(cards).get(`${name} (en, large)`) ?? expect.unreachable();
const isRow = ({ block }: Block) => block === 'row';

test('of forty people the list is agreed, and the room led, by what stands above the buttons; what goes on beside is below', () => {
  const [list, room] = [sample('list to agree'), sample('room on the day')];
  const above = (card: Card) => card.blocks.slice(0, card.head ?? card.blocks.length);
  // Of the list whom one agrees stands above as well: so many behind one button.
  expect(above(list).filter(({ block }) => block === 'list')).toEqual([]);
  expect(above(list).filter((one) => isRow(one) && JSON.stringify(one).includes('"by-name"'))).toHaveLength(1);
  expect(above(list).length).toBeLessThanOrEqual(10);
  expect(above(room).filter(isRow)).toEqual([]);
  expect(room.blocks.slice(room.head).filter(isRow).length).toBeGreaterThan(5);
  expect(above(room).length).toBeLessThanOrEqual(7);
  const [draft, revealed] = [sample('draft full'), sample('room revealed')];
  expect(above(draft).filter(({ block }) => block === 'list')).toEqual([]);
  const named = JSON.stringify(new Map(forms).get('by-name of a draft (en, large)'));
  // A role that several of an agency come in is said once.
  expect(named.match(/Invented College of Further Education[^;\]]*/)?.[0].match(/School or college/g)).toHaveLength(1);
  expect(above(revealed).filter(isRow).length).toBeLessThanOrEqual(1);
});
