import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { isShutOut } from '../../need-to-know/named.ts';
import { agencyFor } from '../../people/agency-for.ts';
import { isStill } from '../../people/departures.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { isCounterSigned, reportOf, writesReport } from './owed.ts';
import type { Report, ReportsCommands, ReportsEvents } from './shape.ts';

type Outcome = Decided<Tagged<'event', ReportsEvents>>;

/**
 * Its author asks a manager of their own agency to counter-sign it, where the procedure has that (ST-R1): nobody whom the case is kept from. Asked
 * again of the same one, who has answered, it is a new question. It is taken back under any procedure.
 */
export function askCounterSign(
  { case: of, meeting: { list, reports } }: InMeeting,
  { manager, by }: ReportsCommands['ask-counter-sign'] & Stamp,
  { procedure, directory }: Known,
): Outcome {
  const author = by as PersonId;
  const role = list.people.find((one) => one.person === author)?.role;
  if (role === undefined || !writesReport(procedure, role)) return { refused: 'not-yours' };
  const { sign } = reportOf(reports, author);
  if (manager === null ? sign === undefined : sign?.asked === manager && sign.said === undefined) return already;
  if (manager === null) return { events: [{ event: 'counter-sign-asked', manager }] };
  if (!isCounterSigned(procedure, role)) return { refused: 'too-early' };
  const isTheirs = isStill(manager, agencyFor(of.people.agencies, author, directory), directory);
  if (manager === author || !isTheirs || isShutOut(of, directory.people.get(manager))) return { refused: 'no-such-person' };
  return { events: [{ event: 'counter-sign-asked', manager }] };
}

/** By whoever was asked, and nobody else; said otherwise as long as reports are taken. */
export function counterSign(
  { meeting: { reports } }: InMeeting,
  { of, seen, signs, by }: ReportsCommands['counter-sign'] & Stamp,
): Outcome {
  const { sign } = reportOf(reports, of);
  if (sign?.asked !== by) return { refused: 'not-yours' };
  if (sign.at !== seen) return { refused: 'changed' };
  return (sign.said?.signs ?? null) === signs ? already : { events: [{ event: 'counter-signed', of, signs }] };
}

/** Whether a manager has: by their own press, or as its author says. */
export function isSigned({ sign, signedBy = '' }: Pick<Report, 'sign' | 'signedBy'>): boolean {
  return sign?.said?.signs === true || signedBy !== '';
}

export function withAsked({ sign: _, ...was }: Report, { manager }: ReportsEvents['counter-sign-asked'], at: number): Report {
  return manager === null ? was : { ...was, sign: { asked: manager, at } };
}

export function withSigned(was: Report, { signs }: ReportsEvents['counter-signed'], at: number): Report {
  if (was.sign === undefined) return was;
  const { asked, at: since } = was.sign;
  return { ...was, sign: { asked, at: since, ...(signs === null ? {} : { said: { signs, at } }) } };
}
