import { afterEach, expect, test } from 'vitest';
import { isObj, type Json, type Obj, obj } from '../../../adapters/sandbox/json.ts';
import { caseStream } from '../../../bot/turn/streams.ts';
import type { FormRef } from '../../../cards/model.ts';
import type { CaseCommand } from '../../../domain/case/case.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { charges, convene } from '../../support/convene.ts';
import { forger } from '../../support/forger.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played;
afterEach(() => played.stop());

const planted = 'Planted Otherfamily was harmed';

/** What the form that was opened sends back with it, as either platform was given it. */
async function sentWith(who: string, form: FormRef): Promise<FormRef> {
  const identity = played.identity(who);
  if (identity.on === 'slack') {
    await forger(played, identity).open(form);
    const views = played.sandbox.slack.calls().flatMap(({ args }) => {
      const { view } = obj(args);
      return typeof view === 'string' ? [view] : [];
    });
    const drawn = JSON.parse(views.at(-1) ?? '') as { private_metadata: string };
    return JSON.parse(drawn.private_metadata) as FormRef;
  }
  const { action: _, ...base } = played.sandbox.teams.compose.arrive(identity);
  const opened = { ...base, type: 'invoke', id: 'f:opened', name: 'task/fetch', value: { data: { open: { ...form } } } };
  const { json } = await played.sandbox.teams.deliver(opened);
  const found: Obj[] = [];
  const walk = (one: Json | undefined): void => {
    if (Array.isArray(one)) one.forEach(walk);
    else if (isObj(one)) {
      if (isObj(one.submit)) found.push(one.submit);
      Object.values(one).forEach(walk);
    }
  };
  walk(json as Json);
  return found[0] as unknown as FormRef;
}

test.each(charges)('a form that was open while its words were destroyed does not bring them back, $where', async (charge) => {
  played = await play();
  const { id, day, chair, at } = await convene(played, charge);
  const { streams } = played.sandbox.bot().app;
  const ask = async (by: string, command: CaseCommand) => {
    const asked = { by: by as PersonId, at: played.sandbox.clock.now(), via: 'cli', command } as const;
    expect((await streams.cases.ask(caseStream(id), asked)).did).toBe('decided');
  };
  const kept = async () => JSON.stringify([await streams.cases.peek(caseStream(id)), await streams.trail(id)]);
  await at(day, '10:05');
  await chair.sees(/the room/);
  await chair.press(/^Take the register/, /the room/);
  await chair.submit({ present: ['tamsin', 'bram', 'marigold'] });
  await chair.sees(/the room[\s\S]*Here:/);

  const hand = forger(played, played.identity(charge.chair));
  const decides = { what: 'on', how: 'chair-decides', categories: 'neglect', reason: planted };
  const first = await sentWith(charge.chair, { form: 'decide-child', of: id, meeting: 'k1', about: 'c1' });
  expect(first.destroyed, 'nothing stands in it yet').toBeUndefined();
  await hand.submit(first, decides);
  expect(await kept()).toContain(planted);
  const filled = await sentWith(charge.chair, first);

  const record = (await streams.trail(id)).findIndex((one) => JSON.stringify(one).includes(planted)) + 1;
  await ask(charge.administrator, { do: 'ask-redaction', texts: [`${record}.0`], why: 'wrong-case' });
  const asked = (await streams.cases.peek(caseStream(id))).redaction.asked;
  await ask(charge.chair, { do: 'agree-redaction', seen: asked?.at ?? 0 });
  expect(await kept()).not.toContain(planted);

  // As it was drawn, with what stood in it: it comes back, and says why.
  expect(await hand.submit(filled, decides)).toMatch(/Words of this case were destroyed while this was open/);
  expect(await kept()).not.toContain(planted);
  const again = await sentWith(charge.chair, filled);
  expect([filled.destroyed, again.destroyed]).toEqual([0, 1]);
  await hand.submit(again, { ...decides, reason: 'Invented, and of this family' });
  expect(await kept()).toContain('Invented, and of this family');
});
