import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { writesReport } from '../reports/owed.ts';
import type { MinutesCommands, MinutesEvents } from './shape.ts';

type Outcome = Decided<Tagged<'event', MinutesEvents>>;

/** They are ready: the chair is asked. What is typed is what was on the screen. */
export function handMinutes({ meeting }: InMeeting, { seen, empty }: MinutesCommands['hand-minutes'] & Stamp): Outcome {
  const { minutes } = meeting;
  if (minutes.stage === 'agreed') return { refused: 'too-late' };
  if (minutes.stage === 'with-chair' && minutes.empty === empty && seen === minutes.version) return already;
  return seen === minutes.version ? { events: [{ event: 'minutes-handed', empty }] } : { refused: 'changed' };
}

/** Back to whoever writes them: by the chair at any time until they are sent, by whoever handed them as long as the chair has not agreed. */
export function returnMinutes({ meeting }: InMeeting, { word, by }: MinutesCommands['return-minutes'] & Stamp): Outcome {
  const { minutes, when } = meeting;
  if (minutes.stage === 'writing') return already;
  if (minutes.stage === 'agreed' && when.chair !== by) return { refused: 'too-late' };
  return { events: [{ event: 'minutes-returned', word }] };
}

/** By the chair, of what was on the screen, whether or not somebody had said that they are ready (FV-T11). */
export function agreeMinutes({ meeting }: InMeeting, { seen }: MinutesCommands['agree-minutes'] & Stamp): Outcome {
  const { minutes } = meeting;
  if (minutes.stage === 'agreed') return already;
  return seen === minutes.version ? { events: [{ event: 'minutes-agreed', version: seen }] } : { refused: 'changed' };
}

/** The author of a report asks that it is not appended, or is after all (ST-M1). */
export function keepReportOut(
  { meeting: { list, minutes } }: InMeeting,
  { out, by }: MinutesCommands['keep-report-out'] & Stamp,
  { procedure }: Known,
): Outcome {
  const role = list.people.find((one) => one.person === by)?.role;
  if (role === undefined || !writesReport(procedure, role)) return { refused: 'not-yours' };
  if (minutes.notAppended.includes(by as PersonId) === out) return already;
  return minutes.stage === 'agreed' ? { refused: 'too-late' } : { events: [{ event: 'report-kept-out', out }] };
}
