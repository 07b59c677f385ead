import { afterEach, describe, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import type { CaseCommand } from '../../../domain/case/case.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { calendar, charges, convene } from '../../support/convene.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

describe.each(charges)('what follows a conference that does not find every child at risk, $where', (charge) => {
  test('the plan of a child in need is its named leader’s to review, late is said to the chair, and a core group nobody says was held is asked after (BU-T7)', async () => {
    const bot = await play();
    played = bot;
    const { id, day, chair, at } = await convene(bot, charge, 2);
    const [tamsin, marigold] = [bot.as('tamsin'), bot.as('marigold')];
    await at(day, '10:05');
    await chair.press(/^Take the register/, /the room/);
    await chair.submit({ present: ['tamsin', 'bram'] });
    const asks = async (command: object) => {
      const turned = await bot.sandbox.bot().app.streams.cases.ask(caseStream(id), {
        by: charge.chair as PersonId,
        at: bot.sandbox.clock.now(),
        via: 'cli',
        command: { meeting: 'k1', ...command } as unknown as CaseCommand,
      });
      expect(turned.did, JSON.stringify(turned)).toBe('decided');
    };
    const decided = { do: 'decide-child', how: 'follows', reason: '', changed: false, reporter: null, correction: '', seen: 0 };
    await asks({ ...decided, child: 'c1', outcome: 'not-at-risk', categories: [] });
    await asks({ ...decided, child: 'c2', outcome: 'at-risk', categories: ['neglect'] });
    await asks({ do: 'say-follows', child: 'c1', help: 'yes', lead: 'marigold', words: 'plantedreason', unborn: {} });
    await marigold.sees(/what follows[\s\S]*Child 1[\s\S]*Its next review is to be by[\s\S]*Please call it/);
    expect(tamsin.messages().join('\n')).not.toMatch(/what follows/);

    await at(day + 3, '10:30');
    await tamsin.press(/^Call the core group/);
    const meets = calendar.addWorkingDays(day, 4);
    await tamsin.submit({ date: isoFromDay(meets), time: '14:00', place: 'Invented Room', people: ['bram', 'marigold'] });
    await tamsin.sees(/Core group INV-8: who is coming/);
    const before = tamsin.messages().length;
    await at(calendar.addWorkingDays(meets, 1), '09:05');
    // Not in its place alone, where nobody would look: it comes down as a new message.
    await expect.poll(() => tamsin.messages().length, { timeout: 20_000 }).toBe(before + 1);
    expect(tamsin.messages().at(-1)).toMatch(/Please say who was there/);

    await at(day + 88, '10:00');
    await marigold.sees(/What is due from you[\s\S]*Late[\s\S]*a plan to review by/);
    await chair.sees(/what follows[\s\S]*Its review is late/);
    await marigold.press(/^The review/, /what follows/);
    await marigold.submit({ way: 'goes-on' });
    expect(await marigold.submit({ way: 'goes-on', on: isoFromDay(day + 87) })).toBe('');
    await chair.sees(/what follows[\s\S]*Its next review is to be by(?![\s\S]*late)/);
    // By then the review of the other is late too.
    await at(day + 94, '10:00');
    for (const one of [chair, bot.as(charge.administrator)])
      await one.sees(/the next review[\s\S]*The review is late: it was to be held by/);
    for (const one of [tamsin, marigold, chair])
      expect(one.messages().join('\n')).not.toMatch(/plantedreason|undefined|child.in.need/i);
  }, 120_000);
});
