import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import { type CaseCommand, inMeeting } from '../../../domain/case/case.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { convened } from '../../support/convened.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played;
beforeAll(async () => {
  played = await play();
  for (const one of ['avery', 'juniper']) {
    await played.as(one).say('hello');
    await played.as(one).sees(/Cases of the unit/);
  }
});
afterAll(() => played.stop());

const streams = () => played.sandbox.bot().app.streams;
const invitees = { tamsin: 'social-worker', bram: 'police' };

/** A case that this administrator made, its list waiting for Rowan. */
const proposed = (administrator: string, reference: string) =>
  convened({
    streams: streams(),
    now: played.sandbox.clock.now(),
    chair: 'rowan',
    administrator,
    invitees,
    reference,
    waits: true,
  });

async function ask(id: string, by: string, command: CaseCommand): Promise<void> {
  const stamp = { by: by as PersonId, at: played.sandbox.clock.now(), via: 'cli' } as const;
  expect((await streams().cases.ask(caseStream(id), { ...stamp, command })).did).toBe('decided');
}

/** From Home: the case, what is to change of it, and who takes the chair. */
async function sets(who: string, id: string, chair: string): Promise<void> {
  const hand = played.as(who);
  await hand.close();
  await played.settled();
  await hand.press(/^Cases of the unit/);
  await hand.submit({ case: id });
  await hand.submit({ change: 'chair' });
  await hand.submit({ chair });
  await hand.close();
  expect((await streams().cases.peek(caseStream(id))).meetings.k1?.when.chair).toBe(chair);
}

test.each([
  ['avery', 'INV-81'],
  ['juniper', 'INV-82'],
] as const)(
  '%s sets another chair in chat, at every stage from the list to the end; the old one and the new one are told',
  async (who, reference) => {
    const id = await proposed(who, reference);
    await sets(who, id, 'linden');
    await played.as('linden').sees(new RegExp(`${reference}: who is invited`));
    await played.as('linden').sees(new RegExp(`${reference}: another chair[\\s\\S]*You chair this conference now`));
    await played.as('rowan').sees(new RegExp(`${reference}: another chair[\\s\\S]*nothing more for you to do`));

    const { version } = (await streams().cases.peek(caseStream(id))).meetings.k1?.list ?? { version: 0 };
    await ask(id, 'linden', { do: 'agree-list', meeting: 'k1', seen: version });
    await sets(who, id, 'rowan');
    await played.as('rowan').sees(new RegExp(`${reference}: who is coming`));
    await played.as('linden').sees(new RegExp(`${reference}: another chair[\\s\\S]*nothing more for you to do`));

    await ask(id, 'rowan', inMeeting({ do: 'cancel', why: 'invented' }, 'k1'));
    await sets(who, id, 'linden');
  },
);
