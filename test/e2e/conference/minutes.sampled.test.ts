import { afterEach, describe, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import type { CaseCommand } from '../../../domain/case/case.ts';
import { listVersionOf, whoGetsWhat } from '../../../domain/case/conference/circulation/who-gets-what.ts';
import { conferenceOf } from '../../../domain/case/conference.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import { acceptUndertakings } from '../../support/conference/accept-undertakings.ts';
import { fetched, triedWith } from '../../support/conference/fetched-minutes.ts';
import { charges, convene } from '../../support/convene.ts';
import { forger } from '../../support/forger.ts';
import { partOf } from '../../support/many/part-of.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

const planted = 'Quillplanted words of the room';

describe.each(partOf(charges, 2))('the minutes after a conference, $where', (charge) => {
  test('typed in a form and fetched as a draft by link and code; nothing of them is ever posted', async () => {
    const bot = await play();
    played = bot;
    const { id, day, chair, at } = await convene(bot, charge);
    await bot.as('bram').press(/^I'll be there/, /You are invited/);
    await at(day, '10:05');
    await chair.press(/^Take the register/, /the room/);
    await chair.submit({ present: ['bram'] });
    await chair.sees(/the room[\s\S]*Here:/);
    await chair.press(/^Close the conference/, /the room/);
    await chair.submit({});
    await chair.sees(/The minutes are to be written/);
    await chair.press(/^Minutes/, /The minutes are to be written/);
    expect(chair.open()).toMatch(/Grey areas: nothing typed/);
    await chair.close();
    const ref = { form: 'minutes-write', of: id, meeting: 'k1', about: 'grey-areas/0/0' } as const;
    await forger(bot, bot.identity(charge.chair)).submit(ref, { text: planted });
    await chair.press(/^Minutes/, /The minutes are to be written/);
    await chair.press(/^Word file/, /As a file in Word/);
    expect(await fetched(chair)).toMatch(/Draft\.[\s\S]*Quillplanted/);
    await chair.close();
    for (const who of ['bram', charge.chair, charge.administrator])
      expect(bot.as(who).messages().join('\n')).not.toContain('Quillplanted');
  }, 90_000);

  test('agreed and sent, a recipient fetches their copy from a form on their card, and no longer once it was withdrawn', async () => {
    const bot = await play();
    played = bot;
    const { id, day, chair, at } = await convene(bot, charge);
    const { streams } = bot.sandbox.bot().app;
    const ask = async (command: CaseCommand) => {
      const stamp = { by: charge.chair as PersonId, at: bot.sandbox.clock.now(), via: 'cli' } as const;
      const turned = await streams.cases.ask(caseStream(id), { ...stamp, command });
      expect(turned, command.do).toMatchObject({ did: 'decided' });
    };
    const meeting = 'k1' as const;
    const now = async () => conferenceOf(await streams.cases.peek(caseStream(id))) ?? expect.unreachable();
    await at(day, '10:05');
    await ask({ do: 'take-register', present: ['bram' as PersonId], meeting });
    await acceptUndertakings(bot, id, ['bram', 'ottoline']);
    const put = { heading: 'grey-areas', nth: 0, seen: 0, text: planted } as const;
    await ask({ do: 'write-minutes', put, meeting });
    const is = { outcome: 'not-at-risk', how: 'follows', categories: [], reason: '', changed: false, reporter: null } as const;
    await ask({ do: 'decide-child', child: 'c1' as ChildId, ...is, correction: '', seen: 0, meeting });
    const of = await now();
    if (of.status !== 'convened') return expect.unreachable();
    const list = whoGetsWhat(of, buckinghamshire, await streams.directory.peek('directory'));
    await ask({ do: 'release-list', seen: listVersionOf(list), choices: [], off: [], meeting });
    await ask({ do: 'agree-minutes', seen: of.minutes.version, meeting });
    await ask({ do: 'send-document', document: 'minutes', meeting });
    await bot.settled();

    for (const who of ['bram', 'ottoline']) {
      const hand = bot.as(who);
      await hand.press(/^About the minutes/);
      await hand.press(/^Fetch the file/);
      expect(hand.open()).not.toMatch(/draft/);
      expect(await fetched(hand)).toMatch(/Quillplanted/);
      // Good once.
      expect(await fetched(hand)).toBe('404');
      await hand.close();
    }
    // The link of one with the code of another gives nothing, and each still has their own.
    const [bram, ottoline] = [bot.as('bram'), bot.as('ottoline')];
    for (const who of [bram, ottoline]) {
      await who.press(/^About the minutes/);
      await who.press(/^Fetch the file/);
    }
    expect([await triedWith(bram, ottoline), await triedWith(ottoline, bram)]).toEqual([404, 404]);
    for (const who of [bram, ottoline]) {
      expect(await fetched(who)).toMatch(/Quillplanted/);
      await who.close();
    }
    // Whoever never had one is offered none.
    for (const who of ['juniper', 'avery', 'isolde'].filter((one) => one !== charge.administrator))
      expect(await forger(bot, bot.identity(who)).open({ form: 'minutes-get', of: id, meeting })).toMatch(
        /^(?![\s\S]*Code:)[\s\S]*(nothing for you|not open now)/i,
      );
    await bram.press(/^About the minutes/);
    await bram.press(/^Fetch the file/);
    await ask({ do: 'withdraw-copies', to: 'bram' as PersonId, meeting });
    expect(await fetched(bram)).toBe('404');
    await bram.close();
    await bot.settled();
    const circulation = { form: 'circulation', of: id, meeting } as const;
    expect(await forger(bot, bot.identity(charge.chair)).open(circulation)).toMatch(/had opened: Minutes/);
    for (const who of ['bram', 'ottoline', 'marigold', charge.chair, charge.administrator])
      expect(bot.as(who).messages().join('\n')).not.toContain('Quillplanted');
    expect(chair.messages().join('\n')).not.toMatch(/undefined/);
  }, 90_000);
});
