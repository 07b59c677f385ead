import { expect, test } from 'vitest';
import { wordsFor } from '../../../cards/words/words-for.ts';
import { procedures } from '../../../domain/procedures/registry.ts';

/**
 * What this field calls things in Welsh, as the official pages have it (or another public body, where they have none): wherever our English has
 * the one, the Welsh beside it has the other, whatever its mutation. Left out: what no page has a word for.
 */
const terms: readonly (readonly [english: RegExp, welsh: RegExp])[] = [
  [/\bcore groups?\b/i, /gr[wŵ]p(iau)? craidd/i],
  [/\bquorum\b|\bquorate\b/, /worwm/i],
  [/strategy (discussion|meeting)/i, /(rafodaeth|yfarfod) strategaeth/i],
  [/section 47/i, /adran 47/i],
  [/significant harm/i, /niwed sylweddol/i],
  [/continuing risk/i, /risg barhaus|perygl parhaol/i],
  [/working days?/i, /[dn]?iwrnod(au)? gwaith/i],
  [/initial (child protection )?conference\b/i, /ynhadledd (achos |amddiffyn plant )*gychwynnol/i],
  [/review conferences?\b/i, /yn(hadledd|adleddau) (achos )?adolygu/i],
  [/child protection register/i, /ofrestr amddiffyn plant/i],
  [/child protection plan\b/i, /ynllun amddiffyn plant/i],
  [/\bundertaking\b/i, /ymrwymiad/i],
  [/\bdeput(y|ies)\b/i, /irprwy/i],
  [/\badvocates?\b/i, /eiriol/i],
  [/\binterpreter/i, /yfieith(ydd|wyr)/i],
  [/\bobserv(e|er|ers|ing)\b/i, /arsyl/i],
  [/\bunborn\b/i, /heb ei eni|heb eu geni/i],
  [/\bcontingency\b/i, /wrth gefn/i],
  [/\bthreshold\b/i, /rothwy/i],
  [/\bneglect\b/i, /esgeulustod/i],
  [/\babuse\b/i, /am-drin/i],
  [/\benquir(y|ies)\b/i, /ymholiad/i],
  [/\bprovisional\b/i, /dros dro/i],
  [/\bconfidential/i, /yfrinach/i],
  [/\bexclu(ded|de|sion)\b(?!.*school)/i, /eithri/i],
  [/\bpolice\b/i, /heddlu/i],
  [/\bhealth visitor/i, /ymwelydd iechyd/i],
  [/\bschool nurse/i, /nyrs ysgol/i],
  [/\bmidwife\b/i, /ydwraig/i],
];

type Pair = readonly [at: string, english: string, welsh: string];

/** What a function of words says, asked with any arguments that it takes; null: it takes none of these. */
function saidWith(say: (...given: unknown[]) => unknown): string | null {
  for (const given of [
    ['X', 'Y', 'Z'],
    [3, 4, 5],
    ['X', 3, 4],
    ['X', 'Y', 3],
    [3, 'X', 'Y'],
  ])
    try {
      const said = say(...given);
      if (typeof said === 'string' && !/undefined|NaN/.test(said)) return said;
    } catch {
      // It takes something else.
    }
  return null;
}

function pairsOfWords(english: unknown, welsh: unknown, at: string): readonly Pair[] {
  if (typeof english === 'string' && typeof welsh === 'string') return [[at, english, welsh]];
  if (typeof english === 'function' && typeof welsh === 'function') {
    const [one, other] = [saidWith(english as () => unknown), saidWith(welsh as () => unknown)];
    return one === null || other === null ? [] : [[at, one, other]];
  }
  if (typeof english !== 'object' || english === null || typeof welsh !== 'object' || welsh === null) return [];
  return Object.entries(english).flatMap(([key, one]) =>
    pairsOfWords(one, (welsh as Record<string, unknown>)[key], `${at}.${key}`),
  );
}

function pairsOfProcedure(value: unknown, at: string): readonly Pair[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'cy' in value && typeof value.en === 'string' && typeof value.cy === 'string')
    return [[at, value.en, value.cy]];
  return Object.entries(value).flatMap(([key, one]) => pairsOfProcedure(one, `${at}.${key}`));
}

const pairs = [
  ...pairsOfWords(wordsFor('en'), wordsFor('cy'), 'words'),
  ...procedures.keys.flatMap((key) => pairsOfProcedure(procedures.find(key), key)),
];

test.each(terms)('where English has %s, the Welsh beside it has %s', (english, welsh) => {
  const own = pairs.filter(([, says]) => english.test(says));
  expect(own.length).toBeGreaterThan(0);
  expect(own.filter(([, , says]) => !welsh.test(says))).toEqual([]);
});

test('both languages are read, in strings and in sentences with gaps', () => expect(pairs.length).toBeGreaterThan(5000));
