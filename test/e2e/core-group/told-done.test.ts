import { afterEach, describe, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { conferenceOf } from '../../../domain/case/conference.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { calendar, charges, convene } from '../../support/convene.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

describe.each(charges)('an action that is told to be done, $where', (charge) => {
  test('whoever leads notes it for its owner, who agrees or opens it again; a slip they take back themself (FV-C4, Q-21)', async () => {
    const bot = await play();
    played = bot;
    const { id, day, chair, at } = await convene(bot, charge);
    const { cases } = bot.sandbox.bot().app.streams;
    await at(day, '10:05');
    await chair.press(/^Take the register/, /the room/);
    await chair.submit({ present: ['tamsin', 'bram', 'marigold'] });
    const due = isoFromDay(calendar.addWorkingDays(day, 5));
    const give = async (to: string, what: string) => {
      const stamp = { by: charge.chair as PersonId, at: bot.sandbox.clock.now(), via: 'cli' } as const;
      const command = { do: 'give-action', to: to as PersonId, what, why: 'planted why', due } as const;
      expect((await cases.ask(caseStream(id), { ...stamp, command })).did).toBe('decided');
    };
    await give('marigold', 'planted one');
    await give('bram', 'planted two');
    const statuses = async () => {
      const state = conferenceOf(await cases.peek(caseStream(id)));
      return state?.status === 'convened' ? state.actions.map((one) => one.status) : [];
    };
    const [lead, marigold, bram] = [bot.as('tamsin'), bot.as('marigold'), bot.as('bram')];
    await at(calendar.addWorkingDays(day, 1), '10:00');
    const says = async (action: string, way: string) => {
      await lead.press(/^Change an action/, /Core group INV-8: to be called/);
      await lead.submit({ action, way });
    };

    // Nobody else is offered that: the chair changes or withdraws it.
    await chair.press(/^Change or withdraw/, /INV-8: actions/);
    expect(chair.open()).not.toMatch(/I was told that it is done/);
    await chair.close();

    // Its owner hears who noted it, and opens it again where it is not so; whoever noted it hears that.
    await says('a1', 'told');
    expect(lead.open()).toMatch(/Note what Marigold [\s\S]*told you[\s\S]*planted one/);
    expect(await lead.submit({ effect: 'planted change' })).toBe('');
    await marigold.sees(/Tamsin [\s\S]*has noted that this is done, as told by you or for you/);
    await marigold.press(/^Is it done\?/, /has noted that this is done/);
    expect(marigold.open()).toMatch(/planted one/);
    await marigold.submit({ is: 'no' });
    await lead.sees(/Marigold [\s\S]*says that this is not done after all/);
    expect(await statuses()).toEqual(['open', 'open']);

    // A slip of theirs they take back themself, and its owner hears that too.
    await says('a1', 'told');
    expect(await lead.submit({ effect: '' })).toBe('');
    await expect.poll(statuses).toEqual(['completed', 'open']);
    await says('a1', 'reopen');
    await marigold.sees(/Tamsin [\s\S]*says that this is not done after all/);
    expect(await statuses()).toEqual(['open', 'open']);

    // Its owner agrees, and says what has changed.
    await says('a2', 'told');
    expect(await lead.submit({ effect: '' })).toBe('');
    await bram.press(/^Is it done\?/, /has noted that this is done/);
    await bram.submit({ is: 'yes', effect: 'planted change' });
    expect(await statuses()).toEqual(['open', 'completed']);
    await bot.settled();
    for (const one of [lead, marigold, bram, chair])
      expect(one.messages().join('\n'), 'nothing of it is posted').not.toMatch(/planted|undefined/i);
  }, 120_000);
});
