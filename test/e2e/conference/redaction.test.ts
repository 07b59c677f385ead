import { afterEach, describe, expect, test } from 'vitest';
import { verify } from '../../../adapters/store/chain/verify.ts';
import type { StreamId } from '../../../adapters/store/port.ts';
import { redactionsOf } from '../../../bot/cli/audit/redactions-of.ts';
import { openSandboxHome } from '../../../bot/start/sandbox-home.ts';
import { caseStream } from '../../../bot/turn/streams.ts';
import { redactedWords } from '../../../domain/case/redaction/without.ts';
import { charges, convene } from '../../support/convene.ts';
import { forger } from '../../support/forger.ts';
import { type Played, play } from '../../support/slice.ts';
import { peopleBeside } from '../../support/story/invented-cast.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

const planted = 'Planted Otherfamily';
const officers = peopleBeside().filter(({ standing }) => standing.includes('data-protection'));

describe.each(charges)('a name that was entered in the wrong family, $where', (charge) => {
  test('is chosen without a word of it, read and agreed by the other, and gone; who may have read it is told, and nobody else may', async () => {
    const bot = await play(officers);
    played = bot;
    const { id, chair, admin } = await convene(bot, charge);
    const { streams } = bot.sandbox.bot().app;
    const [asks, agrees, other] = [charge.administrator, charge.chair, 'bram'].map((who) => forger(bot, bot.identity(who)));
    if (asks === undefined || agrees === undefined || other === undefined) throw new Error('nobody is there');
    const form = (name: string, about?: string) => ({
      form: name,
      of: id,
      meeting: 'k1',
      ...(about === undefined ? {} : { about }),
    });
    await asks.submit(form('adult', 'new/0'), { kind: 'parent', 'adult-name': planted, children: 'c1' });
    const state = () => streams.cases.peek(caseStream(id));
    expect((await state()).family.adults.map(({ name }) => name)).toContain(planted);
    await other.open(form('details'));

    const listed = await asks.open(form('redact'));
    expect(listed).toMatch(/Name in the family · /);
    expect(listed).not.toContain(planted);
    const trail = await streams.trail(id);
    const record = trail.findIndex(({ event }) => event === 'adult-added') + 1;
    await asks.submit(form('redact'), { texts: `${record}.0`, why: 'wrong-case' });
    await chair.sees(/do you agree\?[\s\S]*entered by mistake/);
    expect(bot.as(charge.chair).everything()).not.toContain(planted);

    const asked = String((await state()).redaction.asked?.at);
    for (const name of ['redact', 'redaction']) expect(await other.open(form(name))).toMatch(/nothing for you/i);
    for (const name of ['redaction-agree', 'redaction-withdraw'])
      expect(await other.submit(form(name, asked), {})).toMatch(/nothing for you/i);
    expect(await asks.submit(form('redaction-agree', asked), {})).toMatch(/two different people/);
    // To ask for it is no way to read it.
    const asksSees = await asks.open(form('redaction'));
    expect(asksSees).toMatch(/Name in the family · [\s\S]*read by whoever is to agree/);
    expect(asksSees).not.toContain(planted);
    expect(await agrees.open(form('redaction'))).toMatch(new RegExp(`${planted}[\\s\\S]*Opened since[\\s\\S]*details`));
    expect((await state()).family.adults.map(({ name }) => name)).toContain(planted);

    expect(await agrees.submit(form('redaction-agree', asked), {})).toMatch(/It is destroyed/);
    expect((await state()).family.adults.map(({ name }) => name)).toContain(redactedWords);
    for (const who of [admin, chair, bot.as('bram')]) await who.sees(/something was withdrawn/);
    // The data-protection officer hears of it, reads who asked and who agreed, and who had opened it; nothing else of the case is theirs.
    const cedar = forger(bot, bot.identity('cedar'));
    await bot.as('cedar').sees(/for the data-protection officer/);
    expect(await cedar.open(form('incidents'))).toMatch(/Name in the family[\s\S]*Asked by[\s\S]*Agreed by[\s\S]*details/);
    expect(await cedar.open(form('details'))).toMatch(/nothing for you/i);
    expect(await other.open(form('incidents'))).toMatch(/nothing for you/i);
    expect(bot.as('cedar').everything()).not.toContain(planted);
    expect(bot.as('ottoline').messages().join('\n')).not.toMatch(/something was withdrawn/);
    expect(JSON.stringify(await streams.trail(id))).not.toContain(planted);
    // Its bytes are gone, its link stands, and the trail verifies with it.
    const home = openSandboxHome(bot.folder);
    if ('wrong' in home) throw new Error(home.wrong.join());
    const store = await home.open();
    const redactedIn = (_: StreamId, events: readonly unknown[]) => new Set(redactionsOf(events).keys());
    expect(await verify(store, { masters: home.keys, redactedIn })).toMatchObject({ redacted: 1, faults: [] });
    await store.close();
    expect(await agrees.open(form('redaction'))).not.toContain(planted);
    expect(await asks.open(form('redact'))).not.toMatch(/Name in the family/);
  }, 90_000);
});
