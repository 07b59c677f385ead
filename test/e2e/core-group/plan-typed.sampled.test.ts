import { afterEach, describe, expect, test } from 'vitest';
import type { Log } from '../../../bot/observe/log.ts';
import { caseStream } from '../../../bot/turn/streams.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { type BareCommand, inMeeting } from '../../../domain/case/case.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { acceptUndertakings } from '../../support/conference/accept-undertakings.ts';
import { calendar, charges, convene } from '../../support/convene.ts';
import { partOf } from '../../support/many/part-of.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

/** Everything that left the bot and stays where it was sent: what a modal of Slack holds is gone with it. */
const posted = ({ sandbox: { slack, teams } }: Played) => [
  ...slack
    .calls()
    .flatMap(({ method, args }) => (/^views\.(open|update|push)$/.test(method) ? [] : [JSON.stringify([method, args])])),
  ...teams.calls().map(({ route, body }) => JSON.stringify([route, body])),
];

/** Bram is on Teams, Marigold on Slack; what either types holds a word that is found nowhere else. */
describe.each(partOf(charges, 2))('a plan, $where', (charge) => {
  test('all that is written of it and said of its actions is read in dialogs by those it is for, and never posted, previewed or logged', async () => {
    const lines: string[] = [];
    const log: Log = (level, line) => void lines.push(JSON.stringify({ level, ...line }));
    const bot = await play([], {}, log);
    played = bot;
    const { id, day, chair, at } = await convene(bot, charge, 2);
    const { cases } = bot.sandbox.bot().app.streams;
    const ask = async (by: string, command: BareCommand) => {
      const at = bot.sandbox.clock.now();
      const turned = await cases.ask(caseStream(id), { by: by as PersonId, at, via: 'cli', command: inMeeting(command, 'k1') });
      if (turned.did !== 'decided') throw new Error(`${command.do}: ${JSON.stringify(turned)}`);
    };
    const actions = async () => (await cases.peek(caseStream(id))).plan.actions;
    const said = async (nth: number) => (await actions())[nth]?.updates.map((one) => one.update);
    const due = isoFromDay(calendar.addWorkingDays(day, 15));
    const later = isoFromDay(calendar.addWorkingDays(day, 20));
    const lead = bot.as('tamsin');
    await at(day, '10:05');
    await chair.press(/^Take the register/, /the room/);
    await chair.submit({ present: ['tamsin', 'bram'] });
    await acceptUndertakings(bot, id, ['tamsin', 'bram', 'marigold']);
    await at(calendar.addWorkingDays(day, 1), '10:00');

    // The outline, in one short form for each kind, by whoever leads.
    type Fields = Parameters<typeof lead.submit>[0];
    const inPlan = async (label: RegExp, ...pages: readonly Fields[]) => {
      await lead.close();
      await lead.say('plan');
      await lead.press(/^Open the plan/, /^The plan/);
      await lead.press(label);
      for (const fields of pages) await lead.submit(fields);
      await lead.close();
    };
    for (const kind of ['outcome', 'support', 'need', 'wish', 'service', 'review'])
      await inPlan(/^Add to the plan/, { kind, texts: `planted ${kind}`, child: 'c1' });
    // Its trigger is asked of a contingency alone.
    const fallback = { kind: 'contingency', texts: 'planted contingency', child: 'all' };
    await inPlan(/^Add to the plan/, fallback, { ...fallback, trigger: 'planted trigger' });
    await ask(charge.administrator, { do: 'add-adult', nth: 0, adult: { kind: 'parent', children: ['c1'] } } as never);
    const mother = (await cases.peek(caseStream(id))).family.adults[0]?.id ?? expect.unreachable();
    const what = { what: 'planted what', why: 'planted why', by: due };
    await inPlan(/^Give an action/, { ...what, to: 'bram', child: 'c1', outcome: 'l1' });
    await inPlan(/^Give an action/, { ...what, to: 'marigold', child: 'c2' });
    // Of the family, or by name, without an account: the lead ticks for them, and the bot writes to nobody of them.
    await inPlan(/^Give an action/, { ...what, to: 'tamsin', doer: `adult/${mother}` });
    await inPlan(/^Give an action/, { ...what, to: 'tamsin', 'doer-name': 'Planted Nurse' });

    // Whatever its owner can say of an action, each heard by whom it is for.
    await at(calendar.addWorkingDays(day, 2), '09:05');
    for (const [nth, who, other] of [
      [0, 'bram', 'marigold'],
      [1, 'marigold', 'bram'],
    ] as const) {
      const [hand, colleague] = [bot.as(who), bot.as(other)];
      const [note, child] = [`planted of ${who}`, `Child ${nth + 1}`];
      const about = (text: string) => new RegExp(`about an action\\n\\W*Action ${nth + 1}[\\s\\S]*${text}`);
      const inTheWay = async (kind: string, ...more: readonly Fields[]) => {
        await hand.press(/^I need help/, /^What is due from you/);
        await hand.submit({ kind });
        for (const fields of more) await hand.submit(fields);
      };
      await hand.sees(/^What is due from you[\s\S]*New for you/);
      await hand.press(/^What it is/, /^What is due from you/);
      expect(hand.open()).toMatch(new RegExp(`planted what[\\s\\S]*planted why[\\s\\S]*${child}`));
      await hand.press(/^Progress/);
      await hand.submit({ note });
      await hand.close();
      await inTheWay('help', { kind: 'help', note });
      for (const one of [chair, lead]) await one.sees(about('asks for help with this'));
      await lead.press(/^What it is/, about('asks for help with this'));
      expect(lead.open()).toContain(note);
      await lead.close();
      await inTheWay('cannot', { kind: 'cannot', note });
      for (const one of [chair, lead]) await one.sees(about('this cannot be done as it stands'));
      await inTheWay('not-mine', { kind: 'not-mine', note });
      for (const one of [chair, lead]) await one.sees(about('this is somebody else’s to do'));
      await hand.press(/^It is mine after all/, /^What is due from you/);
      await lead.sees(about('it is theirs after all'));
      await inTheWay('later', { due: later, note });
      await lead.press(/^Answer/, about('asks whether this can be done by'));
      expect(lead.open()).toContain(note);
      await lead.submit({ answer: 'no' });
      await lead.submit({ answer: 'no', note: 'planted no' });
      await hand.sees(about('does not agree to'));
      await inTheWay('colleague', { to: other, note });
      await colleague.press(/^Take it or not/, about('asks whether you take this over'));
      expect(colleague.open()).toContain(note);
      await colleague.submit({ takes: 'no' });
      await colleague.submit({ takes: 'no', note: 'planted declined' });
      await hand.press(/^What it is/, about('declines it'));
      expect(hand.open()).toContain('planted declined');
      await hand.press(/^It is done/);
      await hand.submit({ effect: note });
      await hand.close();
      expect(await said(nth), who).toEqual(
        'progress help cannot not-mine mine date-asked date-answered offered declined completed'.split(' '),
      );
    }
    await lead.say('my tasks');
    await bot.settled();
    await lead.press(/^My tasks/);
    await lead.submit({ done: [`${id}/a3`, `${id}/a4`] });
    expect(lead.open()).toMatch(/2 things ticked as done/);
    await lead.close();
    expect((await actions()).map((one) => one.status)).toEqual(['completed', 'completed', 'completed', 'completed']);

    // Who is of the core group reads it, with what became of it.
    const bram = bot.as('bram');
    await bram.say('plan');
    await bram.press(/^Open the plan/, /^The plan/);
    for (const kind of ['outcome', 'support', 'need', 'wish', 'service', 'review'])
      expect(bram.open()).toContain(`planted ${kind}`);
    expect(bram.open()).toMatch(/If planted trigger: planted contingency/);
    await bram.press(/^Read the actions/);
    expect(bram.open()).toMatch(/Changed for the child\s+planted of bram[\s\S]*Planted Nurse/);
    await bram.close();
    await bot.settled();
    for (const one of [chair, lead, bram, bot.as('marigold'), bot.as('ottoline')])
      expect(one.messages().join('\n')).not.toMatch(/planted|undefined/i);
    const left = posted(bot);
    expect(left.length).toBeGreaterThan(60);
    expect(left.filter((one) => /planted/i.test(one))).toEqual([]);
    expect(lines.filter((one) => /planted/i.test(one))).toEqual([]);
    // It is looked for where it would be found: a modal holds it.
    expect(JSON.stringify(bot.sandbox.slack.calls().map((one) => one.args))).toContain('planted of marigold');
  }, 180_000);
});
