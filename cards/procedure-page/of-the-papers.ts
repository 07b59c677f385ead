import type { Procedure } from '../../domain/procedures/schema.ts';
import type { DocumentBlock } from '../document.ts';
import { wordsFor } from '../words/words-for.ts';
import { facts, headingOf, inYesNo, type PageOf, whereItStands } from './how-it-stands.ts';
import { pageText, sourceText } from './source-text.ts';

/** What reports are asked, the scale, the agenda, the record and its headings, and who gets what of it. */
export function ofThePapers(page: PageOf): readonly DocumentBlock[] {
  return [...reportsOf(page), ...scaleOf(page), ...recordOf(page), ...circulationOf(page)];
}

function reportsOf(page: PageOf): readonly DocumentBlock[] {
  const { procedure, language } = page;
  const { procedureFields: words } = wordsFor(language);
  const { withheld, source, ...asked } = procedure.reports;
  const says = (
    ['composite', 'counterSigned', 'perChild', 'evenWhenAbsent', 'restricted', 'askNewBeforeStart', 'readOut'] as const
  ).map(
    (key) => [words[key], key === 'evenWhenAbsent' && !asked[key] ? words.unlessNone : inYesNo(asked[key], language)] as const,
  );
  return [
    headingOf(words.reports),
    facts([...says, [words.withheld, withheld === null ? words.notSaid : words.managerThenChair], whereItStands(source, page)]),
  ];
}

function scaleOf(page: PageOf): readonly DocumentBlock[] {
  const { procedure, language } = page;
  const { procedureFields: words } = wordsFor(language);
  const { on, variation, threshold, source } = procedure.scale;
  return [
    headingOf(words.scale),
    facts([
      [words.scaleOn, words.by(inYesNo(on, language), words.scaleRange)],
      [words.variation, words.variationOf(variation.range, variation.across)],
      [words.threshold, words.thresholdOf(threshold.from, threshold.to)],
      whereItStands(source, page),
    ]),
  ];
}

function recordOf(page: PageOf): readonly DocumentBlock[] {
  const { procedure, language } = page;
  const { procedureFields: words } = wordsFor(language);
  const { agenda, headings, minutes } = procedure;
  const point = ({ key, title, headings: here }: Procedure['agenda']['initial'][number]) => {
    const text = words.inFiles(pageText(title, language), key);
    return here === undefined ? text : `${text}; ${words.headingsHere}`;
  };
  const list = (title: string, items: readonly string[]): readonly DocumentBlock[] => [
    headingOf(title, 2),
    items.length === 0 ? { block: 'text', text: words.none } : { block: 'list', items },
  ];
  const asked = headings.map((one) =>
    words.labelled(words.inFiles(pageText(one.title, language), one.key), pageText(one.question, language)),
  );
  return [
    headingOf(words.record),
    ...list(words.agenda.initial, agenda.initial.map(point)),
    ...list(words.agenda.review, agenda.review.map(point)),
    ...list(words.headings, asked),
    facts([
      [words.minutes, words.minutesUnder[minutes.headings]],
      [words.identity, inYesNo(minutes.identity, language)],
      whereItStands(minutes.source, page),
    ]),
  ];
}

function circulationOf({ procedure, language }: PageOf): readonly DocumentBlock[] {
  const { procedureFields: words, circulation } = wordsFor({ language, procedure });
  const items = procedure.circulation.map(({ who, gets, source }) =>
    words.by(words.labelled(circulation.as[who], words.gets[gets]), sourceText(source, language)),
  );
  return [
    headingOf(words.circulation),
    { block: 'list', items },
    facts([[words.onward, circulation.onward[procedure.onwardSharing]]]),
  ];
}
