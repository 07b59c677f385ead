import { afterEach, beforeEach, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import type { DirectoryCommand } from '../../../domain/directory/command.ts';
import type { Identity } from '../../../domain/directory/identity.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { calendar, charges, convene } from '../../support/convene.ts';
import { forger } from '../../support/forger.ts';
import { type Played, play } from '../../support/slice.ts';
import { peopleBeside } from '../../support/story/invented-cast.ts';

let played: Played;
beforeEach(async () => {
  played = await play(peopleBeside());
});
afterEach(() => played.stop());

async function ofDirectory(command: DirectoryCommand): Promise<void> {
  const ask = { by: 'avery' as PersonId, at: played.sandbox.clock.now(), via: 'cli', command } as const;
  expect(await played.sandbox.bot().app.streams.directory.ask('directory', ask)).toMatchObject({ did: 'decided' });
}

/** They have another account from now on, and the one they opened the form by is theirs no more: a telephone was stolen, or somebody read along. */
async function loses(person: string): Promise<Identity> {
  const identity = played.identity(person);
  await ofDirectory({
    do: 'bind-account',
    person: person as PersonId,
    identity: { on: 'slack', org: 'T0NETHER', user: 'U0SPARE' },
  });
  await ofDirectory({ do: 'unbind-account', person: person as PersonId, identity });
  return identity;
}

/** The link in a form that was opened, and the code where it has one. */
function heldIn(form: string): { readonly address: string; readonly fields: Readonly<Record<string, string>> } {
  const [, page, before, token] = /(http:\/\/127\.0\.0\.1:\d+\/(?:file|diary))(#|\?t=)([\w-]+)/.exec(form) ?? [];
  const code = /Code: (\d{3} \d{3})/.exec(form)?.[1];
  if (page === undefined || token === undefined) throw new Error(`there is no link in ${form}`);
  if (before === '?t=') return { address: `${page}?t=${token}`, fields: {} };
  if (code === undefined) throw new Error('there is no code');
  return { address: page, fields: { t: token, code } };
}

async function status({ address, fields }: ReturnType<typeof heldIn>): Promise<number> {
  return (await fetch(address, { method: 'POST', body: new URLSearchParams(fields) })).status;
}

test.each(charges)('a link that was opened by an account that is theirs no more gets nothing, $where', async (charge) => {
  const { id, day, chair, at } = await convene(played, charge);
  await at(calendar.addWorkingDays(day, -1), '09:30');
  const hand = forger(played, played.identity(charge.chair));
  const opened = async (form: 'diary' | 'sheet') => {
    await chair.press(form === 'diary' ? /^Diary entry/ : /^Sheet for the day/);
    const shown = chair.open();
    const held = heldIn(
      `${[...chair.everything().matchAll(/http:\/\/127\.0\.0\.1:\d+\/(?:file|diary)[#?][\w=-]+/g)].at(-1)?.[0]} ${shown}`,
    );
    await chair.close();
    return held;
  };
  expect(await status(await opened('diary'))).toBe(200);
  expect(await status(await opened('sheet'))).toBe(200);
  const [diary, sheet] = [await opened('diary'), await opened('sheet')];
  const lost = await loses(charge.chair);
  // Whoever has the account gets nothing there any more, and nothing by what was opened there before.
  expect(await hand.open({ form: 'sheet', of: id, meeting: 'k1' })).toMatch(/nothing for you/i);
  expect([await status(diary), await status(sheet)]).toEqual([404, 404]);
  const { noted } = (await played.sandbox.bot().app.streams.cases.peek(caseStream(id))).trail;
  expect(JSON.stringify(noted)).toMatch(/fetch-diary[\s\S]*fetch-sheet/);
  // It was theirs all the time but for that.
  await ofDirectory({ do: 'bind-account', person: charge.chair as PersonId, identity: lost });
  expect([await status(diary), await status(sheet)]).toEqual([200, 200]);
});

test('a link to a file of a board too', async () => {
  const opened = async () =>
    heldIn(await forger(played, played.identity('sterling')).open({ form: 'board-file', of: '', about: 'board-figures' }));
  expect(await status(await opened())).toBe(200);
  const held = await opened();
  await loses('sterling');
  expect(await status(held)).toBe(404);
});
