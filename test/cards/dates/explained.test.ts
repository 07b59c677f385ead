import { describe, expect, test } from 'vitest';
import { deadlineBlocks } from '../../../cards/dates/deadline-blocks.ts';
import { sourceText } from '../../../cards/procedure-page/source-text.ts';
import { formatEdition } from '../../../domain/calendar/format.ts';
import { overlaid } from '../../../domain/procedures/overlaid.ts';
import { procedures } from '../../../domain/procedures/registry.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { ask, given } from '../../domain/timescales/asked.ts';
import { textOf as sourceOf, sources } from '../../support/house/imports.ts';

const facts = {
  'strategy-discussion': '2026-11-02',
  'section-47-started': '2026-11-02',
  'concern-raised': '2026-11-02',
  'decision-to-convene': '2026-11-03',
  conference: '2026-11-20',
  'conference:initial': '2026-11-20',
  'core-group': '2026-12-01',
};
const textOf = (rows: ReturnType<typeof ask>, procedure: Procedure, language: 'en' | 'cy') =>
  deadlineBlocks(rows, procedure, language).map((block) => JSON.stringify(block));

describe.each(procedures.keys.filter((key) => !given(key).overlay))('every date of %s, as it is read in chat', (key) => {
  test.each(['en', 'cy'] as const)(
    'says in %s which document, edition and part it stands in, how sure that is, and where to read it',
    (language) => {
      const procedure = given(key);
      const rows = ask(key, facts).filter((row) => row.state !== 'withheld');
      expect(rows.length).toBeGreaterThan(0);
      const said = textOf(rows, procedure, language);
      for (const row of rows) {
        const { standsIn, address, confidence, source } = row.row;
        const document = standsIn?.document ?? procedure.document;
        const edition = standsIn === undefined ? procedure.sourceDate : standsIn.edition;
        const part = JSON.stringify(sourceText(source, language)).slice(1, -1);
        const own = said.find((one) => one.includes(`(${row.rule}).`) && one.includes(part)) ?? '';
        // The procedure's own document, and where it is read, is named once, above the dates.
        const named = standsIn === undefined ? (said[0] ?? '') : own;
        expect(named, row.rule).toContain((document[language] ?? document.en).replaceAll('"', '\\"'));
        expect(named, row.rule).toContain(
          edition === null ? { en: 'without a date', cy: 'heb ddyddiad' }[language] : formatEdition(edition, language),
        );
        expect(own, row.rule).toContain(address ?? '');
        if (address === undefined)
          expect(named, row.rule).toContain((standsIn ?? { address: procedure.sourceAddress }).address ?? '');
        const sure = {
          en: {
            read: 'read in the document',
            0: 'no national figure was found',
            1: 'read in the official text',
            2: 'from a local text',
            3: 'second-hand',
          },
          cy: {
            read: 'wedi’i ddarllen yn y ddogfen',
            0: 'ni chafwyd hyd i ffigur',
            1: 'wedi’i ddarllen yn y testun swyddogol',
            2: 'o destun lleol',
            3: 'ail-law',
          },
        }[language][confidence ?? 'read'];
        expect(own, row.rule).toContain(sure);
      }
    },
  );
});

test.each(['en', 'cy'] as const)(
  'under the dates stands in %s what has taken the place of a document, and nothing of one that stands',
  (language) => {
    const last = (key: string) => textOf(ask(key, facts), given(key), language).at(-1) ?? '';
    const isSaid = { en: 'has been superseded, or is about to be', cy: 'wedi cymryd lle hwn, neu ar fin gwneud' }[language];
    const superseded = procedures.keys.filter((key) => given(key).supersededBy !== undefined && !given(key).overlay);
    expect(superseded).toEqual(expect.arrayContaining(['forth-valley', 'england-2023', 'sussex']));
    for (const key of superseded) {
      expect(last(key), key).toContain(isSaid);
      expect(last(key), key).toContain(given(key).supersededBy?.[language]);
    }
    expect(last('scotland-2023')).not.toContain(isSaid);
  },
);

test('a national row of an area, and one that a practice adds, stand in their own document', () => {
  const [national] = textOf(ask('sussex', facts), given('sussex'), 'en').filter((one) => one.includes('(EN-T4).'));
  expect(national).toContain('Working Together to Safeguard Children, Dec 2023');
  const both = overlaid(given('gp-practice'), given('england-2023'));
  const added = both.timescales.filter((row) => row.standsIn !== undefined);
  expect(added.map((row) => row.standsIn?.document)).toContainEqual(given('gp-practice').document);
  expect(overlaid(given('gp-practice'), given('england-2023')).timescales.at(-1)).toBe(added.at(-1));
});

test('nothing shows how a date is counted without where it stands', () => {
  const showing = sources.filter((file) => /^(cards|bot|adapters)\//.test(file) && /\bexplanation(Cy)?\b/.test(sourceOf(file)));
  expect(showing.toSorted()).toEqual(['bot/cli/timescales/timescales-answer.ts', 'cards/dates/explained.ts']);
});
