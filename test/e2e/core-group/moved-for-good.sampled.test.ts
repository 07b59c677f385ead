import { afterEach, describe, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { type BareCommand, inMeeting } from '../../../domain/case/case.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { calendar, charges, convene } from '../../support/convene.ts';
import { forger } from '../../support/forger.ts';
import { partOf } from '../../support/many/part-of.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

describe.each(partOf(charges, 2))('two children move away for good, $where', (charge) => {
  test('their plan stays until the conference of the receiving authority was held and it is entered for each child (BU-T9, BU-D4, FV-X2)', async () => {
    const bot = await play();
    played = bot;
    const { id, day, chair, admin, at } = await convene(bot, charge, 2);
    const { clock } = bot.sandbox;
    const { cases } = bot.sandbox.bot().app.streams;
    const [tamsin, bram] = [bot.as('tamsin'), bot.as('bram')];
    const worked = (n: number) => calendar.addWorkingDays(day, n);
    const iso = (n: number) => isoFromDay(worked(n));
    const decides = async (child: string) => {
      const command = {
        do: 'decide-child',
        child,
        outcome: 'at-risk',
        how: 'follows',
        categories: ['neglect'],
        reason: '',
        changed: false,
        reporter: null,
        correction: '',
        seen: 0,
      } as unknown as BareCommand;
      const by = charge.chair as PersonId;
      const turned = await cases.ask(caseStream(id), { by, at: clock.now(), via: 'cli', command: inMeeting(command, 'k1') });
      if (turned.did !== 'decided') throw new Error(JSON.stringify({ turned }));
    };
    await at(day, '10:05');
    await chair.press(/^Take the register/, /the room/);
    await chair.submit({ present: ['tamsin', 'bram'] });
    for (const child of ['c1', 'c2']) await decides(child);
    await at(worked(1), '10:00');
    await chair.press(/^Details/, /INV-8/);
    await chair.press(/^A child moves/);
    await chair.submit({
      way: 'out',
      stay: 'permanent',
      child: 'all',
      authority: 'Nethermere Borough',
      on: iso(6),
      known: iso(1),
    });
    for (const one of [tamsin, bram, admin])
      await one.sees(/a child moves[\s\S]*The plan goes on here until the conference of the receiving authority was held/);
    // It is not ended before: the form has no such thing to choose, and a forged one is refused.
    await chair.press(/^Details/, /INV-8/);
    await chair.press(/^Something has ended/);
    expect(chair.open()).not.toMatch(/Moved away/i);
    await chair.close();
    const forged = forger(bot, bot.identity(charge.chair));
    const early = { child: 'c1', how: 'moved-away', on: iso(1) };
    expect(await forged.submit({ form: 'child-end', of: id, meeting: 'k1' }, early)).toMatch(/choose one of the choices/);
    // Each thing to do has whose it is and its day; either ticks for the other, and what is late is the chair’s to know.
    await admin.press(/^What is to do/, /a child moves/);
    expect(admin.open()).toMatch(
      /Tell the receiving authority: by Tue 15 Dec[\s\S]*in writing: by Thu 17 Dec[\s\S]*Send the file[\s\S]*by Mon 21 Dec/,
    );
    await admin.submit({ done: ['tell'] });
    await at(worked(8), '10:00');
    await chair.sees(/a child moves[\s\S]*to do (is|are) late/);
    await tamsin.press(/^What is to do/, /a child moves/);
    await tamsin.submit({ done: ['tell', 'write', 'send'] });
    // The conference there was held.
    await chair.press(/^Read it/, /a child moves/);
    await chair.press(/^Their conference/);
    await chair.submit({ held: 'held' });
    await chair.submit({ on: iso(8) });
    for (const one of [tamsin, bram, admin])
      await one.sees(
        /receiving authority was held on[\s\S]*The plan goes on here until it is entered, child by child, that it has ended/,
      );
    // With it the plan ends here, of the child it is entered for; of the other it goes on.
    const ends = async (child: string, before: RegExp) => {
      await chair.close();
      await chair.press(/^Read it/, /a child moves/);
      expect(chair.open()).toMatch(before);
      await chair.press(/^Something has ended/);
      await chair.submit({ child, how: 'moved-away', on: iso(8) });
      expect(chair.open()).toMatch(/The child moved for good, and the conference there was held/);
      await chair.close();
    };
    await ends('c1', /With that the plan ends here, once it is entered for the child/);
    await at(worked(8), '10:10');
    await admin.sees(/What concerned Child 1 has stopped\. What concerns other children goes on/);
    for (const one of [tamsin, bram, chair, admin]) expect(one.messages().join('\n')).not.toMatch(/Nethermere|undefined/);
  }, 120_000);

  test('a child who moves here: the notice, the other authority’s file and a conference are asked for by their days, and the plan there stays until it is held (ST-T2, BU-T9)', async () => {
    const bot = await play();
    played = bot;
    const { day, chair, admin, at } = await convene(bot, charge);
    const tamsin = bot.as('tamsin');
    const iso = (n: number) => isoFromDay(calendar.addWorkingDays(day, n));
    await at(day, '10:05');
    await chair.press(/^Take the register/, /the room/);
    await chair.submit({ present: ['tamsin', 'bram'] });
    await at(calendar.addWorkingDays(day, 1), '10:00');
    await admin.press(/^Details/, /INV-8/);
    await admin.press(/^A child moves/);
    await admin.submit({ way: 'in', stay: 'permanent', authority: 'Nethermere Borough', on: iso(0), known: iso(1) });
    await tamsin.sees(/a child moves[\s\S]*Moves here for good[\s\S]*takes the child off only once the conference here was held/);
    await admin.press(/^What is to do/, /a child moves/);
    expect(admin.open()).toMatch(/notice of the move in writing: by [\s\S]*for its file[\s\S]*Call the conference[^\n]*: by /);
    await admin.submit({ done: ['notice', 'ask'] });
    await admin.press(/^What is to do/, /a child moves[\s\S]*One thing for you to do/);
    expect(admin.open()).toMatch(/notice of the move in writing: by [^\n]*, done/);
    await admin.close();
    // That it is called is seen by itself: nobody ticks it.
    await admin.press(/^Call the next conference/, /INV-8/);
    await admin.submit({ type: 'transfer' });
    await expect.poll(() => admin.messages().findLast((one) => /a child moves/.test(one))).not.toMatch(/for you to do/);
  }, 120_000);
});
