import type { Language } from '../../domain/calendar/format.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import type { Procedure } from '../../domain/procedures/schema.ts';
import { inLanguage } from '../../domain/procedures/text.ts';
import type { Deadline, DeadlineState } from '../../domain/timescales/deadline.ts';
import { quiet, say, warn } from '../building/building.ts';
import type { Block } from '../model.ts';
import { pageText } from '../procedure-page/source-text.ts';
import { wordsFor } from '../words/words-for.ts';
import type { countedFrom } from './counted-from.ts';
import { explainedBelow } from './explained.ts';

/** The document, and every date in full: by when, how it stands, how it was counted, by which rule of it. `from`: what else is said of what it is counted from. */
export function deadlineBlocks(
  rows: readonly Deadline[],
  procedure: Procedure,
  language: Language,
  from: typeof countedFrom = () => [],
): readonly Block[] {
  const all = wordsFor({ language, procedure });
  const each = rows.flatMap((row): readonly Block[] => {
    if (row.state === 'withheld')
      return [
        say(`${inLanguage(row.title, language)} · ${mark.withheld} ${all.dates.state.withheld}`),
        quiet(`${all.dates.withheldWhy} (${row.rule}).`),
      ];
    return dated(row, procedure, language, from);
  });
  const { document, sourceDate, sourceAddress, supersededBy } = procedure;
  const edition = all.procedurePage.edition(pageText(document, language), sourceDate);
  const source = quiet(all.dates.source(edition, sourceAddress ?? ''));
  return [
    source,
    ...each,
    ...(supersededBy === undefined ? [] : [warn(all.dates.superseded(inLanguage(supersededBy, language)))]),
  ];
}

/** Before the word that says how a date stands, so that what wants somebody is found among many. */
const mark: Record<DeadlineState, string> = {
  open: '○',
  'at-risk': '⚠',
  kept: '✓',
  'not-kept': '⚠',
  passed: '○',
  closed: '✓',
  withheld: '–',
};

function dated(row: Deadline, procedure: Procedure, language: Language, from: typeof countedFrom): readonly Block[] {
  const all = wordsFor(language);
  return [
    say([
      { strong: row.due === null ? all.dates.noDate : formatDay(row.due, language) },
      ` · ${inLanguage(row.title, language)} · ${mark[row.state]} ${all.dates.state[row.state]}`,
    ]),
    quiet([...from(row, language), explainedBelow(row, procedure, language)].join(' ')),
  ];
}
