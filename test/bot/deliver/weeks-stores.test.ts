import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../../adapters/store/port.ts';
import { openRedis } from '../../../adapters/store/redis/redis.ts';
import { type Sealed, seal } from '../../../adapters/store/sealing/sealed.ts';
import { dayFromIso } from '../../../domain/calendar/iso.ts';
import type { BareCommand } from '../../../domain/case/case.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import { convened, known, noon, type Story } from '../../support/case-story.ts';
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

/** Tom's action is due on that day, and stays undone. */
function undone(due: string): Story {
  const story = convened();
  story.at = noon('2026-12-08');
  return story.ask('cleo', { do: 'give-action', to: id('tom'), what: 'planted task', why: 'planted reason', due });
}

/** As `Thu 12-24`, from a December into a January. */
const inTheYear = (one: string, other: string) => {
  const key = (day: string) => `${day.slice(4, 6) === '12' ? 0 : 1} ${day.slice(4)}`;
  return key(one).localeCompare(key(other));
};

/** The conference is moved to Tuesday 5 January 2027; Tom has said nothing, Pia comes and owes a report. */
function moved(): Story {
  const story = convened();
  story.at = noon('2026-12-08');
  const when = { date: '2027-01-05', time: '10:00', place: 'Invented Hall' };
  story.ask('ada', { do: 'move', when, why: 'invented', seen: story.conference.revision } as unknown as BareCommand);
  return story.ask('pia', { do: 'attend', how: 'in-person' });
}

/** Tom's weeks in the case of the stories, under another procedure. */
async function weeks(
  { open }: Place,
  where: Where,
  more: Partial<Directory> = {},
  story = undone('2026-12-30'),
): Promise<WeeksOnAStore> {
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
  let another: Place | undefined;
  beforeEach(async () => {
    place = await openPlace();
  });
  afterEach(async () => {
    await place.remove();
    await another?.remove();
    another = undefined;
  });
  const openAnother = async () => {
    another = await openPlace();
    return another;
  };

  test.each(['stoke-on-trent', 'forth-valley'] as const)(
    'Christmas 2026 in %s, by two processes at once: one digest on each of its days, and none on a day that is not worked',
    async (where) => {
      const told = await (await weeks(place, where)).runs([id('tom')], from, until);
      expect(told.log).toEqual(days[where]);
      expect(JSON.stringify(told.wire.messages)).not.toMatch(/planted/);
    },
    60_000,
  );

  test.each([
    [
      'stoke-on-trent',
      'Mon 01-04',
      ['Thu 12-24', 'Wed 12-30', 'Mon 01-04'],
      ['Tue 12-29', 'Thu 12-31', 'Mon 01-04'],
      'Tue 01-05',
    ],
    ['forth-valley', 'Tue 01-05', ['Wed 12-23', 'Tue 12-29', 'Thu 12-31'], ['Wed 12-30', 'Thu 12-31'], 'Tue 01-05'],
  ] as const)(
    'Christmas 2026 in %s, by two processes at once: every stage of an action to its owner, the lead and the chair, of an invitation and of a report',
    async (where, fourth, invitation, report, theDay) => {
      const until = '2027-01-16 00:00';
      const told = await weeks(place, where, {}, undone('2026-12-14'));
      await (await told.joins(id('sam'), '2026-12-16 12:00')).joins(id('cleo'), '2026-12-16 12:00');
      await told.runs([id('tom'), id('sam'), id('cleo')], '2026-12-16 13:00', until);
      const of = (who: string) => told.log.flatMap((one) => (one.includes(`-${who}:`) ? [one.slice(0, 15)] : []));
      const at = (...days: readonly string[]) => days.map((one) => `${one} 09:00`);
      expect(of('tom'), 'overdue, then every week').toEqual(at('Thu 12-17', 'Tue 12-29', fourth, 'Fri 01-08', 'Fri 01-15'));
      expect(of('sam'), 'the lead, from the fourth working day').toEqual(
        at('Fri 12-18', 'Tue 12-29', fourth, 'Fri 01-08', 'Fri 01-15'),
      );
      expect(of('cleo'), 'the chair, from the second week').toEqual(at(fourth, 'Fri 01-08', 'Fri 01-15'));
      const asked = await (await weeks(await openAnother(), where, {}, moved())).joins(id('pia'), '2026-12-16 12:00');
      await asked.runs([id('tom'), id('pia')], '2026-12-16 13:00', until);
      const days = (who: string) => asked.log.flatMap((one) => (one.includes(`-${who}:`) ? [one.slice(0, 9)] : []));
      // Whoever has not answered is reminded of both, in one digest, and on the day itself, on which no card of theirs comes down.
      const both = [...new Set<string>([...invitation, ...report])].toSorted(inTheYear);
      expect([days('tom'), days('pia')]).toEqual([[...both, theDay], report]);
    },
    120_000,
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
