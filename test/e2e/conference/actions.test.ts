import { afterEach, describe, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { type BareCommand, inMeeting } from '../../../domain/case/case.ts';
import { conferenceOf } from '../../../domain/case/conference.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { acceptUndertakings } from '../../support/conference/accept-undertakings.ts';
import { calendar, charges, convene } from '../../support/convene.ts';
import { forger } from '../../support/forger.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

/** Bram is on Teams, Marigold on Slack. */
describe.each(charges)('actions of the plan, $where', (charge) => {
  test('another date is asked and answered, a colleague takes one over, and several are ticked at once', async () => {
    const bot = await play();
    played = bot;
    const { id, day } = await convene(bot, charge);
    const { clock } = bot.sandbox;
    const { cases } = bot.sandbox.bot().app.streams;
    const ask = async (by: string, command: BareCommand) => {
      const turned = await cases.ask(caseStream(id), {
        by: by as PersonId,
        at: clock.now(),
        via: 'cli',
        command: inMeeting(command, 'k1'),
      });
      if (turned.did !== 'decided') throw new Error(`${command.do}: ${JSON.stringify(turned)}`);
    };
    const plan = async () => {
      const state = conferenceOf(await cases.peek(caseStream(id)));
      return state?.status === 'convened' ? state.actions : expect.unreachable();
    };
    await acceptUndertakings(bot, id, ['tamsin', 'bram', 'marigold']);
    const due = isoFromDay(calendar.addWorkingDays(day, 5));
    const later = isoFromDay(calendar.addWorkingDays(day, 15));
    const give = (to: string, what: string) =>
      ask(charge.chair, { do: 'give-action', to: to as PersonId, what, why: 'planted why', due });
    for (const what of ['planted one', 'planted two', 'planted three']) await give('marigold', what);
    await give('bram', 'planted four');
    await give('tamsin', 'planted five');

    // What is in the way is said from the list of everything, and leads on to another date. The lead is asked, and agrees.
    const marigold = bot.as('marigold');
    const bram = bot.as('bram');
    const lead = bot.as('tamsin');
    for (const hand of [marigold, bram]) {
      await hand.say('my tasks');
      await hand.sees(/What is due from you/);
    }
    await bot.settled();
    await marigold.press(/^My tasks/);
    expect(marigold.open()).toMatch(/What is done[\s\S]*INV-8, action 1/);
    expect(marigold.open()).not.toMatch(/planted/);
    await marigold.close();
    const open = (who: string, form: 'help' | 'action-done', about: string) =>
      forger(bot, bot.identity(who)).open({ form, of: id, meeting: 'k1', about });
    expect(await open('marigold', 'help', 'a1')).toMatch(/I need a later date/);
    await forger(bot, bot.identity('marigold')).submit(
      { form: 'new-date', of: id, meeting: 'k1', about: 'a1' },
      { due: later, note: 'planted reason' },
    );
    await lead.sees(/asks whether this can be done by/);
    await lead.press(/^Answer/, /asks whether this can be done by/);
    expect(lead.open()).toMatch(/planted one[\s\S]*planted reason/);
    await lead.submit({ answer: 'yes' });
    await marigold.sees(/due [\s\S]*agrees to the other date that was asked for\./);
    expect((await plan())[0]?.by).toBe(later);

    // A colleague is asked to take it, on the other platform, and takes it; whoever had it hears so.
    await forger(bot, bot.identity('marigold')).submit(
      { form: 'offer-action', of: id, meeting: 'k1', about: 'a1' },
      { to: 'bram', note: 'planted note' },
    );
    await bram.sees(/asks whether you take this over/);
    await bram.press(/^Take it or not/, /asks whether you take this over/);
    expect(bram.open()).toMatch(/planted one[\s\S]*planted note/);
    await bram.submit({ takes: 'yes' });
    await marigold.sees(/Somebody else does this now/);
    await lead.sees(/has taken this over from/);
    expect((await plan())[0]?.to).toBe('bram');

    // Several at once, on either platform; nobody ticks somebody else's.
    for (const [who, hand, mine] of [
      ['marigold', marigold, ['a2', 'a3']],
      ['bram', bram, ['a1', 'a4']],
    ] as const) {
      await bot.settled();
      await hand.press(/^My tasks/);
      await hand.submit({ done: mine.map((one) => `${id}/${one}`) });
      expect(hand.open(), who).toMatch(/2 things ticked as done/);
      await hand.close();
    }
    expect((await plan()).map((one) => one.status)).toEqual(['completed', 'completed', 'completed', 'completed', 'open']);
    for (const who of ['marigold', 'bram', 'ottoline'])
      expect(await forger(bot, bot.identity(who)).submit({ form: 'my-tasks', of: '' }, { done: `${id}/a5` }), who).toMatch(
        /There is nothing for you here/,
      );
    expect((await plan())[4]?.status).toBe('open');

    // From the same list to the plan: the lead agrees who sees the child, who tells when they last did, and how far it is stands there.
    await lead.say('my tasks');
    await lead.sees(/What is due from you/);
    await bot.settled();
    await lead.press(/^My tasks/);
    await lead.press(/^Open the plan/);
    await lead.press(/^Read the visits/);
    await lead.press(/^Agree visits/);
    await lead.submit({ who: 'marigold', days: '7' });
    await lead.close();
    const read = (who: string, about: string) =>
      forger(bot, bot.identity(who)).open({ form: 'plan', of: id, meeting: 'k1', about });
    expect(await read('marigold', 'visits')).toMatch(/at least every week[\s\S]*Nobody has said yet when last/);
    const today = isoFromDay(localDay(clock.now()));
    await forger(bot, bot.identity('marigold')).submit({ form: 'visit-seen', of: id, meeting: 'k1', about: 'v1' }, { on: today });
    expect(await read('bram', 'visits')).toMatch(/Last seen, as told/);
    await forger(bot, bot.identity('tamsin')).submit(
      { form: 'plan-cover', of: id, meeting: 'k1', about: 'marigold' },
      { name: 'Planted Cover' },
    );
    expect(await read('bram', 'people')).toMatch(/When ill or on leave: Planted Cover/);
    expect(await read('bram', 'progress')).toMatch(/4 done, 1 open/);

    // What has changed for the child is said afterwards.
    expect(await open('marigold', 'action-done', 'a2')).toMatch(/What has changed for the child/);
    await forger(bot, bot.identity('marigold')).submit(
      { form: 'action-done', of: id, meeting: 'k1', about: 'a2' },
      { effect: 'planted change' },
    );
    expect((await plan())[1]?.updates.at(-1)).toMatchObject({ update: 'effect', note: 'planted change' });
    for (const one of [marigold, bram, lead, bot.as(charge.chair)])
      expect(one.messages().join('\n'), 'nothing of it is posted').not.toMatch(/planted/i);
  }, 90_000);
});
