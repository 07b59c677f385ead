import { describe, expect, test } from 'vitest';
import { fit } from '../../../cards/building/wording.ts';
import { procedures } from '../../../domain/procedures/registry.ts';
import { inLanguage, nameIn } from '../../../domain/procedures/text.ts';
import { cards, forms } from '../catalogue.ts';

/** Every text of a procedure that has no Welsh, but the names of procedures and areas, with the field it stands in. */
function withoutWelsh(value: unknown, key = ''): readonly { readonly field: string; readonly text: string }[] {
  if (value === null || typeof value !== 'object') return [];
  if ('en' in value && typeof value.en === 'string') return 'cy' in value ? [] : [{ field: key, text: value.en }];
  return Object.entries(value).flatMap(([inner, inside]) =>
    (inner === 'title' && 'document' in value) || key === 'areas' ? [] : withoutWelsh(inside, Array.isArray(value) ? key : inner),
  );
}

/** Every text that is read on it: neither values, nor names, nor references. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    /^(does|opens|ref|name|value|link|start|once)$/.test(key) ? [] : textsIn(inside),
  );
}

describe('words of a procedure that there is no Welsh of', () => {
  const all = procedures.keys.flatMap((key) => withoutWelsh(procedures.find(key)));
  const english = all.map(({ text }) => text).filter((text) => text.length > 20);

  test('are the names of documents in English, and nothing that somebody is asked, told or owes', () => {
    expect(all.filter(({ field }) => field !== 'document')).toEqual([]);
  });

  test('stand in quotation marks on every Welsh card and form', () => {
    const welsh = [...cards, ...forms].filter(([name]) => name.includes('(cy,'));
    const texts = new Set(welsh.flatMap(([, one]) => textsIn(one)));
    const marked = [...texts].filter((text) => english.some((one) => text.includes(`“${one}`)));
    expect(marked.length).toBeGreaterThan(0);
    const bare = [...new Set(english)].flatMap((one) =>
      [...texts].filter((text) => text.replaceAll(/“[^”]*”/g, '').includes(one) && !text.includes('English')),
    );
    expect(bare).toEqual([]);
  });

  test('and the name of a procedure or an area does not', () => {
    const text = { en: 'Blackpool' };
    expect([inLanguage(text, 'cy'), nameIn(text, 'cy'), inLanguage(text, 'en')]).toEqual([
      '“Blackpool”',
      'Blackpool',
      'Blackpool',
    ]);
    expect(inLanguage({ ...text, cy: 'Pwll Du' }, 'cy')).toBe('Pwll Du');
  });
});

describe('a label that is cut', () => {
  test('ends at a word', () => {
    expect(fit('Ada Sample, Invented Vale Council', 24)).toBe('Ada Sample, Invented…');
    expect(fit('x'.repeat(30), 10)).toBe(`${'x'.repeat(9)}…`);
  });

  test('keeps the mark at the end of a quotation', () => {
    const cut = fit('1. “The five headings, from reports and from the family”', 40);
    expect(cut).toBe('1. “The five headings, from reports…”');
  });
});
