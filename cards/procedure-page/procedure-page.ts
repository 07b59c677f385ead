import type { Language } from '../../domain/calendar/format.ts';
import type { Procedure } from '../../domain/procedures/schema.ts';
import type { ProcedureText } from '../../domain/procedures/text.ts';
import type { Timescale } from '../../domain/procedures/timescale.ts';
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
        [words.beware, spoken(sourceNote, language)],
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
  const { chairRule, delay, quorum, decision, overlay } = procedure;
  if (overlay) return [];
  const needs = (quorum?.needs ?? []).map((key) => roleTitle(procedure, key, language)).join(', ');
  return [
    { block: 'heading', level: 1, text: words.deciding },
    {
      block: 'facts',
      rows: [
        ...(chairRule === null ? [] : [[words.chair, chairText(chairRule, language)] as const]),
        ...(delay === null ? [] : [[words.delay, delayText(delay, language)] as const]),
        [words.quorum, quorum === null ? words.noQuorum : stated(words.quorumOf(needs, quorum.otherAgencies), quorum, language)],
        [words.follows, `${words.followed[decision.follows]} (${decision.viewsRow})`],
        [words.otherwise, words.otherwiseSaid[decision.otherwise]],
      ],
    },
  ];
}

function chairText(who: NonNullable<Procedure['chairRule']>, language: Language): string {
  const { rule } = who;
  return stated(wordsFor(language).procedurePage.chairRule[rule], who, language);
}

/** What follows where a conference is late: who authorises it, and what else is asked. */
function delayText(delay: NonNullable<Procedure['delay']>, language: Language): string {
  const words = wordsFor(language).procedurePage;
  const asked = [
    delay.authorisedBy === null ? words.delayReason : words.delayBy[delay.authorisedBy],
    ...(delay.inWriting ? [words.delayWritten] : []),
    ...(delay.chairAgrees ? [words.delayAgreed] : []),
    ...(delay.tellsAgencies ? [words.delayTold] : []),
    ...(delay.interimPlan ? [words.delayPlan] : []),
    ...(delay.proposesDate ? [words.delayDate] : []),
  ];
  return stated(asked.join('; '), delay, language);
}

/** How strongly it is said, where it stands, and what in it is our reading. */
function stated(
  text: string,
  {
    strength,
    source,
    assumed,
  }: { readonly strength: Timescale['strength']; readonly source: string; readonly assumed?: ProcedureText | undefined },
  language: Language,
): string {
  const words = wordsFor(language).procedurePage;
  const read = assumed === undefined ? '' : `; ${words.reading(spoken(assumed, language))}`;
  return `${text} (${words.strength[strength]}; ${source}${read})`;
}

function signed(language: Language): readonly DocumentBlock[] {
  const words = wordsFor(language).procedurePage;
  return [
    { block: 'heading', level: 1, text: words.signed },
    { block: 'text', text: words.signature },
    { block: 'lines', lines: 3 },
  ];
}
