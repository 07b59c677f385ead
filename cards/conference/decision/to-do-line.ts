import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { isUnansweredOne, toDoSince } from '../../../domain/case/conference/decision/recommended-tasks.ts';
import type { Conference } from '../../../domain/case/conference.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { dayText } from '../../building/wording.ts';
import type { Reader } from '../../scene.ts';
import type { Words } from '../../words/en.ts';

type Of = Pick<Reader, 'me' | 'language' | 'now'> & { readonly state: Conference; readonly procedure: Procedure };

/** What of a decision is the reader's to do, and until when. null: nothing. */
export function toDoLine(of: Of, words: Words): string | null {
  return firstToDo(of, words)?.line ?? null;
}

/** The same with its first day, YYYY-MM-DD; '' where it has none: a birth is of no day that may be posted. */
export function firstToDo(
  { state, me, procedure, language, now }: Of,
  { decision: words }: Words,
): { readonly line: string; readonly due: string } | null {
  if (state.stage !== 'held' && state.stage !== 'closed') return null;
  const open = toDoSince(state, procedure).filter((one) => one.who === me && !one.done && !isUnansweredOne(one));
  if (open.length === 0) return null;
  const days = open.filter((one) => one.task !== 'birth').map((one) => one.due);
  if (days.length === 0) return { line: words.toDo(open.length, ''), due: '' };
  const first = Math.min(...days);
  const due = isoFromDay(first);
  const said = localDay(now) > first ? words.toDoPast : words.toDo;
  return { line: said(open.length, dayText(due, language)), due };
}
