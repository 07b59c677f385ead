import { setTimeout as pause } from 'node:timers/promises';
import { StoreDown, type StreamId } from '../../adapters/store/port.ts';
import { Destroyed } from '../../adapters/store/sealing/keyring.ts';
import type { Sealed } from '../../adapters/store/sealing/sealed.ts';
import { type CaseEvent, caseDecider } from '../../domain/case/case.ts';
import { nextHeldBack } from '../../domain/case/meeting/held-back/waiting.ts';
import type { Case } from '../../domain/case/whole.ts';
import type { Stamp } from '../../domain/decider.ts';
import type { Instant } from '../../domain/ids.ts';
import type { MailEvent } from '../../domain/person/event.ts';
import { mailboxDecider } from '../../domain/person/mailbox.ts';
import { type Mailbox, mailboxForm } from '../../domain/person/state.ts';
import { codeOf, type Log } from '../observe/log.ts';
import type { Watch } from '../observe/watch.ts';
import { folds } from '../turn/folds.ts';
import { type Mailboxes, mailKnown } from '../turn/mailboxes.ts';
import { caseForm, type Streams } from '../turn/streams.ts';
import type { CanWrite } from './can-write.ts';

/** After so many mailboxes it rests, three times as long as they took, so that presses come first. */
const streamsAtOnce = 50;
const rest = 3;
const retry = 5_000;

export interface MendWakesOptions {
  readonly sealed: Pick<Sealed, 'read' | 'snapshot' | 'wake'>;
  readonly streams: Streams;
  readonly mailboxes: Pick<Mailboxes, 'rest'>;
  readonly canWrite: CanWrite;
  readonly now: () => Instant;
  readonly watch: Watch;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/**
 * Works out anew when each mailbox and each case is next due, and writes it down where the store says later or never. A wake is not sealed, and
 * one that was lost or changed would keep everything from its person for good, or never carry out what is held back in a case. It runs in the background after the start, writes nothing where the
 * wake is right, and never rejects.
 */
export async function mendWakes(options: MendWakesOptions): Promise<void> {
  const { sealed, streams, canWrite, now, watch, log, signal } = options;
  // Folds of its own: these are looked at once, and must not push out those that are in use.
  const boxes = folds<Mailbox, MailEvent & Stamp>({
    sealed,
    initial: mailboxDecider.initial,
    fold: (from, events) => events.reduce(mailboxDecider.evolve, from),
    room: 0,
    form: mailboxForm,
    watch,
  });

  const cases = folds<Case, CaseEvent & Stamp>({
    sealed,
    initial: caseDecider.initial,
    fold: (from, events) => events.reduce(caseDecider.evolve, from),
    room: 0,
    form: caseForm,
    watch,
  });

  async function ofMailbox(stream: StreamId) {
    const { state, head } = await boxes.read(stream);
    const known = mailKnown(await streams.directory.peek('directory'), stream, canWrite, now());
    return { due: mailboxDecider.wake(state, known), head };
  }

  async function ofCase(stream: StreamId) {
    const { state, head } = await cases.read(stream);
    return { due: nextHeldBack(state), head };
  }

  /** Whether it was wrong. */
  async function mend(stream: StreamId): Promise<boolean> {
    const { due, head } = await (stream.startsWith('case:') ? ofCase(stream) : ofMailbox(stream));
    const kept = await sealed.wake(stream, head);
    // Where somebody has written meanwhile, they have written the wake too.
    if (kept.head !== head || (due ?? Number.POSITIVE_INFINITY) >= (kept.wake ?? Number.POSITIVE_INFINITY)) return false;
    log('warn', { event: 'wake mended', stream });
    const did = await (stream.startsWith('case:') ? streams.cases.rest(stream) : options.mailboxes.rest(stream));
    if (did.did === 'unconfirmed') throw new StoreDown('a wake was not confirmed');
    return true;
  }

  const began = performance.now();
  let [looked, mended] = [0, 0];
  async function all(): Promise<void> {
    let since = performance.now();
    for await (const stream of streams.all()) {
      if (signal.aborted) return;
      if (!stream.startsWith('person:') && !stream.startsWith('case:')) continue;
      try {
        if (await mend(stream)) mended += 1;
      } catch (error) {
        if (error instanceof StoreDown) throw error;
        if (error instanceof Destroyed && error.stream === stream) watch.gone(stream);
        else log('error', { event: 'wake not checked', stream, code: codeOf(error) });
      }
      looked += 1;
      if (looked % streamsAtOnce > 0) continue;
      await pause((performance.now() - since) * rest);
      since = performance.now();
    }
    log('info', { event: 'wakes checked', count: looked, ms: Math.round(performance.now() - began), mended });
  }

  while (!signal.aborted)
    try {
      return await all();
    } catch (error) {
      log('warn', { event: 'wakes not checked', code: codeOf(error) });
      await pause(retry, undefined, { signal }).catch(() => undefined); // stopped meanwhile
    }
}
