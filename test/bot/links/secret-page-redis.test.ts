import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRedis } from '../../../adapters/store/redis/redis.ts';
import { seal } from '../../../adapters/store/sealing/sealed.ts';
import { tokenSeal } from '../../../adapters/store/sealing/token-seal.ts';
import { oneUseLinks } from '../../../bot/links/one-use-links.ts';
import { secretPage } from '../../../bot/links/secret-page.ts';
import { importPartnership } from '../../../bot/start/import-partnership.ts';
import { caseStream, openStreams } from '../../../bot/turn/streams.ts';
import type { LinkShown } from '../../../cards/linked-files.ts';
import { readPartnership } from '../../../domain/directory/importing/read-partnership.ts';
import type { CaseId, PersonId } from '../../../domain/ids.ts';
import { convened } from '../../support/convened.ts';
import { partnershipJson, people } from '../../support/invented-partnership.ts';
import { masters as newMasters } from '../../support/store/master-keys.ts';
import { type RedisServer, startRedis, withRedis } from '../../support/store/redis-server.ts';

const now = Date.UTC(2026, 11, 1, 12);
const account = { on: 'teams', tenant: 'tenant-council', user: 'aad-cleo' } as const;

withRedis('secret links at two bots on one Redis', () => {
  let redis: RedisServer;
  let close: () => Promise<unknown>;
  let bots: ReturnType<typeof bot>[];
  let id: string;
  const masters = newMasters();

  /** One bot: its own connection and memory. */
  function bot(store: Awaited<ReturnType<typeof openRedis>>) {
    const links = oneUseLinks(tokenSeal(masters, 'one-use links'), () => 'https://bot.invented.example');
    const streams = openStreams(seal(store, masters), () => undefined);
    const page = secretPage({ links, streams, boards: { of: async () => null }, now: () => now });
    return {
      streams,
      make: () =>
        links.make(
          { file: 'minutes', case: id as CaseId, meeting: 'k1', person: people.cleo as PersonId, about: 'json/whole', account },
          now,
        ),
      async take(link: LinkShown | null, code = link?.code ?? '') {
        const token = /#([\w-]+)$/.exec(link?.address ?? '')?.[1] ?? '';
        return (await page.take(new URLSearchParams(), new URLSearchParams({ t: token, code }))).sheet;
      },
    };
  }

  beforeEach(async () => {
    redis = await startRedis();
    const stores = await Promise.all([1, 2].map(() => openRedis({ url: redis.url, partnership: 'elmshire' })));
    close = () => Promise.all(stores.map((one) => one.close()));
    bots = stores.map(bot);
    const [one] = bots;
    if (one === undefined) throw new Error('two were opened');
    const partnership = readPartnership(partnershipJson);
    if ('wrong' in partnership) throw new Error(partnership.wrong.join());
    expect(await importPartnership(one.streams, partnership, { by: 'time', at: now })).toBeNull();
    const invitees = { [people.sam]: 'social-worker', [people.pia]: 'police' };
    id = await convened({ streams: one.streams, now, chair: people.cleo, administrator: people.ada, invitees });
  });
  afterEach(async () => {
    await close();
    await redis.remove();
  });
  const both = () =>
    [bots[0], bots[1]].map((one) => one ?? expect.unreachable()) as [(typeof bots)[number], (typeof bots)[number]];
  const trail = async () => (await both()[0].streams.cases.peek(caseStream(id))).trail.fetched;

  test('one that is used at both at once is given once, and the other learns nothing', async () => {
    const [left, right] = both();
    for (let round = 0; round < 4; round++) {
      const link = left.make();
      const sheets = await Promise.all([left.take(link), right.take(link)]);
      expect(sheets.map((one) => one.status).toSorted()).toEqual([200, 404]);
      expect((await right.take(link)).status).toBe(404);
    }
    expect(Object.keys(await trail())).toHaveLength(4);
  }, 60_000);

  test('wrong codes are counted together: five, wherever each was typed, end it for the right one', async () => {
    const [left, right] = both();
    const link = right.make();
    const wrong = String((Number(link?.code) + 1) % 1_000_000).padStart(6, '0');
    for (let nth = 0; nth < 5; nth++) expect((await both()[nth % 2 === 0 ? 0 : 1].take(link, wrong)).status).toBe(404);
    expect([(await left.take(link)).status, (await right.take(link)).status]).toEqual([404, 404]);
    expect(await trail()).toEqual({});
  }, 60_000);

  test('whose reply was lost has one made again: the new one is good, and the first is too, each once', async () => {
    const [left, right] = both();
    const [lost, again] = [left.make(), right.make()];
    expect(again?.address).not.toBe(lost?.address);
    expect((await left.take(again)).status).toBe(200);
    expect((await right.take(again)).status, 'the answer that was lost is not given twice').toBe(404);
    expect((await right.take(lost)).status).toBe(200);
  }, 60_000);
});
