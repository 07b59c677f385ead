import { afterEach, describe, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import type { CaseCommand } from '../../../domain/case/case.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { charges, convene } from '../../support/convene.ts';
import { forger } from '../../support/forger.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

describe.each(charges)('each way in which something ends for a child, $where', (charge) => {
  test('a pregnancy, a childhood, a life in this country: each for its child alone, by nobody who may not, and a mistake is taken back by its own hand (Q-14, BU-D4)', async () => {
    const bot = await play();
    played = bot;
    const { id, day, chair, at } = await convene(bot, charge, 2);
    const { clock } = bot.sandbox;
    const { cases } = bot.sandbox.bot().app.streams;
    const first = localDay(clock.now());
    const today = isoFromDay(first + 2);
    // The third is not born; the fourth is eighteen tomorrow, or the day after.
    const eighteen = isoFromDay(first + 1 - 6_574);
    for (const [nth, child] of [
      [2, { expected: isoFromDay(day + 60) }],
      [3, { born: eighteen }],
    ] as const) {
      const command = { do: 'add-child', nth, child } as unknown as CaseCommand;
      const turned = await cases.ask(caseStream(id), {
        by: charge.administrator as PersonId,
        at: clock.now(),
        via: 'cli',
        command,
      });
      expect(turned.did).toBe('decided');
    }
    await at(first + 2, '10:00');
    const ended = async () => (await cases.peek(caseStream(id))).family.ended.map((one) => `${one.child.id} ${one.how}`);
    const forged = (who: string, form: string, about: string | undefined, values: Record<string, string>) =>
      forger(bot, bot.identity(who)).submit({ form, of: id, meeting: 'k1', ...(about === undefined ? {} : { about }) }, values);
    const ways = [
      ['c3', 'pregnancy-ended'],
      ['c4', 'turned-18'],
      ['c1', 'left-uk'],
    ] as const;
    // Whoever is invited enters nothing, on either platform, and reads no more than anybody in the wrong hands.
    for (const [child, how] of ways)
      for (const who of ['bram', 'marigold', 'ottoline'])
        expect(await forged(who, 'child-end', undefined, { child, how, on: today }), who).not.toMatch(/stopped|Child \d|Unborn/);
    expect(await ended()).toEqual([]);
    // Nor does the chair what does not go with the child.
    for (const [child, how] of [
      ['c3', 'turned-18'],
      ['c1', 'turned-18'],
      ['c1', 'pregnancy-ended'],
    ] as const)
      await forged(charge.chair, 'child-end', undefined, { child, how, on: today });
    expect(await ended()).toEqual([]);

    for (const [child, how] of ways) {
      await chair.press(/^Details/, /INV-8: who is coming/);
      await chair.press(/^Something has ended/);
      await chair.submit({ child, how, on: today });
      expect(chair.open()).toMatch(/Nobody is told before \d\d:\d\d/);
      await chair.close();
    }
    expect(await ended()).toEqual(ways.map((one) => one.join(' ')));
    // Nobody else takes it back; whoever did it does, of that child alone.
    for (const who of ['bram', 'marigold']) await forged(who, 'child-end-back', 'c3', {});
    expect(await ended()).toHaveLength(3);
    await forged(charge.chair, 'child-end-back', 'c3', {});
    expect(await ended()).toEqual(['c4 turned-18', 'c1 left-uk']);
    await at(first + 2, '16:00');
    await chair.sees(/What concerned Child 1 has stopped/);
    await bot.settled();
    const everybody = ['tamsin', 'bram', 'marigold', 'ottoline', charge.administrator, charge.chair];
    for (const one of everybody)
      expect(bot.as(one).messages().join('\n'), one).not.toMatch(/pregnan|turned 18|left the (UK|country)|undefined/i);
    // The conference goes on for whoever is left.
    expect((await cases.peek(caseStream(id))).family.children.map((one) => one.id)).toEqual(['c2', 'c3']);
    await bot.as('bram').sees(/INV-8/);
  }, 120_000);
});
