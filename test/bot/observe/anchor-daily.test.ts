import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { anchorLine, readAnchors } from '../../../adapters/store/chain/anchor.ts';
import { verify } from '../../../adapters/store/chain/verify.ts';
import { anchorDaily } from '../../../bot/observe/anchor-daily.ts';
import { anchorsIn } from '../../support/store/anchors-in.ts';
import { masters as newMasters } from '../../support/store/master-keys.ts';
import { fill, sealedSqlite, tell } from '../../support/store/sealed-store.ts';

async function until(is: () => boolean): Promise<void> {
  for (let tries = 0; tries < 750 && !is(); tries++) await pause(20);
}

test('the log says where the trail stands, again only what has grown, and it verifies; a cut after it is found', async () => {
  const masters = newMasters();
  const place = await sealedSqlite(masters);
  await fill(place.store, 'case:a', 3);
  const at = await fill(place.store, 'case:b', 2);
  await fill(place.store, 'directory', 1);
  await tell(place.store, 'person:p', 'one');
  const lines: string[] = [];
  const lost: object[] = [];
  const log = (level: string, line: object) => void lines.push(JSON.stringify({ level, time: '2026-11-22T09:00:00Z', ...line }));
  const tombstones = async () => new Set(['case:gone']);
  const anchors = anchorDaily({ store: place.raw, tombstones, lost: (loss) => lost.push(loss), log, every: 50 });
  await until(() => lines.length >= 4);
  expect(
    lines
      .slice(0, 4)
      .map((line) => /"heads":"(\S+ (?:\d+|destroyed))/.exec(line)?.[1])
      .toSorted(),
  ).toEqual(['case:a 3', 'case:b 2', 'case:gone destroyed', 'directory 1']);
  const grown = await fill(place.store, 'case:b', 1, at);
  await until(() => lines.length >= 5);
  expect(lost).toEqual([]);
  const db = new DatabaseSync(place.file);
  db.exec("DELETE FROM log WHERE stream = (SELECT id FROM streams WHERE name = 'case:b') AND n = 3");
  db.close();
  await until(() => lost.length > 0);
  expect(lost).toEqual([{ stream: 'case:b', had: grown, found: at }]);
  await anchors.stop();
  lines.length = 5; // it says where case:b stands now, too
  expect((await verify(place.raw, {})).faults).toEqual([{ stream: 'case:b', record: 3, fault: 'cut' }]);
  expect(await fill(place.store, 'case:b', 1, at)).not.toBe(grown);
  expect((await verify(place.raw, {})).faults).toEqual([]);
  const log4 = lines.join('\n');
  expect(lines).toHaveLength(5);
  expect(lines[4]).toMatch(/"case:b 3:/);
  // The line of the loss itself is for people, and passed over.
  const loss = { level: 'error', time: '2026-11-22T09:00:00Z', event: 'records lost', heads: anchorLine('case:z', grown) };
  expect(readAnchors(`${log4}\n${JSON.stringify(loss)}`)).toEqual(readAnchors(log4));
  expect(readAnchors(log4)).toMatchObject({ destroyed: new Set(['case:gone']) });
  expect(anchorsIn(log4).size).toBe(3);
  expect((await verify(place.raw, { masters, anchors: anchorsIn(log4) })).faults).toEqual([
    { stream: 'case:b', record: 3, fault: 'cut' },
  ]);
  const ahead = anchorsIn(log4.replace('case:b 3:', 'case:b 4:'));
  expect((await verify(place.raw, { masters, anchors: ahead })).faults).toEqual([{ stream: 'case:b', record: 4, fault: 'cut' }]);
  await place.remove();
});
