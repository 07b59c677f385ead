import { expect, test } from 'vitest';
import { StoreDown } from '../../../adapters/store/port.ts';
import { readiness } from '../../../bot/http/ready.ts';

test('one probe a second, however many ask; and a store that recovers is ready again', async () => {
  let now = 0;
  let probes = 0;
  let down = false;
  const probe = async () => {
    probes += 1;
    if (down) throw new StoreDown('invented');
  };
  const ready = readiness(probe, () => now);
  expect(await Promise.all(Array.from({ length: 50 }, ready))).toEqual(Array.from({ length: 50 }, () => true));
  down = true;
  now = 999;
  expect([await ready(), probes]).toEqual([true, 1]);
  now = 1_000;
  expect([await ready(), await ready(), probes]).toEqual([false, false, 2]);
  down = false;
  now = 2_000;
  expect([await ready(), probes]).toEqual([true, 3]);
});
