import { describe, expect, test } from 'vitest';
import { procedures } from '../domain/procedures/registry.ts';
import { exportedTwice, exportsIn } from './support/house/exports.ts';
import { filesByFolder } from './support/house/folders.ts';
import { sources, tests, textOf } from './support/house/imports.ts';
import { literalsIn } from './support/house/literals.ts';

const house = ['domain', 'cards', 'adapters', 'bot'];
const folders = filesByFolder([...house, 'test']);
const lines = (file: string) => textOf(file).trimEnd().split('\n').length;
const tooLong = (files: readonly string[], most: number) =>
  files.filter((file) => lines(file) > most).map((file) => `${file}: ${lines(file)} lines`);

describe('small enough to be found and read', () => {
  test('a folder has at most 25 files', () => {
    const full = [...folders]
      .filter(([, files]) => files.length > 25)
      .map(([folder, files]) => `${folder}: ${files.length} files`);
    expect(folders.size).toBeGreaterThan(100);
    expect(full, 'Cut these folders by idea, in the words of the field, and their tests with them.').toEqual([]);
  });

  test('a file is one idea: none over 250 lines (tests 350)', () => {
    const written = [...folders].flatMap(([folder, files]) => (folder.startsWith('test') ? [] : files));
    const source = written.filter((file) => /\.(ts|mjs|lua|css|html)$/.test(file));
    expect(source).toEqual(expect.arrayContaining([...sources]));
    expect(tooLong(source, 250)).toEqual([]);
    expect(tooLong(tests, 350)).toEqual([]);
  });

  test('no dumping grounds', () => {
    expect([...sources, ...tests].filter((file) => /\/(utils?|helpers?|common|types|misc|index)(\.ts|\/)/.test(file))).toEqual(
      [],
    );
  });
});

/** How a rule is called in the procedures and in our own promises, or the beginning of it: `BU-S2`, `Q-4`, `ST-`. */
const ruleOrFamily = /(?<![\w-])[A-Z]{1,2}-(?:[A-Z]?\d|$|\$\{)/;
const isWordsOrSample = (file: string) => /^cards\/(words|samples)\/|\/words\.(en|cy)\.ts$/.test(file);
const drawing = sources.filter((file) => file.startsWith('cards/') && !isWordsOrSample(file));
const namesOfRules = (source: string) => literalsIn(source).filter((text) => ruleOrFamily.test(text));
/** `x.rule === …`, `switch (x.rule)`, `rules[x.rule]`, `x.rule.startsWith(…)`: something hangs on which rule it is. */
const asksWhichRule = /\brule\s*[!=]==?|[!=]==?\s*[\w.]+\.rule\b|switch \([\w.]*\brule\)|\[[\w.]+\.rule\]|\brule\??\.\w+\(/;

describe('a rule stands in domain/, and a card asks it', () => {
  test('no code in cards/ names a rule: it prints the name that comes with a date, and decides nothing by it', () => {
    expect(drawing.length).toBeGreaterThan(50);
    const naming = drawing.flatMap((file) => namesOfRules(textOf(file)).map((text) => `${file}: ${text}`));
    const asking = drawing.filter((file) => asksWhichRule.test(textOf(file)));
    expect([...naming, ...asking], 'Decide it in domain/, where the rule stands, and let the card ask.').toEqual([]);
  });

  test('no code but the procedures themselves names a procedure', () => {
    // What the sandbox plays on each of them is data by its key: it imports nothing of ours to learn it from.
    const played = /^adapters\/sandbox\/story\/whole-life\/told-in-/;
    const elsewhere = sources.filter((file) => !played.test(file) && !/^(domain\/procedures|cards\/samples)\//.test(file));
    const naming = elsewhere.filter((file) => literalsIn(textOf(file)).some((text) => procedures.keys.includes(text)));
    expect(naming, 'What differs between procedures is a field of their data (domain/procedures/schema.ts).').toEqual([]);
  });

  test.each([
    ["if (rule.id === 'XX-S6') return 4;", ['XX-S6']],
    ["const least = { 'ZQ-P2': 3 };", ['ZQ-P2']],
    ['if (id.startsWith("XX-")) return;', ['XX-']],
    [`const id = \`XX-\${n}\`;`, [`XX-\${n}`]],
    [`const id = \`\${area}: Q-4\`;`, [`\${area}: Q-4`]],
    ["/** XX-S6: it's asked of everybody. */ const all = 'everybody'; // Q-4", []],
    ["const reference = 'INV-8'; const zone = 'UTC'; const dash = 'X-ray';", []],
  ])('what names a rule: %s', (code, names) => {
    expect(namesOfRules(code)).toEqual(names);
  });

  test.each([
    ["if (row.rule === first) return 'x';", true],
    ['switch (deadline.rule) {', true],
    ['return least[row.rule];', true],
    ['return row.rule.startsWith(area);', true],
    [`quiet(\`\${deadline.explanation} (\${deadline.rule})\`)`, false],
  ])('what asks which rule it is: %s', (code, asks) => {
    expect(asksWhichRule.test(code)).toBe(asks);
  });
});

/** Where a name may be exported again: it means the same there. */
const allowedTwice: readonly { readonly why: string; readonly are: (files: readonly string[]) => boolean }[] = [
  {
    why: 'the two platforms spell the same act, each in its own way',
    are: (files) =>
      files.length === 2 && ['slack', 'teams'].every((on) => files.some((file) => file.startsWith(`adapters/${on}/`))),
  },
  {
    why: 'the rows of a slice, which cards/kinds.ts joins',
    are: (files) => files.every((file) => /^cards\/.+\/kinds\.ts$/.test(file)),
  },
];
/** Named after something else: words after their slice, in either language, and samples after what they are a sample of. */
const isNamedAfter = (file: string) => /\.(en|cy)\.ts$|^cards\/samples\//.test(file);

describe('one word, one meaning', () => {
  const ours = sources.filter((file) => !file.startsWith('adapters/sandbox/') && !isNamedAfter(file));

  test('no name is exported by two files', () => {
    const twice = [...exportedTwice(ours)].filter(([, files]) => !allowedTwice.some(({ are }) => are(files)));
    const said = twice.map(([name, files]) => `${name}: ${files.join(', ')}`);
    expect(ours.length).toBeGreaterThan(350);
    expect(said, 'Give one of them a name that says more, or import the one from the other.').toEqual([]);
  });

  test('no reason stands there that nothing needs', () => {
    const twice = [...exportedTwice(ours).values()];
    expect(allowedTwice.filter(({ are }) => !twice.some(are)).map(({ why }) => why)).toEqual([]);
  });

  test.each([
    ['export const one = 1;\nexport function two() {}\nexport async function three() {}', ['one', 'two', 'three']],
    ['export interface Four {}\nexport type Five = 5;\nexport class Six {}', ['Four', 'Five', 'Six']],
    ['const inner = 1;\nfunction local() {}\nconst text = `\nexport const quoted = 1;`;', []],
  ])('what is exported by: %s', (source, names) => {
    expect(exportsIn(source)).toEqual(names);
  });
});
