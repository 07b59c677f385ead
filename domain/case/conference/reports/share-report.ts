import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import { ownEntry } from '../../../own-entry.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { notYetShared, parentsOf, readersFor } from './family-read.ts';
import { reportOf, writesReport } from './owed.ts';
import type { MemberId, Report, ReportsCommands, ReportsEvents, SaidOfReport, Sharing } from './shape.ts';

type With = ReportsEvents['report-shared']['with'];

/** By its author, with each parent and child: shared, refused, not safe, unreachable; and what they said on reading it (ST-R4). */
export function shareReport(
  { case: whole, meeting: { list, reports } }: InMeeting,
  { with: asked, said, by }: ReportsCommands['share-report'] & Stamp,
  { procedure }: Known,
): Decided<Tagged<'event', ReportsEvents>> {
  const author = by as PersonId;
  const role = list.people.find((one) => one.person === author)?.role;
  if (role === undefined || !writesReport(procedure, role)) return { refused: 'not-yours' };
  const report = reportOf(reports, author);
  const home = readersFor(whole, author);
  const members = new Set<MemberId>([...parentsOf(home), ...home.children.map((one) => one.id)]);
  const all: With = asked === 'parents' ? withEach(notYetShared(report, home)) : asked;
  // Whoever they are not there for is nobody they could name.
  if (!(Object.keys(all) as MemberId[]).every((one) => members.has(one))) return { refused: 'changed' };
  const news = Object.entries(all).filter(([one, how]) => (howWith(report, one) ?? null) !== how);
  const says = said !== undefined && !isSaid(report.said, said);
  if (news.length === 0 && !says) return already;
  return { events: [{ event: 'report-shared', with: Object.fromEntries(news) as With, ...(says ? { said } : {}) }] };
}

export function withShared(was: Report, { with: each, said }: ReportsEvents['report-shared'], at: number): Report {
  const entries = Object.entries({
    ...was.shared,
    ...Object.fromEntries(Object.entries(each).map(([one, how]) => [one, { how, at }])),
  });
  const shared = Object.fromEntries(entries.filter(([, entry]) => entry?.how != null)) as NonNullable<Report['shared']>;
  return { ...was, shared, ...(said === undefined ? {} : { said }) };
}

function withEach(members: readonly MemberId[]): With {
  return Object.fromEntries(members.map((one) => [one, 'shared'])) as With;
}

function howWith({ shared = {} }: Report, member: string): Sharing | undefined {
  return ownEntry(shared as Readonly<Record<string, { readonly how: Sharing }>>, member)?.how;
}

function isSaid(was: SaidOfReport | undefined, { errors, disagree, words }: SaidOfReport): boolean {
  const { errors: e, disagree: d, words: w } = was ?? { errors: false, disagree: false, words: '' };
  return e === errors && d === disagree && w === words;
}
