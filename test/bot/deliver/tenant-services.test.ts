import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Sealed } from '../../../adapters/store/sealed.ts';
import { tenantServices } from '../../../bot/deliver/tenant-services.ts';
import { openStreams } from '../../../bot/turn/streams.ts';
import { readPartnership } from '../../../domain/directory/partnership.ts';
import { partnershipJson } from '../../support/invented-partnership.ts';
import { sealedSqlite } from '../../support/sealed-sqlite.ts';

let place: Awaited<ReturnType<typeof sealedSqlite>>;
beforeEach(async () => {
  place = await sealedSqlite();
});
afterEach(() => place.remove());

const now = () => 1_795_600_000_000;
const service = 'https://smba.trafficmanager.net/uk/';
const open = (sealed: Sealed) =>
  tenantServices(
    openStreams(sealed, () => undefined),
    now,
    () => undefined,
  );
const events = async (sealed: Sealed) => (await sealed.read('directory', '' as never)).events.length;

test('where a tenant is answered is known to the next process too, and written down once', async () => {
  const sealed = await place.open();
  const partnership = readPartnership(partnershipJson);
  if ('wrong' in partnership) throw new Error(partnership.wrong.join());
  const tenant = partnership.agencies.flatMap((one) => one.tenants)[0] ?? expect.unreachable();
  const command = { do: 'import', partnership } as const;
  await openStreams(sealed, () => undefined).directory.ask('directory', { by: 'time', at: now(), via: 'cli', command });
  const before = await events(sealed);

  const one = open(sealed);
  expect(await one.serviceOf(tenant)).toBeUndefined();
  one.met(tenant, service);
  await expect.poll(() => one.serviceOf(tenant)).toBe(service);
  one.met(tenant, service);
  open(sealed).met(tenant, service);
  one.met('tenant-of-a-stranger', service);
  const restarted = open(await place.open());
  expect(await restarted.serviceOf(tenant)).toBe(service);
  restarted.met(tenant, 'https://smba.trafficmanager.net/emea/');
  await expect.poll(() => one.serviceOf(tenant)).toBe('https://smba.trafficmanager.net/emea/');
  expect(await one.serviceOf('tenant-of-a-stranger')).toBeUndefined();
  expect(await events(sealed)).toBe(before + 2);
});
