import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../../adapters/store/port.ts';
import { openRedis } from '../../../adapters/store/redis/redis.ts';
import { type Sealed, seal } from '../../../adapters/store/sealing/sealed.ts';
import { dayFromIso } from '../../../domain/calendar/iso.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import { convened, known, noon } from '../../support/case-story.ts';
import { id } from '../../support/invented-partnership.ts';
import { masters as newMasters } from '../../support/store/master-keys.ts';
import { startRedis, withRedis } from '../../support/store/redis-server.ts';
import { sealedSqlite } from '../../support/store/sealed-sqlite.ts';
import { WeeksOnAStore } from '../../support/story/weeks-on-a-store.ts';

type Where = 'stoke-on-trent' | 'forth-valley';
interface Place {
  readonly open: () => Promise<Sealed>;
  readonly remove: () => Promise<void>;
}

/** The case of the stories, under another procedure. Tom's action is due on Wednesday 30 December 2026, and stays undone. */
async function weeks({ open }: Place, where: Where, more: Partial<Directory> = {}): Promise<WeeksOnAStore> {
  const story = convened();
  story.at = noon('2026-12-08');
  story.ask('cleo', { do: 'give-action', to: id('tom'), what: 'planted task', why: 'planted reason', due: '2026-12-30' });
  const { opening } = story.state;
  if (opening.status !== 'open') throw new Error('not open');
  const state = { ...story.state, opening: { ...opening, procedure: where } };
  const directory = { ...known.directory, procedure: where, adopted: null, ...more };
  return new WeeksOnAStore([await open(), await open()], state, directory).joins(id('tom'), '2026-12-16 12:00');
}

const digests = (...days: readonly string[]) => days.map((one) => `${one} 09:00 aad-tom: What is due from you`);
const both = ['Wed 12-23', 'Wed 12-30', 'Thu 12-31'];
const days = { 'stoke-on-trent': digests(...both, 'Tue 01-05'), 'forth-valley': digests(...both, 'Wed 01-06') } as const;
const [from, until] = ['2026-12-21 00:00', '2027-01-07 23:00'] as const;

function theWeeks(openPlace: () => Promise<Place>): void {
  let place: Place;
  beforeEach(async () => {
    place = await openPlace();
  });
  afterEach(() => place.remove());

  test.each(['stoke-on-trent', 'forth-valley'] as const)(
    'Christmas 2026 in %s, by two processes at once: one digest on each of its days, and none on a day that is not worked',
    async (where) => {
      const told = await (await weeks(place, where)).runs([id('tom')], from, until);
      expect(told.log).toEqual(days[where]);
      expect(JSON.stringify(told.wire.messages)).not.toMatch(/planted/);
    },
    60_000,
  );

  test('a clock that goes back, by an hour and by two days over Christmas, sends none a second time', async () => {
    const told = await weeks(place, 'forth-valley');
    await told.runs([id('tom')], from, '2026-12-23 10:00');
    await told.runs([id('tom')], '2026-12-23 08:00', '2026-12-30 09:00');
    await told.runs([id('tom')], '2026-12-28 08:00', until);
    expect(told.log).toEqual(days['forth-valley']);
  }, 60_000);

  test('a leave with cover: on each of its days the cover alone is told, that something is due and not what; on return the latest stage comes, once', async () => {
    const leave = { from: dayFromIso('2026-12-22') ?? 0, to: dayFromIso('2026-12-31') ?? 0, cover: id('tess') };
    const told = await weeks(place, 'stoke-on-trent', { leaves: new Map([[id('tom'), leave]]) });
    await told.runs([id('tom'), id('tess')], from, until);
    expect(told.log).toEqual([
      // It is noted at nine, and goes to the cover when their own mailbox is looked at.
      'Wed 12-23 10:00 aad-tess: Something is due',
      'Wed 12-30 10:00 aad-tess: Something is due',
      'Thu 12-31 10:00 aad-tess: Something is due',
      'Mon 01-04 09:00 aad-tom: What is due from you',
      'Tue 01-05 09:00 aad-tom: What is due from you',
    ]);
    expect(JSON.stringify(told.wire.messages)).not.toMatch(/planted|INV-1/);
  }, 60_000);
}

describe('on SQLite', () => theWeeks(sealedSqlite));

withRedis('on Redis', () => {
  let server: Awaited<ReturnType<typeof startRedis>>;
  let nth = 0;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.remove());

  theWeeks(async () => {
    const [masters, partnership] = [newMasters(), `elmshire${nth++}`];
    const opened: Store[] = [];
    return {
      async open() {
        const store = await openRedis({ url: server.url, partnership });
        opened.push(store);
        return seal(store, masters);
      },
      async remove() {
        await Promise.all(opened.map((one) => one.close()));
      },
    };
  });
});
