import { afterEach, describe, expect, test } from 'vitest';
import { caseStream } from '../../bot/turn/streams.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import type { CaseCommand } from '../../domain/case/case.ts';
import type { PersonId } from '../../domain/ids.ts';
import { calendar, charges, convene } from '../support/convene.ts';
import { type Played, play } from '../support/slice.ts';
import { letGoBy } from '../support/working-day.ts';
import { agree, atTheServer, callNext, cardsOf, hold, readLine } from '../support/years/case-years.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

const people = ['tamsin', 'bram', 'marigold'];
const workday = (day: number) => calendar.lastWorkingDay(day);

describe.each(charges)('two years in one case, $where', (charge) => {
  test('initial, review after three months with another list, second review', async () => {
    played = await play();
    const made = await convene(played, charge, 2);
    const [first, second, third] = [made.day, workday(made.day + 85), workday(made.day + 85 + 175)];
    const said = [first, second, third].map((day) => formatDay(day)) as [string, string, string];
    const [police, teacher, gp] = [played.as('bram'), played.as('marigold'), played.as('ottoline')];

    await hold(played, made, first, { bram: '3', marigold: '4' }, said[0]);
    await made.admin.sees(/who is coming[\s\S]*Close the conference/);
    const form = await callNext(made, said[0], 'review', people);
    // What comes along is shown before it is called.
    for (const shown of ['INV-8', 'Child 1, Child 2', 'Tamsin', 'Initial', 'held', 'To be held by', 'BU-T8'])
      expect(form).toContain(shown);
    expect(form).toContain(`Counted from the conference that was held on ${said[0]}`);
    // The first one is closed by it, and says so; called from there it cannot be again.
    expect(await made.admin.sees(/: closed[\s\S]*is closed/)).not.toMatch(/Call the next/);
    expect(await made.admin.sees(/: draft/)).toMatch(/2 children[\s\S]*3 people, 3 agencies/);
    await made.admin.press(/^Add people/, /: draft/);
    await made.admin.submit({ agency: 'health', role: 'school-nurse' });
    await made.admin.submit({ people: ['orla'] });
    await made.admin.sees(/: draft[\s\S]*4 people, 4 agencies/);

    await agree(made, second, said[1], charge.chair);
    // A second invitation is a message of its own, and the card of the first keeps saying what it was.
    await police.sees(new RegExp(`Conference INV-8[\\s\\S]*${said[1]}[\\s\\S]*please say if you come`));
    await played.settled();
    const invitations = cardsOf(played, 'bram', /^(Review )?Conference INV-8(\n|: the scale)/);
    expect(invitations.map((text) => said.findIndex((day) => text.includes(day)))).toEqual([0, 1]);
    await played.as('orla').sees(new RegExp(`Conference INV-8[\\s\\S]*${said[1]}`));
    expect(gp.messages().join('\n')).not.toContain(said[1]);
    await teacher.sees(new RegExp(`Conference INV-8[\\s\\S]*${said[1]}[\\s\\S]*please say if you come`));
    await teacher.press(/^I'll be there/, new RegExp(said[1]));
    await teacher.sees(new RegExp(`${said[1]}[\\s\\S]*You have accepted`));

    await hold(played, made, second, { bram: '6', marigold: '7' }, said[1]);
    // The scale stands beside the first one.
    expect(await readLine(police, said[1])).toMatch(
      new RegExp(`From 6 to 7[\\s\\S]*At the meetings before[\\s\\S]*${said[0]}: 3, 4`),
    );

    await callNext(made, said[1], 'review', people);
    await agree(made, third, said[2], charge.chair);
    await made.admin.say('dates');
    await made.admin.sees(
      new RegExp(`Next Review Conference \\(BU-T8\\). Counted from the conference that was held on ${said[1]}`),
    );
    await hold(played, made, third, { bram: '9', tamsin: '8' }, said[2]);
    expect(await readLine(police, said[2])).toMatch(new RegExp(`${said[0]}: 3, 4[\\s\\S]*${said[1]}: 6, 7`));
    await made.admin.sees(new RegExp(`who is coming[\\s\\S]*${said[2]}[\\s\\S]*Close the conference`));
    await made.admin.press(/^Close the conference/, new RegExp(`who is coming[\\s\\S]*${said[2]}`));
    await made.admin.submit({});
    await made.admin.sees(new RegExp(`: closed[\\s\\S]*is closed[\\s\\S]*${said[2]}`));

    const { verified, records } = await atTheServer(played, made.id, charge.chair);
    expect(verified).toMatchObject({ said: expect.arrayContaining(['The trail verifies.']) });
    const of = (event: string) => records.filter((one) => one.event === event).map(({ meeting, type }) => type ?? meeting);
    expect(of('called')).toEqual(['initial', 'review', 'review']);
    expect(of('register-taken')).toEqual(['k1', 'k2', 'k3']);
    expect(of('revealed')).toEqual(['k1', 'k2', 'k3']);
    expect(of('closed')).toEqual(['k3']);
    for (const one of [police, teacher, gp, made.chair, made.admin])
      expect(one.messages().join()).not.toMatch(/planted|Plantedplace/);
  }, 180_000);

  test('a review that is cancelled in between: whoever was invited is told, and the next is counted from the one that was held', async () => {
    played = await play();
    const made = await convene(played, charge, 2);
    const [first, off, second] = [made.day, workday(made.day + 60), workday(made.day + 85)];
    const said = [first, off, second].map((day) => formatDay(day)) as [string, string, string];
    const police = played.as('bram');

    await hold(played, made, first, { bram: '3', marigold: '4' }, said[0]);
    await made.chair.press(/^Close the conference/, /the room/);
    await made.chair.submit({});
    await made.admin.sees(/: closed[\s\S]*is closed/);
    await callNext(made, said[0], 'review', people);
    await agree(made, off, said[1], charge.chair);
    await police.sees(new RegExp(`Conference INV-8[\\s\\S]*${said[1]}`));
    await made.admin.press(/^Cancel the conference/, new RegExp(said[1]));
    expect(await made.admin.submit({ why: 'planted reason' })).toBe('');
    await made.admin.sees(/You have cancelled this/);
    await letGoBy(played);
    // On the card they have, and by a message, since an edit notifies nobody; the first conference is left alone.
    await police.sees(new RegExp(`INV-8: cancelled[\\s\\S]*${said[1]}[\\s\\S]*need not keep the time free`));
    const bot = played;
    await bot.settled();
    await expect.poll(() => cardsOf(bot, 'bram', /^(Review )?Conference INV-8: cancelled/)).toHaveLength(2);
    expect(cardsOf(played, 'bram', /^(Review )?Conference INV-8(\n|: the scale)/)).toEqual([expect.stringContaining(said[0])]);
    await made.chair.sees(/INV-8: cancelled/);
    await made.admin.sees(new RegExp(`INV-8: cancelled[\\s\\S]*${said[1]}`));
    await made.admin.press(/^Details/, new RegExp(`INV-8: cancelled[\\s\\S]*${said[1]}`));
    expect(made.admin.open()).toContain('planted reason');
    await made.admin.close();

    const form = await callNext(made, said[1], 'review', people);
    expect(form).toMatch(/Review, .*, cancelled/);
    expect(form).toContain(`Counted from the conference that was held on ${said[0]}`);
    await agree(made, second, said[2], charge.chair);
    await hold(played, made, second, { bram: '6', marigold: '7' }, said[2]);
    expect(await readLine(police, said[2])).toMatch(new RegExp(`At the meetings before[\\s\\S]*${said[0]}: 3, 4`));

    const { verified, records } = await atTheServer(played, made.id, charge.chair);
    expect(verified).toMatchObject({ said: expect.arrayContaining(['The trail verifies.']) });
    expect(records.filter((one) => one.event === 'cancelled')).toMatchObject([{ meeting: 'k2', why: 'planted reason' }]);
    expect(records.filter((one) => one.event === 'register-taken').map((one) => one.meeting)).toEqual(['k1', 'k3']);
    for (const who of ['bram', 'marigold', 'tamsin', 'ottoline'])
      expect(played.as(who).everything(), who).not.toMatch(/planted reason/);
  }, 180_000);

  test('called twice it is one; a form that stayed open while another was called, or that one was cancelled, is refused', async () => {
    played = await play();
    const made = await convene(played, charge, 1);
    const said = formatDay(made.day);
    const { cases } = played.sandbox.bot().app.streams;
    const ask = async (command: CaseCommand) => {
      const at = played?.sandbox.clock.now() ?? 0;
      return cases.ask(caseStream(made.id), { by: charge.administrator as PersonId, at, via: 'cli', command });
    };
    const form = async () => made.admin.press(/^Call the next conference/, new RegExp(`cancelled[\\s\\S]*${said}`));
    await ask({ do: 'cancel', meeting: 'k1', why: 'invented' });
    await letGoBy(played);
    await made.admin.sees(new RegExp(`INV-8: cancelled[\\s\\S]*${said}[\\s\\S]*Call the next`));
    await form();
    await ask({ do: 'call', meeting: 'k2', type: 'initial', people: [] });
    // The same is done already; another type is not what was called meanwhile.
    expect(await made.admin.submit({ type: 'initial', people })).toBe('');
    await made.admin.sees(/: draft/);
    expect(await cases.peek(caseStream(made.id))).not.toHaveProperty('meetings.k3');
    await ask({ do: 'cancel', meeting: 'k2', why: 'invented' });
    await letGoBy(played);
    await made.admin.sees(/INV-8: draft discarded[\s\S]*Nobody was invited/);
    await made.admin.press(/^Call the next conference/, /draft discarded/);
    await ask({ do: 'call', meeting: 'k3', type: 'initial', people: [] });
    expect(await made.admin.submit({ type: 'review' })).toMatch(/This has changed since you looked/);
    await made.admin.close();
    const { meetings } = await cases.peek(caseStream(made.id));
    expect(Object.values(meetings).map((one) => `${one?.calling.stage} ${one?.calling.type}`)).toEqual([
      'cancelled initial',
      'cancelled initial',
      'draft initial',
    ]);
  }, 60_000);
});
