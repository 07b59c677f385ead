import jszip from 'jszip';
import { describe, expect, test } from 'vitest';
import { line } from '../../../adapters/files/docx/look.ts';
import { textDocumentFile } from '../../../adapters/files/docx/text-document.ts';
import { minutesDocument, restrictedDocument } from '../../../cards/conference/minutes/document/minutes-document.ts';
import type { TextDocument } from '../../../cards/document.ts';
import { wordsFor } from '../../../cards/words/words-for.ts';
import type { Language } from '../../../domain/calendar/format.ts';
import { restrictedMinutesOf } from '../../../domain/case/conference/minutes/content/minutes-of.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import { ceredigion } from '../../../domain/procedures/ceredigion.ts';
import { forthValley } from '../../../domain/procedures/forth-valley.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { stokeOnTrent } from '../../../domain/procedures/stoke-on-trent.ts';
import type { Story } from '../../support/case-story.ts';
import { decide } from '../../support/conference/deciding.ts';
import { beforeMinutes, c1, c2, content, heldWith, muchMinuted, p1, seen } from '../../support/conference/minuted.ts';
import { id } from '../../support/invented-partnership.ts';

/** As it is spelt, part by part: what mammoth leaves out, since it is about pages. */
async function spelt(document: TextDocument): Promise<{ readonly body: string; readonly header: string }> {
  const zip = await jszip.loadAsync(await textDocumentFile(document, 0));
  const part = async (name: string) => (await zip.file(name)?.async('string')) ?? expect.unreachable(name);
  return { body: await part('word/document.xml'), header: await part('word/header1.xml') };
}
const textOf = (xml: string) => xml.replace(/<[^>]+>/g, '');
const paragraphs = (xml: string) => xml.match(/<w:p>.*?<\/w:p>/gs) ?? [];
const isKept = (paragraph: string | undefined) => /<w:keepNext\/>|<w:keepNext w:val="(true|1)"/.test(paragraph ?? '');

function story(procedure: Procedure): Story {
  const all = decide(muchMinuted(procedure), c1, { how: 'chair-decides', reason: 'planted decision' });
  return all.ask('cleo', { do: 'give-action', to: id('gus'), what: 'Planted what.', why: 'Planted why', due: '2026-12-29' });
}
const minutes = (of: Story, language: Language = 'en', more: Parameters<typeof content>[2] = {}) => {
  const { procedure, directory } = of.known;
  return minutesDocument(content(of, 'sam', more), { procedure: procedure as Procedure, directory, language });
};
const tables = (document: TextDocument) => document.blocks.flatMap((one) => (one.block === 'table' ? [one] : []));

describe.each([buckinghamshire, stokeOnTrent, forthValley, ceredigion])('the pages of minutes in $key', (procedure) => {
  test('a draft says on every page that it is one, and a copy of the family whose it is', () => {
    const of = story(procedure);
    const header = (...args: Parameters<typeof minutes>) => minutes(...args).header;
    expect(header(of)).toBe('Confidential · INV-1 · Draft');
    expect(header(of, 'cy')).toBe('Cyfrinachol · INV-1 · Drafft');
    of.ask('cleo', { do: 'agree-minutes', seen: of.convened.minutes.version });
    expect(header(of)).toBe('Confidential · INV-1');
    expect(header(of, 'en', { version: 'edited', copyFor: p1 })).toBe('Confidential · INV-1 · Copy for the family');
  });

  test('every table is named in each column, its head comes again on the next page and is never parted from its first row', async () => {
    const document = minutes(story(procedure));
    for (const { head } of tables(document)) expect(head).not.toContain('');
    const { body } = await spelt(document);
    const heads = (body.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).filter((row) => row.includes('<w:tblHeader/>'));
    expect(heads).toHaveLength(tables(document).length);
    for (const row of heads) for (const one of paragraphs(row)) expect(isKept(one)).toBe(true);
    expect(body.match(/<w:cantSplit/g)).toHaveLength(body.match(/<w:tr>/g)?.length ?? 0);
  });

  test('a child at risk becomes what the procedure says, in words', () => {
    const said = JSON.stringify(minutes(story(procedure)).blocks);
    expect(said).toContain(`At continuing risk of significant harm: ${procedure.words.outcome.en}`);
  });
});

test('what a document has for the top of its pages stands there in the file', async () => {
  expect(textOf((await spelt(minutes(story(ceredigion), 'cy'))).header)).toBe('Cyfrinachol · INV-1 · Drafft');
});

test('lines to write on are together on one page with what they are for', async () => {
  const { body } = await spelt(minutes(story(buckinghamshire)));
  const all = paragraphs(body);
  const isLine = (one: string | undefined) => one?.includes('<w:between') === true;
  const first = all.findIndex(isLine);
  const lines = all.slice(first).filter((one, at, from) => from.slice(0, at + 1).every(isLine) && isLine(one));
  expect(lines.map(isKept)).toEqual([true, true, true, true, false]);
  expect(isKept(all[first - 1])).toBe(true);
});

test('lines to write on are as far apart as each other, also above the last of them', async () => {
  const { body } = await spelt(minutes(story(buckinghamshire)));
  const lines = paragraphs(body).filter((one) => one.includes('<w:between'));
  const high = new Set(lines.map((one) => `${/w:line="\d+"/.exec(one)?.[0]} ${/w:lineRule="\w+"/.exec(one)?.[0]}`));
  expect([...high]).toEqual(['w:line="500" w:lineRule="exact"']);
  for (const one of lines) expect(one).not.toMatch(/w:before="[1-9]/);
});

test('what stands between a heading and the first below it is not left behind at the foot of a page', async () => {
  const { body } = await spelt(minutes(story(buckinghamshire)));
  const intro = wordsFor({ language: 'en', procedure: buckinghamshire }).minutesDocument.scaleIntro;
  const all = paragraphs(body);
  expect(all.filter((one) => textOf(one) === intro).map(isKept)).toEqual([true]);
  const confidential = all.find((one) => textOf(one).startsWith('Keep these minutes confidential'));
  expect(isKept(confidential), 'what stands by itself is not kept with the next heading').toBe(false);
});

test('two pictures one above the other have room on a page', async () => {
  const png = new Uint8Array(24);
  const picture = { block: 'picture', png, width: 620, height: 460, alt: 'Planted.' } as const;
  const { body } = await spelt({ ...minutes(story(buckinghamshire)), blocks: [picture] });
  const high = Number(/<wp:extent cx="\d+" cy="(\d+)"/.exec(body)?.[1]);
  // In 9 525ths of a pixel; the page has 959 pixels between its margins, and there is room above and below each.
  expect(high / 9_525).toBeLessThan(959 / 2 - 30);
  expect(high / 9_525).toBeGreaterThan(300);
});

test('the day of what there is to do stands on one line', () => {
  const { minutesDocument: words } = wordsFor({ language: 'cy', procedure: ceredigion });
  const [actions] = tables(minutes(story(ceredigion), 'cy')).filter(({ head }) => head.join() === words.actionHead.join());
  // In Calibri of 10 points, some 100 twips a sign, with the margins of the cell.
  const needs = Math.max(...(actions?.rows ?? []).map((row) => (row[2]?.length ?? 0) * 100 + 180));
  expect(((actions?.widths[2] ?? 0) * line) / 100).toBeGreaterThan(needs);
});

test('a copy of the family has no name of a row, and no column in which nothing stands', () => {
  const of = story(buckinghamshire);
  const [whole, own] = [minutes(of), minutes(of, 'en', { version: 'edited', copyFor: p1 })];
  const words = wordsFor({ language: 'en', procedure: buckinghamshire }).minutesDocument;
  const heads = (document: TextDocument) => tables(document).map(({ head }) => head.join());
  expect(JSON.stringify(whole.blocks)).toMatch(/\(BU-D2\)/);
  expect(JSON.stringify(own.blocks)).not.toMatch(/\([A-Z]{2}-[A-Z]\d/);
  for (const head of [words.scaleHead, words.viewHead]) {
    expect(heads(whole)).toContain(head.join());
    expect(heads(own)).not.toContain(head.join());
    expect(heads(own)).toContain(head.slice(0, 2).join());
  }
});

test('what there is to do and what for are a line each', () => {
  const row = tables(minutes(story(buckinghamshire))).flatMap(({ rows }) =>
    rows.filter(([what]) => what?.startsWith('Planted what')),
  );
  expect(row.map(([what]) => what)).toEqual(['Planted what.\nPlanted why']);
});

test('English that stands in a Welsh file is marked as English', async () => {
  const { body } = await spelt(minutes(story(ceredigion), 'cy'));
  const english = paragraphs(body).filter((one) => one.includes('At continuing risk'));
  expect(english).toHaveLength(1);
  expect(english[0]).toContain('<w:lang w:val="en-GB"/>');
});

test('the restricted part says what it is, of which case and when, before anything else', () => {
  const of = story(stokeOnTrent);
  const own = restrictedMinutesOf({ ...seen(of, 'tom'), procedure: stokeOnTrent }) ?? expect.unreachable('there is none');
  const [mark, facts] = restrictedDocument(own, { ...of.known, procedure: stokeOnTrent, language: 'en' }).blocks;
  expect(mark).toMatchObject({ block: 'box', text: expect.stringContaining('kept apart from the minutes') });
  expect(facts).toMatchObject({
    block: 'facts',
    rows: [
      ['Reference', 'INV-1'],
      ['Date', 'Tue 15 Dec 2026'],
    ],
  });
});

test('the restricted part says in English too to whom it may go while nobody has reviewed our Welsh, and of proceedings what is said of them (Q-17)', () => {
  const of = story(ceredigion);
  const own = restrictedMinutesOf({ ...seen(of, 'tom'), procedure: ceredigion }) ?? expect.unreachable('there is none');
  const words = wordsFor({ language: 'en', procedure: ceredigion }).minutesDocument;
  const blocks = (language: 'en' | 'cy', welshReviewed: { by: string; on: string } | null = null) => {
    const reader = { procedure: ceredigion, directory: { welshReviewed }, language };
    return restrictedDocument({ ...own, proceedings: 'asked' }, reader).blocks;
  };
  const english = { block: 'text', text: words.restrictedMark, tone: 'strong', language: 'en' };
  expect(blocks('cy')[1]).toEqual(english);
  for (const one of [blocks('en'), blocks('cy', { by: 'invented', on: '2026-11-01' })]) expect(one).not.toContainEqual(english);
  expect(blocks('en')).toContainEqual({
    block: 'facts',
    rows: [['Criminal proceedings', 'There are; police and prosecution were consulted']],
  });
});

const agreed = (of: Story) => of.ask('cleo', { do: 'agree-minutes', seen: of.convened.minutes.version });
const signs = (document: TextDocument) => document.blocks.flatMap((one) => (one.block === 'sign' ? one.rows : []));

test.each(['en', 'cy'] as const)(
  'the chair signs what they have agreed, and nobody a draft, in %s (ST-T16)',
  async (language) => {
    const of = story(stokeOnTrent);
    expect(signs(minutes(of, language))).toEqual([]);
    agreed(of);
    const { minutesDocument: words } = wordsFor({ language, procedure: stokeOnTrent });
    const rows = [
      [words.chair, 'Cleo Invented'],
      [words.signature, ''],
      [words.signedOn, ''],
    ];
    for (const more of [{}, { version: 'edited', copyFor: p1 }] as const) {
      const document = minutes(of, language, more);
      expect(signs(document)).toEqual(rows);
      const { body } = await spelt(document);
      const table = body.match(/<w:tbl>.*?<\/w:tbl>/gs)?.at(-1) ?? '';
      expect(textOf(table)).toBe(rows.flat().join(''));
      // With its heading on one page, and high enough for a hand.
      expect(paragraphs(table).map(isKept)).toEqual([true, true, true, true, false, false]);
      expect(table.match(/<w:trHeight w:val="560"/g)).toHaveLength(3);
    }
  },
);

test('in a copy of the family no heading stands without words, neither to be filled in nor as a trace of what was left out', () => {
  const of = story(buckinghamshire);
  of.ask('mina', {
    do: 'write-minutes',
    put: {
      heading: 'grey-areas',
      nth: 0,
      seen: 1,
      text: 'planted',
      editedOut: true,
    },
  });
  expect(of.refused).toBeUndefined();
  const empty = ['Grey areas', 'Views of the parents and carers'];
  const heads = (document: TextDocument) => document.blocks.flatMap((one) => (one.block === 'heading' ? [one.text] : []));
  const own = minutes(of, 'en', { version: 'edited', copyFor: p1 });
  expect(heads(minutes(of))).toEqual(expect.arrayContaining(empty));
  for (const one of empty) expect(heads(own)).not.toContain(one);
  expect(own.blocks.filter((one) => one.block === 'lines')).toEqual([]);
  expect(heads(own)).toContain('Current risks');
});

test('how the numbers differ is said once, beside a picture by the picture, and asks nothing of anybody', () => {
  const of = story(buckinghamshire);
  const { procedure, directory } = of.known;
  const drawn = minutesDocument(content(of, 'sam'), { procedure: procedure as Procedure, directory, language: 'en' }, () => ({
    png: new Uint8Array(24),
    alt: 'From 2 to 9.',
  }));
  const said = (document: TextDocument) => JSON.stringify(document.blocks.filter((one) => one.block === 'text'));
  expect(said(minutes(of))).toContain('From 2 to 9. They are 7 apart. There are numbers on both sides of 4 and 5.');
  expect(said(drawn)).not.toContain('From 2 to 9.');
  for (const one of [minutes(of), drawn]) expect(said(one)).not.toContain('Explore');
});

test('what a decision follows is said as it was: what all agreed, or what most thought', () => {
  const said = (of: Story) => JSON.stringify(minutes(decide(of, c1)).blocks);
  expect(said(muchMinuted(buckinghamshire))).toContain('"As most thought."');
  const all = heldWith(beforeMinutes(stokeOnTrent));
  all.ask('cleo', { do: 'say-agreement', all: [c1, c2].map((child) => ({ child, outcome: 'at-risk', limb: 'shown' })) });
  expect(said(all)).toContain('"As all agreed."');
});

test('why the conference was called and with whom reports were shared is in the minutes, and in no copy of the family', () => {
  const of = beforeMinutes(stokeOnTrent);
  const entered = { name: 'Planted Child', reason: 'planted cause' };
  of.ask('ada', { do: 'name-child', child: c1, entered, removed: [] });
  of.ask('sam', { do: 'set-report', stage: 'with-chair', way: 'by-hand' });
  of.ask('sam', { do: 'share-report', with: { [p1]: 'shared', p2: 'not-safe' } as never });
  expect(of.refused).toBeUndefined();
  heldWith(of);
  const [whole, own] = [minutes(of), minutes(of, 'en', { version: 'edited', copyFor: p1 })];
  const { minutesDocument: words } = wordsFor({ language: 'en', procedure: stokeOnTrent });
  const reports = (document: TextDocument) => tables(document).find(({ head }) => head[0] === words.reportHead[0]);
  expect(JSON.stringify(whole.blocks)).toContain('Child 1 (Planted Child): planted cause');
  expect(reports(whole)?.head).toEqual(words.reportHead);
  expect(reports(whole)?.rows[0]?.[3]).toBe('Parent 1 (Planted Parent 1)');
  expect(JSON.stringify(whole.blocks)).not.toMatch(/not safe/i);
  expect(JSON.stringify(own.blocks)).not.toContain('planted cause');
  expect(reports(own)?.head).toEqual(words.reportHead.toSpliced(3, 1));
  expect(reports(own)?.rows[0]).toHaveLength(4);
});

test('what is withheld of a child is no reason in the minutes either (Q-18)', () => {
  const of = beforeMinutes(stokeOnTrent);
  of.ask('ada', { do: 'name-child', child: c1, entered: { name: 'Planted Child', reason: 'planted cause' }, removed: [] });
  of.ask('cleo', { do: 'withhold', child: c1, parts: ['reason'] });
  expect(of.refused).toBeUndefined();
  for (const who of ['cleo', 'sam', 'mina'] as const)
    expect(JSON.stringify(content(heldWith(of), who))).not.toContain('planted cause');
});

test('what is said of one person is together on one page', async () => {
  const { body } = await spelt(minutes(story(stokeOnTrent)));
  const plan = (body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).find((one) => textOf(one).includes('Does not want to come')) ?? '';
  const kept = paragraphs(plan).map(isKept);
  expect(kept.length).toBeGreaterThan(6);
  expect(kept).toEqual(kept.map((_, at) => at < kept.length - 2));
});

test('a trigger that begins with its own if has one alone', () => {
  for (const [language, said] of [
    ['en', 'If a visit is missed: Planted'],
    ['cy', 'Os a visit is missed: Planted'],
  ] as const)
    for (const typed of ['If a visit is missed', 'a visit is missed', 'os a visit is missed'])
      expect(wordsFor(language).outline.if(typed, 'Planted')).toBe(said);
});

test('what somebody was asked to do for who is excluded is not said as done before they have said so (FV-P9)', () => {
  const of = story(buckinghamshire);
  const said = () => JSON.stringify(minutes(of).blocks);
  const views = (done: string) => `["Views obtained by","Sam Invented; by Tue 15 Dec 2026${done}"]`;
  expect(said()).toContain(views('; not yet'));
  of.ask('sam', { do: 'do-exclusion-task', exclusion: 'x00000000001' as never, done: ['views'] });
  expect(said()).toContain(views(''));
  expect(said()).toContain('["Told the outcome by","Sam Invented; by Tue 15 Dec 2026; not yet"]');
});

test('what the rule made of the views is in the minutes, where the procedure has a rule, and in no copy of the family', () => {
  const proposed = (procedure: Procedure, more: Parameters<typeof content>[2] = {}) =>
    JSON.stringify(minutes(story(procedure), 'en', more).blocks).match(/(Proposed|Nothing is proposed): /g)?.length ?? 0;
  expect([buckinghamshire, stokeOnTrent, forthValley, ceredigion].map((one) => proposed(one))).toEqual([2, 2, 2, 0]);
  for (const one of [buckinghamshire, stokeOnTrent, forthValley, ceredigion])
    expect(proposed(one, { version: 'edited', copyFor: p1 })).toBe(0);
});
