import { afterEach, describe, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { conferenceOf } from '../../../domain/case/conference.ts';
import { calendar, charges, convene } from '../../support/convene.ts';
import { forger } from '../../support/forger.ts';
import { type Played, play } from '../../support/slice.ts';
import { letGoBy } from '../../support/working-day.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

describe.each(charges)('a conference moved after its invitations, $where', (charge) => {
  test('everybody is asked again; a card and a digest of the earlier date answer nothing, on either platform', async () => {
    const bot = await play();
    played = bot;
    const { id, day, admin, chair } = await convene(bot, charge);
    const state = async () =>
      conferenceOf(await bot.sandbox.bot().app.streams.cases.peek(caseStream(id))) ?? expect.unreachable();
    const answerOf = async (who: string) => (await state()).invitees.find(({ person }) => person === who);
    const first = (await state()).when?.startsAt ?? expect.unreachable();
    for (const who of ['bram', 'marigold']) {
      await bot.as(who).sees(/You are invited/);
      await bot.as(who).press(/^I'll be there/, /You are invited/);
      await bot.as(who).sees(/You have accepted/);
    }

    const to = { date: isoFromDay(calendar.addWorkingDays(day, 1)), time: '14:00' };
    await admin.press(/^Move the conference/, /who is coming/);
    await admin.submit({ ...to, time: '07:30' });
    expect(admin.open()).toMatch(/before 8:00 or after 18:00/);
    await admin.submit(to);
    await admin.sees(/You have moved this to [\s\S]*14:00/);
    await letGoBy(bot);
    for (const who of ['bram', 'marigold']) await bot.as(who).sees(/Moved from[\s\S]*Yes, I'll still be there/);
    for (const who of ['tamsin', 'ottoline']) await bot.as(who).sees(/Moved from[\s\S]*I'll be there/);
    await chair.sees(/said yes to the earlier date/);

    const stale = { verb: 'attend', of: id, meeting: 'k1', seen: first } as const;
    for (const who of ['bram', 'marigold', 'tamsin', 'ottoline']) {
      await forger(bot, bot.identity(who)).press(stale);
      await forger(bot, bot.identity(who)).press({ verb: 'attend', of: id, meeting: 'k1' });
      expect(await forger(bot, bot.identity(who)).press({ ...stale, about: 'digest' }), who).toMatch(
        /has changed since you looked/,
      );
      expect((await answerOf(who))?.answer.answer, who).toBe('none');
    }
    for (const who of ['bram', 'marigold']) {
      await bot.as(who).press(/^Yes, I'll still be there/, /Moved from/);
      expect(await answerOf(who)).toMatchObject({ answer: { answer: 'attending', how: 'in-person' } });
    }
    await chair.sees(/Coming\W+2/);
  }, 60_000);
});
