import type { Stamp } from '../../../decider.ts';
import type { Instant, PersonId } from '../../../ids.ts';
import { kindOf } from '../../../ref.ts';
import type { Tagged } from '../../../slice.ts';
import type { Decided, InMeeting } from '../../whole.ts';
import type { Answer, DayChange } from './answer.ts';
import { answered } from './attend.ts';
import { isTheDay } from './on-the-day.ts';
import { saidBy } from './said.ts';
import type { AnswersCommands, AnswersEvents, Said } from './shape.ts';

type Outcome = Decided<Tagged<'event', AnswersEvents>>;

/**
 * Whoever has said that they come says on the day, also after the start, that they are late, join by phone, or cannot come after all. Late
 * and by phone count as coming; not coming is an apology, and no reason is asked for. Whoever is ticked as here is here.
 */
export function changeOnTheDay(whole: InMeeting, { to, at, by }: AnswersCommands['change-on-the-day'] & Stamp): Outcome {
  const { when } = whole.meeting.when;
  if (when === null || whole.meeting.register.present.some((one) => one === by)) return { refused: 'changed' };
  if (!isTheDay(when, at)) return { refused: at < when.startsAt ? 'too-early' : 'too-late' };
  const answer = changed(saidBy(whole.meeting.answers, by as PersonId), to, at, kindOf(whole.id) === 'conference');
  return answer === null ? { refused: 'changed' } : answered(whole, { by }, answer, false);
}

/** null: not of what was said. Only whoever has accepted the undertaking can come after all by this tap: it binds nobody to it. */
function changed({ answer, undertaking }: Said, to: DayChange, at: Instant, needsUndertaking: boolean): Answer | null {
  if (answer.answer === 'apologies')
    return to === 'on-time' && (undertaking !== undefined || !needsUndertaking)
      ? { answer: 'attending', how: 'in-person', at }
      : to === 'not'
        ? answer
        : null;
  if (answer.answer !== 'attending') return null;
  const { how } = answer;
  switch (to) {
    case 'late':
      return { answer: 'attending', how, late: true, at };
    case 'phone':
      return { answer: 'attending', how: 'phone', at };
    case 'not':
      return { answer: 'apologies', line: '', at };
    case 'on-time':
      return { answer: 'attending', how, at };
    default:
      // A button's value may be forged.
      to satisfies never;
      return null;
  }
}
