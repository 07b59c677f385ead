import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verify } from '../../../adapters/store/chain/verify.ts';
import { nowhere } from '../../../adapters/store/head.ts';
import type { Store } from '../../../adapters/store/port.ts';
import { openRedis } from '../../../adapters/store/redis/redis.ts';
import { seal } from '../../../adapters/store/sealing/sealed.ts';
import { redactionsOf } from '../../../bot/cli/audit/redactions-of.ts';
import { caseStream, openStreams, type Streams } from '../../../bot/turn/streams.ts';
import type { CaseCommand } from '../../../domain/case/case.ts';
import { redactedWords } from '../../../domain/case/redaction/without.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { openDirectory } from '../../bench/price/open-case.ts';
import { administrator, chairs } from '../../bench/price/people.ts';
import { endsWithUs } from '../../support/process/children.ts';
import { everyByteIn } from '../../support/store/every-byte.ts';
import { newKeyText, masters as newMasters } from '../../support/store/master-keys.ts';
import { startRedis, withRedis } from '../../support/store/redis-server.ts';

const masters = newMasters();
const chair = chairs[0] ?? '';
const id = 'invented0case0one';
const stream = caseStream(id);
const planted = 'Planted Otherfamily';
const script = join(import.meta.dirname, '../../support/store/agree-to-redact.ts');

const opening = { id, reference: 'INV-2026-7', procedure: 'buckinghamshire', type: 'initial', facts: {} } as const;
const when = { date: '2026-12-09', time: '10:00', place: 'Invented Hall' };
const planting: readonly CaseCommand[] = [
  { do: 'open', ...opening, children: [{ born: '2019-05-04' }] },
  { do: 'set-when', meeting: 'k1', when, chair: chair as PersonId },
  { do: 'add-adult', nth: 0, adult: { kind: 'parent', children: ['c1'], name: planted } as never },
  { do: 'invite', meeting: 'k1', invitees: [{ person: 'slack-0' as PersonId, role: 'social-worker', sure: true }] },
  { do: 'propose', meeting: 'k1' },
];

withRedis('what was typed into the wrong family’s case, on Redis (Q-22)', () => {
  let server: Awaited<ReturnType<typeof startRedis>>;
  let raw: Store;
  let other: Store;
  let at = Date.UTC(2026, 10, 25, 12);
  const open = (store: Store) => openStreams(seal(store, masters), () => undefined);

  beforeAll(async () => {
    server = await startRedis();
    raw = await openRedis({ url: server.url, partnership: 'elmshire' });
    other = await openRedis({ url: server.url, partnership: 'elmshire' });
  });
  afterAll(async () => {
    await raw.close();
    await other.close();
    await server.remove();
  });

  async function ask(on: Streams, by: string, command: CaseCommand): Promise<string> {
    at += 60_000;
    const turned = await on.cases.ask(stream, { by: by as PersonId, at, via: 'slack', command });
    return turned.did === 'refused' ? turned.reason : turned.did;
  }

  test('two who agree at once on two replicas destroy it once: out of both states and the disk, and the trail verifies', async () => {
    await seal(raw, masters).append([{ stream: 'directory', after: nowhere, events: openDirectory().events, wake: null }]);
    const [one, two] = [open(raw), open(other)];
    for (const command of planting) expect([command.do, await ask(one, administrator, command)]).toEqual([command.do, 'decided']);
    const { records } = await raw.load(stream, nowhere);
    const names = (await seal(raw, masters).read(stream, nowhere)).events as readonly { readonly event: string }[];
    const n = names.findIndex(({ event }) => event === 'adult-added') + 1;
    const bytes = Buffer.from(records[n - 1]?.bytes ?? []);
    expect((await two.cases.peek(stream)).family.adults[0]?.name).toBe(planted);
    expect(everyByteIn(server.folder).includes(bytes)).toBe(true);

    expect(await ask(one, administrator, { do: 'ask-redaction', texts: [`${n}.0`], why: 'wrong-case' })).toBe('decided');
    const seen = (await two.cases.peek(stream)).redaction.asked?.at ?? 0;
    const agrees = [one, two].map((on) => ask(on, chair, { do: 'agree-redaction', seen }));
    expect(await Promise.all(agrees)).toEqual(['decided', 'decided']);

    for (const on of [one, two, open(raw)])
      expect((await on.cases.peek(stream)).family.adults.map(({ name }) => name)).toEqual([redactedWords]);
    await expect.poll(() => everyByteIn(server.folder).includes(bytes), { timeout: 10_000, interval: 100 }).toBe(false);
    const redactedIn = (_: string, events: readonly unknown[]) => new Set(redactionsOf(events).keys());
    const found = await verify(raw, { masters, redactedIn });
    expect([found.faults, found.redacted]).toEqual([[], 1]);
  });

  test.each([0, 3, 8, 15])(
    'killed %i ms into it, Redis and the process that asks it: it is done or it is not, the trail verifies, and agreed again it is done',
    async (ms) => {
      const own = await startRedis();
      const key = newKeyText();
      const keys = newMasters(key);
      try {
        const first = await openRedis({ url: own.url, partnership: 'elmshire' });
        const streams = openStreams(seal(first, keys), () => undefined);
        await seal(first, keys).append([{ stream: 'directory', after: nowhere, events: openDirectory().events, wake: null }]);
        for (const command of planting) expect(await ask(streams, administrator, command)).toBe('decided');
        const names = (await seal(first, keys).read(stream, nowhere)).events as readonly { readonly event: string }[];
        const n = names.findIndex(({ event }) => event === 'adult-added') + 1;
        expect(await ask(streams, administrator, { do: 'ask-redaction', texts: [`${n}.0`], why: 'wrong-case' })).toBe('decided');
        const seen = (await streams.cases.peek(stream)).redaction.asked?.at ?? 0;
        await first.close();

        const child = spawn(process.execPath, [script, own.url, key, id, chair, String(seen), String(seen + 1000)]);
        endsWithUs(child);
        await once(child.stdout, 'data');
        await after(ms);
        await own.signal('SIGKILL');
        child.kill('SIGKILL');
        await own.start();

        const again = await openRedis({ url: own.url, partnership: 'elmshire' });
        const sealed = seal(again, keys);
        const fresh = openStreams(sealed, () => undefined);
        const isDone = ((await sealed.read(stream, nowhere)).events as typeof names).some(({ event }) => event === 'redacted');
        expect((await fresh.cases.peek(stream)).family.adults[0]?.name).toBe(isDone ? redactedWords : planted);
        const redactedIn = (_: string, events: readonly unknown[]) => new Set(redactionsOf(events).keys());
        const found = await verify(again, { masters: keys, redactedIn });
        expect([found.faults, found.redacted]).toEqual([[], isDone ? 1 : 0]);
        expect(await ask(fresh, chair, { do: 'agree-redaction', seen })).toBe('decided');
        expect((await fresh.cases.peek(stream)).family.adults[0]?.name).toBe(redactedWords);
        await again.close();
      } finally {
        await own.remove();
      }
    },
  );
});
