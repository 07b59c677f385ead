import { setTimeout as timer } from 'node:timers/promises';
import { nowhere, placeOf } from '../../adapters/store/head.ts';
import { type Given, type Head, StoreDown, type StreamId } from '../../adapters/store/port.ts';
import type { Read, Sealed } from '../../adapters/store/sealing/sealed.ts';
import type { Redacts } from '../../adapters/store/sealing/sealed-write.ts';
import { turnWithin } from '../../adapters/time-to-answer.ts';
import type { Ask, Decider, Stamp } from '../../domain/decider.ts';
import type { Instant } from '../../domain/ids.ts';
import type { Tell } from '../../domain/tell.ts';
import type { Watch } from '../observe/watch.ts';
import type { Alongside } from './alongside.ts';
import { type Basis, type Beside, basisOf } from './basis.ts';
import { crowdControl } from './crowd.ts';
import { type AskOutcome, decideAll, type Make, type On } from './decide-all.ts';
import { type Folds, folds, type Packing } from './folds.ts';
import type { Mail } from './telling.ts';
import { type Waiter, waiting } from './waiting.ts';

/** The store did not answer in time; to ask again is safe. */
export interface Unconfirmed {
  readonly did: 'unconfirmed';
}

/** What became of an ask. decided: stored, or so already (no events). refused: the reason. `state`: the stream's after the turn. */
export type Turned<S, E, R> = AskOutcome<S, E, R> | Unconfirmed;

export interface Turns<S, C, E, R, B, K> {
  /** Decides and stores. Rejects only on a programmer's error, a damaged record (Tampered) or a destroyed key (Destroyed). */
  ask(stream: StreamId, ask: Ask<C>): Promise<Turned<S, E, R>>;
  /**
   * The same with a command that is a function of the state: it is made on the state it is decided on, and made again when that has
   * moved, so it must have no effects. What it answers without asking anything is as stored now, never out of memory.
   */
  make<T>(stream: StreamId, make: Make<S, C, E, R, B, K, T>): Promise<{ readonly did: 'made'; readonly value: T } | Unconfirmed>;
  /** The same as `ask` for what was made out of other streams too: moved: one of them is no longer where it was, and nothing was stored. */
  askGiven(stream: StreamId, ask: Ask<C>, given: readonly Given[]): Promise<Turned<S, E, R> | { readonly did: 'moved' }>;
  /** The state as stored now; nothing is decided. Throws StoreDown. */
  peek(stream: StreamId): Promise<S>;
  /** Writes down when the stream next needs attention and nothing else: after a wake with nothing to do, or a changed calendar. */
  rest(stream: StreamId): Promise<Turned<S, E, R>>;
  readonly folds: Pick<Folds<S>, 'kept' | 'read' | 'behind'>;
}

const nobody: Mail = { writes: [], given: [] };

/** B: the state of the stream beside, null where there is none. */
export interface TurnOptions<S, C, E, R, K, T extends Tell, B = null> {
  readonly sealed: Pick<Sealed, 'read' | 'append' | 'snapshot'>;
  readonly decider: Decider<S, C, E, R, K, T>;
  /** Absent: none, and `known` is given null. */
  readonly beside?: Beside<B>;
  /** What the decisions of one turn may look at, prepared once, on the state before the first of them. */
  readonly known: (stream: StreamId, state: S, beside: B) => K | Promise<K>;
  /** What an event destroys of the records before it. Absent: none does. */
  readonly redacts?: (event: E & Stamp) => readonly Redacts[];
  /** Absent: no decision looks at another stream than the one beside. */
  readonly alongside?: Alongside<S, K>;
  /**
   * The blind writes that tell people, in the same append, and what they take as given. `count`: the events the stream then has. `at`: of
   * the turn's last event. `kept`: whether it may go by what is kept; when that is behind, it is asked again without.
   */
  readonly tell?: (told: readonly T[], from: { stream: StreamId; count: number; at: Instant }, kept: boolean) => Mail;
  /** Called with the mailboxes of which what is kept has, or may have, fallen behind: they were just told, or not found as given. */
  readonly told?: (mailboxes: readonly StreamId[]) => void;
  /** Called with the mailboxes that were to be told and whose key is destroyed, and with the instant of the turn's last event. */
  readonly gone?: (state: S, mailboxes: readonly StreamId[], at: Instant) => void;
  /** Called with the streams just written to, so that delivery need not wait for the next poll. */
  readonly wrote?: (streams: readonly StreamId[]) => void;
  /** How many bytes of folds are kept, see kept-folds.ts. 32 MB unless said. */
  readonly room?: number;
  /** The form of the fold in snapshots, see folds.ts. Absent: no snapshots. */
  readonly form?: number;
  /** How many events follow a snapshot before the next, see folds.ts. */
  readonly every?: number;
  /** Hears what is found wrong with the store, see folds.ts. */
  readonly watch?: Watch;
  /** Where the state is not plain data, see folds.ts. */
  readonly packing?: Packing<S>;
  /** After how many milliseconds an ask is answered 'unconfirmed'. `turnWithin` unless said. */
  readonly patience?: number;
  /** Waits so many milliseconds. A timer unless said: tests watch it. */
  readonly pause?: (ms: number) => Promise<unknown>;
}

interface Asked<S, C, E, R, B, K> {
  /** null: only the wake is written down. */
  readonly make: Make<S, C, E, R, B, K, unknown> | null;
  readonly given: readonly Given[];
}

/**
 * One turn at a time per stream and process: decide everything that waits in order, append once, answer all. Whoever asks meanwhile is
 * in the next turn, so thirty presses at once are two appends. It is decided on what is kept, and the append proves it: one journey to
 * the store. Where that comes to nothing to store, or another replica was first, it is decided again on what is read.
 */
export function turns<S, C, E, R, K, T extends Tell, B = null>(
  options: TurnOptions<S, C, E, R, K, T, B>,
): Turns<S, C, E, R, B, K> {
  type Asker = Waiter<Asked<S, C, E, R, B, K>, unknown>;
  const { sealed, decider, known } = options;
  const fold = (from: S, events: readonly (E & Stamp)[]): S =>
    decider.fold?.(from, events) ?? events.reduce((state, event) => decider.evolve(state, event), from);
  const cache = folds<S, E & Stamp>({
    sealed,
    initial: decider.initial,
    fold,
    redacts: (event) => (options.redacts?.(event) ?? []).length > 0,
    room: options.room ?? 32_000_000,
    ...(options.form === undefined ? {} : { form: options.form }),
    ...(options.every === undefined ? {} : { every: options.every }),
    ...(options.watch === undefined ? {} : { watch: options.watch }),
    ...(options.packing === undefined ? {} : { packing: options.packing }),
  });
  const basis = basisOf<S, B>(cache, options.beside);
  const pause = options.pause ?? timer;
  const crowd = crowdControl(pause);

  /** The state as anybody will fold it from then on: nobody is told or answered by what is destroyed. */
  function withoutRedacted(
    head: Head,
    all: Read,
    redacts: readonly Redacts[],
    events: readonly (E & Stamp)[],
  ): 'moved' | { readonly state: S; readonly bytes: number } {
    if (all.head !== head) return 'moved';
    const left = [...all.events];
    for (const { record, remainder } of redacts) left[record - 1] = remainder(left[record - 1]);
    return { state: fold(decider.initial, [...(left as (E & Stamp)[]), ...events]), bytes: all.bytes };
  }

  /** lost: another replica was first. unproven: nothing to store, so nothing proved that what was kept is as stored. */
  async function attempt(
    stream: StreamId,
    askers: readonly Asker[],
    { fold: stood, beside, given }: Basis<S, B>,
    kept: boolean,
  ): Promise<'done' | 'lost' | 'unproven'> {
    const prepared = known(stream, stood.state, beside.state);
    const first = prepared instanceof Promise ? await prepared : prepared;
    const makes = askers.map(({ ask }) => ask.make);
    const decideOn = (looked: K) => {
      const on: Omit<On<S, B, K>, 'state'> = { beside: beside.state, known: looked };
      return decideAll(decider, stood.state, makes, on);
    };
    let made = decideOn(first);
    const concerned = options.alongside?.concerns(stood.state, made.state) === true;
    const also = concerned ? await options.alongside?.look(stood.state, made.state, first) : undefined;
    if (also !== undefined) made = decideOn(also.known);
    const looked = also?.known ?? first;
    const { events } = made;
    const redacts = events.flatMap((event) => options.redacts?.(event) ?? []);
    const left = redacts.length === 0 ? null : withoutRedacted(stood.head, await sealed.read(stream, nowhere), redacts, events);
    if (left === 'moved') return 'lost';
    const state = left?.state ?? made.state;
    let told: readonly T[] = [];
    if (events.length > 0 || askers.some(({ ask }) => ask.make === null)) {
      const from = { stream, count: placeOf(stood.head).count + events.length, at: events.at(-1)?.at ?? 0 };
      told = options.tell === undefined ? [] : decider.tells(stood.shown ?? stood.state, state, looked, from.at);
      const mail = options.tell?.(told, from, kept) ?? nobody;
      const did = await sealed.append(
        [
          { stream, after: stood.head, events, wake: decider.wake(state, looked), ...(left === null ? {} : { redacts }) },
          ...(also?.writes(stood.state, state) ?? []),
          ...mail.writes,
        ],
        [...given, ...mail.given, ...askers.flatMap(({ ask }) => ask.given)],
      );
      if (did.did === 'conflict') {
        options.told?.(mail.given.map((one) => one.stream));
        return 'lost';
      }
      const put = { head: did.heads.get(stream) ?? stood.head, state };
      if (left === null) basis.put(stream, put, did.bytes);
      else basis.anew(stream, put, left.bytes + did.bytes);
      const written = mail.writes.map((write) => write.stream).filter((one) => !did.gone.includes(one));
      options.told?.(written);
      options.wrote?.([stream, ...written]);
      if (did.gone.length > 0) options.gone?.(state, did.gone, events.at(-1)?.at ?? 0);
    } else if (kept && askers.length > 0) return 'unproven';
    const answers = made.answersOn(state, told);
    askers.forEach((asker, nth) => {
      const answer = answers[nth];
      if (answer === undefined) throw new Error('turn: fewer answers than asks');
      if ('failed' in answer) asker.fail(answer.failed);
      else asker.answer(answer.value);
    });
    return 'done';
  }

  async function turn(stream: StreamId, askers: readonly Asker[], come: () => number): Promise<void> {
    let open = askers;
    let lost = 0;
    let met = false;
    let many = askers.length;
    const read = async () => {
      const on = await basis.read(stream);
      met ||= on.met;
      // Who is waiting when another replica was first, before anybody is answered and presses again.
      if (on.met) many = Math.max(many, askers.length + come());
      return on;
    };
    try {
      const kept = basis.kept(stream);
      if (kept !== undefined) {
        if ((await attempt(stream, open, kept, true)) === 'done') return;
        open = open.filter((asker) => asker.open());
      }
      while (open.length > 0) {
        // Many take longer to decide and seal than a replica with few leaves time for: whoever lost tries with half as many.
        const some = open.slice(0, Math.max(1, open.length >> Math.min(lost, 16)));
        if ((await attempt(stream, some, await read(), false)) === 'done') lost = 0;
        else {
          // Two replicas that lost to each other should not meet again at once.
          if (lost > 0) await pause(Math.random() * Math.min(2 ** lost, 64));
          lost += 1;
          // The turn itself had just read: it may well be what they gave that does not stand any more.
          for (const one of some) if (one.ask.given.length > 0) one.answer({ did: 'moved' });
        }
        open = open.filter((asker) => asker.open());
      }
    } catch (error) {
      if (!(error instanceof StoreDown)) throw error;
      for (const asker of open) asker.answer({ did: 'unconfirmed' });
    } finally {
      crowd.after(stream, many, met);
    }
  }

  const unconfirmed: Unconfirmed = { did: 'unconfirmed' };
  const wait = waiting<Asked<S, C, E, R, B, K>, unknown>(options.patience ?? turnWithin, unconfirmed, crowd.before, turn);
  const asked =
    (ask: Ask<C>): Make<S, C, E, R, B, K, unknown> =>
    () => ({ ask, answer: (decided) => decided });
  return {
    ask: (stream, ask) => wait(stream, { make: asked(ask), given: [] }) as Promise<Turned<S, E, R>>,
    askGiven: (stream, ask, given) =>
      wait(stream, { make: asked(ask), given }) as Promise<Turned<S, E, R> | { readonly did: 'moved' }>,
    async make<V>(stream: StreamId, make: Make<S, C, E, R, B, K, V>) {
      const made: Make<S, C, E, R, B, K, unknown> = (on) => {
        const one = make(on);
        if (!('ask' in one)) return { answer: { did: 'made', value: one.answer } };
        return { ask: one.ask, answer: (decided, told) => ({ did: 'made', value: one.answer(decided, told) }) };
      };
      return (await wait(stream, { make: made, given: [] })) as { readonly did: 'made'; readonly value: V } | Unconfirmed;
    },
    rest: (stream) => wait(stream, { make: null, given: [] }) as Promise<Turned<S, E, R>>,
    peek: async (stream) => (await cache.read(stream)).state,
    folds: cache,
  };
}
