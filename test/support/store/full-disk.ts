import { nowhere } from '../../../adapters/store/head.ts';
import { openSqlite } from '../../../adapters/store/sqlite/sqlite.ts';
import { readiness } from '../../../bot/http/ready.ts';

/** Run as a process of its own under `ulimit -f`, so that the kernel refuses what would make the file too large. Prints outcomes as JSON. */
const store = await openSqlite(process.argv[2] ?? '');
const append = (name: string, size: number) =>
  store
    .append([{ stream: `case:${name}`, after: nowhere, wake: null, records: [{ id: 'r1', bytes: new Uint8Array(size) }] }])
    .catch((cause) => cause.name);
const ready = () => readiness(store.probe)();
const together = await Promise.all([append('0', 10), append('large', 2_000_000), append('2', 20), append('3', 30)]);
const later = await append('4', 10);
const heads = await Promise.all(['large', '2', '4'].map(async (name) => (await store.load(`case:${name}`)).head));
const before = await ready();
let fits = 0;
while (fits < 1_000 && (await append(`fill${fits}`, 1_000)) === 'appended') fits += 1;
const after = { ready: await ready(), empty: await store.append([]) };
await store.close();
process.stdout.write(JSON.stringify({ together, later, heads, before, after }));
