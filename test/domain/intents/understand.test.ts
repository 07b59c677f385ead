import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { intents } from '../../../domain/intents/intent.ts';
import { spokenWords } from '../../../domain/intents/spoken-words.ts';
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

const intent = (text: string) => understand(text).intent;

describe('danger', () => {
  test('is found wherever it stands, and wins over what the rest asks for', () => {
    const calm = 'can we move the conference to Friday please, and who is coming? ';
    expect(intent(calm)).toBe('move');
    expect(intent(`${calm}He hit her. ${calm}`)).toBe('danger');
    expect(intent(`${calm.repeat(600)} he hit her`)).toBe('danger');
  });

  test('is found under signs that nobody sees, other letters of the same look to a reader, and capitals', () => {
    for (const said of ['bru\u200bises', '\u202ebruises', 'BRÜISES', 'ｂｒｕｉｓｅｓ', 'bruïses', '🆘'])
      expect(intent(`${said} today`), said).toBe('danger');
  });

  test.each(['perygl', 'berygl', 'mherygl', 'pherygl'])('is found in every mutation: %s', (word) => {
    expect(intent(`mewn ${word}`)).toBe('danger');
  });
});

describe('what is near', () => {
  test.each([
    ['cancle it', 'cancel'],
    ['my confrences', 'conferences'],
    ['deadlnes', 'dates'],
    ['unsubscrbe', 'unclear'], // A stem is not guessed at.
    ['reprot', 'report'],
    ['canslo', 'cancel'],
    ['fy nghynadleddau', 'conferences'],
  ])('%s', (said, means) => {
    expect(intent(said)).toBe(means);
  });

  test('a short word, or one of another first letter, is no slip of the finger', () => {
    for (const said of ['hep', 'wate', 'bancel', 'eport']) expect(intent(said)).toBe('unclear');
  });

  test('"I’ll" is not ill, and thanks among much else are not what is meant', () => {
    expect(intent("I'll be there")).not.toBe('sick');
    expect(intent('thanks for that but the printer on the second floor is jammed again')).toBe('unclear');
  });
});

describe('a language', () => {
  test.each([
    ['Cymraeg', 'cy'],
    ['in Welsh please', 'cy'],
    ['English!', 'en'],
    ['ga i hwn yn Saesneg os gwelwch yn dda', 'en'],
    ["I don't speak Welsh", null],
    ['Welsh or English?', null],
    ['is the interpreter Welsh', null],
    ['english constructor', null],
  ])('%s: %s', (said, to) => {
    expect(understand(said)).toEqual({ intent: 'language', to });
  });
});

test('what is longer than anybody asks is told, not asked, and is understood as nothing', () => {
  expect(intent('dates '.repeat(30))).toBe('dates');
  expect(intent('dates '.repeat(31))).toBe('unclear');
});

test('a sign that stands for many letters takes no longer than any other, and hides no danger', () => {
  expect(spokenWords('\uFDFA'.repeat(40_000))).toEqual([]);
  expect(intent(`${'\uFDFA'.repeat(40_000)} he is going to kill her`)).toBe('danger');
});

test.each([
  ['nothing', ''],
  ['blanks', ' \n\t '],
  ['signs alone', '¿?!…'.repeat(10_000)],
  ['pictures alone', '👩‍👧‍👦'.repeat(4_000)],
  ['no width', '\u200b'.repeat(40_000)],
  ['one word without an end', 'a'.repeat(40_000)],
  ['apostrophes', "'".repeat(40_000)],
  ['half a sign', '\ud83d'.repeat(1_000)],
  ['names every object has', '__proto__ constructor toString hasOwnProperty'],
  ['such a name alone', 'constructor'],
  ['such a name, asked for', 'to constructor'],
  ['such a name of the prototype', '__proto__'],
])('%s: is not understood, and harms nothing', (_, text) => {
  expect(understand(text)).toEqual({ intent: 'unclear' });
});
