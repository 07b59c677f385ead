import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backup } from '../../adapters/store/backup/backup.ts';
import { restoreFrom } from '../../bot/cli/backup/restore.ts';
import { offlineOn } from '../../bot/cli/offline.ts';
import { masters as newMasters } from '../support/store/master-keys.ts';
import { fill, sealedSqlite } from '../support/store/sealed-store.ts';
import { asWindowsWrites } from '../support/windows-text.ts';

const masters = newMasters();
let from: Awaited<ReturnType<typeof sealedSqlite>>;
let to: Awaited<ReturnType<typeof sealedSqlite>>;
let restored: (tombstones: string) => ReturnType<typeof restoreFrom>;
let list: string;

beforeEach(async () => {
  [from, to] = [await sealedSqlite(masters), await sealedSqlite(masters)];
  await fill(from.store, 'case:destroyed1', 2);
  await fill(from.store, 'case:kept00001', 2);
  const files = { data: join(from.folder, 'data'), keys: join(from.folder, 'keys'), anchor: join(from.folder, 'anchor') };
  await backup(from.raw, files);
  list = join(to.folder, 'list');
  restored = (tombstones) => restoreFrom(offlineOn(to.raw, masters), { from: files.data, keys: files.keys, tombstones });
});
afterEach(async () => {
  await from.remove();
  await to.remove();
});

const tombstones = 'case:kept00001 2:abc \ncase:destroyed1 destroyed \n\n';

test.each(Object.keys(asWindowsWrites('')))(
  'what was destroyed stays destroyed, however the list was written: %s',
  async (by) => {
    writeFileSync(list, asWindowsWrites(tombstones)[by as 'UTF-8']);
    expect(await restored(list)).toMatchObject({ said: [expect.stringMatching(/1 stay destroyed/), expect.anything()] });
    await expect(to.store.read('case:destroyed1')).rejects.toThrow('destroyed');
    expect((await to.store.read('case:kept00001')).events).toHaveLength(2);
  },
);

describe('a list that may have lost a tombstone: nothing is restored, and it says which line', () => {
  test.each([
    ['empty', '', /holds no anchor lines/],
    ['only blanks', '\ufeff \r\n', /holds no anchor lines/],
    ['a line nobody knows', `${tombstones}case:another1 destr`, /list, line 4: is no anchor/],
    ['without its mark', Buffer.from(tombstones, 'utf16le'), /is not text, or UTF-16 without its mark/],
    ['spoilt by another alphabet', Buffer.from(`${tombstones}caf\u00e9 `, 'latin1'), /is not UTF-8 in line \d+:/],
  ])('%s', async (_name, written, sentence) => {
    writeFileSync(list, written);
    expect(await restored(list)).toEqual({ wrong: [expect.stringMatching(sentence)] });
    expect(await restored(join(to.folder, 'none'))).toEqual({ wrong: [expect.stringMatching(/cannot be read \(ENOENT\)/)] });
    expect((await to.raw.load('case:kept00001')).head).toBe('');
  });
});
