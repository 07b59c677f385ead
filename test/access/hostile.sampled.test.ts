import { afterAll, beforeAll, expect, test } from 'vitest';
import { newCaseId } from '../../bot/click/new-case-id.ts';
import { caseStream } from '../../bot/turn/streams.ts';
import type { Part } from '../../domain/access/right.ts';
import { localDay } from '../../domain/calendar/london.ts';
import type { CaseCommand, CommandName } from '../../domain/case/case.ts';
import { rights } from '../../domain/case/slices.ts';
import type { DirectoryCommand } from '../../domain/directory/command.ts';
import type { AgencyId, PersonId } from '../../domain/ids.ts';
import { forger, type Who } from '../support/forger.ts';
import { isWhole, partOf } from '../support/many/part-of.ts';
import { reimported } from '../support/reimported.ts';
import type { Played } from '../support/slice.ts';
import { drive, wrongWith } from './drive.ts';
import { expectation } from './expectation.ts';
import { type Staged, stagedCase } from './staged.ts';
import { playAccess } from './standing-people.ts';

/**
 * Beside the matrix: people who have no part any more, or never had one. Everything that can be asked is asked in their names, and each
 * hears the constant sentence and leaves nothing but an entry that they were turned away.
 */
const page = expectation();
/** A quarter of what is refused, another one in each run, and all that is allowed: one thing of that may need another. */
const asked: ReadonlySet<string> = new Set(partOf(Object.keys(rights) as CommandName[], 4));
/** Nobody asked there that somebody of the family should not come. */
const nothing = new Set(['held: read-exclusions too-early', 'held: do-exclusion-task too-early']);
let played: Played;
let held: Staged;
beforeAll(async () => {
  played = await playAccess();
  held = await stagedCase(played, 'held');
});
afterAll(() => played.stop());

/** Asks everything of a case in these people's names; what each may, by hand. `as`: under another identity than their own. */
async function everything(of: Staged, parts: Readonly<Record<string, readonly Part[]>>, as: Readonly<Record<string, Who>> = {}) {
  const there = { ...played, identity: (person: string) => as[person] ?? played.identity(person) };
  const { driven } = await drive(
    there,
    { ...of, parts },
    page,
    (command, _, expected) => expected === 'allowed' || asked.has(command),
  );
  expect(driven.length).toBeGreaterThan(isWhole() ? 20 : 5);
  expect(driven.flatMap((one) => wrongWith(one, nothing) ?? [])).toEqual([]);
  return driven;
}

async function ofDirectory(command: DirectoryCommand): Promise<void> {
  const ask = { by: 'avery' as PersonId, at: played.sandbox.clock.now(), via: 'cli', command } as const;
  expect(await played.sandbox.bot().app.streams.directory.ask('directory', ask)).toMatchObject({ did: 'decided' });
}

/** By the chair, unless somebody else is named. */
async function ofCase(id: string, command: CaseCommand, by = 'rowan' as PersonId): Promise<void> {
  const ask = { by, at: played.sandbox.clock.now(), via: 'cli', command } as const;
  expect(await played.sandbox.bot().app.streams.cases.ask(caseStream(id), ask)).toMatchObject({ did: 'decided' });
}

/** The directory has it at once; the case hears of it behind the answer (bot/turn/departures.ts). */
async function hasDetailsAgain(): Promise<void> {
  const details = () => forger(played, played.identity('bram')).open({ form: 'details', of: held.id, meeting: 'k1' });
  await expect.poll(details, { timeout: 20_000 }).not.toContain('Nid oes dim i chi yma');
}

const rowan = 'the id of the chair, from another tenant';
const marigold = 'the id of somebody invited, from another organisation in the same channel';
const avery = 'the id of an administrator, from another tenant';

test('a stranger of another tenant or another organisation, with the id of somebody who has a part', async () => {
  const police = '7e4a0002-0000-4000-8000-0000000000b2';
  await everything(
    held,
    { [rowan]: [], [marigold]: [], [avery]: [] },
    {
      [rowan]: { on: 'teams', tenant: police, user: '0b1ec700-0000-4000-8000-000000000002' },
      [avery]: { on: 'teams', tenant: police, user: '0b1ec700-0000-4000-8000-000000000001' },
      [marigold]: { on: 'slack', org: 'T0ELSEWHERE', user: 'U0MARIGOLD', in: 'T0ALDER' },
    },
  );
});

test('a guest in the chair’s own tenant, and somebody of another organisation in a shared channel of an administrator’s workspace', async () => {
  await everything(
    held,
    { guest: [], connected: [] },
    {
      guest: { on: 'teams', tenant: '7e4a0001-0000-4000-8000-0000000000a1', user: '0b1ec700-0000-4000-8000-000000000199' },
      connected: { on: 'slack', org: 'T0ELSEWHERE', user: 'U0CONNECT', in: 'T0NETHER' },
    },
  );
});

test('somebody invited, the manager of the unit and an administrator, once they are suspended; and back again they may what they might', async () => {
  const suspended = ['bram', 'magnolia', 'juniper'];
  for (const person of suspended) await ofDirectory({ do: 'suspend', person: person as PersonId });
  await everything(held, { bram: [], magnolia: [], juniper: [] });
  for (const person of suspended) await ofDirectory({ do: 'resume', person: person as PersonId });
  await hasDetailsAgain();
});

test('whoever is invited, once the agency they are of is suspended with all its people; and back again they may what they might', async () => {
  await ofDirectory({ do: 'suspend-agency', agency: 'police' as never });
  await everything(held, { bram: [] });
  await ofDirectory({ do: 'resume-agency', agency: 'police' as never });
  await hasDetailsAgain();
});

test('whoever covers for the administrator and was not admitted: asked to be, and before (Q-7)', async () => {
  await everything(held, { clover: ['cover'] });
});

test('whoever covered for somebody invited and was admitted, once they are back; until then they had what is theirs (Q-7)', async () => {
  const [of, cover] = ['bram', 'sunniva'].map((one) => one as PersonId) as [PersonId, PersonId];
  const today = localDay(played.sandbox.clock.now());
  await ofDirectory({ do: 'go-away', person: of, from: today, to: today + 7, cover });
  await ofCase(held.id, { do: 'ask-cover', of }, cover);
  await ofCase(held.id, { do: 'admit-cover', of, cover });
  const details = () => forger(played, played.identity(cover)).open({ form: 'details', of: held.id, meeting: 'k1' });
  expect(await details()).not.toContain('There is nothing for you here');
  await ofDirectory({ do: 'come-back', person: of });
  expect(await details()).toContain('There is nothing for you here');
  await everything(held, { sunniva: [] });
});

test('an administrator and a minute-taker from whom one case is kept, in that case (Q-5)', async () => {
  const kept = await stagedCase(played, 'convened');
  await ofCase(kept.id, { do: 'bar', people: ['juniper', 'quill'].map((one) => one as PersonId), agencies: [] });
  await everything(kept, { juniper: [], quill: [] });
});

test('a forged case id: whoever chairs or is invited elsewhere hears what a stranger hears', async () => {
  const forged = { ...held, id: newCaseId(), name: 'no case', stage: 'none' } as const;
  await everything(forged, { rowan: ['keeper', 'professional'], saffron: ['professional'], bram: ['professional'] });
});

test('a button of one case with a meeting that it has not got', async () => {
  await everything(
    { ...held, meeting: 'k9', asked: 'meeting', stage: 'none' },
    { rowan: ['keeper'], ottoline: [], saffron: [], bram: [], fenella: ['core-group'] },
  );
});

test('a button of one case with the id of another, in which they are not', async () => {
  await everything(
    { ...(await stagedCase(played, 'a draft')), name: 'another case' },
    { barnaby: [], ottoline: [], saffron: [] },
  );
});

test('whoever sent a deputy, once the chair has agreed: nothing of it is theirs any more (Q-7) but to come after all (Q-21)', async () => {
  const { cases } = played.sandbox.bot().app.streams;
  const of = 'marigold' as PersonId;
  const answer = (await cases.peek(caseStream(held.id))).meetings.k1?.answers[of]?.answer;
  const seen = answer?.answer === 'deputy' ? answer.at : 0;
  const command = { do: 'agree-deputy', meeting: 'k1', of, seen, line: 'invented' } as const;
  const at = played.sandbox.clock.now();
  expect(await cases.ask(caseStream(held.id), { by: 'rowan' as PersonId, at, via: 'cli', command })).toMatchObject({
    did: 'decided',
    events: [{ event: 'deputy-agreed' }],
  });
  await everything(held, { marigold: ['represented'] });
});

test('somebody of two agencies, once they are no more of the one they were invited for (Q-8)', async () => {
  const saffron = 'saffron' as PersonId;
  await ofDirectory({ do: 'add-membership', person: saffron, agency: 'review' as AgencyId, post: null });
  const details = () => forger(played, played.identity('saffron')).open({ form: 'details', of: held.id, meeting: 'k1' });
  expect(await details()).not.toContain('There is nothing for you here');
  await ofDirectory({ do: 'end-membership', person: saffron, agency: 'housing' as AgencyId });
  await everything(held, { saffron: [] });
});

test('whoever was taken out of the partnership file, and whoever moved to another agency with the same account (Q-8)', async () => {
  await reimported(played, ({ people, ...file }) => ({
    ...file,
    people: people
      .filter((one) => one.id !== 'saffron')
      .map((one) =>
        one.id === 'tamsin' ? { ...one, memberships: [{ agency: 'housing' as never, standing: [] }] as const } : one,
      ),
  }));
  await everything(held, { saffron: [], tamsin: [] });
});
