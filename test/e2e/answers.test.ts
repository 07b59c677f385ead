import { afterEach, describe, expect, test } from 'vitest';
import { calendar, charges, convene } from '../support/convene.ts';
import { type Played, play } from '../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

describe.each(charges)('answering otherwise, $where', (charge) => {
  test('a deputy of the same agency: the chair agrees, the deputy is invited, the first person’s card is emptied', async () => {
    played = await play();
    const { chair } = await convene(played, charge);
    const [teacher, deputy] = [played.as('marigold'), played.as('caspian')];
    await teacher.sees(/You are invited/);
    await teacher.press(/^Something else/);
    await teacher.submit({ answer: 'deputy' });
    await teacher.submit({ deputy: 'caspian' });
    await teacher.sees(/has not agreed yet/);
    expect(deputy.messages().join()).not.toMatch(/INV-8/);
    await chair.sees(/INV-8: a deputy/);
    await chair.press(/^Agree$/, /INV-8: a deputy/);
    await deputy.sees(/You are invited/);
    await teacher.sees(/comes in your place/);
    await deputy.press(/I'll be there/);
    await deputy.sees(/You have accepted the confidentiality undertaking/);
    await chair.sees(/who is coming[\s\S]*Caspian[\s\S]*coming/);
  });

  test('a deputy nobody knows: only a name, which the administrator reads in a form and puts to somebody of that agency', async () => {
    played = await play();
    const { chair, admin } = await convene(played, charge);
    const teacher = played.as('marigold');
    await teacher.sees(/You are invited/);
    await teacher.press(/^Something else/);
    await teacher.submit({ answer: 'deputy' });
    await teacher.submit({ deputy: '*' });
    await teacher.submit({ 'deputy-name': 'Zz Plantedname' });
    const asked = await admin.sees(/INV-8: somebody to add/);
    expect(asked).not.toMatch(/Plantedname/);
    await admin.press(/^See the name/, /somebody to add/);
    expect(admin.open()).toMatch(/Zz Plantedname/);
    await admin.submit({ deputy: 'caspian' });
    await chair.sees(/INV-8: a deputy[\s\S]*Caspian/);
    for (const one of [chair, admin, teacher]) expect(one.messages().join()).not.toMatch(/Plantedname/);
  });

  test('apologies take a reason; without one the form comes back with the problem beside it', async () => {
    played = await play();
    await convene(played, charge);
    const [police, gp] = [played.as('bram'), played.as('ottoline')];
    for (const one of [police, gp]) {
      await one.sees(/You are invited/);
      await one.press(/^Something else/);
      expect(one.open()).not.toMatch(/keeps you away|in your place/);
      await one.submit({ answer: 'apologies' });
      expect(one.open()).toMatch(/What keeps you away/);
      expect(one.open()).not.toMatch(/in your place/);
      await one.submit({ reason: 'leave-or-sickness', line: 'planted line' });
      await one.sees(/Information from you is still asked for/);
      expect(one.messages().join()).not.toMatch(/planted line/);
      await one.press(/I'll be there/);
      await one.sees(/You have accepted the confidentiality undertaking/);
    }
  });

  test('after the start the answer stands, and the press is told so', async () => {
    played = await play();
    const { day, at } = await convene(played, charge);
    const gp = played.as('ottoline');
    await gp.sees(/You are invited/);
    await at(day, '09:59');
    await played.settled();
    // What a client still shows that has not heard of the edit since.
    const { slack } = played.sandbox;
    const who = { org: 'T0NETHER', user: 'U0OTTOLINE' };
    const pressed = slack.compose.press(who, slack.snapshot(who).messages.at(-1)?.ts ?? '', "I'll be there");
    await at(day, '10:01');
    await played.settled();
    expect(gp.messages().join()).not.toMatch(/I'll be there/);
    expect((await slack.deliver(pressed)).status).toBe(200);
    await gp.sees(/This is closed now/);
  });
});

test('an invitation without an answer comes back in the digest, and one tap there answers it', async () => {
  played = await play();
  const { day, at } = await convene(played, charges[0]);
  for (const who of ['bram', 'ottoline']) await played.as(who).sees(/You are invited/);
  await at(calendar.addWorkingDays(day, -5), '09:01');
  for (const who of ['bram', 'ottoline']) {
    const one = played.as(who);
    await one.sees(/What is due from you[\s\S]*INV-8[\s\S]*No reply yet/);
    await one.press(/I'll be there/, /What is due from you/);
    await one.sees(/What is due from you[\s\S]*You have answered/);
    await one.sees(/You have accepted the confidentiality undertaking/);
  }
});
