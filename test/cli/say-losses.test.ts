import { DatabaseSync } from 'node:sqlite';
import { expect, test, vi } from 'vitest';
import { offlineOn } from '../../bot/cli/offline.ts';
import { masters as newMasters } from '../support/store/master-keys.ts';
import { fill, sealedSqlite } from '../support/store/sealed-store.ts';

test('a command that reads a stream whose end was cut says so on standard error, once', async () => {
  const masters = newMasters();
  const place = await sealedSqlite(masters);
  const one = await fill(place.store, 'directory', 1);
  const two = await fill(place.store, 'directory', 1, one);
  const db = new DatabaseSync(place.file);
  db.exec('DELETE FROM log WHERE n = 2');
  db.close();
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const { sealed } = offlineOn(place.raw, masters);
  await sealed.read('directory');
  await sealed.read('directory');
  const said = written.mock.calls.map(([text]) => text);
  written.mockRestore();
  expect(said).toEqual([`directory: records are lost. The store had written down ${two}, and stands at ${one}.\n`]);
  await place.remove();
});
