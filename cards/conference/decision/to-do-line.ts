import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { isUnansweredOne, toDoSince } from '../../../domain/case/conference/decision/recommended-tasks.ts';
import type { Conference } from '../../../domain/case/conference.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { dayText } from '../../building/wording.ts';
import type { Reader } from '../../scene.ts';
import type { Words } from '../../words/en.ts';

type Of = Pick<Reader, 'me' | 'language'> & { readonly state: Conference; readonly procedure: Procedure };

/** What of a decision is the reader's to do, and until when: a birth is of no day that may be posted. null: nothing. */
export function toDoLine({ state, me, procedure, language }: Of, { decision: words }: Words): string | null {
  if (state.stage !== 'held' && state.stage !== 'closed') return null;
  const open = toDoSince(state, procedure).filter((one) => one.who === me && !one.done && !isUnansweredOne(one));
  const days = open.filter((one) => one.task !== 'birth').map((one) => one.due);
  const first = days.length === 0 ? '' : dayText(isoFromDay(Math.min(...days)), language);
  return open.length === 0 ? null : words.toDo(open.length, first);
}
