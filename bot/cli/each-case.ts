import { setImmediate as turn } from 'node:timers/promises';
import type { StreamId } from '../../adapters/store/port.ts';
import { Destroyed } from '../../adapters/store/sealing/keyring.ts';
import type { Case } from '../../domain/case/whole.ts';
import { type LongWork, type SaidTo, sayingHowFar } from './how-far.ts';
import type { Offline } from './offline.ts';

/** So many are read before a timer is let in: a store in a file answers without ever waiting. */
const together = 20;

const reading: LongWork = {
  begun: 'Every case is read: that takes a second for every thousand or so.',
  at: (percent) => `${percent}% of the cases are read`,
};

/** Every case that can be read, one after the other: what is destroyed is passed over. `id`: by which it is kept. */
export async function eachCase(
  { streams }: Pick<Offline, 'streams'>,
  look: (state: Case, id: string, stream: StreamId) => void | Promise<void>,
  to: SaidTo = process.stderr,
  every?: number,
): Promise<void> {
  const names: StreamId[] = [];
  for await (const stream of streams.all()) if (stream.startsWith('case:')) names.push(stream);
  let looked = 0;
  const all = async () => {
    for (const stream of names) {
      try {
        await look(await streams.cases.peek(stream), stream.slice('case:'.length), stream);
      } catch (error) {
        if (!(error instanceof Destroyed)) throw error;
      }
      looked += 1;
      if (looked % together === 0) await turn();
    }
  };
  await sayingHowFar(() => Math.floor((100 * looked) / Math.max(names.length, 1)), reading, to, all, every);
}
