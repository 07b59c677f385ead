import { dayText } from '../building/wording.ts';
import type { DocumentBlock } from '../document.ts';
import { wordsFor } from '../words/words-for.ts';
import { facts, headingOf, inYesNo, listed, type PageOf, stated, whereItStands } from './how-it-stands.ts';
import { pageText } from './source-text.ts';

/** What there is to do when a child moves to another authority or from one, and what each area has set for itself. */
export function ofMovesAndAreas(page: PageOf): readonly DocumentBlock[] {
  const { procedure, language } = page;
  const { procedureFields: words, procedurePage, childMoves } = wordsFor({ language, procedure });
  const { moves, areas } = procedure;
  const items = moves.tasks.map((task) =>
    stated(
      [
        words.labelled(childMoves.what[task.way][task.stay], childMoves.tasks[task.task]),
        words.taskBy[task.by],
        `${procedurePage.amount(task.within)} ${words.moveFrom[task.from]}`,
      ].join('; '),
      task,
      language,
    ),
  );
  return [
    headingOf(words.moves),
    { block: 'list', items },
    facts([[words.endedByReceiving, inYesNo(moves.endedByReceiving, language)], whereItStands(moves.source, page)]),
    headingOf(words.areas),
    ...(areas.length === 0 ? [{ block: 'text', text: words.none } as const] : []),
    ...areas.flatMap(({ key, title, coreGroupWeeks, localHolidays }): readonly DocumentBlock[] => [
      headingOf(words.inFiles(pageText(title, language), key), 2),
      facts([
        [words.coreGroupWeeks, coreGroupWeeks === null ? words.unset : String(coreGroupWeeks)],
        [
          words.localHolidays,
          listed(
            localHolidays.map((day) => dayText(day, language)),
            language,
          ),
        ],
      ]),
    ]),
  ];
}
