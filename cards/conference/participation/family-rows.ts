import { formatDay } from '../../../domain/calendar/format.ts';
import type { FamilyReminder } from '../../../domain/case/conference/participation/family-reminder.ts';
import type { Conference } from '../../../domain/case/conference.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { opens } from '../../building/building.ts';
import { wordsOfCase } from '../../building/words-of-case.ts';
import type { Block } from '../../model.ts';
import { type DigestItem, groupOn } from '../../plan/digest-groups.ts';
import type { Reader } from '../../scene.ts';

/** In a digest, of each conference whose family's tasks are the reader's: how many, and a day. */
export function familyItems(
  reader: Reader,
  cases: ReadonlyMap<CaseId, Conference>,
  reminders: ReadonlyMap<CaseId, FamilyReminder>,
): readonly DigestItem[] {
  return [...reminders].flatMap(([id, reminder]): readonly DigestItem[] => {
    const state = cases.get(id);
    if (state === undefined) return [];
    const { past, next } = reminder;
    const group = past > 0 ? 'late' : next === null ? 'over' : groupOn(reader, state, next);
    return [{ group, rows: [row(reader, state, reminder)] }];
  });
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
