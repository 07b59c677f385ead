import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readConferenceFile } from '../../bot/cli/conference/conference-file.ts';
import { whoIs } from '../../bot/cli/trail.ts';
import { readForm } from '../../cards/registry.ts';
import { administrator, guests } from '../../cards/samples/partnership.ts';
import { sampleScene } from '../../cards/samples/scene-of.ts';
import { fullDraft, invited, sizes } from '../../cards/samples/states.ts';
import { readPartnership } from '../../domain/directory/importing/read-partnership.ts';
import { isPlainLine, plainLine, plainText } from '../../domain/plain-text.ts';
import { inventedDirectory, partnershipJson } from '../support/invented-partnership.ts';

/** Each hides something, or looks like something else; what is left of it. */
const hostile: readonly (readonly [name: string, text: string, left: string])[] = [
  ['an override of the direction of writing', 'Ada \u202Egnitset\u202C', 'Ada gnitset'],
  ['an isolate', 'Ada \u2066Invented\u2069', 'Ada Invented'],
  ['a mark of direction', 'Ada\u200F\u061C Invented', 'Ada Invented'],
  ['letters as tags', `Ada${[...'approved'].map((one) => String.fromCodePoint(0xe0000 + one.charCodeAt(0))).join('')}`, 'Ada'],
  ['no width', 'A\u200Bd\u2060a\uFEFF', 'Ada'],
  ['a line of its own', 'Ada\u2028Bram', 'AdaBram'],
  ['a command to the terminal', 'Ada\u001B[2J', 'Ada[2J'],
  ['half a sign', 'Ada\uD800', 'Ada'],
  ['what is no sign', 'A\uFFFEd\uFFFFa\u{1FFFE}', 'Ada'],
  ['nothing but no width', '\u200B\u2060\uFEFF', ''],
  ['nothing but joiners', '\u200C\u200D \u200D', ''],
  ['nothing but fillers', '\u3164\u2800\uFFA0', ''],
  ['a lone selector', '\uFE0F', ''],
];
const forged = 'Ada\n  12  2026-11-22T23:22:04.149Z  Cleo Invented (cleo)  teams  list-agreed';

describe.each(hostile)('%s', (_name, text, left) => {
  test('is taken out of what people type', () => {
    expect(plainText(text)).toBe(left);
    const scene = sampleScene(invited(sizes.small), guests[0] as never, 'en');
    const read = readForm({ form: 'deputy-name', of: 'k' }, { 'deputy-name': text }, scene, () => '');
    expect(read).toEqual(
      left === '' ? { problems: expect.anything() } : { command: { do: 'send-deputy', deputy: { name: left }, seen: -1 } },
    );
  });

  test('is refused in a partnership file and in a conference file, by field and without the value', () => {
    expect(isPlainLine(text)).toBe(false);
    const [first, ...others] = partnershipJson.people;
    const [agency, ...agencies] = partnershipJson.agencies;
    const wrong = [
      [{ people: [{ ...first, name: text }, ...others] }, 'people.0.name'],
      [{ people: [{ ...first, post: text }, ...others] }, 'people.0.post'],
      [{ agencies: [{ ...agency, name: text }, ...agencies] }, 'agencies.0.name'],
      [{ name: text }, 'name'],
      [{ adopted: { by: text, reviewedOn: '2026-11-01' } }, 'adopted.by'],
    ] as const;
    for (const [change, field] of wrong) {
      // White space at the ends of a name is nobody's trick.
      const read = readPartnership({ ...partnershipJson, ...change });
      expect(read).toEqual({ wrong: [expect.stringMatching(new RegExp(`^${field}: one line of text`))] });
    }
    expect(readConferenceFile({ place: text }, 20_000)).toMatchObject({
      wrong: expect.arrayContaining([expect.stringMatching(/^place: one line of text/)]),
    });
  });
});

test('a name cannot forge a line of the trail, in the file or on a terminal', () => {
  const [first, ...others] = partnershipJson.people;
  expect(readPartnership({ ...partnershipJson, people: [{ ...first, name: forged }, ...others] })).toHaveProperty('wrong');
  const directory = inventedDirectory();
  const ada = [...directory.people.values()][0];
  if (ada === undefined) throw new Error('nobody');
  const planted = { ...directory, people: new Map(directory.people).set(ada.id, { ...ada, name: `${forged}\u202E` }) };
  expect(whoIs(planted, ada.id)).toMatch(/^Ada 12 2026[^\n\u202E]*$/);
});

test('what is shown in a row with others is one line: a place, a name', () => {
  const scene = sampleScene(fullDraft(sizes.small), administrator, 'en');
  const values = { date: '2026-12-15', time: '10:00', place: 'Invented Hall\n\nRoom 2', chair: 'p-chair' };
  expect(readForm({ form: 'when', of: 'k' }, values, scene, () => '')).toMatchObject({
    command: { when: { place: 'Invented Hall Room 2' } },
  });
});

test.each([
  'Siân Ŵyn-Invented',
  "Ó'Brien",
  '山田 花子',
  'نام\u200Cها',
  'Zoë  Two Spaces',
  'A\u0301ne',
  '👩\u200D🏫 Invented',
  'محمد',
])('%s is a name as good as any', (name) => {
  expect(isPlainLine(name)).toBe(true);
  expect(plainText(name)).toBe(name);
  expect(plainLine(name)).toBe(name.replace('  ', ' '));
});

test('of plain ASCII the same is left as between two letters that are not, where the quick look does not apply', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
      expect(plainText(text)).toBe(plainText(`é${text}é`).slice(1, -1).trim());
    }),
  );
});
