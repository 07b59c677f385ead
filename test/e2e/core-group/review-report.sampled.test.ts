import { afterEach, describe, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import type { CaseCommand } from '../../../domain/case/case.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { fetched, fetchedWithPictures } from '../../support/conference/fetched-minutes.ts';
import { calendar, charges, convene } from '../../support/convene.ts';
import { partOf } from '../../support/many/part-of.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

describe.each(partOf(charges, 2))('the report to a review, $where', (charge) => {
  test('is put together from the record for whoever leads, read in a form, and got once as a document to go on writing in', async () => {
    const bot = await play();
    played = bot;
    const { id, day, chair, admin, at } = await convene(bot, charge);
    const { streams } = bot.sandbox.bot().app;
    const asks = async (by: string, command: CaseCommand) => {
      const turned = await streams.cases.ask(caseStream(id), {
        by: by as PersonId,
        at: bot.sandbox.clock.now(),
        via: 'cli',
        command,
      });
      expect(turned.did, JSON.stringify(turned)).toBe('decided');
    };
    const [tamsin, bram] = [bot.as('tamsin'), bot.as('bram')];
    await at(day, '10:05');
    await chair.press(/^Take the register/, /the room/);
    await chair.submit({ present: ['tamsin', 'bram'] });
    const due = isoFromDay(calendar.addWorkingDays(day, 10));
    const gives = { do: 'give-action', what: 'See him at home.', why: 'invented', due } as const;
    await asks(charge.chair, { ...gives, to: 'bram' as PersonId } as unknown as CaseCommand);
    await at(day + 1, '10:01');
    await asks('bram', { do: 'complete', action: 'a1', effect: 'He sleeps again.' } as unknown as CaseCommand);
    await at(day + 64, '10:00');
    await admin.press(/^Call the review/, /the next review/);
    await admin.sees(/INV-8: draft/);
    const date = isoFromDay(calendar.addWorkingDays(day + 64, 15));
    const when = { date, time: '10:00', place: 'Invented Hall' };
    await asks(charge.administrator, {
      do: 'set-when',
      when,
      chair: charge.chair as PersonId,
      meeting: 'k2',
    } as unknown as CaseCommand);
    await asks(charge.administrator, { do: 'propose', meeting: 'k2' } as unknown as CaseCommand);
    await chair.sees(/who is invited/);
    await chair.press(/^Agree the list/, /who is invited/);
    // Whoever leads is shown it where their own report is asked for.
    await tamsin.sees(/Your report: asked for/);
    await tamsin.press(/^I'll be there/, /You are invited/);
    await tamsin.press(/^It is ready/, /Your report/);
    await tamsin.sees(/Your report: ready/);
    await tamsin.press(/^My report/, /Your report/);
    await tamsin.press(/^See and get it/);
    expect(tamsin.open()).toMatch(
      /Put together from the record since[\s\S]*Actions done since[\s\S]*See him at home \(Bram[\s\S]*He sleeps again\./,
    );
    const report = await fetchedWithPictures(tamsin, 'review-report');
    expect(report).toMatch(/See him at home \(Bram[\s\S]*He sleeps again\./);
    // How far the plan is stands in it as a picture, with what it shows in its alternative text.
    expect(report).toMatch(/\[Bars: How far the plan is\. In all: Actions done 1 done, 0 open\./);
    expect(await fetched(tamsin, 'review-report')).toBe('404');
    // Nobody else is offered it, and nothing of it was posted.
    expect(bram.everything()).not.toMatch(/See and get it|He sleeps again/);
    for (const one of [tamsin, bram, chair, admin])
      expect(one.messages().join('\n')).not.toMatch(/He sleeps again|See him at home/);
  }, 120_000);
});
