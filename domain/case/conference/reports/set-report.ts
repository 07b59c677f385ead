import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { isReportLink } from './link.ts';
import { isCounterSigned, isIn, reportOf, writesReport } from './owed.ts';
import { type Report, type ReportsCommands, type ReportsEvents, reportStages } from './shape.ts';

type Set = ReportsCommands['set-report'];

/**
 * By its author: how far it is, and what there is to know of it, where the procedure asks for that (ST-R1, ST-R3, FV-R2). One that is not with the
 * chair any more was not sent either.
 */
export function setReport(
  { meeting: { list, reports } }: InMeeting,
  { stage, way, link, signedBy, split, restricted, by }: Set & Stamp,
  { procedure }: Known,
): Decided<Tagged<'event', ReportsEvents>> {
  const author = by as PersonId;
  const role = list.people.find((one) => one.person === author)?.role;
  if (role === undefined || !writesReport(procedure, role)) return { refused: 'not-yours' };
  // A button's value is from outside.
  if (!reportStages.includes(stage)) return { refused: 'changed' };
  if (link !== undefined && !isReportLink(link)) return { refused: 'bad-link' };
  const sent = stage === 'with-chair';
  const { perChild, restricted: hasRestricted } = procedure.reports;
  const set: Set = {
    stage,
    ...(sent && way !== undefined ? { way } : {}),
    ...(sent && link !== undefined ? { link } : {}),
    ...(signedBy === undefined || !isCounterSigned(procedure, role) ? {} : { signedBy }),
    ...(split === undefined || !perChild ? {} : { split }),
    ...(restricted === undefined || !hasRestricted ? {} : { restricted }),
  };
  const was = reportOf(reports, author);
  return isSame(was, withSet(was, set, was.at)) ? already : { events: [{ event: 'report-set', ...set }] };
}

/**
 * The report as its author sets it. When it came to its stage is when it came there first. Opened again it is another one, which nobody has counter-signed
 * yet: whoever was asked before is asked anew once it is written.
 */
export function withSet(was: Report, { stage, ...set }: Set, at: number): Report {
  const { way, link, signedBy, split, restricted, sign, ...rest } = was;
  const opened = stage === 'asked' && was.stage !== 'asked';
  const anew = was.stage === 'asked' && stage !== 'asked' && sign?.said === undefined && was.at > (sign?.at ?? 0);
  const sent = stage === 'with-chair' && isIn(was) ? { way, link } : {};
  const kept = { ...sent, ...(opened ? {} : { signedBy }), split, restricted, ...set };
  return {
    ...rest,
    ...(sign === undefined ? {} : { sign: opened ? { asked: sign.asked, at: sign.at } : anew ? { ...sign, at } : sign }),
    stage,
    at: stage === was.stage ? was.at : at,
    ...(kept.way === undefined ? {} : { way: kept.way }),
    ...(kept.link === undefined ? {} : { link: kept.link }),
    ...(kept.signedBy ? { signedBy: kept.signedBy } : {}),
    ...(kept.split ? { split: true } : {}),
    ...(kept.restricted ? { restricted: true } : {}),
  };
}

function isSame(one: Report, other: Report): boolean {
  const parts = ['stage', 'way', 'link', 'signedBy', 'split', 'restricted'] as const;
  return parts.every((part) => one[part] === other[part]);
}
