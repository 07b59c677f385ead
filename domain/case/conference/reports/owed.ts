import { agreed } from '../../../access/right.ts';
import type { Instant, PersonId } from '../../../ids.ts';
import { ownEntry } from '../../../own-entry.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Convened, Invitee } from '../../conference.ts';
import type { Report, ReportsState } from './shape.ts';

type Rules = Pick<Procedure, 'roles' | 'reports'>;

/** Nothing was said of it. */
const asked: Report = { stage: 'asked', at: 0 };

export function reportOf(reports: ReportsState, author: PersonId): Report {
  return ownEntry(reports, author) ?? asked;
}

/** Whether whoever comes in a role is asked for a report (ST-R1, CE-P5): of each agency one, and none of whoever only observes (FV-P3). */
export function writesReport({ roles }: Pick<Rules, 'roles'>, role: string): boolean {
  return roles.some(({ key, expects }) => key === role && expects.includes('report'));
}

/**
 * Whether one of theirs is counted, in or not: of whoever is invited in such a role, with apologies too. Only where they have said that there will
 * be none does it end, not even then where the procedure wants one of whoever does not come (CE-R1, GP-R1), and not once they have begun it since.
 */
export function owesStill(
  procedure: Rules,
  reports: ReportsState,
  invitee: Pick<Invitee, 'person' | 'role' | 'answer'>,
): boolean {
  const { person, role, answer } = invitee;
  if (!writesReport(procedure, role)) return false;
  const none = answer.answer === 'apologies' && answer.report === 'none';
  return !none || procedure.reports.evenWhenAbsent || isBegun(answer.at, reportOf(reports, person));
}

/**
 * What is still asked of whoever has sent apologies, which end no ask for information (GP-P5): their report, that what they know comes otherwise,
 * where no report of theirs is waited for, or nothing, once it is in.
 */
export function stillAskedOf(procedure: Rules, reports: ReportsState, invitee: Invitee): 'report' | 'otherwise' | 'nothing' {
  if (isIn(reportOf(reports, invitee.person))) return 'nothing';
  return owesStill(procedure, reports, invitee) ? 'report' : 'otherwise';
}

/** Whether a manager counter-signs it: of the social worker's, where the procedure has it so (ST-R1). */
export function isCounterSigned({ reports, leadRole }: Pick<Procedure, 'reports' | 'leadRole'>, role: string): boolean {
  return reports.counterSigned && role === leadRole;
}

/** It is where it was to go. */
export function isIn({ stage }: Pick<Report, 'stage'>): boolean {
  return stage === 'with-chair';
}

/** Whoever said that there would be none has sent one all the same, or has begun it since. */
function isBegun(said: Instant, report: Report): boolean {
  return isIn(report) || (report.stage !== 'asked' && report.at > said);
}

/** Whether anything is still said of reports: from the invitations until it is over. */
export function takesReports({ stage }: Pick<Convened, 'stage'>): boolean {
  return agreed.some((one) => one === stage);
}

/** Those who owe one, and whoever sends one without, with what was said of it. */
export function owed(
  { invitees, reports }: Pick<Convened, 'invitees' | 'reports'>,
  procedure: Rules,
): readonly { readonly invitee: Invitee; readonly report: Report }[] {
  return invitees
    .filter((invitee) => owesStill(procedure, reports, invitee))
    .map((invitee) => ({ invitee, report: reportOf(reports, invitee.person) }));
}
