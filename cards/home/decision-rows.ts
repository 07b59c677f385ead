import { isoFromDay } from '../../domain/calendar/iso.ts';
import { undecided } from '../../domain/case/conference/decision/phases-of.ts';
import { isUnansweredOne, recommendedTasks } from '../../domain/case/conference/decision/recommended-tasks.ts';
import type { Conference } from '../../domain/case/conference.ts';
import { procedureOf } from '../../domain/procedures/in-force.ts';
import { kindOf } from '../../domain/ref.ts';
import { opens, quiet } from '../building/building.ts';
import { dayText } from '../building/wording.ts';
import { wordsOfCase } from '../building/words-of-case.ts';
import { firstToDo } from '../conference/decision/to-do-line.ts';
import type { Block, Button } from '../model.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

const most = 6;

/** `due`: YYYY-MM-DD, or '' where it has no day. */
interface Owed {
  readonly due: string;
  readonly row: Block;
}

/**
 * What is owed of the conferences that were held, the oldest first; what has no day comes before it: to their chair how many children are still to
 * be decided on, to whoever has something to do since how much and by when. Of whom, and what, stands behind the button.
 */
export function decisionRows(reader: Reader, cases: readonly Conference[]): readonly Block[] {
  const owed = cases.flatMap((state) => owedOf(reader, state)).toSorted((a, b) => a.due.localeCompare(b.due));
  const rows = owed.map((one) => one.row);
  const more = rows.length - most;
  return more > 0 ? [...rows.slice(0, most), quiet(wordsFor(reader).convening.homeMore(more))] : rows;
}

function owedOf(reader: Reader, state: Conference): readonly Owed[] {
  const isHeld = state.stage === 'held' || state.stage === 'closed';
  if (!isHeld || !state.last || kindOf(state.meeting) !== 'conference') return [];
  const words = wordsOfCase(reader, state);
  const { toDecide, record, tasksForm } = words.decision;
  const open = state.chair === reader.me ? undecided(state, state.children).length : 0;
  const procedure = procedureOf(state.procedure, reader.directory);
  const toDo = firstToDo({ ...reader, state, procedure }, words);
  const asked = recommendedTasks(state, procedure).filter((one) => one.who === reader.me && isUnansweredOne(one));
  const owed = (due: string, line: string, button: Button): Owed => {
    return { due, row: { block: 'row', text: [{ strong: state.reference }, ` · ${line}`], button } };
  };
  return [
    ...(open === 0 ? [] : [owed('', toDecide(open, state.children.length), opens(record, 'decisions', state))]),
    ...asked.map((one) => {
      const due = isoFromDay(one.due);
      if (one.recommendation.owner !== reader.me)
        return owed(due, words.tasks.recommendedLeftRow, opens(words.tasks.see, 'recommend', state));
      const button = opens(words.tasks.answer, 'recommendation', state, one.recommendation.id);
      return owed(due, words.tasks.recommendedRow(dayText(due, reader.language)), button);
    }),
    ...(toDo === null ? [] : [owed(toDo.due, toDo.line, opens(tasksForm, 'decided-tasks', state))]),
  ];
}
