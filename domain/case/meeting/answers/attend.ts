import type { Stamp } from '../../../decider.ts';
import type { Instant, PersonId } from '../../../ids.ts';
import { kindOf } from '../../../ref.ts';
import type { Tagged } from '../../../slice.ts';
import { isIn, reportOf, writesReport } from '../../conference/reports/owed.ts';
import type { Decided, InMeeting, Known } from '../../whole.ts';
import type { Answer } from './answer.ts';
import { saidBy } from './said.ts';
import type { AnswersCommands, AnswersEvents } from './shape.ts';

type Outcome = Decided<Tagged<'event', AnswersEvents>>;

/** One tap: I'll be there, and the confidentiality undertaking with it, once per conference (ST-P6). A core group asks for none. */
export function attend(whole: InMeeting, { how, at, by, seen }: AnswersCommands['attend'] & Stamp): Outcome {
  const { undertaking, earlier } = saidBy(whole.meeting.answers, by as PersonId);
  const before = earlier?.answer === 'attending' ? earlier.how : 'in-person';
  const answer = { answer: 'attending', how: how === 'as-before' ? before : how, at } as const;
  return answered(whole, { by, seen }, answer, undertaking === undefined && kindOf(whole.id) === 'conference');
}

/** Apologies never close the ask for information (GP-P5). */
export function apologise(whole: InMeeting, asked: AnswersCommands['apologise'] & Stamp, { procedure }: Known): Outcome {
  const { reason, speaks, noConcern, line, at } = asked;
  if (speaks !== undefined && !procedure.roles.some(({ key }) => key === speaks)) return { refused: 'no-such-role' };
  const role = whole.meeting.list.people.find((one) => one.person === asked.by)?.role;
  // Of a report something is said by whoever is asked for one alone.
  const writes = kindOf(whole.id) === 'conference' && role !== undefined && writesReport(procedure, role);
  const report = writes ? asked.report : undefined;
  const besides = {
    ...(report === undefined ? {} : { report }),
    ...(speaks === undefined ? {} : { speaks }),
    ...(noConcern === undefined ? {} : { noConcern }),
  };
  return answered(whole, asked, { answer: 'apologies', reason, ...besides, line, at }, false);
}

interface Answering {
  readonly by: Stamp['by'];
  readonly seen?: Instant | undefined;
}

/** Whether what was on the screen is a time that the meeting no longer has. */
export function isOfEarlier({ when: { when } }: InMeeting['meeting'], seen: Instant | undefined): boolean {
  return seen !== undefined && seen !== when?.startsAt;
}

/** The same answer again is no news, whenever it was given; that a report has gone is, where it was opened again since. */
export function answered({ meeting }: InMeeting, { by, seen }: Answering, answer: Answer, accepts: boolean): Outcome {
  if (isOfEarlier(meeting, seen)) return { refused: 'changed' };
  if (!meeting.list.people.some((one) => one.person === by)) return { refused: 'not-yours' };
  const bare = (one: Answer) => JSON.stringify({ ...one, at: 0 });
  const sends = answer.answer === 'apologies' && answer.report === 'sent' && !isIn(reportOf(meeting.reports, by as PersonId));
  const same = !sends && bare(saidBy(meeting.answers, by as PersonId).answer) === bare(answer);
  return {
    events: [
      ...(accepts ? [{ event: 'undertaking-accepted' } as const] : []),
      ...(same ? [] : [{ event: 'answered', answer } as const]),
    ],
  };
}
