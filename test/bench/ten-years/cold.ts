import { setTimeout as pause } from 'node:timers/promises';
import type { Sealed } from '../../../adapters/store/sealing/sealed.ts';
import { openStreams } from '../../../bot/turn/streams.ts';
import type { Lived } from '../../support/years/ten-years.ts';
import type { Contestant } from '../price/contestant.ts';
import { drive } from '../price/drive.ts';
import { openDirectory } from '../price/open-case.ts';
import { presses, type Signers } from '../price/presses.ts';
import { streamOf } from './case.ts';

export interface Cold {
  /** Milliseconds of every press, ascending. */
  readonly latencies: readonly number[];
  /** Answered "not confirmed, please press again": the store, or the machine, took more than 2.5 s. Whether it was stored nobody was told. */
  readonly unconfirmed: number;
  /** Presses that were acknowledged, and ticks that were. */
  readonly placed: number;
  readonly ticked: number;
}

const connections = 30;
/** Eight members who go through their actions tick some tens a second at most. */
const betweenTicks = 25;
const cleared = '"response_action":"clear"';
const notConfirmed = 'This is not confirmed';

/**
 * Thirty people place a number at once on a case that nothing is kept of, half of them through each of two bots that have just started,
 * while members of the core group tick their actions, if there are any, in the same case through a third. Each round with bots started anew; the first is not
 * counted, since a bot that has never run on a store looks through it.
 */
export async function coldPresses(
  start: () => Promise<Contestant>,
  sealed: Sealed,
  life: Lived,
  signers: Signers,
  rounds: number,
): Promise<Cold> {
  const { state } = life;
  const directory = openDirectory().state;
  const all = presses(
    { platform: 'slack', on: 'one' },
    { all: { slack: life, teams: life }, many: [] },
    directory,
    signers,
    connections,
  );
  const owned = state.plan.actions.slice(-60);
  const { cases } = openStreams(sealed, () => undefined);
  const counts = { placed: 0, ticked: 0, unconfirmed: 0 };
  const latencies: number[] = [];
  const expects = (body: string) => {
    if (!body.includes(notConfirmed)) return body.includes(cleared);
    counts.unconfirmed++;
    return true;
  };
  for (let nth = 0; nth <= rounds; nth++) {
    const bots = [await start(), await start()] as const;
    let pressing = true;
    const ticking = (async () => {
      for (let tick = 0; pressing; tick++) {
        const action = owned[(nth * 31 + tick) % owned.length];
        if (action === undefined) return;
        const command = { do: tick % 2 === 0 ? 'reopen' : 'complete', action: action.id } as const;
        const did = await cases.ask(streamOf(life), { by: action.to, at: Date.now(), via: 'slack', command });
        if (did.did === 'decided') counts.ticked += did.events.length;
        await pause(betweenTicks);
      }
    })();
    const driven = await Promise.all(
      bots.map(({ port }, which) => {
        const own = all.filter((_, at) => at % 2 === which).map((requests) => requests.slice(nth, nth + 1));
        return drive({ port, presses: own, ms: 0, expects });
      }),
    );
    pressing = false;
    await ticking;
    if (nth > 0) latencies.push(...driven.flatMap((one) => one.latencies));
    counts.placed += connections;
    for (const bot of bots) await bot.stop();
  }
  counts.placed -= counts.unconfirmed;
  return { latencies: latencies.toSorted((a, b) => a - b), ...counts };
}
