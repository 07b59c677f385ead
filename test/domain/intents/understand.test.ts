import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { intents } from '../../../domain/intents/intent.ts';
import { understand } from '../../../domain/intents/understand.ts';

interface Phrasing {
  readonly file: string;
  readonly intent: string;
  readonly language: string;
  readonly phrase: string;
}

const files = readdirSync(import.meta.dirname).filter((name) => /^phrasings.*\.txt$/.test(name));
const phrasings = files.flatMap((file): readonly Phrasing[] =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [intent = '', language = '', phrase = ''] = line.split('\t');
      return { file, intent, language, phrase };
    }),
);

describe('invented phrasings', () => {
  test('there are some two hundred of them, in both languages, of every intent, and each names one that there is', () => {
    expect(phrasings.length).toBeGreaterThan(200);
    for (const language of ['en', 'cy'])
      expect(new Set(phrasings.flatMap((one) => (one.language === language ? [one.intent] : [])))).toEqual(new Set(intents));
    expect(
      phrasings.filter((one) => !(intents as readonly string[]).includes(one.intent) || !/^(en|cy)$/.test(one.language)),
    ).toEqual([]);
  });

  test.each(phrasings)('$file: $intent, $language: $phrase', ({ intent, phrase }) => {
    expect(understand(phrase).intent).toBe(intent);
  });
});
