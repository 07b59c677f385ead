import { afterEach, describe, expect, test } from 'vitest';
import { calendar, charges, convene } from '../../support/convene.ts';
import { forger } from '../../support/forger.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

describe.each(charges)('reports before a conference, $where', (charge) => {
  test('asked with the invitation, sent and shared in one tap each, chased until in, and asked about on the day', async () => {
    const bot = await play();
    played = bot;
    const { id, day, chair, admin, at } = await convene(bot, charge);
    const link = 'https://files.example.invalid/quill-7';

    // One author on Teams, one on Slack.
    for (const who of ['bram', 'marigold']) {
      const author = bot.as(who);
      await author.sees(/Your report: asked for, by/);
      await author.press(/^I'll be there/, /You are invited/);
      await author.press(/^It is ready/, /Your report/);
      await author.sees(/Your report: ready, not sent yet/);
    }
    await bot.as('bram').press(/^I have sent it/, /Your report/);
    await bot.as('bram').sees(/not said yet whether it was shared/);
    await bot.as('bram').press(/^Shared with the parents/, /Your report/);
    await bot.as('bram').sees(/Your report: sent\./);
    await admin.sees(/Reports: 1 of 4 sent/);

    // An address that is not plainly https is refused beside its field, and offered to nobody.
    const marigold = bot.as('marigold');
    await marigold.press(/^My report/, /Your report/);
    await marigold.submit({ stage: 'with-chair', way: 'link', link: 'javascript:alert(1)' });
    expect(marigold.open()).toMatch(/has to start with https/);
    await marigold.submit({ stage: 'with-chair', way: 'link', link });
    await chair.sees(/Reports: 2 of 4 sent/);
    await chair.press(/^Reports/, /who is coming/);
    expect(chair.open()).toMatch(/Not sent yet[\s\S]*Ottoline[\s\S]*Sent[\s\S]*(days|hours) before the start/);
    await chair.close();

    await bot.as('ottoline').press(/^I'll be there/, /You are invited/);

    await at(calendar.addWorkingDays(day, -2), '09:01');
    await chair.sees(/Ottoline[\s\S]*the report is not in/);
    await forger(bot, bot.identity(charge.chair)).press({ verb: 'remind-report', of: id, meeting: 'k1', about: 'ottoline' });
    await bot.as('ottoline').sees(/You are reminded of your report/);

    await at(day, '09:10');
    await bot.as('ottoline').sees(/Is there anything new since you shared your report/);
    await bot.as('ottoline').press(/^Something is new/, /anything new since/);
    await chair.sees(/Something that the parents do not know yet: Ottoline/);
    await bot.as('bram').press(/^Nothing new/, /anything new since/);
    await chair.sees(/Nothing new: 1/);
    const all = ['bram', 'marigold', 'ottoline', charge.chair, charge.administrator].map((who) =>
      bot.as(who).messages().join('\n'),
    );
    expect(all.join('\n')).not.toContain('quill-7');
  }, 90_000);
});
