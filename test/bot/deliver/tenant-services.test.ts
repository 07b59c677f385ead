import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Sealed } from '../../../adapters/store/sealing/sealed.ts';
import { reopenTenant } from '../../../bot/deliver/reopen-tenant.ts';
import { tenantServices } from '../../../bot/deliver/tenant-services.ts';
import { openMailboxes } from '../../../bot/turn/mailboxes.ts';
import { openStreams } from '../../../bot/turn/streams.ts';
import { mailboxOf } from '../../../bot/turn/telling.ts';
import { identityKey } from '../../../domain/directory/identity.ts';
import { readPartnership } from '../../../domain/directory/importing/read-partnership.ts';
import { partnershipJson } from '../../support/invented-partnership.ts';
import { sealedSqlite } from '../../support/store/sealed-sqlite.ts';

let place: Awaited<ReturnType<typeof sealedSqlite>>;
beforeEach(async () => {
  place = await sealedSqlite();
});
afterEach(() => place.remove());

const now = () => 1_795_600_000_000;
const service = 'https://smba.trafficmanager.net/uk/';
const open = (sealed: Sealed, reopen: (tenant: string) => Promise<void> = async () => undefined) =>
  tenantServices(
    openStreams(sealed, () => undefined),
    reopen,
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

test('whoever was shut in a tenant before it was met is tried again once it is, and nobody else', async () => {
  const sealed = await place.open();
  const partnership = readPartnership(partnershipJson);
  if ('wrong' in partnership) throw new Error(partnership.wrong.join());
  const streams = openStreams(sealed, () => undefined);
  const stamp = { by: 'time', at: now(), via: 'time' } as const;
  await streams.directory.ask('directory', { ...stamp, command: { do: 'import', partnership } });
  const mailboxes = openMailboxes(
    sealed,
    streams,
    () => undefined,
    () => true,
    () => 0,
  );
  const onTeams = partnership.people.flatMap(({ id, identities }) =>
    identities.flatMap((one) => (one.on === 'teams' ? { id, tenant: one.tenant, on: identityKey(one) } : [])),
  );
  const [first] = onTeams;
  if (first === undefined) return expect.unreachable();
  const there = onTeams.filter((one) => one.tenant === first.tenant);
  const [blocked, ...unmet] = there;
  const elsewhere = onTeams.filter((one) => one.tenant !== first.tenant);
  expect(unmet.length * elsewhere.length).toBeGreaterThan(0);
  for (const { id, on } of onTeams) {
    const why = id === blocked?.id ? 'blocked' : 'uninstalled';
    await mailboxes.ask(mailboxOf(id), { ...stamp, command: { do: 'shut', on, why } });
  }
  const shut = async () => {
    const boxes = await Promise.all(onTeams.map(async ({ id, on }) => [id, on, await mailboxes.peek(mailboxOf(id))] as const));
    return boxes.filter(([, on, box]) => on in box.unreachable).map(([id]) => id);
  };
  expect(await shut()).toHaveLength(onTeams.length);
  open(sealed, reopenTenant({ streams, mailboxes, now, log: () => undefined })).met(first.tenant, service);
  await expect.poll(async () => (await shut()).toSorted()).toEqual([blocked, ...elsewhere].map((one) => one?.id).toSorted());
});
