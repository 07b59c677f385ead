import { afterAll, beforeAll, expect, test } from 'vitest';
import { convened } from '../../support/convened.ts';
import { type Hand, hands } from '../../support/hands.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played;
beforeAll(async () => {
  played = await play();
});
afterAll(() => played.stop());

const now = () => played.sandbox.clock.now();
const streams = () => played.sandbox.bot().app.streams;
const person = async (name: string) =>
  [...(await streams().directory.peek('directory')).people.values()].find((one) => one.name === name);

/** A conference to which somebody sends a deputy whom the directory does not know, by this name. */
async function sends(who: Hand, name: string, reference: string): Promise<void> {
  const invitees = { tamsin: 'social-worker', bram: 'police', marigold: 'school' };
  const { cases } = streams();
  await convened({ streams: { cases }, now: now(), chair: 'rowan', administrator: 'avery', invitees, reference });
  await who.sees(new RegExp(`${reference}[\\s\\S]*You are invited`));
  await who.press(/Something else/);
  await who.submit({ answer: 'deputy' });
  if (/not in this list/.test(who.open())) await who.submit({ deputy: '*' });
  await who.submit({ 'deputy-name': name });
}

/** The administrator says who was meant, the chair agrees with a line, which whoever asked reads. */
async function isAgreed(who: Hand, name: string): Promise<void> {
  const [avery, rowan] = [played.as('avery'), played.as('rowan')];
  await avery.close();
  await avery.press(/^See the name/);
  const added = (await person(name)) ?? expect.unreachable(`${name} was not added`);
  await avery.submit({ deputy: added.id });
  await rowan.sees(new RegExp(`Deputy[\\s\\S]*${name}`));
  await rowan.press(/^Answer with a line/);
  await rowan.submit({ way: 'agree', line: 'thank you for saying so early' });
  await who.sees(new RegExp(`${name}.* comes in your place. The chair has agreed`));
  expect(who.messages().join('\n')).not.toContain('thank you for saying so early');
  await who.press(/^What the chair says/);
  expect(who.open()).toContain('thank you for saying so early');
  await who.close();
}

test('on Teams: the administrator picks the deputy from the card, no file; whoever asked hears what the chair said', async () => {
  const [avery, tamsin] = [played.as('avery'), played.as('tamsin')];
  await sends(tamsin, 'Thessaly W', 'INV-41');
  await avery.sees(/INV-41: somebody to add/);
  await avery.press(/^Add them to the directory/);
  expect(avery.open()).toMatch(/Netherwick Children's Social Care/);
  const entry = { account: 'Thessaly Wainscott', name: 'Thessaly Wainscott', post: 'social worker', language: 'en' };
  expect(await avery.submit(entry)).toMatch(/is in the partnership now/);
  await isAgreed(tamsin, 'Thessaly Wainscott');
});

test('on Slack: one of another workspace by the code they read out; whoever sent them hears of their apologies, answers again, and both know', async () => {
  const [avery, marigold] = [played.as('avery'), played.as('marigold')];
  const clementine = hands(played.sandbox, { on: 'slack', org: 'T0ALDER', user: 'U0CLEMENTINE' });
  await sends(marigold, 'Clementine A', 'INV-42');
  await avery.sees(/INV-42: somebody to add/);
  await clementine.say('hello');
  const [code = ''] = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(await clementine.sees(/read this one to them/)) ?? [];
  await avery.press(/^Enter the code they read out/);
  await avery.submit({ code });
  const entry = { name: 'Clementine Ashbourne', post: 'pastoral lead', language: 'en' };
  expect(await avery.submit(entry)).toMatch(/is in the partnership now/);
  await isAgreed(marigold, 'Clementine Ashbourne');
  expect(await clementine.sees(/You are invited/)).toMatch(/In place of[\s\S]*Marigold Entwhistle/);
  await clementine.press(/^Something else/);
  await clementine.submit({ answer: 'apologies' });
  await clementine.submit({ reason: 'leave-or-sickness' });
  await marigold.sees(/Clementine Ashbourne.*, who was to come in your place, has sent apologies\./);
  await marigold.press(/^Answer again/);
  await marigold.sees(/INV-42[\s\S]*You are invited/);
  await clementine.sees(/You were asked to come in place of Marigold Entwhistle/);
  for (const hand of [marigold, clementine]) expect(hand.messages().join('\n')).not.toContain('Nothing here any more');
});
