import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { caseStream } from '../../bot/turn/streams.ts';
import { formNames } from '../../cards/form-names.ts';
import { verbs } from '../../cards/registry.ts';
import { addedUp, type StrangersEvent } from '../../domain/directory/strangers.ts';
import { convened } from '../support/convened.ts';
import { type Forger, forger, type Who } from '../support/forger.ts';
import { partOf } from '../support/many/part-of.ts';
import { type Played, play } from '../support/slice.ts';
import { openLedger } from '../support/store/ledger.ts';

/** the same whatever was pressed, in both languages. */
const constant = /^There is nothing for you here\. Nid oes dim i chi yma\.$/m;

const tenant = (letter: string) => `7e4a000${letter}`;
const inPolice = `${tenant('2')}-0000-4000-8000-0000000000b2`;
const someone = { saffron: { on: 'slack', org: 'T0NETHER', user: 'U0SAFFRON' }, barnaby: teams('a1', 1, '10') } as const;
const invited = { caspian: { on: 'slack', org: 'T0ALDER', user: 'U0CASPIAN' }, bram: teams('b2', 2, '05') } as const;
const administrator = { juniper: { on: 'slack', org: 'T0NETHER', user: 'U0JUNIPER' }, avery: teams('a1', 1, '01') } as const;
const strangers = {
  'nobody on Slack': { on: 'slack', org: 'T0NETHER', user: 'U0NOBODY' },
  'a known user id from another workspace': { on: 'slack', org: 'T0ALDER', user: 'U0SAFFRON' },
  'nobody on Teams': { on: 'teams', tenant: inPolice, user: '0b1ec700-0000-4000-8000-00000000dead' },
  'a known user id from another tenant': { on: 'teams', tenant: inPolice, user: '0b1ec700-0000-4000-8000-000000000010' },
} as const;

function teams(end: string, nth: number, user: string) {
  return {
    on: 'teams',
    tenant: `7e4a000${nth}-0000-4000-8000-0000000000${end}`,
    user: `0b1ec700-0000-4000-8000-0000000000${user}`,
  } as const;
}

let played: Played;
let id: string;
beforeAll(async () => {
  played = await play();
  const { cases } = played.sandbox.bot().app.streams;
  const invitees = { tamsin: 'social-worker', bram: 'police', marigold: 'school', caspian: 'school' };
  id = await convened({ streams: { cases }, now: played.sandbox.clock.now(), chair: 'rowan', administrator: 'avery', invitees });
});
afterAll(() => played.stop());
// What is noted once in ten minutes is noted anew.
beforeEach(() => played.sandbox.clock.set(played.sandbox.clock.now() + 11 * 60_000));

const trails = async () => {
  const ledger = await openLedger(played.folder);
  const found = await ledger.all();
  await ledger.close();
  return found;
};
/** What was added to the trails by `does`, stream by stream. */
async function added(does: () => Promise<void>): Promise<Readonly<Record<string, readonly string[]>>> {
  const before = await trails();
  await does();
  const after = await trails();
  const grown = Object.entries(after).map(([stream, all]) => [stream, all.slice(before[stream]?.length ?? 0)] as const);
  return Object.fromEntries(grown.filter(([, all]) => all.length > 0));
}

type Ask = readonly [string, (hand: Forger, of: string) => Promise<string>];
/** Everything a person could send about one case; `about` is put in every place that takes one. */
const about = 'c1';
const asks: readonly Ask[] = [
  ...verbs.map((verb): Ask => [verb, (hand, of) => hand.press({ verb, of, about, seen: 1 })]),
  ...formNames
    .filter((form) => form !== 'what-if')
    .flatMap((form): readonly Ask[] => [
      [`open ${form}`, (hand, of) => hand.open({ form, of, about })],
      [
        `submit ${form}`,
        (hand, of) => hand.submit({ form, of, about }, { 'score-c1': '3', 'reason-c1': 'planted', line: 'planted' }),
      ],
    ]),
];
/** What came back to each. */
async function everything(hand: Forger, of: string, which = asks): Promise<readonly (readonly [string, string])[]> {
  const said: (readonly [string, string])[] = [];
  for (const [what, ask] of which) said.push([what, await ask(hand, of)]);
  return said;
}
const allConstant = (said: readonly (readonly [string, string])[]) => said.filter(([, words]) => !constant.test(words));

describe.each(Object.entries(someone))('%s, who has no part in the case', (name, who) => {
  test('hears the one constant sentence whatever is pressed, opened or sent; it is on the trail; nothing changed', async () => {
    const grown = await added(async () => expect(allConstant(await everything(forger(played, who), id))).toEqual([]));
    expect(Object.keys(grown)).toEqual([caseStream(id)]);
    expect(grown[caseStream(id)]?.filter((one) => !one.startsWith(`turned-away ${name}`))).toEqual([]);
    expect(grown[caseStream(id)]).toContain(`turned-away ${name} reveal`);
    expect(grown[caseStream(id)]).toContain(`turned-away ${name} details`);
  });
});

/** Each person sends every ask under one of these, the next two under the next: on each platform three persons, so three of the four. */
const forgedIds = ['zzzzzzzzzzzzzzzz', '../../directory', 'person:rowan', ''];
const known = Object.entries({ ...someone, ...administrator, ...invited });
test.each(known.map(([name, who], nth) => [name, who, nth] as const))(
  '%s with a forged case id: the same sentence',
  async (name, who, nth) => {
    const grown = await added(async () => {
      for (const [turn, of] of forgedIds.entries()) {
        const theirTurn = partOf(asks, 4).filter((_, at) => (at + Math.floor(nth / 2)) % forgedIds.length === turn);
        const said = await everything(forger(played, who), of, theirTurn);
        // Forms that name no case: an administrator may open that of a new conference, anybody may ask for one; what is sent here lacks everything.
        const theirs =
          name in administrator ? / (conference|unit-cases|ask-conference|my-tasks)$/ : / (ask-conference|my-tasks)$/;
        const own = of === '' ? said.filter(([what]) => !theirs.test(what)) : said;
        expect(allConstant(own)).toEqual([]);
      }
    });
    // The first knock of somebody is stored at once; what is counted since goes in every minute, which may come to pass meanwhile.
    expect(Object.keys(grown)).toEqual(['strangers']);
    expect(new Set(grown.strangers)).toEqual(new Set(['knocked time']));
  },
);

describe.each(Object.entries(strangers))('%s', (_name, who) => {
  test('hears the constant sentence, and no case and no directory moves', async () => {
    const { strangers: _, ...grown } = await added(async () =>
      expect(allConstant(await everything(forger(played, who), id, partOf(asks, 4)))).toEqual([]),
    );
    expect(grown).toEqual({});
  });
});

describe('somebody with a part, and another’s buttons', () => {
  const theirs = [
    'attend',
    'keep-free',
    'cannot-keep-free',
    'change-on-the-day',
    'accept-undertaking',
    'suits',
    'say-briefed',
    'set-report',
    'share-report',
    'say-new',
    'say-alone',
    'confirm-received',
    'confirm-restricted',
    'ask-reconvene',
    'unask-reconvene',
  ];
  test.each(Object.entries(invited))('%s cannot do what is the chair’s or the administrator’s', async (name, who) => {
    const hand = forger(played, who);
    const grown = await added(async () => {
      const said: (readonly [string, string])[] = [];
      for (const verb of verbs)
        if (!theirs.includes(verb)) said.push([verb, await hand.press({ verb, of: id, about: 'c1', seen: 1 })]);
      for (const form of [
        'child',
        'when',
        'invite',
        'take-off',
        'newcomer',
        'register',
        'room',
        'family',
        'immediate',
        'give-action',
      ] as const)
        said.push([form, await hand.submit({ form, of: id, about: '1/c1' }, { 'score-c1': '3' })]);
      expect(allConstant(said)).toEqual([]);
    });
    expect(Object.keys(grown)).toEqual([caseStream(id)]);
    expect(grown[caseStream(id)]?.filter((one) => !one.startsWith(`turned-away ${name}`))).toEqual([]);
  });

  test('a button is its presser’s, whoever it was shown to: never the answer of the one it was made for', async () => {
    await played.as('marigold').sees(/You are invited/);
    const { slack } = played.sandbox;
    const marigold = { org: 'T0ALDER', user: 'U0MARIGOLD' };
    const message = slack.snapshot(marigold).messages.findLast((one) => JSON.stringify(one.blocks).includes('"attend'));
    const pressed = slack.compose.press(marigold, message?.ts ?? '', "I'll be there");
    const asSaffron = {
      ...pressed,
      user: { id: 'U0SAFFRON', username: 's', name: 's', team_id: 'T0NETHER' },
      team: { id: 'T0NETHER', domain: 'n' },
      api_app_id: 'A0NETHER',
    };
    const grown = await added(async () => expect((await slack.deliver(asSaffron)).status).toBe(200));
    expect(grown).toEqual({ [caseStream(id)]: ['turned-away saffron attend'] });
  });

  test('an action is its owner’s', async () => {
    const { cases } = played.sandbox.bot().app.streams;
    const due = new Date(played.sandbox.clock.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    const command = { do: 'give-action', to: 'marigold' as never, what: 'w', why: 'y', due } as const;
    await cases.ask(caseStream(id), { by: 'rowan' as never, at: played.sandbox.clock.now(), via: 'cli', command });
    for (const who of [...Object.values(invited), ...Object.values(someone)]) {
      const hand = forger(played, who as Who);
      const grown = await added(async () => {
        expect(await hand.press({ verb: 'complete', of: id, about: 'a1' })).toMatch(constant);
        expect(await hand.submit({ form: 'help', of: id, about: 'a1' }, { note: 'planted' })).toMatch(constant);
      });
      expect(Object.keys(grown)).toEqual([caseStream(id)]);
    }
  });
});

test('every stranger and every forged case id is counted, by tenant, workspace and person, once the bot has stopped', async () => {
  await played.sandbox.bot().app.stop();
  const ledger = await openLedger(played.folder);
  const knocks = addedUp(
    ((await ledger.events('strangers')) as unknown as readonly StrangersEvent[]).flatMap((one) => one.knocks),
  );
  await ledger.close();
  const homes = Object.values(strangers).map((who) => ('tenant' in who ? who.tenant : who.org));
  for (const home of homes) expect(knocks).toContainEqual(expect.objectContaining({ home }));
  for (const [person] of known) expect(knocks).toContainEqual(expect.objectContaining({ who: 'person', person }));
});
