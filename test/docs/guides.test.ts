import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleCards } from '../../cards/samples/cards.ts';
import { sampleForms } from '../../cards/samples/forms.ts';
import { sizes } from '../../cards/samples/states.ts';

const folder = join(import.meta.dirname, '../../docs/guides');
const guides = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

test('what a guide says to press, or calls a form, stands so on a card or a form', () => {
  const seen = new Set<string>();
  const all = [...sampleCards('en', sizes.large), ...sampleForms('en', sizes.large)];
  JSON.stringify(all, (_, value) => {
    if (typeof value === 'string') seen.add(value.replaceAll('’', "'"));
    return value;
  });
  expect(guides.length).toBe(4);
  for (const [name, text] of guides) {
    const pressed = [...text.matchAll(/(?<!\w)_([^_]+)_(?!\w)/g)].map(([, label = '']) => label.replaceAll('’', "'"));
    expect(pressed.length, name).toBeGreaterThan(2);
    expect(
      pressed.filter((label) => !seen.has(label)),
      name,
    ).toEqual([]);
  }
});
