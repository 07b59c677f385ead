import { nowhere } from '../../../adapters/store/head.ts';
import type { Head, StreamId } from '../../../adapters/store/port.ts';
import type { Sealed } from '../../../adapters/store/sealing/sealed.ts';
import type { SealedWrite } from '../../../adapters/store/sealing/sealed-write.ts';
import { mailboxSnapshotEvery, mailKnown } from '../../../bot/turn/mailboxes.ts';
import { caseStream } from '../../../bot/turn/streams.ts';
import { mailboxOf } from '../../../bot/turn/telling.ts';
import type { Calendar } from '../../../domain/calendar/calendar.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import { instantAt } from '../../../domain/calendar/london.ts';
import type { Stamp } from '../../../domain/decider.ts';
import type { DirectoryCommand, DirectoryEvent } from '../../../domain/directory/command.ts';
import { directoryDecider } from '../../../domain/directory/directory.ts';
import { identityKey } from '../../../domain/directory/identity.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import type { CaseId, PersonId } from '../../../domain/ids.ts';
import type { MailEvent } from '../../../domain/person/event.ts';
import { mailboxDecider } from '../../../domain/person/mailbox.ts';
import { type Mailbox, mailboxForm } from '../../../domain/person/state.ts';
import { procedureOf } from '../../../domain/procedures/in-force.ts';
import { calendarOf } from '../../../domain/timescales/calendar-of.ts';
import { patiently } from './bot.ts';
import { chairOf, copyOf, idOf, modelCase, ownersOf } from './cases.ts';
import { addressOf, chairs, partnershipOf, population, type Size, type Somebody, workspaceOf } from './population.ts';

/** Streams of one append: in small ones 100,000 cases would take an hour. */
const batch = 200;

export interface Seeded {
  readonly directory: Directory;
  readonly calendar: Calendar;
}

/** The directory, made by its decider, and the events it comes of. */
function directoryOf(size: Size, at: number) {
  const stamp = { by: 'time', at, via: 'cli' } as const;
  let state = directoryDecider.initial;
  const events: (DirectoryEvent & Stamp)[] = [];
  const ask = (command: DirectoryCommand) => {
    const decided = directoryDecider.decide(state, { ...stamp, command }, null);
    if ('refused' in decided) throw new Error(`${command.do} was refused`);
    for (const event of decided.events) {
      events.push({ ...stamp, ...event });
      state = directoryDecider.evolve(state, { ...stamp, ...event });
    }
  };
  ask({ do: 'import', partnership: partnershipOf(size) });
  const calendar = calendarOf(procedureOf(state.procedure, state));
  ask({ do: 'take-calendar', version: calendar.version });
  return { state, events, calendar };
}

/** Sealed anew it is another append: one that the store made and could not say so in time is found by where its streams stand. */
async function appended(sealed: Sealed, writes: readonly SealedWrite[]): Promise<ReadonlyMap<StreamId, Head>> {
  let doubted = false;
  const done = await patiently(async () => {
    try {
      return await sealed.append(writes);
    } catch (error) {
      doubted = true;
      throw error;
    }
  });
  if (done.did === 'appended') return done.heads;
  const heads = await Promise.all(
    writes.map(async ({ stream }) => [stream, (await patiently(() => sealed.read(stream))).head] as const),
  );
  if (!doubted || heads.some(([, head]) => head === nowhere)) throw new Error('the store is not empty');
  return new Map(heads);
}

/**
 * A partnership as it stands on the eve of `day`, a working day: everybody's mailbox has had the digest of the working day before, and each action
 * is due three working days later, so that its owner is reminded on `day` for the first time.
 */
export async function seed(sealed: Sealed, size: Size, day: Day, service: string): Promise<Seeded> {
  const now = instantAt(day, '06:00');
  const { state: directory, events, calendar } = directoryOf(size, now);
  await sealed.append([{ stream: 'directory', after: nowhere, events, wake: null }]);
  const model = modelCase(directory, now, calendar.addWorkingDays(day, 3));
  const casesOf = new Map<string, number[]>();
  for (let from = 0; from < size.cases; from += batch) {
    const nths = Array.from({ length: Math.min(batch, size.cases - from) }, (_, n) => from + n);
    for (const nth of nths)
      for (const id of [...ownersOf(nth, size.people), chairOf(nth)]) casesOf.set(id, [...(casesOf.get(id) ?? []), nth]);
    const writes = nths.map(
      (nth) => ({ stream: caseStream(idOf(nth)), after: nowhere, events: copyOf(model, nth, size.people), wake: null }) as const,
    );
    await appended(sealed, writes);
  }
  const leaders: readonly Somebody[] = chairs.map((id, n) => ({
    id,
    hour: 13,
    identity: { on: 'slack', org: workspaceOf(0), user: `U0CHAIR${n}` },
  }));
  const everybody = [...population(size), ...leaders];
  const before = calendar.addWorkingDays(day, -1);
  for (let from = 0; from < everybody.length; from += batch) {
    const boxes: Mailbox[] = [];
    const writes = everybody.slice(from, from + batch).map((one) => {
      const stream = mailboxOf(one.id as PersonId);
      const stamp = { by: 'time', at: instantAt(before, '12:00'), via: 'time' } as const;
      const mail: (MailEvent & Stamp)[] = [
        ...(casesOf.get(one.id) ?? []).map(
          (nth) =>
            ({
              ...stamp,
              event: 'told',
              item: { item: 'member', case: idOf(nth) as CaseId, role: 'invitee' },
              notBefore: 0,
            }) as const,
        ),
        { ...stamp, event: 'address-learnt', on: identityKey(one.identity), address: addressOf(one, service) },
        { ...stamp, event: 'slot-passed', day: before, looked: true },
      ];
      const box = mail.reduce((state, event) => mailboxDecider.evolve(state, event), mailboxDecider.initial);
      boxes.push(box);
      return {
        stream,
        after: nowhere,
        events: mail,
        wake: mailboxDecider.wake(
          box,
          mailKnown(directory, stream, () => true, now),
        ),
      } as const;
    });
    const heads = await appended(sealed, writes);
    // As the bot that wrote them leaves them (bot/turn/mailboxes.ts).
    for (const [nth, { stream, events }] of writes.entries()) {
      const head = heads.get(stream);
      if (head === undefined || events.length < mailboxSnapshotEvery) continue;
      await patiently(() => sealed.snapshot(stream, head, { form: mailboxForm, state: boxes[nth] }));
    }
  }
  return { directory, calendar };
}
