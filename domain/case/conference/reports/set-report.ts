import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { isReportLink } from './link.ts';
import { isIn, reportOf, writesReport } from './owed.ts';
import { type ReportsCommands, type ReportsEvents, reportStages } from './shape.ts';

/** By its author: how far it is. One that is not with the chair any more was not sent either. */
export function setReport(
  { meeting: { list, reports } }: InMeeting,
  { stage, way, link, by }: ReportsCommands['set-report'] & Stamp,
  { procedure }: Known,
): Decided<Tagged<'event', ReportsEvents>> {
  const author = by as PersonId;
  const role = list.people.find((one) => one.person === author)?.role;
  if (role === undefined || !writesReport(procedure, role)) return { refused: 'not-yours' };
  // A button's value is from outside.
  if (!reportStages.includes(stage)) return { refused: 'changed' };
  if (link !== undefined && !isReportLink(link)) return { refused: 'bad-link' };
  const was = reportOf(reports, author);
  if (stage !== 'with-chair') return was.stage === stage ? already : { events: [{ event: 'report-set', stage }] };
  const is = { way: way ?? was.way, link: link ?? was.link };
  if (isIn(was) && is.way === was.way && is.link === was.link) return already;
  const said = { ...(is.way === undefined ? {} : { way: is.way }), ...(is.link === undefined ? {} : { link: is.link }) };
  return { events: [{ event: 'report-set', stage, ...said }] };
}
