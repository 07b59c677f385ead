import { afterEach, describe, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import { conferenceOf } from '../../../domain/case/conference.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { charges, convene } from '../../support/convene.ts';
import { forger } from '../../support/forger.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

const here = ['tamsin', 'bram', 'marigold'];
const overrules = { what: 'on', how: 'overrules', categories: 'neglect', reason: 'plantedforged' };

describe.each(charges)('a decision that nobody may make so, $where', (charge) => {
  test('whoever does not chair decides and overrules nothing, under whatever name the form comes; the chair only what the procedure has, with a reason (BU-D2)', async () => {
    const bot = await play();
    played = bot;
    const { id, day, chair, at } = await convene(bot, charge);
    const { streams } = bot.sandbox.bot().app;
    const decided = async () => {
      const state = conferenceOf(await streams.cases.peek(caseStream(id)));
      return state?.status === 'convened' ? state.decision.children : expect.unreachable();
    };
    const form = { form: 'decide-child', of: id, meeting: 'k1', about: 'c1' } as const;
    const asChair = forger(bot, bot.identity(charge.chair));
    // Before anybody is there nothing is decided, not even by the chair.
    await asChair.submit(form, overrules);
    expect(await decided()).toEqual({});
    await at(day, '10:05');
    await chair.press(/^Take the register/, /the room/);
    await chair.submit({ present: here });
    const signed = { do: 'undertaking-signed', meeting: 'k1', people: here as PersonId[] } as const;
    const stamp = { by: charge.chair as PersonId, at: bot.sandbox.clock.now(), via: 'cli' } as const;
    await streams.cases.ask(caseStream(id), { ...stamp, command: signed });
    await chair.press(/^Ask for views/, /the room/);
    for (const who of here) {
      await bot.as(who).press(/^Give view/);
      await bot.as(who).submit({ 'view-c1': 'no', 'evidence-c1': 'invented' });
      await bot.as(who).close();
    }
    // While they are sealed nothing can be recorded as what most saw, nor otherwise than that.
    for (const who of [...here, charge.administrator, 'ottoline']) {
      const forged = forger(bot, bot.identity(who));
      for (const about of ['c1', 'c2', `c1/${charge.chair}`])
        expect(await forged.submit({ ...form, about }, overrules), who).toMatch(/nothing for you/i);
      expect(await forged.open(form), who).toMatch(/nothing for you/i);
    }
    // Nor by the chair, who has not seen them either.
    expect(await asChair.open(form)).toMatch(/Views are being asked for\. The chair closes them first\./);
    for (const how of ['follows', 'overrules', 'chair-decides']) await asChair.submit(form, { ...overrules, how });
    expect(await decided()).toEqual({});
    await chair.press(/^Close views/, /the room/);
    await chair.submit({});
    // Most see no risk: neither as agreed, nor adjourned, which this procedure has not, nor without a reason.
    for (const forged of [
      { ...overrules, how: 'follows' },
      { ...overrules, how: 'adjourns' },
      { ...overrules, how: 'chair-decides' },
      { ...overrules, reason: '' },
      { ...overrules, reason: ' \u200b ' },
      { ...overrules, what: 'off', categories: '*' },
    ]) {
      await asChair.submit(form, forged);
      expect(await decided(), JSON.stringify(forged)).toEqual({});
    }
    await asChair.submit(form, overrules);
    expect(await decided()).toMatchObject({
      c1: { outcome: 'at-risk', how: 'overrules', reason: 'plantedforged', by: charge.chair },
    });
    await bot.settled();
    for (const who of [...here, charge.chair, charge.administrator])
      expect(bot.as(who).messages().join('\n'), who).not.toMatch(/plantedforged|neglect/i);
    const trail = JSON.stringify((await streams.trail(id)).filter(({ event }) => event === 'turned-away'));
    expect(trail).not.toContain('plantedforged');
    for (const who of [...here, charge.administrator]) expect(trail, who).toContain(`"${who}"`);
  }, 120_000);
});
