import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import type { CaseCommand } from '../../../domain/case/case.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { convened } from '../../support/convened.ts';
import { type Played, play } from '../../support/slice.ts';

const constant = /This reference cannot be used: ask the unit manager\./;
const offered = /There is an open case with this reference[\s\S]*Open that case/;
/** Who calls conferences, one on each platform. */
const callers = ['avery', 'juniper'] as const;

let played: Played;
beforeAll(async () => {
  played = await play();
  for (const caller of callers) {
    await played.as(caller).say('hello');
    await played.as(caller).sees(/Call a conference/);
  }
});
afterAll(() => played.stop());

const streams = () => played.sandbox.bot().app.streams;

async function open(reference: string, administrator: string): Promise<string> {
  const now = played.sandbox.clock.now();
  const invitees = { tamsin: 'social-worker', bram: 'police' };
  return convened({ streams: streams(), now, chair: 'rowan', administrator, invitees, reference });
}

async function ask(id: string, by: string, command: CaseCommand): Promise<void> {
  const stamp = { by: by as PersonId, at: played.sandbox.clock.now(), via: 'cli' } as const;
  expect((await streams().cases.ask(caseStream(id), { ...stamp, command })).did).toBe('decided');
}

/** From Home: another conference is called with this reference. What is then read in the form, '' where it closed. */
async function calls(who: string, reference: string): Promise<string> {
  const hand = played.as(who);
  await hand.close();
  await played.settled();
  await hand.press(/^Call a conference$/);
  await hand.submit({ reference, type: 'initial' });
  return hand.open();
}

test.each(callers)('%s is led to the open case that has the reference, with what was filled in still there', async (caller) => {
  await open(`INV-61-${caller}`, caller);
  expect(await calls(caller, `inv-61-${caller}`)).toMatch(offered);
  const hand = played.as(caller);
  await hand.press(/^Open that case$/);
  await expect.poll(hand.open).toMatch(/Who has this case/);
  expect(hand.open()).toContain(`INV-61-${caller}`);
  await hand.press(/^Details$/);
  await expect.poll(hand.open).toMatch(/Confidentiality undertaking/);
  expect(hand.open()).toContain(`INV-61-${caller}`);
  await hand.close();
  // The next form is already that of the children.
  expect(await calls(caller, `INV-62-${caller}`)).toMatch(/Add a child/);
});

test.each(callers)('%s goes on with the draft that has the reference, and sends it to the chair from there', async (caller) => {
  const hand = played.as(caller);
  const reference = `INV-65-${caller}`;
  expect(await calls(caller, reference)).toMatch(/Add a child/);
  await hand.close();
  expect(await calls(caller, reference)).toMatch(offered);
  await hand.press(/^Open that case$/);
  await expect.poll(hand.open).toMatch(/Who has this case/);
  await hand.press(/^Send to the/);
  await expect.poll(hand.open).toMatch(/Still missing: children; date, place and chair; who is invited/);
  await hand.close();
  const { cases, references } = streams();
  const id = (await references.holder(reference)) ?? expect.unreachable();
  await ask(id, caller, { do: 'add-child', nth: 0, child: { born: '2019-05-04' } });
  const when = { date: '2026-12-15', time: '10:00', place: 'Invented Hall' };
  await ask(id, caller, { do: 'set-when', meeting: 'k1', when, chair: 'rowan' as PersonId });
  const tamsin = { person: 'tamsin' as PersonId, role: 'social-worker' };
  await ask(id, caller, { do: 'invite', meeting: 'k1', invitees: [tamsin] });
  await calls(caller, reference);
  await hand.press(/^Open that case$/);
  await hand.press(/^Send to the/);
  await expect.poll(hand.open).toMatch(/agrees the list/);
  await hand.submit({});
  const stage = async () => (await cases.peek(caseStream(id))).meetings.k1?.calling.stage;
  await expect.poll(stage, { timeout: 20_000 }).toBe('proposed');
});

test.each([
  ['avery', 'juniper'],
  ['juniper', 'avery'],
] as const)(
  'where %s has a case that is for named people only, or kept from %s, the sentence tells nothing',
  async (has, asks) => {
    const sensitive = await open(`INV-63-${has}`, has);
    await ask(sensitive, 'rowan', { do: 'set-sensitive' });
    const barred = await open(`INV-64-${has}`, has);
    await ask(barred, 'rowan', { do: 'bar', people: [asks as PersonId], agencies: [] });
    const answers = [await calls(asks, `INV-63-${has}`), await calls(asks, `INV-64-${has}`)];
    for (const answer of answers) {
      expect(answer).toMatch(constant);
      expect(answer).not.toMatch(/open case|Open that case/);
    }
    const plain = (text: string | undefined) => text?.replaceAll(/INV-6\d/g, 'INV');
    expect(plain(answers[0])).toBe(plain(answers[1]));
    // Whoever has it is led there all the same.
    expect(await calls(has, `INV-63-${has}`)).toMatch(offered);
    const everything = played.as(asks).everything();
    for (const id of [sensitive, barred]) expect(everything).not.toContain(id);
  },
);
