import { calendarOf } from '../timescales/calendar-of.ts';
import type { Conference } from './conference.ts';
import type { Drawn } from './drawn.ts';
import { backupFrom, backupOf } from './meeting/when/backup-from.ts';
import { isShutOut } from './need-to-know/named.ts';
import type { Case, Known } from './whole.ts';

/** Of a list that is with the chair: to their backup, once it has waited for too long. It is taken back as soon as it is agreed. */
export function toBackup(state: Case, of: Conference | null, known: Pick<Known, 'procedure' | 'directory'>): readonly Drawn[] {
  if (of?.status !== 'proposed' || of.proposedAt === null) return [];
  const backup = backupOf(of, known);
  if (backup === null || isShutOut(state, known.directory.people.get(backup))) return [];
  const { reference, when, chair, proposedAt } = of;
  const notBefore = backupFrom(proposedAt, when.startsAt, calendarOf(known.procedure));
  return [{ to: backup, part: 'backup', shows: [reference, when, chair, proposedAt], notBefore }];
}
