import type { Language } from '../../domain/calendar/format.ts';
import type { Procedure } from '../../domain/procedures/schema.ts';
import { roleTitle, spoken } from '../building/wording.ts';
import type { DocumentBlock, TextDocument } from '../document.ts';
import { wordsFor } from '../words/words-for.ts';
import { howStated, rowText } from './row-text.ts';

/** A procedure whole, as a page that people read against the document and sign. */
export function pageOfProcedure(procedure: Procedure, language: Language): TextDocument {
  const words = wordsFor(language).procedurePage;
  return {
    language,
    title: spoken(procedure.title, language),
    subtitle: words.subtitle,
    header: spoken(procedure.document, language),
    footer: words.footer,
    page: words.page,
    blocks: [
      ...about(procedure, language),
      ...dates(procedure, language),
      ...rolesOf(procedure, language),
      ...deciding(procedure, language),
      ...signed(language),
    ],
  };
}

function about(procedure: Procedure, language: Language): readonly DocumentBlock[] {
  const words = wordsFor(language).procedurePage;
  const { document, sourceDate, sourceAddress, sourceNote, supersededBy, key, nation } = procedure;
  return [
    { block: 'heading', level: 1, text: words.about },
    ...(supersededBy === undefined ? [] : [{ block: 'box', text: words.superseded(spoken(supersededBy, language)) } as const]),
    {
      block: 'facts',
      rows: [
        [words.document, spoken(document, language)],
        [words.dated, sourceDate ?? words.undated],
        ...(sourceAddress === undefined ? [] : [[words.address, sourceAddress] as const]),
        [words.nation, words.nations[nation]],
        [words.key, key],
        [words.beware, sourceNote],
      ],
    },
  ];
}

function dates({ timescales }: Procedure, language: Language): readonly DocumentBlock[] {
  const words = wordsFor(language).procedurePage;
  const rows = timescales.map((row) => [
    row.id,
    `${spoken(row.title, language)}\n${rowText(row, language)}`,
    howStated(row, language),
  ]);
  return [
    { block: 'heading', level: 1, text: words.dates },
    { block: 'table', head: words.head, widths: [12, 46, 42], rows },
  ];
}

function rolesOf({ roles }: Procedure, language: Language): readonly DocumentBlock[] {
  const words = wordsFor(language).procedurePage;
  const items = roles.map((role) => `${spoken(role.title, language)}: ${words.standing[role.standing]} (${role.source})`);
  return [
    { block: 'heading', level: 1, text: words.roles },
    { block: 'list', items },
  ];
}

function deciding(procedure: Procedure, language: Language): readonly DocumentBlock[] {
  const words = wordsFor(language).procedurePage;
  const { chairRule, quorum, decision, overlay } = procedure;
  if (overlay) return [];
  const needs = (quorum?.needs ?? []).map((key) => roleTitle(procedure, key, language)).join(', ');
  return [
    { block: 'heading', level: 1, text: words.deciding },
    {
      block: 'facts',
      rows: [
        ...(chairRule === null ? [] : [[words.chair, chairText(chairRule, language)] as const]),
        [words.quorum, quorum === null ? words.noQuorum : `${words.quorumOf(needs, quorum.otherAgencies)} (${quorum.source})`],
        [words.follows, `${words.followed[decision.follows]} (${decision.viewsRow})`],
        [words.otherwise, words.otherwiseSaid[decision.otherwise]],
      ],
    },
  ];
}

function chairText({ rule, source }: NonNullable<Procedure['chairRule']>, language: Language): string {
  return `${wordsFor(language).procedurePage.chairRule[rule]} (${source})`;
}

function signed(language: Language): readonly DocumentBlock[] {
  const words = wordsFor(language).procedurePage;
  return [
    { block: 'heading', level: 1, text: words.signed },
    { block: 'text', text: words.signature },
    { block: 'lines', lines: 3 },
  ];
}
