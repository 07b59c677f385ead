import { setTimeout as timer } from 'node:timers/promises';
import { placeOf } from '../adapters/store/head.ts';
import { StoreDown, type StreamId } from '../adapters/store/port.ts';
import type { Sealed, SealedWrite } from '../adapters/store/sealed.ts';
import type { Ask, Decider, Stamp } from '../domain/decider.ts';
import type { Instant } from '../domain/ids.ts';
import { type Batch, decideAll } from './batch.ts';
import { folds } from './folds.ts';
import { gathering } from './gather.ts';
import { type Waiter, waiting } from './waiting.ts';

/**
 * What became of an ask. decided: stored, or so already (no events); `state` is the stream's after the turn. refused: the reason, and
 * the state to show it on. unconfirmed: the store did not answer in time; to ask again is safe.
 */
export type Turned<S, E, R> =
  | { readonly did: 'decided'; readonly state: S; readonly events: readonly (E & Stamp)[] }
  | { readonly did: 'refused'; readonly reason: R; readonly state: S }
  | { readonly did: 'unconfirmed' };

export interface Turns<S, C, E, R> {
  /** Decides and stores. Rejects only on a programmer's error, a damaged record (Tampered) or a destroyed key (Destroyed). */
  ask(stream: StreamId, ask: Ask<C>): Promise<Turned<S, E, R>>;
  /** The state as stored now; nothing is decided. Throws StoreDown. */
  peek(stream: StreamId): Promise<S>;
  /** Writes down when the stream next needs attention and nothing else: after a wake with nothing to do, or a changed calendar. */
  rest(stream: StreamId): Promise<Turned<S, E, R>>;
}

export interface TurnOptions<S, C, E, R, K, T> {
  readonly sealed: Pick<Sealed, 'read' | 'append' | 'snapshot'>;
  readonly decider: Decider<S, C, E, R, K, T>;
  /**
   * What the decisions of one turn may look at. Looked up beside the stream's own tail, so that both are one journey to the store; then
   * prepared once, on the state before the first decision.
   */
  readonly known: (stream: StreamId) => Promise<(state: S, asks: readonly Ask<C>[]) => K | Promise<K>>;
  /** The blind writes that tell people, in the same append. `count`: the events the stream then has. `at`: of the turn's last ask. */
  readonly tell?: (told: readonly T[], from: { stream: StreamId; count: number; at: Instant }) => readonly SealedWrite[];
  /** Called with the streams just written to, so that delivery need not wait for the next poll. */
  readonly wrote?: (streams: readonly StreamId[]) => void;
  /** How many folds are kept. 2,000 unless said. */
  readonly keep?: number;
  /** The form of the fold in snapshots, see folds.ts. Absent: no snapshots. */
  readonly form?: number;
  /** After how many milliseconds an ask is answered 'unconfirmed'. 2,500 unless said: the platforms give up at 3,000. */
  readonly patience?: number;
  /** Waits so many milliseconds. A timer unless said: tests watch it. */
  readonly pause?: (ms: number) => Promise<unknown>;
}

/**
 * One turn at a time per stream and process: read the tail, decide everything that waits in order, append once, answer all. Whoever
 * asks meanwhile is in the next turn, so thirty presses at once are two appends. A conflict (another replica was first) decides all of
 * it again, as long as anybody still waits; where that happens with many waiting, turns are kept apart a little (gather.ts).
 */
export function turns<S, C, E, R, K, T>(options: TurnOptions<S, C, E, R, K, T>): Turns<S, C, E, R> {
  type Answer = Turned<S, E, R>;
  type Asker = Waiter<Ask<C> | 'rest', Answer>;
  const { sealed, decider, known, pause = timer } = options;
  const gather = gathering(pause);
  const cache = folds<S, E & Stamp>({
    sealed,
    initial: decider.initial,
    evolve: (state, event) => decider.evolve(state, event),
    keep: options.keep ?? 2_000,
    ...(options.form === undefined ? {} : { form: options.form }),
  });

  /** One try. False: somebody else was first. */
  async function attempt(stream: StreamId, askers: readonly Asker[]): Promise<boolean> {
    const [fold, prepare] = await Promise.all([cache.read(stream), known(stream)]);
    const asks = askers.flatMap(({ ask }) => (ask === 'rest' ? [] : [ask]));
    const looked = await prepare(fold.state, asks);
    const batch = decideAll(decider, fold.state, asks, looked);
    if (batch.events.length > 0 || asks.length < askers.length) {
      const { state, events } = batch;
      const from = { stream, count: placeOf(fold.head).count + events.length, at: asks.at(-1)?.at ?? 0 };
      const mail = options.tell?.(decider.tells(fold.state, state, looked), from) ?? [];
      const wake = decider.wake(state, looked);
      const did = await sealed.append([{ stream, after: fold.head, events, wake }, ...mail]);
      if (did.did === 'conflict') return false;
      cache.put(stream, { head: did.heads.get(stream) ?? fold.head, state });
      options.wrote?.([stream, ...mail.map((write) => write.stream)]);
    }
    answerAll(askers, batch);
    return true;
  }

  function answerAll(askers: readonly Asker[], { state, verdicts }: Batch<S, E, R>): void {
    const left = [...verdicts];
    for (const asker of askers) {
      const verdict = asker.ask === 'rest' ? { events: [] } : left.shift();
      if (verdict === undefined) throw new Error('turn: fewer verdicts than asks');
      if ('failed' in verdict) asker.fail(verdict.failed);
      else if ('refused' in verdict) asker.answer({ did: 'refused', reason: verdict.refused, state });
      else asker.answer({ did: 'decided', state, events: verdict.events });
    }
  }

  async function turn(stream: StreamId, askers: readonly Asker[]): Promise<void> {
    let open = askers;
    let tries = 0;
    try {
      for (; open.length > 0 && !(await attempt(stream, open)); tries++) {
        // Two replicas that lost to each other should not meet again at once.
        if (tries > 0) await pause(Math.random() * Math.min(2 ** tries, 64));
        open = open.filter((asker) => asker.open());
      }
    } catch (error) {
      if (!(error instanceof StoreDown)) throw error;
      for (const asker of open) asker.answer({ did: 'unconfirmed' });
    } finally {
      gather.after(stream, askers.length, tries > 0);
    }
  }

  const wait = waiting<Ask<C> | 'rest', Answer>(options.patience ?? 2_500, { did: 'unconfirmed' }, gather.before, turn);
  return {
    ask: (stream, ask) => wait(stream, ask),
    rest: (stream) => wait(stream, 'rest'),
    peek: async (stream) => (await cache.read(stream)).state,
  };
}
