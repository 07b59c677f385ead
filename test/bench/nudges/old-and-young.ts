import { nowhere } from '../../../adapters/store/head.ts';
import { seal } from '../../../adapters/store/sealing/sealed.ts';
import { masterKeys } from '../../../adapters/store/sealing/wrap.ts';
import type { Lived } from '../../support/years/ten-years.ts';
import { drive } from '../price/drive.ts';
import { median } from '../price/figures.ts';
import { openDirectory } from '../price/open-case.ts';
import { presses } from '../price/presses.ts';
import { type Ground, keyOf, quorate } from '../price/servers.ts';
import { begun, lived, store } from '../ten-years/case.ts';
import { storeAt } from './bot.ts';

export interface OldAndYoung {
  /** The median of what the slices came to, each against the one beside it. */
  readonly ratio: number;
  readonly oldPerSecond: number;
  readonly youngPerSecond: number;
  readonly events: number;
}

const connections = 30;
const slices = 7;

/**
 * Thirty people who place numbers on a case of ten years (21 conferences, 100 meetings of the core group, 600 actions), and on one that has just
 * begun: one bot, turn about, `seconds` each, after eight of warming up.
 */
export async function oldAndYoung(
  ground: Ground,
  on: { readonly dataDir: string; readonly redis?: string },
  seconds: number,
): Promise<OldAndYoung> {
  const masters = masterKeys(keyOf(ground));
  if ('problem' in masters) throw new Error(masters.problem);
  const directory = openDirectory();
  const old = lived(directory.state, 0, { coreGroups: 5, actions: 5 });
  const young = begun(directory.state);
  const raw = await storeAt({ DATA_DIR: on.dataDir, ...(on.redis === undefined ? {} : { REDIS_URL: on.redis }) });
  const sealed = seal(raw, masters);
  await sealed.append([{ stream: 'directory', after: nowhere, events: directory.events, wake: null }]);
  for (const one of [old, young]) await store(sealed, one);
  await sealed.close();
  const bot = await quorate(ground, on, false);
  const rate = async (of: Lived, ms: number) => {
    const to = { platform: 'slack', on: 'one' } as const;
    const all = presses(to, { all: { slack: of, teams: of }, many: [] }, directory.state, ground.signers, connections);
    const driven = await drive({
      port: bot.port,
      presses: all,
      ms,
      expects: (body) => body.includes('"response_action":"clear"'),
    });
    return driven.answered / driven.seconds;
  };
  const pairs: (readonly [old: number, young: number])[] = [];
  for (let nth = 0; nth <= slices; nth++) {
    const ms = nth === 0 ? Math.min(8_000, seconds * 4_000) : seconds * 1_000;
    const [first, second] = nth % 2 === 0 ? [old, young] : [young, old];
    const [one, other] = [await rate(first, ms), await rate(second, ms)];
    if (nth > 0) pairs.push(nth % 2 === 0 ? [one, other] : [other, one]);
  }
  await bot.stop();
  return {
    ratio: median(pairs.map(([of, than]) => of / than)),
    oldPerSecond: Math.round(median(pairs.map(([of]) => of))),
    youngPerSecond: Math.round(median(pairs.map(([, than]) => than))),
    events: old.events.length,
  };
}
