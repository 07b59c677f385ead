import type { Language } from '../../domain/calendar/format.ts';
import { formatEdition } from '../../domain/calendar/format.ts';
import type { Procedure } from '../../domain/procedures/schema.ts';
import { nameIn } from '../../domain/procedures/text.ts';
import type { Timescale } from '../../domain/procedures/timescale.ts';
import { dayText } from '../building/wording.ts';
import type { DocumentBlock, TextDocument } from '../document.ts';
import { wordsFor } from '../words/words-for.ts';
import { facts, headingOf, type PageOf } from './how-it-stands.ts';
import { leftToDecide } from './left-to-decide.ts';
import { ofAsking } from './of-asking.ts';
import { ofChairAndQuorum } from './of-chair-and-quorum.ts';
import { ofMovesAndAreas } from './of-moves-and-areas.ts';
import { ofTheDecision } from './of-the-decision.ts';
import { ofTheFamily } from './of-the-family.ts';
import { ofThePapers } from './of-the-papers.ts';
import { ofThePeople } from './of-the-people.ts';
import { ofTheWords } from './of-the-words.ts';
import { howStated, rowText } from './row-text.ts';
import { pageText } from './source-text.ts';

/** A procedure whole, as a page that people read against the document and sign. */
export function pageOfProcedure(procedure: Procedure, language: Language): TextDocument {
  const words = wordsFor(language).procedurePage;
  const page = { procedure, language };
  return {
    language,
    title: nameIn(procedure.title, language),
    subtitle: words.subtitle,
    header: words.edition(pageText(procedure.document, language), procedure.sourceDate),
    footer: words.footer,
    page: words.page,
    blocks: [...about(page), ...dates(page), ...rulesOf(page), ...leftToDecide(page), ...signed(page)],
  };
}

function about({ procedure, language }: PageOf): readonly DocumentBlock[] {
  const { procedurePage: words, procedureFields, conferenceType } = wordsFor(language);
  const { document, sourceDate, sourceAddress, sourceNote, supersededBy, key, nation, division, types } = procedure;
  const { adoptedBy, reviewedOn } = procedure;
  return [
    headingOf(words.about),
    ...(supersededBy === undefined ? [] : [{ block: 'box', text: words.superseded(pageText(supersededBy, language)) } as const]),
    facts([
      [words.document, pageText(document, language)],
      [words.dated, sourceDate === null ? words.undated : formatEdition(sourceDate, language)],
      [words.address, sourceAddress ?? words.noAddress],
      [words.nation, words.nations[nation]],
      [procedureFields.division, procedureFields.divisions[division]],
      [words.key, procedureFields.inFiles(nameIn(procedure.title, language), key)],
      [procedureFields.types, types.map((type) => conferenceType[type]).join('; ')],
      // Who adopted one of ours stands in the partnership's own directory, which is not asked here.
      ...(adoptedBy === null ? [] : [[procedureFields.adoptedBy, adoptedBy] as const]),
      ...(reviewedOn === null ? [] : [[procedureFields.reviewedOn, dayText(reviewedOn, language)] as const]),
      [words.beware, pageText(sourceNote, language)],
    ]),
  ];
}

/** Of one that stands on the procedure of whoever convened only its dates, and what it asks of reports, are its own. */
function overlaidRules({ procedure, language }: PageOf): readonly DocumentBlock[] {
  const words = wordsFor(language).procedureFields;
  return [
    { block: 'text', text: words.overlay },
    headingOf(words.reports),
    facts([[words.evenWhenAbsent, procedure.reports.evenWhenAbsent ? words.yes : words.unlessNone]]),
  ];
}

/** Everything but its dates, and what there is to know of the document. */
export function rulesOf(page: PageOf): readonly DocumentBlock[] {
  if (page.procedure.overlay) return overlaidRules(page);
  return [ofTheWords, ofThePeople, ofAsking, ofChairAndQuorum, ofTheDecision, ofTheFamily, ofThePapers, ofMovesAndAreas].flatMap(
    (part) => part(page),
  );
}

function dates(page: PageOf): readonly DocumentBlock[] {
  const words = wordsFor(page.language).procedurePage;
  const rows = page.procedure.timescales.map((row) => [row.id, dateLines(row, page), howStated(row, page.language)]);
  return [headingOf(words.dates), { block: 'table', head: words.head, widths: [12, 46, 42], rows }];
}

/** What is to be by when; for which conferences; and what of it is not in the count itself. */
function dateLines(row: Timescale, { language, procedure }: PageOf): string {
  const { procedurePage: words, conferenceType } = wordsFor({ language, procedure });
  const kinds = (types: Timescale['types']) => types.map((type) => conferenceType[type]).join(', ');
  const starts = 'from' in row ? [row.from, ...('unborn' in row ? (row.unborn ?? []) : []).map((limit) => limit.from)] : [];
  return [
    pageText(row.title, language),
    words.happenings[row.to],
    rowText(row, language),
    words.forTypes(kinds(row.types)),
    ...starts.flatMap(({ of }) => (of === undefined ? [] : [words.countedOf(kinds(of))])),
    ...('short' in row && row.short !== undefined ? [words.shortNotice(words.amount(row.short))] : []),
    ...(row.outlives === undefined ? [] : [words.outlives]),
  ].join('\n');
}

function signed({ language }: PageOf): readonly DocumentBlock[] {
  const words = wordsFor(language).procedurePage;
  return [words.readBy, words.signed].flatMap((text): readonly DocumentBlock[] => [
    headingOf(text),
    { block: 'text', text: words.signature },
    { block: 'lines', lines: 3 },
  ]);
}
