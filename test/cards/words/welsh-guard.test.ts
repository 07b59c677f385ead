import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { general } from '../../../cards/words/general.cy.ts';
import { wordsFor } from '../../../cards/words/words-for.ts';
import { procedures } from '../../../domain/procedures/registry.ts';
import { inLanguage } from '../../../domain/procedures/text.ts';

/**
 * Welsh words that mislead in this field, whoever writes them next: each file with Welsh is read as it stands, strings with gaps too. What
 * the official Welsh has instead stands beside each. Welsh is also beside its English, where dates are explained and on the pages a browser opens;
 * what people may type, and is understood, is theirs to choose.
 */
const readsPeople = /^domain\/intents\//;
const files = globSync('{cards,domain,adapters,bot}/**/*.ts').filter((file) => !readsPeople.test(file));
const lines = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !/^\s*(\/?\*|\/\/|import )/.test(line))
    .map((line) => `${file}: ${line.trim()}`),
);

const plurals =
  'plant|pobl|dyddiau|diwrnodau|oriau|munudau|wythnosau|misoedd|blynyddoedd|rhifau|camau|achosion|cynadleddau|asiantaethau|adroddiadau|atebion|gweithwyr|enwau|rowndiau|mlynedd oed';

const misleading = {
  'the register alone is the child protection register; who is here is "presenoldeb", "rhestr bresenoldeb"':
    /[cg]h?ofrestr(?!\w* amddiffyn plant)/i,
  '"mewn perygl" is said of a child, or with 999; a date "efallai na chedwir"':
    /^(?!.*(?:[Pp]h?lentyn|[Bb]lentyn|999)).*mewn perygl/,
  '"datgelu" is what a child does; numbers are shown: "dangos", "agor"': /[dn]d?h?atgel/i,
  'after a number stands the singular: "5 diwrnod", "3 phlentyn"': new RegExp(`(?:\\d|\\$\\{\\w+\\}) (?:${plurals})\\b`),
  '"yn amodol" promises conditions; a decision is "dros dro"': /yn amodol/i,
  '"ataliad cyfreithiol" is a legal stop; a hold is "gorchymyn i gadw"': /ataliad cyfreithiol/i,
  'a name is taken off with "dileu o’r gofrestr amddiffyn plant"': /oddi ar y gofrestr/i,
  'official pages have three forms; ours is one, "cynllun amddiffyn, gofal a chymorth"':
    /gofal,? a chymorth,? (?:ac )?amddiffyn|gofal, cymorth ac amddiffyn|diogelu gofal a chymorth/i,
  'who leads is called as each procedure calls them': /gweithiwr proffesiynol arweiniol/i,
  'who takes the record is "cofnodwr" in the procedures': /cofnodydd/i,
  'whoever accepts the undertaking accepts an "ymrwymiad cyfrinachedd"': /ymgymeriad/i,
  'something "yn ddyledus" is owed, as money is; what is to be done is "i’w wneud"': /ddyledus/i,
  '"cynhadledd" and "risg" are feminine: "gychwynnol", "gyntaf", "barhaus"':
    /ynhadledd(?: achos| amddiffyn plant| adolygu)* (?:cychwynnol|cyntaf|pellach)|risg parhaus/i,
  'a minute is masculine throughout: "dau funud"': /dd?wy funud/i,
  'who is kept from a conference is "wedi’i eithrio"; from a school a child is "gwahardd"': /^(?!.*ysgol).*wahardd/i,
};

describe.each(Object.entries(misleading))('%s', (_, pattern) => {
  test('nowhere in our Welsh', () => {
    expect(lines.length).toBeGreaterThan(1000);
    expect(lines.filter((line) => pattern.test(line))).toEqual([]);
  });
});

/** Welsh has an apostrophe in every other line, and the two kinds look like two hands. */
const straight = /(?<=[\p{L}}])'(?=\p{L})/u;

test('an apostrophe is ’ in all our Welsh', () => {
  const welsh = lines.filter((line) => line.includes('.cy.ts: '));
  expect(welsh.filter((line) => line.includes('’')).length).toBeGreaterThan(1000);
  expect(welsh.filter((line) => straight.test(line.replace(/"[^"]*": /, '')))).toEqual([]);
  const titles = procedures.keys.flatMap((key) => [...JSON.stringify(procedures.find(key)).matchAll(/"cy":"([^"]*)"/g)]);
  expect(titles.length).toBeGreaterThan(100);
  expect(titles.flatMap(([, title = '']) => (straight.test(title) ? [title] : []))).toEqual([]);
  expect("Mae'r rhestr").toMatch(straight);
});

/** As a gap reads in a file. */
const gap = ['$', '{n}'].join('');

test('the guard finds what it is there for', () => {
  const wrong = [
    'Nid ydych ar y gofrestr',
    'mewn perygl',
    'Mae’r cadeirydd wedi datgelu',
    `${gap} diwrnodau`,
    'yn amodol',
    'Mae ataliad cyfreithiol',
    'oddi ar y gofrestr amddiffyn plant',
    'Cynllun Gofal a Chymorth Amddiffyn',
    'y gweithiwr proffesiynol arweiniol',
    'y cofnodydd',
    'yr ymgymeriad cyfrinachedd',
    'Mae rhywbeth yn ddyledus i Ada',
    'Cynhadledd amddiffyn plant cychwynnol',
    'ar ôl dwy funud',
    'wedi’i wahardd o ran ohoni',
  ];
  Object.values(misleading).forEach((pattern, nth) => {
    expect(wrong[nth]).toMatch(pattern);
  });
  const right = [
    'y gofrestr amddiffyn plant',
    'Os yw plentyn mewn perygl',
    'mewn perygl nawr: 999',
    'dangos',
    'Cydlynydd y Cynllun Amddiffyn, Gofal a Chymorth',
    `${gap} diwrnod`,
    '40 o bobl',
    'y cofnodwr',
    'i’w wahardd o’r ysgol',
  ];
  for (const one of right) for (const pattern of Object.values(misleading)) expect(one).not.toMatch(pattern);
});

test('what is counted is counted in the singular, whatever the number', () => {
  const counted = [general.children, general.people, general.agencies, general.actionsCount];
  for (const say of counted) for (let n = 0; n <= 30; n++) expect(say(n)).not.toMatch(new RegExp(`\\d (?:${plurals})\\b`));
});

test('what one thing is done with is said of “ei”, of several of “eu”', () => {
  const { childMoves, participation, day, tasks, actions, planPeople } = wordsFor('cy');
  const said = (n: number) => [
    childMoves.open(n, 'yfory'),
    childMoves.late(n),
    participation.digestOpen(n, 'yfory'),
    participation.digestPast(n),
    participation.line(n, 2 * n, 'yfory'),
    day.orderCount(n, 9),
    tasks.ticked(n),
    actions.sum(n, '9'),
    planPeople.progress.counts(n, 4, 0),
  ];
  const [one, several] = [/\beu |i’w gwneud|wedi’u|i’w diwrnod|fel pethau/, /\bei |i’w wneud|wedi’i|i’w ddiwrnod|fel peth /];
  expect(said(1).filter((line) => several.test(line))).toEqual(said(1));
  expect(said(1).filter((line) => one.test(line))).toEqual([]);
  for (const n of [2, 3, 7]) expect(said(n).filter((line) => several.test(line))).toEqual([]);
});

/** Every text of a procedure, and where it stands. */
function textsIn(
  value: unknown,
  at: string,
): readonly (readonly [at: string, text: { readonly en: string; readonly cy?: string }])[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && typeof value.en === 'string') return [[at, value as { readonly en: string }]];
  return Object.entries(value).flatMap(([name, one]) => textsIn(one, `${at}.${name}`));
}

test('every text of every procedure is in Welsh beside the English, but the title under which a document was published in English alone', () => {
  const all = procedures.keys.flatMap((key) => textsIn(procedures.find(key), key));
  expect(all.length).toBeGreaterThan(1000);
  expect(all.filter(([at, { cy }]) => cy === undefined && !at.endsWith('.standsIn.document')).map(([at]) => at)).toEqual([
    'forth-valley.document',
    'stoke-on-trent.document',
    'buckinghamshire.document',
    'ceredigion.document',
    'england-2023.document',
    'scotland-2023.document',
  ]);
  const england = procedures.find('england-2023') ?? expect.unreachable();
  expect(inLanguage(england.document, 'cy')).toBe('“Working Together to Safeguard Children”');
});
