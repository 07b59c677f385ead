import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../../adapters/store/port.ts';
import type { Sandbox } from '../../../bot/start/sandbox.ts';
import { openSandboxHome } from '../../../bot/start/sandbox-home.ts';
import { caseStream } from '../../../bot/turn/streams.ts';
import { convene } from '../../support/convene.ts';
import { type Forger, forger } from '../../support/forger.ts';
import { type Played, play } from '../../support/slice.ts';

const answers = ['yes', 'no', 'cannot-say'] as const;
/** From the shortest to the longest that is taken, in the signs that take most room: three bytes, four, and such as JSON writes with more signs. */
const evidences = ['abc', 'x'.repeat(300), '語'.repeat(300), '😀'.repeat(150), '"'.repeat(300), `a${'\u0001'.repeat(298)}b`];
const present = ['tamsin', 'bram', 'marigold'];

let played: Played;
let id: string;
let store: Store;
/** How long each answer of the bot was, in bytes; the last one last. */
let answered: number[];
let sandbox: Pick<Sandbox, 'slack' | 'teams'>;

beforeEach(async () => {
  played = await play();
  const made = await convene(played, { administrator: 'juniper', chair: 'rowan' }, 2);
  id = made.id;
  await made.at(made.day, '10:05');
  const { chair } = made;
  await chair.sees(/the room/);
  await chair.press(/^Take the register/, /the room/);
  await chair.submit({ present });
  await chair.sees(/the room[\s\S]*Here:/);
  await chair.press(/^Accepted on paper/, /the room/);
  await chair.submit({ people: present });
  await chair.press(/^Ask for views/, /the room/);
  await played.settled();
  const home = openSandboxHome(played.folder);
  if ('wrong' in home) throw new Error(home.wrong.join());
  store = await home.open();
  answered = [];
  const { slack, teams } = played.sandbox;
  const measured =
    <A extends readonly unknown[], R extends { readonly json: unknown }>(deliver: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const answer = await deliver(...args);
      answered.push(Buffer.byteLength(JSON.stringify(answer.json) ?? ''));
      return answer;
    };
  sandbox = { slack: { ...slack, deliver: measured(slack.deliver) }, teams: { ...teams, deliver: measured(teams.deliver) } };
});
afterEach(async () => {
  await store.close();
  await played.stop();
});

type Values = Readonly<Record<string, string>>;

const view = (answer: string, evidence: string) => ({
  'view-c1': answer,
  'evidence-c1': evidence,
  'view-c2': answer,
  'evidence-c2': evidence,
});

/** The lengths of the records that the case has. */
async function records(): Promise<readonly number[]> {
  const { records: all } = await store.load(caseStream(id), '' as never);
  return all.map((one) => one.bytes.byteLength);
}

/** Each answer with each evidence is sent in turn: how long what is read of it is, and what is stored of it. */
async function lengths(hand: Forger, about: string, values: (answer: string, evidence: string) => Values = view) {
  const read = new Set<number | undefined>();
  const stored = new Set<string>();
  for (const evidence of evidences)
    for (const answer of answers) {
      const before = (await records()).length;
      await hand.submit({ form: 'view', of: id, about }, values(answer, evidence));
      read.add(answered.at(-1));
      stored.add((await records()).slice(before).join());
    }
  return { read: [...read], stored: [...stored] };
}

describe.each([
  ['bram', 'Teams'],
  ['marigold', 'Slack'],
])('no length tells one view from another: %s on %s (Q-24)', (who) => {
  test('taken, refused, or without its evidence: the answers and the records are as long for one view as for any other', async () => {
    const hand = forger({ sandbox }, played.identity(who));
    expect(await hand.submit({ form: 'view', of: id, about: '1' }, view('yes', 'abc'))).not.toMatch(/HTTP/);
    const taken = await lengths(hand, '1');
    expect([taken.read.length, taken.stored]).toEqual([1, [expect.stringMatching(/^\d+$/)]]);
    // Of views that were never asked for: refused, and nothing is stored.
    const refused = await lengths(hand, '7');
    expect([refused.read.length, refused.stored]).toEqual([1, ['']]);
    // Shown again, since something is missing: what was chosen is not put back.
    const half = await lengths(hand, '1', (answer) => ({ 'view-c1': answer, 'view-c2': answer }));
    expect([half.read.length, half.stored]).toEqual([1, ['']]);
  }, 240_000);
});

test('nor of what somebody sends who is asked for none: not in the room, or on no list of the case (Q-24, Q-4)', async () => {
  for (const who of ['ottoline', 'saffron']) {
    const hand = forger({ sandbox }, played.identity(who));
    // That they tried is on the trail once.
    await hand.submit({ form: 'view', of: id, about: '1' }, view('yes', 'abc'));
    const out = await lengths(hand, '1');
    expect([who, out.read.length, out.stored.length]).toEqual([who, 1, 1]);
    expect(out.stored.join()).not.toMatch(/\d{4}/);
  }
}, 240_000);
