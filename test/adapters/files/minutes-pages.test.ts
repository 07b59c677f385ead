import jszip from 'jszip';
import { describe, expect, test } from 'vitest';
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
import { c1, content, muchMinuted, p1, seen } from '../../support/conference/minuted.ts';
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
  const [mark, facts] = restrictedDocument(own, { procedure: stokeOnTrent, language: 'en' }).blocks;
  expect(mark).toMatchObject({ block: 'box', text: expect.stringContaining('kept apart from the minutes') });
  expect(facts).toMatchObject({
    block: 'facts',
    rows: [
      ['Reference', 'INV-1'],
      ['Date', 'Tue 15 Dec 2026'],
    ],
  });
});
