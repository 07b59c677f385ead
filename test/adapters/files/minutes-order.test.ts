import jszip from 'jszip';
import { expect, test } from 'vitest';
import { textDocumentFile } from '../../../adapters/files/docx/text-document.ts';
import { minutesDocument } from '../../../cards/conference/minutes/document/minutes-document.ts';
import type { TextDocument } from '../../../cards/document.ts';
import { wordsFor } from '../../../cards/words/words-for.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import { ceredigion } from '../../../domain/procedures/ceredigion.ts';
import { forthValley } from '../../../domain/procedures/forth-valley.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { stokeOnTrent } from '../../../domain/procedures/stoke-on-trent.ts';
import type { Story } from '../../support/case-story.ts';
import { decide } from '../../support/conference/deciding.ts';
import { c1, content, muchMinuted } from '../../support/conference/minuted.ts';

const decided = (procedure: Procedure) =>
  decide(muchMinuted(procedure), c1, { how: 'chair-decides', reason: 'planted decision' });
const reading = (of: Story) =>
  ({ procedure: of.known.procedure as Procedure, directory: of.known.directory, language: 'en' }) as const;
const minutes = (of: Story) => minutesDocument(content(of, 'sam'), reading(of));
const tables = (document: TextDocument) => document.blocks.flatMap((one) => (one.block === 'table' ? [one] : []));

const textOf = (xml: string) => xml.replace(/<[^>]+>/g, '');
const isKept = (paragraph: string) => /<w:keepNext\/>|<w:keepNext w:val="(true|1)"/.test(paragraph);
async function paragraphsOf(document: TextDocument): Promise<readonly string[]> {
  const zip = await jszip.loadAsync(await textDocumentFile(document, 0));
  const body = (await zip.file('word/document.xml')?.async('string')) ?? expect.unreachable();
  return body.match(/<w:p>.*?<\/w:p>/gs) ?? [];
}

test('who signs is never alone on a page: what stands above stays with it, and so do two who sign', async () => {
  const sign = {
    block: 'sign',
    rows: [
      ['Chair', ''],
      ['Signature', ''],
    ],
  } as const;
  const heading = { block: 'heading', level: 1, text: 'Signed' } as const;
  const above = [
    { block: 'text', text: 'planted' },
    { block: 'list', items: ['one', 'planted'] },
    { block: 'lines', lines: 2 },
    { block: 'table', head: ['Head'], widths: [100], rows: [['planted']] },
  ] as const;
  for (const one of above) {
    const all = await paragraphsOf({ ...minutes(decided(buckinghamshire)), blocks: [one, heading, sign, sign] });
    const from = all.findIndex((paragraph) => textOf(paragraph) === 'Signed');
    // The last above it, the heading, where the first signs, the space between the two and where the second signs, but for its last line.
    const last = one.block === 'table' ? from - 2 : from - 1;
    expect(textOf(all[last] ?? ''), one.block).toBe(one.block === 'lines' ? '' : 'planted');
    // A heading is kept by its style.
    const kept = all.slice(last, from + 11).map((paragraph) => isKept(paragraph) || textOf(paragraph) === 'Signed');
    expect(kept, one.block).toEqual([...Array(from + 8 - last).fill(true), false, false, false]);
  }
});

test('where the plan comes before the decision it stands before it in the minutes, and after it elsewhere (BU-D1)', () => {
  for (const procedure of [buckinghamshire, stokeOnTrent, forthValley, ceredigion]) {
    const document = minutes(decided(procedure));
    const { minutesDocument: words } = wordsFor({ language: 'en', procedure });
    const heads = document.blocks.flatMap((one) => (one.block === 'heading' && one.level === 1 ? [one.text] : []));
    const [plan, views, status] = [words.plan, words.views, words.decisions].map((one) => heads.indexOf(one));
    expect(Math.min(plan ?? -1, views ?? -1, status ?? -1), procedure.key).toBeGreaterThan(-1);
    expect(
      [plan, views, status].toSorted((a = 0, b = 0) => a - b),
      procedure.key,
    ).toEqual(procedure === buckinghamshire ? [plan, views, status] : [views, status, plan]);
  }
});

test('beside a picture each number has the number of its mark, and without one it has none', () => {
  const of = decided(buckinghamshire);
  const drawn = minutesDocument(content(of, 'sam'), reading(of), () => ({ png: new Uint8Array(24), alt: '' }));
  const whose = (document: TextDocument) =>
    tables(document)
      .find(({ head }) => head[0] === 'Number')
      ?.rows.map((row) => row[1]);
  expect(whose(drawn)?.[0]).toBe('1. Invented Council (Social worker)');
  expect(whose(drawn)?.[4]).toMatch(/^5\. Parent 1/);
  expect(whose(minutes(of))?.[0]).toBe('Invented Council (Social worker)');
});
