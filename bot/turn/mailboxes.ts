import type { StreamId } from '../../adapters/store/port.ts';
import type { Sealed } from '../../adapters/store/sealing/sealed.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { instantAt, localDay } from '../../domain/calendar/london.ts';
import { coverOf, leaveOf } from '../../domain/directory/leave/leave.ts';
import { isOwnDay, resumesAt } from '../../domain/directory/leave/working-times.ts';
import type { Directory } from '../../domain/directory/state.ts';
import type { Instant } from '../../domain/ids.ts';
import type { MailCommand, MailRefusal } from '../../domain/person/command.ts';
import type { MailEvent } from '../../domain/person/event.ts';
import { type MailKnown, usableIdentities } from '../../domain/person/known.ts';
import { mailboxDecider } from '../../domain/person/mailbox.ts';
import { type Mailbox, mailboxForm } from '../../domain/person/state.ts';
import { procedureOf } from '../../domain/procedures/in-force.ts';
import type { Tell } from '../../domain/tell.ts';
import { calendarOf } from '../../domain/timescales/calendar-of.ts';
import type { CanWrite } from '../deliver/can-write.ts';
import type { Watch } from '../observe/watch.ts';
import { personOfMailbox } from './person-of-mailbox.ts';
import type { Streams } from './streams.ts';
import { mail } from './telling.ts';
import { type Turns, turns } from './turn.ts';

export type Mailboxes = Turns<Mailbox, MailCommand, MailEvent, MailRefusal, Directory, MailKnown>;

/**
 * At nine thousands of mailboxes are read cold, each for the one look of its day, and to open a record costs as much as to open a snapshot. So a
 * mailbox has one from its eighth record on; one that has grown is renewed more seldom (folds.ts).
 */
export const mailboxSnapshotEvery = 8;

/** The turns of everybody's mailbox. */
export function openMailboxes(
  sealed: Sealed,
  streams: Pick<Streams, 'directory'>,
  wrote: (streams: readonly StreamId[]) => void,
  canWrite: CanWrite,
  now: () => Instant,
  watch?: Watch,
): Mailboxes {
  return turns<Mailbox, MailCommand, MailEvent, MailRefusal, MailKnown, Tell, Directory>({
    sealed,
    decider: mailboxDecider,
    beside: { stream: 'directory', folds: streams.directory.folds },
    known: (stream, _, directory) => mailKnown(directory, stream, canWrite, now()),
    tell: (told, from) => mail(told, from),
    wrote,
    form: mailboxForm,
    every: mailboxSnapshotEvery,
    ...(watch === undefined ? {} : { watch, gone: (_, boxes) => boxes.forEach(watch.gone) }),
  });
}

/** Their identities as far as this bot can write to them, their hour, the working days of the partnership's procedure and theirs; and whether they are there now. */
export function mailKnown(directory: Directory, stream: StreamId, canWrite: CanWrite, now: Instant): MailKnown {
  const me = personOfMailbox(stream);
  if (me === null) throw new Error(`mailbox: ${stream} is nobody's`);
  const person = directory.people.get(me);
  const calendar = directory.procedure === '' ? null : calendarOf(procedureOf(directory.procedure, directory));
  const times = person?.times;
  const isWorkingDay = (day: Day) => calendar !== null && isOwnDay(times, day, calendar);
  const leave = leaveOf(directory, me, now);
  const resumes = times === undefined ? null : resumesAt(times, now, { isWorkingDay });
  return {
    me,
    identities: usableIdentities(person, directory).filter(canWrite),
    hour: person?.hour ?? 9,
    isWorkingDay,
    ...(leave === null ? {} : { away: { until: instantAt(leave.to + 1, '00:00'), cover: coverOf(directory, me, now) } }),
    ...(resumes === null ? {} : { resumes }),
    ...(leave === null && resumes === null ? {} : { today: localDay(now) }),
  };
}
