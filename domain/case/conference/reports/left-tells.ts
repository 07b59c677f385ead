import { leadsOf } from '../../../directory/keepers.ts';
import type { CaseId } from '../../../ids.ts';
import { kindOf, type MeetingId } from '../../../ref.ts';
import type { Tell } from '../../../tell.ts';
import { isShutOut } from '../../need-to-know/named.ts';
import type { Case, Known } from '../../whole.ts';
import { isIn, owesStill, reportOf, takesReports } from './owed.ts';

/**
 * Whoever has left owed a report: it goes back to whoever leads their agency, who says who writes it instead. Not to whom the case is kept from, nor of
 * one for named people only.
 */
export function reportLeftTells(id: CaseId, before: Case, after: Case, { directory, procedure }: Known): readonly Tell[] {
  if (after.opening.status !== 'open' || after.people.away === before.people.away || after.needToKnow.named !== null) return [];
  const was = new Set(before.people.away);
  return after.people.away
    .filter((one) => !was.has(one) && one.barred !== true)
    .flatMap(({ person, agency, was: parts }) => {
      const owing = (Object.keys(parts.meetings) as MeetingId[]).filter((meeting) => {
        const { listed, said } = parts.meetings[meeting] ?? {};
        const of = after.meetings[meeting];
        if (listed == null || of === undefined || kindOf(meeting) !== 'conference' || !takesReports(of.calling)) return false;
        const { answer } = said ?? { answer: { answer: 'none' } as const };
        return owesStill(procedure, of.reports, { person, role: listed.role, answer }) && !isIn(reportOf(of.reports, person));
      });
      const leads = leadsOf(directory, agency).filter((one) => one.id !== person && !isShutOut(after, one));
      return owing.flatMap((meeting) => {
        const when = after.meetings[meeting]?.when.when;
        const turnings = when == null ? {} : { turnings: [{ at: when.startsAt }] };
        return leads.map(({ id: to }): Tell => {
          return { to, item: { item: 'notice', case: id, notice: 'report-left', about: meeting, ...turnings }, notBefore: 0 };
        });
      });
    });
}
