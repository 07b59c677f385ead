import { afterEach, beforeEach, expect, test } from 'vitest';
import { rotate } from '../../../../adapters/store/sealing/rotate.ts';
import { seal } from '../../../../adapters/store/sealing/sealed.ts';
import { masterKeys } from '../../../../adapters/store/sealing/wrap.ts';
import { everyByteIn } from '../../../support/store/every-byte.ts';
import { masters, newKeyText } from '../../../support/store/master-keys.ts';
import { fill, sealedSqlite, tell } from '../../../support/store/sealed-store.ts';

const [oldText, newText] = [newKeyText(), newKeyText()];
const [old, both, fresh] = [masters(oldText), masters(`${newText}, ${oldText}`), masters(newText)];
let place: Awaited<ReturnType<typeof sealedSqlite>>;

beforeEach(async () => {
  place = await sealedSqlite(old);
});
afterEach(() => place.remove());

test('every key is wrapped anew, no record is rewritten, and what the old key opens is off the disk', async () => {
  const head = await fill(place.store, 'case:a', 3);
  await fill(place.store, 'case:gone', 1);
  await tell(place.store, 'person:p', 'one');
  await place.store.destroy('case:gone');
  const before = await place.raw.load('case:a');
  const wrapped = await place.raw.key('case:a');
  if (!(wrapped instanceof Uint8Array)) throw new Error('there was no key');
  expect(everyByteIn(place.folder).includes(Buffer.from(wrapped))).toBe(true);

  const bot = seal(place.raw, both); // a bot that was given both before
  expect((await bot.read('case:a')).events).toHaveLength(3);
  expect(await rotate(place.raw, both)).toEqual({ rewrapped: 2, already: 0, destroyed: 1 });
  expect(await rotate(place.raw, both)).toEqual({ rewrapped: 0, already: 2, destroyed: 1 });

  expect((await place.raw.load('case:a')).records).toEqual(before.records);
  expect(everyByteIn(place.folder).includes(Buffer.from(wrapped))).toBe(false);
  const after = seal(place.raw, fresh);
  expect(await after.read('case:a')).toMatchObject({ head, events: [{ event: 'case:a 1' }, {}, {}] });
  expect((await after.read('person:p')).events).toHaveLength(1);
  await expect(after.read('case:gone')).rejects.toThrow('destroyed');
  await expect(seal(place.raw, old).read('case:a')).rejects.toThrow(fresh.current);
  expect((await bot.read('case:a')).events).toHaveLength(3);
});

test('a key made while it runs, by a bot that has both, needs no second turn', async () => {
  await fill(seal(place.raw, both), 'case:b', 1);
  expect(await rotate(place.raw, both)).toEqual({ rewrapped: 0, already: 1, destroyed: 0 });
});

test('QUORATE_KEY is 32 bytes in base64 or hex, or several', () => {
  expect(masterKeys('ab'.repeat(32))).toMatchObject({ current: expect.stringMatching(/^[0-9a-f]{16}$/) });
  expect(masters(Buffer.from('ab'.repeat(32), 'hex').toString('base64')).current).toBe(masters('AB'.repeat(32)).current);
  for (const bad of ['', 'short', `${newText},`, 'ab'.repeat(31)]) expect(masterKeys(bad)).toHaveProperty('problem');
});
