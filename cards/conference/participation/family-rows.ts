import { formatDay } from '../../../domain/calendar/format.ts';
import type { FamilyReminder } from '../../../domain/case/conference/participation/family-reminder.ts';
import type { Conference } from '../../../domain/case/conference.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { opens, quiet } from '../../building/building.ts';
import { wordsOfCase } from '../../building/words-of-case.ts';
import type { Block } from '../../model.ts';
import type { Reader } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** One row each must stay under Slack's 50 blocks. */
const most = 3;

/** In a digest, of each conference whose family's tasks are the reader's: how many, and a day. */
export function familyRows(
  reader: Reader,
  cases: ReadonlyMap<CaseId, Conference>,
  reminders: ReadonlyMap<CaseId, FamilyReminder>,
): readonly Block[] {
  const rows = [...reminders].flatMap(([id, reminder]) => {
    const state = cases.get(id);
    return state === undefined ? [] : [row(reader, state, reminder)];
  });
  const more = rows.length - most;
  return more > 0 ? [...rows.slice(0, most), quiet(wordsFor(reader).answering.comingMore(more))] : rows;
}

function row(reader: Reader, state: Conference, { open, past, next }: FamilyReminder): Block {
  const { language } = reader;
  const words = wordsOfCase(reader, state).participation;
  const toCome = open - past;
  const lines = [
    ...(open === 0 ? [words.digestDone] : []),
    ...(past === 0 ? [] : [words.digestPast(past)]),
    ...(toCome === 0 || next === null ? [] : [words.digestOpen(toCome, formatDay(next, language))]),
  ];
  return {
    block: 'row',
    text: [{ strong: words.digest(state.reference) }, `\n${lines.join('\n')}`],
    button: opens(words.open, 'family-plan', state),
  };
}
