import { afterEach, describe, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import { inMeeting } from '../../../domain/case/case.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { charges, convene } from '../../support/convene.ts';
import { partOf } from '../../support/many/part-of.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

describe.each(partOf(charges, 2))('what is told of a child on a plan, $where', (charge) => {
  test('a health-care plan that is not kept to, and an exclusion from school, go to the social worker, beside what would bring the review forward (GP-P4, FV-C2, ST-T21)', async () => {
    const bot = await play();
    played = bot;
    const { id, day, chair, at } = await convene(bot, charge);
    const [lead, marigold, bram] = [bot.as('tamsin'), bot.as('marigold'), bot.as('bram')];
    await at(day, '10:05');
    await chair.press(/^Take the register/, /the room/);
    await chair.submit({ present: ['tamsin', 'bram'] });
    const { clock } = bot.sandbox;
    await bot.sandbox.bot().app.streams.cases.ask(caseStream(id), {
      ...{ by: charge.chair as PersonId, at: clock.now(), via: 'cli' },
      command: inMeeting(
        { do: 'add-plan-lines', kind: 'review', texts: ['A planted sign that it gets worse.'], trigger: '' },
        'k1',
      ),
    });

    await at(day + 1, '11:00');
    await marigold.press(/^Details/, /INV-8/);
    await marigold.press(/^Something has changed/);
    expect(await marigold.submit({ kind: 'health-plan', text: 'A planted dose was missed.' })).toMatch(/Told: Tamsin/);
    await lead.sees(/health-care plan is not kept to[\s\S]*Please read it and acknowledge it/);
    expect(chair.messages().join('\n')).not.toMatch(/health-care plan/);
    await lead.press(/^Read it/, /health-care plan is not kept to/);
    expect(lead.open()).toMatch(/A planted dose was missed[\s\S]*What would bring the review forward[\s\S]*A planted sign/);
    await lead.press(/^Acknowledge/);
    expect(lead.open()).toMatch(/What would bring the review forward[\s\S]*A planted sign/);
    await lead.submit({ contingency: 'no', review: 'stays', words: 'A planted visit today.' });
    await marigold.sees(/has it, /);

    await bram.press(/^Details/, /INV-8/);
    await bram.press(/^Something has changed/);
    await bram.submit({ kind: 'exclusion', text: 'A planted incident at break.' });
    await lead.sees(/excluded from school[\s\S]*Please read it and acknowledge it/);
    await chair.sees(/excluded from school/);
    await lead.press(/^Read it/, /excluded from school/);
    expect(lead.open()).toMatch(/A planted incident[\s\S]*not excluded from school before the agencies have talked about it/);
    for (const one of [lead, marigold, bram, chair]) expect(one.messages().join('\n')).not.toMatch(/planted|undefined/);
  }, 120_000);
});
