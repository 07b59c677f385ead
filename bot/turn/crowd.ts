import type { StreamId } from '../../adapters/store/port.ts';

/** How long those who come together wait for each other, in ms. Small beside the 3 s a platform waits. */
const first = 50;
const most = 200;
const many = 4;
const streams = 2_000;
/** After so many turns in a row that met no other replica's events, the others are taken to have gone. */
const alone = 12;

interface Crowd {
  readonly ms: number;
  readonly ended: number;
  /** Turns since one met another replica's events. */
  readonly quiet: number;
}

export interface CrowdControl {
  /** Before a turn takes those who wait: undefined when it may do so at once. */
  before(stream: StreamId): Promise<unknown> | undefined;
  /** After it: how many it took (and, where it met another replica's events, how many more had come), and whether it met any. */
  after(stream: StreamId, askers: number, met: boolean): void;
}

/**
 * When many people press on one stream through several replicas, each replica's small turns make the others' appends conflict. This keeps
 * such turns some time apart, so that each takes more askers, and further apart while many still come. It begins with a turn of several
 * askers that met another replica's events. It ends with a turn of one asker, or after some turns that met nobody's. A single press waits
 * for nobody, and neither do many presses through one replica.
 */
export function crowdControl(pause: (ms: number) => Promise<unknown>): CrowdControl {
  const crowds = new Map<StreamId, Crowd>();
  return {
    before(stream) {
      const crowd = crowds.get(stream);
      const left = crowd === undefined ? 0 : crowd.ended + crowd.ms - performance.now();
      return left > 0 ? pause(left) : undefined;
    },
    after(stream, askers, met) {
      const before = crowds.get(stream)?.ms ?? 0;
      const quiet = met ? 0 : (crowds.get(stream)?.quiet ?? 0) + 1;
      const crowded = askers > 1 && (met || (before > 0 && askers >= many && quiet < alone));
      const ms = crowded ? Math.min(Math.max(before * 2, first), most) : askers === 1 || quiet >= alone ? before / 2 : before;
      crowds.delete(stream);
      if (ms < first / 2) return;
      // Those that nobody came back to.
      if (crowds.size >= streams) crowds.clear();
      crowds.set(stream, { ms, ended: performance.now(), quiet });
    },
  };
}
