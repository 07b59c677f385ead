import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { reportOf, writesReport } from './owed.ts';
import type { ReportsCommands, ReportsEvents } from './shape.ts';

type Outcome = Decided<Tagged<'event', ReportsEvents>>;

/**
 * Something of it cannot go to the family beforehand: the author has asked their own manager, and asks the chair (ST-R2). Asked again after
 * the chair has answered it is a new question.
 */
export function askWithhold(
  { meeting: { list, reports } }: InMeeting,
  { asks, by }: ReportsCommands['ask-withhold'] & Stamp,
  { procedure }: Known,
): Outcome {
  const author = by as PersonId;
  const role = list.people.find((one) => one.person === author)?.role;
  if (role === undefined || !writesReport(procedure, role)) return { refused: 'not-yours' };
  if (procedure.reports.withheld === null) return { refused: 'too-early' };
  const { withheld } = reportOf(reports, author);
  if (asks === null) return withheld === undefined ? already : { events: [{ event: 'withholding-asked', asks }] };
  if (asks.manager === '') return { refused: 'incomplete' };
  const same = withheld?.decision === undefined && withheld?.manager === asks.manager && withheld.discussed === asks.discussed;
  return same ? already : { events: [{ event: 'withholding-asked', asks }] };
}

/** The chair alone answers, and may answer otherwise until it is over. */
export function decideWithheld(
  { meeting: { list, reports } }: InMeeting,
  { of, seen, decision, line }: ReportsCommands['decide-withheld'],
): Outcome {
  const { withheld } = reportOf(reports, of);
  if (withheld === undefined || !list.people.some((one) => one.person === of)) return { refused: 'changed' };
  if (withheld.at !== seen) return { refused: 'changed' };
  if (withheld.decision === decision && withheld.line === line) return already;
  return { events: [{ event: 'withholding-decided', of, decision, line }] };
}

/** Whether the author's manager has to talk it over with the chair: of every agency but social care, whose manager may (ST-R2). */
export function mustDiscuss({ roles }: Pick<Procedure, 'roles'>, role: string): boolean {
  return roles.some((one) => one.key === role && one.agency !== 'social-care');
}
