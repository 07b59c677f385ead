import { isoFromDay } from '../../domain/calendar/iso.ts';
import { undecided } from '../../domain/case/conference/decision/phases-of.ts';
import { isUnansweredOne, recommendedTasks } from '../../domain/case/conference/decision/recommended-tasks.ts';
import type { Conference } from '../../domain/case/conference.ts';
import { procedureOf } from '../../domain/procedures/in-force.ts';
import { kindOf } from '../../domain/ref.ts';
import { opens, quiet } from '../building/building.ts';
import { dayText } from '../building/wording.ts';
import { wordsOfCase } from '../building/words-of-case.ts';
import { toDoLine } from '../conference/decision/to-do-line.ts';
import type { Block } from '../model.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

const most = 6;

/**
 * What is owed of a conference that was held: to its chair how many children are still to be decided on, to whoever has something to do since how
 * much and by when. Of whom, and what, stands behind the button.
 */
export function decisionRows(reader: Reader, cases: readonly Conference[]): readonly Block[] {
  const rows = cases.flatMap((state) => rowsOf(reader, state));
  const more = rows.length - most;
  return more > 0 ? [...rows.slice(0, most), quiet(wordsFor(reader).convening.homeMore(more))] : rows;
}

function rowsOf(reader: Reader, state: Conference): readonly Block[] {
  const isHeld = state.stage === 'held' || state.stage === 'closed';
  if (!isHeld || !state.last || kindOf(state.meeting) !== 'conference') return [];
  const words = wordsOfCase(reader, state);
  const { toDecide, record, tasksForm } = words.decision;
  const open = state.chair === reader.me ? undecided(state, state.children).length : 0;
  const procedure = procedureOf(state.procedure, reader.directory);
  const toDo = toDoLine({ ...reader, state, procedure }, words);
  const asked = recommendedTasks(state, procedure).filter((one) => one.who === reader.me && isUnansweredOne(one));
  const text = (line: string) => [{ strong: state.reference }, ` · ${line}`];
  return [
    ...(open === 0
      ? []
      : [
          {
            block: 'row',
            text: text(toDecide(open, state.children.length)),
            button: opens(record, 'decisions', state),
          } as const,
        ]),
    ...asked.map((one): Block => {
      if (one.recommendation.owner !== reader.me)
        return { block: 'row', text: text(words.tasks.recommendedLeftRow), button: opens(words.tasks.see, 'recommend', state) };
      const line = words.tasks.recommendedRow(dayText(isoFromDay(one.due), reader.language));
      const button = opens(words.tasks.answer, 'recommendation', state, one.recommendation.id);
      return { block: 'row', text: text(line), button };
    }),
    ...(toDo === null ? [] : [{ block: 'row', text: text(toDo), button: opens(tasksForm, 'decided-tasks', state) } as const]),
  ];
}
