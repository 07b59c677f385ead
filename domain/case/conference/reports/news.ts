import type { PersonId } from '../../../ids.ts';
import type { Conference } from '../../conference.ts';
import { reportOf } from './owed.ts';
import { saidNew } from './say-new.ts';

/**
 * Whether what became of reports brings somebody's card down: an author's, who is reminded or whom the chair or the manager who counter-signs has answered; the chair's, where
 * somebody says on the day that there is something new.
 */
export function isReportNews(before: Conference | null, after: Conference, person: PersonId): boolean {
  if (before === null || before.reports === after.reports || after.status !== 'convened') return false;
  const [was, is] = [reportOf(before.reports, person), reportOf(after.reports, person)];
  const reminded = is.reminded !== undefined && is.reminded !== was.reminded;
  const { decision, line } = is.withheld ?? {};
  const answered = decision !== undefined && (decision !== was.withheld?.decision || line !== was.withheld.line);
  const signed = is.sign?.said !== undefined && is.sign.said !== was.sign?.said;
  if (reminded || answered || signed) return true;
  if (after.chair !== person) return false;
  return after.invitees.some(({ person: author }) => {
    const said = saidNew(reportOf(after.reports, author), after.when);
    return said === true && saidNew(reportOf(before.reports, author), after.when) !== true;
  });
}
