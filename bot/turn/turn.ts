import { setTimeout as timer } from 'node:timers/promises';
import { placeOf } from '../../adapters/store/head.ts';
import { type Given, StoreDown, type StreamId } from '../../adapters/store/port.ts';
import type { Sealed } from '../../adapters/store/sealed.ts';
import type { Ask, Decider, Stamp } from '../../domain/decider.ts';
import type { Instant } from '../../domain/ids.ts';
import type { Watch } from '../observe/watch.ts';
import { type Beside, type Ground, grounds } from './basis.ts';
import { gathering } from './crowd.ts';
import { type Batch, decideAll } from './decide-all.ts';
import { type Fold, type Folds, folds, type Packing } from './folds.ts';
import type { Mail } from './telling.ts';
import { type Waiter, waiting } from './waiting.ts';

/**
 * What became of an ask. decided: stored, or so already (no events); `state` is the stream's after the turn. refused: the reason, and
 * the state to show it on. unconfirmed: the store did not answer in time; to ask again is safe.
 */
export type Turned<S, E, R> =
  | { readonly did: 'decided'; readonly state: S; readonly events: readonly (E & Stamp)[] }
  | { readonly did: 'refused'; readonly reason: R; readonly state: S }
  | { readonly did: 'unconfirmed' };

/**
 * What a command was made out of. `own` and `beside`: the `news` of the stream's own fold and of the one beside it. `given`: other
 * streams, which must stand there when it is stored. Absent: not looked at.
 */
export interface Seen {
  readonly own?: number;
  readonly beside?: number;
  readonly given?: readonly Given[];
}

export interface Turns<S, C, E, R> {
  /** Decides and stores. Rejects only on a programmer's error, a damaged record (Tampered) or a destroyed key (Destroyed). */
  ask(stream: StreamId, ask: Ask<C>): Promise<Turned<S, E, R>>;
  /**
   * The same for a command that was made out of what was seen before. stale: somebody has written there since, so it has to be made
   * anew; nothing was stored.
   */
  askOn(stream: StreamId, ask: Ask<C>, seen: Seen): Promise<Turned<S, E, R> | { readonly did: 'stale' }>;
  /** The state as stored now; nothing is decided. Throws StoreDown. */
  peek(stream: StreamId): Promise<S>;
  /** Writes down when the stream next needs attention and nothing else: after a wake with nothing to do, or a changed calendar. */
  rest(stream: StreamId): Promise<Turned<S, E, R>>;
  readonly folds: Pick<Folds<S>, 'kept' | 'read' | 'behind'>;
}

const nobody: Mail = { writes: [], given: [] };

/** B: the state of the stream beside, null where there is none. */
export interface TurnOptions<S, C, E, R, K, T, B = null> {
  readonly sealed: Pick<Sealed, 'read' | 'append' | 'snapshot'>;
  readonly decider: Decider<S, C, E, R, K, T>;
  /** Absent: none, and `known` is given null. */
  readonly beside?: Beside<B>;
  /** What the decisions of one turn may look at, prepared once, on the state before the first of them. */
  readonly known: (stream: StreamId, state: S, asks: readonly Ask<C>[], beside: B) => K | Promise<K>;
  /**
   * The blind writes that tell people, in the same append, and what they take as given. `count`: the events the stream then has. `at`: of
   * the turn's last ask. `kept`: whether it may go by what is kept; when that is behind, it is asked again without.
   */
  readonly tell?: (told: readonly T[], from: { stream: StreamId; count: number; at: Instant }, kept: boolean) => Mail;
  /** Called with the mailboxes of which what is kept has, or may have, fallen behind: they were just told, or not found as given. */
  readonly told?: (mailboxes: readonly StreamId[]) => void;
  /** Called with the mailboxes that were to be told and whose key is destroyed. */
  readonly gone?: (state: S, mailboxes: readonly StreamId[]) => void;
  /** Called with the streams just written to, so that delivery need not wait for the next poll. */
  readonly wrote?: (streams: readonly StreamId[]) => void;
  /** How many folds are kept. 2,000 unless said. */
  readonly keep?: number;
  /** The form of the fold in snapshots, see folds.ts. Absent: no snapshots. */
  readonly form?: number;
  /** Hears what is found wrong with the store, see folds.ts. */
  readonly watch?: Watch;
  /** Where the state is not plain data, see folds.ts. */
  readonly packing?: Packing<S>;
  /** After how many milliseconds an ask is answered 'unconfirmed'. 2,500 unless said: the platforms give up at 3,000. */
  readonly patience?: number;
  /** Waits so many milliseconds. A timer unless said: tests watch it. */
  readonly pause?: (ms: number) => Promise<unknown>;
}

/**
 * One turn at a time per stream and process: decide everything that waits in order, append once, answer all. Whoever asks meanwhile is
 * in the next turn, so thirty presses at once are two appends.
 *
 * Where a fold is kept, the turn first decides on that, and the append itself looks at the tails: it is a conflict unless stream and
 * directory stand where the decision saw them. One journey to the store, and nobody is answered out of memory: a turn with nothing to
 * append reads before it answers. A conflict (another replica was first) decides all of it again on what is read, as long as anybody
 * still waits; where that happens with many waiting, turns are kept apart a little (gather.ts).
 */
export function turns<S, C, E, R, K, T, B = null>(options: TurnOptions<S, C, E, R, K, T, B>): Turns<S, C, E, R> {
  type Answer = Turned<S, E, R> | { readonly did: 'stale' };
  type Asked = { readonly ask: Ask<C> | 'rest'; readonly seen?: Seen };
  type Asker = Waiter<Asked, Answer>;
  const { sealed, decider, known, pause = timer } = options;
  const gather = gathering(pause);
  const cache = folds<S, E & Stamp>({
    sealed,
    initial: decider.initial,
    fold: (from, events) => decider.fold?.(from, events) ?? events.reduce((state, event) => decider.evolve(state, event), from),
    keep: options.keep ?? 2_000,
    ...(options.form === undefined ? {} : { form: options.form }),
    ...(options.watch === undefined ? {} : { watch: options.watch }),
    ...(options.packing === undefined ? {} : { packing: options.packing }),
  });
  const ground = grounds(cache, options.beside);

  /** One try. 'lost': somebody else was first. 'unproven': there is nothing to append, so what was kept may be behind. */
  async function attempt(
    stream: StreamId,
    askers: readonly Asker[],
    { fold, beside, given }: Ground<S, B>,
    kept: boolean,
  ): Promise<'done' | 'lost' | 'unproven'> {
    const fitting = askers.filter((asker) => isFresh(asker, fold, beside));
    if (fitting.length < askers.length) for (const one of askers) if (!fitting.includes(one)) one.answer({ did: 'stale' });
    const asks = fitting.flatMap(({ ask: { ask } }) => (ask === 'rest' ? [] : [ask]));
    const prepared = known(stream, fold.state, asks, beside.state);
    const looked = prepared instanceof Promise ? await prepared : prepared;
    const batch = decideAll(decider, fold.state, asks, looked);
    if (batch.events.length > 0 || asks.length < fitting.length) {
      const { state, events } = batch;
      const from = { stream, count: placeOf(fold.head).count + events.length, at: asks.at(-1)?.at ?? 0 };
      const mail = options.tell?.(decider.tells(fold.shown ?? fold.state, state, looked), from, kept) ?? nobody;
      const wake = decider.wake(state, looked);
      const did = await sealed.append(
        [{ stream, after: fold.head, events, wake }, ...mail.writes],
        [...given, ...mail.given, ...asksGiven(fitting)],
      );
      if (did.did === 'conflict') {
        options.told?.(mail.given.map((one) => one.stream));
        return 'lost';
      }
      cache.put(stream, { head: did.heads.get(stream) ?? fold.head, state, news: fold.news });
      const told = mail.writes.map((write) => write.stream).filter((one) => !did.gone.includes(one));
      options.told?.(told);
      options.wrote?.([stream, ...told]);
      if (did.gone.length > 0) options.gone?.(state, did.gone);
    } else if (kept && fitting.length > 0) return 'unproven';
    answerAll(fitting, batch);
    return 'done';
  }

  function isFresh({ ask: { seen } }: Asker, fold: Fold<S>, beside: Fold<B>): boolean {
    return (seen?.beside ?? beside.news) === beside.news && (seen?.own ?? fold.news) === fold.news;
  }

  const asksGiven = (askers: readonly Asker[]) => askers.flatMap(({ ask: { seen } }) => seen?.given ?? []);

  function answerAll(askers: readonly Asker[], { state, verdicts }: Batch<S, E, R>): void {
    let nth = 0;
    for (const asker of askers) {
      const verdict = asker.ask.ask === 'rest' ? { events: [] } : verdicts[nth++];
      if (verdict === undefined) throw new Error('turn: fewer verdicts than asks');
      if ('failed' in verdict) asker.fail(verdict.failed);
      else if ('refused' in verdict) asker.answer({ did: 'refused', reason: verdict.refused, state });
      else asker.answer({ did: 'decided', state, events: verdict.events });
    }
  }

  async function turn(stream: StreamId, askers: readonly Asker[], come: () => number): Promise<void> {
    let open = askers;
    let lost = 0;
    let met = false;
    let crowd = askers.length;
    const read = async () => {
      const on = await ground.read(stream);
      met ||= on.met;
      // Who is waiting when another replica was first, before anybody is answered and presses again.
      if (on.met) crowd = Math.max(crowd, askers.length + come());
      return on;
    };
    try {
      const kept = ground.kept(stream);
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
          for (const one of some) if (asksGiven([one]).length > 0) one.answer({ did: 'stale' });
        }
        open = open.filter((asker) => asker.open());
      }
    } catch (error) {
      if (!(error instanceof StoreDown)) throw error;
      for (const asker of open) asker.answer({ did: 'unconfirmed' });
    } finally {
      gather.after(stream, crowd, met);
    }
  }

  const wait = waiting<Asked, Answer>(options.patience ?? 2_500, { did: 'unconfirmed' }, gather.before, turn);
  // Who brought nothing seen is never told 'stale'.
  const settled = (stream: StreamId, ask: Ask<C> | 'rest') => wait(stream, { ask }) as Promise<Turned<S, E, R>>;
  return {
    ask: settled,
    askOn: (stream, ask, seen) => wait(stream, { ask, seen }),
    rest: (stream) => settled(stream, 'rest'),
    peek: async (stream) => (await cache.read(stream)).state,
    folds: cache,
  };
}
