import { nowhere } from '../../../adapters/store/head.ts';
import { caseStream, openStreams } from '../../../bot/turn/streams.ts';
import { sealedWith } from './sealed-with.ts';

/**
 * A process that opens one case after the other and says what memory it takes then: `opened` of them, and how many it still holds. Started
 * with what `npm start` gives to node; BENCH_DIR and BENCH_KEY name the store.
 */
const sealed = await sealedWith(process.env.BENCH_DIR ?? '', process.env.BENCH_KEY ?? '');
const streams = openStreams(sealed, () => undefined);
const settle = () => {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage();
};
const before = settle();
let opened = 0;
for (let nth = 0; (await sealed.read(caseStream(`bench0many${nth}`), nowhere)).events.length > 0; nth++) {
  await streams.cases.peek(caseStream(`bench0many${nth}`));
  opened++;
}
const after = settle();
let held = 0;
for (let nth = 0; nth < opened; nth++) if (streams.cases.folds.kept(caseStream(`bench0many${nth}`)) !== undefined) held++;
const mb = (bytes: number) => Math.round(bytes / 1e6);
const said = {
  opened,
  held,
  rssBeforeMb: mb(before.rss),
  rssMb: mb(after.rss),
  heldHeapMb: mb(after.heapUsed - before.heapUsed),
};
process.stdout.write(`${JSON.stringify(said)}\n`);
await sealed.close();
