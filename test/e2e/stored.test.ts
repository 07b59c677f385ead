import { afterAll, beforeAll, expect, test } from 'vitest';
import { convened, plantedChild } from '../support/convened.ts';
import { type Played, play } from '../support/slice.ts';

let played: Played;
/** One conference is kept on Teams (avery, rowan), the other on Slack (juniper, linden). */
beforeAll(async () => {
  played = await play();
  const { streams } = played.sandbox.bot().app;
  const now = played.sandbox.clock.now();
  const invitees = { tamsin: 'social-worker', bram: 'police', marigold: 'school', orla: 'school-nurse' };
  for (const [administrator, chair, reference] of [
    ['avery', 'rowan', 'INV-81'],
    ['juniper', 'linden', 'INV-82'],
  ] as const)
    await convened({ streams, now, chair, administrator, invitees, reference, children: 2 });
});
afterAll(() => played.stop());

test.each([
  ['Teams', 'INV-81', 'avery', 'bram'],
  ['Slack', 'INV-82', 'juniper', 'marigold'],
] as const)(
  'on %s a form closes where a card of theirs shows what was done; where none does it says that it is stored, and no more',
  async (_on, reference, administrator, invited) => {
    const hand = played.as(administrator);
    const coming = new RegExp(`${reference}: who is coming`);
    await hand.sees(coming);
    await played.settled();
    const before = hand.messages();
    await hand.press(/^Details$/, coming);
    await expect.poll(hand.open).toMatch(/Who administers it/);
    await hand.press(/^The children$/);
    await expect.poll(hand.open).toMatch(/What should change/);
    await hand.submit({ what: 'names/c1' });
    const said = await hand.submit({ 'child-name': plantedChild.name });
    expect(said).toContain('This is stored.');
    expect(said).not.toMatch(new RegExp(`${plantedChild.name}|${reference}|Child 1`));
    await played.settled();
    expect(hand.messages()).toEqual(before);

    const guest = played.as(invited);
    const invitation = new RegExp(`Conference ${reference}(?!:)`);
    await guest.sees(invitation);
    await guest.press(/^Something else/, invitation);
    expect(await guest.submit({ answer: 'phone' })).toBe('');
    await guest.sees(new RegExp(`Conference ${reference}(?!:)[\\s\\S]*By phone`));
  },
);
