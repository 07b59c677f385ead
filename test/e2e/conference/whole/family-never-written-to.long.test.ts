import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseStream } from '../../../../bot/turn/streams.ts';
import type { FormName } from '../../../../cards/form-names.ts';
import { partsOf } from '../../../../domain/access/parts.ts';
import { procedureOf } from '../../../../domain/procedures/in-force.ts';
import { charges } from '../../../support/convene.ts';
import { forger } from '../../../support/forger.ts';
import { convenes, deciders, english } from '../../../support/story/before-the-day.ts';
import { care, police, school, usual } from '../../../support/story/deciding-stories.ts';
import { inventedCast } from '../../../support/story/invented-cast.ts';
import { agreesAndSends, registers, view, writes } from '../../../support/story/on-the-day.ts';
import { openStage, type Stage } from '../../../trails/stage.ts';
import { play, type Telling } from '../../../trails/story.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(deciders);
});
afterAll(() => stage.stop());

const [excluded, disagrees] = ['x00000000001', 'd00000000001'];

const everybody = ['isolde', 'bram', 'marigold'];
type Charge = (typeof charges)[number];

/**
 * The family: a parent and a child who have accounts of the same workspace and tenant, a carer who is somebody of the partnership without a part in the case, and a
 * supporter with none; each with what could be taken for an address typed wherever something can be.
 */
const family = {
  parent: { name: 'Rosalind rosalind.tanglemere@t0nether.example', ids: ['U0ROSALIND', 'rosalind.tanglemere'] },
  child: {
    name: 'Thessaly thessaly.wainscott@7e4a0001.example',
    ids: ['0b1ec700-0000-4000-8000-000000000101', 'thessaly.wainscott'],
  },
  carer: { name: '<@U0OTTOLINE> ottoline', ids: ['U0OTTOLINE', '<@'] },
} as const;
const typed = 'wren@family.invalid, +44 7700 900123, <@U0ROSALIND>';
const addresses = [...Object.values(family).flatMap(({ ids }) => ids), 'family.invalid', '900123'];

async function caseIn({ sandbox }: Stage): Promise<string> {
  for await (const stream of sandbox.bot().app.streams.all()) if (stream.startsWith('case:')) return stream.slice('case:'.length);
  return expect.unreachable('there is no case');
}

const cast = [...inventedCast().people, ...deciders];
const identityOf = (person: string) => cast.find(({ id }) => id === person)?.identities[0] ?? expect.unreachable(person);

/** How the bot reaches a person on either platform: by nothing else. */
const ways = ['chat.postMessage', 'chat.update', 'chat.delete', 'conversations.open', 'users.info', 'post', 'edit', 'create'];

interface Sent {
  readonly kind: string;
  /** The account of the person whose chat it is, or who is asked for. */
  readonly to: string;
  readonly carries: string;
}

const made = ({ sandbox: { slack, teams } }: Stage): readonly unknown[] => [...slack.calls(), ...teams.calls()];

/** Every call that reaches a person, but for what they opened themselves. */
function callsOf({ sandbox: { slack, teams } }: Stage, before: ReadonlySet<unknown>): readonly Sent[] {
  const onSlack = new Map(slack.people.map((one) => [slack.snapshot({ org: one.team, user: one.user }).channel, one.user]));
  const onTeams = teams.people.map((one) => [encodeURIComponent(teams.snapshot(one).conversation), one.user] as const);
  return [
    ...slack.calls().flatMap((one): readonly Sent[] => {
      const { method, args } = one;
      if (before.has(one) || /^(views|auth)\./.test(method)) return [];
      const { channel = '', users, user } = args as Readonly<Record<string, string | undefined>>;
      // What answers a press goes to the chat it was pressed in, by an address that Slack gave.
      if (method === 'response_url') return [];
      return [{ kind: method, to: users ?? user ?? onSlack.get(channel) ?? channel, carries: JSON.stringify(args) }];
    }),
    ...teams.calls().flatMap((one): readonly Sent[] => {
      const { route, path, body } = one;
      if (before.has(one)) return [];
      const chat = onTeams.find(
        ([conversation]) => path.includes(conversation) || path.includes(decodeURIComponent(conversation)),
      );
      return [{ kind: route, to: chat?.[1] ?? JSON.stringify(body), carries: `${path} ${JSON.stringify(body)}` }];
    }),
  ];
}

async function tells(on: Telling, { administrator, chair }: Charge): Promise<void> {
  const { as, at } = on;
  const lead = as('isolde');
  await convenes(on, {
    ...usual,
    administrator,
    chair,
    words: english,
    reference: 'INV-79',
    criterion: 'A child is at risk of significant harm',
    asking: { 'Talked over': 'Yes' },
    from: { 'Concern notified': '2026-11-30' },
    children: [{ born: '2011-05-04', name: family.child.name }],
    people: [
      [care, 'Social worker', 'Isolde'],
      [police, 'Police', 'Bram'],
      [school, 'Education', 'Marigold'],
    ],
  });
  for (const who of everybody) await as(who).presses("I'll be there");
  const of = await caseIn(stage);
  const asks = async (who: string, form: FormName, values: Readonly<Record<string, string>>, about?: string) => {
    const hand = forger(stage, identityOf(who));
    const said = await hand.submit({ form, of, meeting: 'k1', ...(about === undefined ? {} : { about }) }, values);
    expect(
      said.split('\n').filter((line) => /⚠|nothing for you/.test(line)),
      form,
    ).toEqual([]);
  };

  // Entered, planned, told of and heard: whatever can be said of them is, and everything there is to do for them is done.
  await asks('isolde', 'adult', { kind: 'parent', 'adult-name': family.parent.name }, 'new/0');
  await asks('isolde', 'adult', { kind: 'carer', 'adult-name': family.carer.name }, 'new/1');
  const helped = { tells: 'social-worker', needs: 'interpreter', language: 'family.invalid', words: typed };
  const comes = { invited: 'yes', comes: 'yes', instead: 'not-said', supporter: 'friend', 'report-help': 'talked-through' };
  for (const adult of ['p1', 'p2']) await asks('isolde', 'adult-plan', { ...comes, ...helped }, adult);
  const ofChild = { comes: 'whole', wish: 'wants', reasons: 'old-enough', views: 'social-worker', advocate: 'comes' };
  await asks('isolde', 'child-plan', { invited: 'yes', ...ofChild, ...helped }, 'c1');
  await at('2026-12-10 09:30');
  await lead.presses('The family');
  await lead.presses('Tick what is done');
  await asks('isolde', 'report-shared', { 'with-p1': 'shared', 'with-p2': 'refused', 'with-c1': 'shared', words: typed });
  await asks('bram', 'exclusion-ask', { who: 'p2', wants: 'part', ground: 'threat', evidence: 'yes', words: typed }, excluded);
  await asks(chair, 'exclusion-decide', { what: 'part', part: typed, reason: typed }, excluded);
  const tasks = Object.fromEntries(
    ['tell', 'views', 'outcome'].flatMap((one) => [
      [one, 'isolde'],
      [`${one}-by`, one === 'outcome' ? '2026-12-17' : '2026-12-14'],
    ]),
  );
  await asks(chair, 'exclusion-tasks', { ...tasks, report: 'yes' }, excluded);

  await at('2026-12-16 10:05');
  await registers(on, chair, everybody);
  await asks(chair, 'family-here', { family: 'p1', companions: 'p1/supporter' }, '0');
  const keeps = as(chair);
  await keeps.presses('Ask for views');
  const yes = { 'at risk': 'Yes, at risk', 'on what evidence': 'invented' };
  await view(on, chair, Object.fromEntries(everybody.map((who) => [who, yes])));
  await keeps.presses('Record it');
  await keeps.presses('Decide');
  await keeps.fills('What is decided', { 'Referral to the Reporter': 'Referred already', 'Why it is referred': 'invented' });
  await asks(chair, 'family-dissent', { who: 'p1', child: 'c1', words: typed }, disagrees);
  const due = { to: 'isolde', what: typed, why: typed, by: '2026-12-23' };
  await asks(chair, 'give-action', { ...due, doer: 'adult/p1' });
  await asks(chair, 'give-action', { ...due, 'doer-name': 'ottoline' });
  await keeps.presses('Who gets what');
  await keeps.fills('Who gets what', { 'Carer 1': 'No minutes' });
  await keeps.presses('Close the conference');
  await keeps.fills('Close', {});
  await writes(on, chair, { Risks: 'invented' });
  await agreesAndSends(on, chair);
  for (const who of everybody) {
    await as(who).presses('I have the decisions');
    await as(who).presses('I have the minutes');
  }
  // Their copies are brought to them, which whoever leads notes; and what is theirs to do falls due.
  for (const document of ['decisions', 'minutes']) await asks(chair, 'received', { to: 'family/p1', document, how: 'post' });
  for (const day of ['2026-12-22', '2026-12-24', '2026-12-31']) await at(`${day} 09:30`);
}

test.each(charges)(
  'from the request to the acknowledged minutes nobody of the family is written to, $where',
  async (charge) => {
    const title = 'Falkirk';
    let greeted: ReadonlySet<unknown> = new Set();
    const tell = (on: Telling) => {
      greeted = new Set(made(on.stage));
      return on.briefly(() => tells(on, charge), 'untold');
    };
    await play(stage, { title, procedure: 'forth-valley', starts: '2026-12-01 09:10', tell });
    const calls = callsOf(stage, greeted);
    // Whoever was written to has an account of theirs in the directory, and a part in the case: nobody else does, and no other way was tried.
    const { streams } = stage.sandbox.bot().app;
    const of = await caseIn(stage);
    const [state, directory] = [await streams.cases.peek(caseStream(of)), await streams.directory.peek('directory')];
    const procedure = procedureOf('forth-valley', directory);
    const written = new Set(calls.map(({ to }) => to));
    for (const account of written) {
      const person = [...directory.people.values()].find(({ identities }) => identities.some(({ user }) => user === account));
      expect(person, account).toBeDefined();
      // Whoever decided on the request had a part in it until there was a case.
      if (person?.id !== usual.decider)
        expect(partsOf(state, person?.id ?? 'time', { directory, procedure }, 'k1').size, person?.id).toBeGreaterThan(0);
    }
    for (const who of ['isolde', 'bram', 'marigold', charge.chair]) expect(written, who).toContain(identityOf(who).user);
    expect(written).not.toContain(identityOf('ottoline').user);
    expect([...new Set(calls.map(({ kind }) => kind))].filter((kind) => !ways.includes(kind))).toEqual([]);
    for (const { carries } of calls) expect(addresses.filter((one) => carries.includes(one))).toEqual([]);
    // They are there all the same: whoever works with them reads them in a form.
    const read = await forger(stage, identityOf('isolde')).open({ form: 'family-plan', of, meeting: 'k1' });
    for (const { name } of [family.parent, family.child]) expect(read).toContain(name);
  },
  120_000,
);
