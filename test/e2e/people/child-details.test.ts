import { afterAll, beforeAll, expect, test } from 'vitest';
import { convened, planted, plantedChild } from '../../support/convened.ts';
import type { Hand } from '../../support/hands.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played;
/** One conference is kept on Teams (avery, rowan), the other on Slack (juniper, linden). */
beforeAll(async () => {
  played = await play();
  const { streams } = played.sandbox.bot().app;
  const now = played.sandbox.clock.now();
  const invitees = { tamsin: 'social-worker', bram: 'police', marigold: 'school' };
  for (const [administrator, chair, reference] of [
    ['avery', 'rowan', 'INV-81'],
    ['juniper', 'linden', 'INV-82'],
  ] as const)
    await convened({ streams, now, chair, administrator, invitees, reference, children: 2 });
});
afterAll(() => played.stop());

const secret = new RegExp(`${Object.values(plantedChild).join('|')}`);

/** From the card of who is coming, or of the invitation, what stands behind Details. */
async function details(hand: Hand, card: RegExp): Promise<string> {
  await hand.close();
  await played.settled();
  await hand.sees(card);
  await hand.press(/^Details$/, card);
  await expect.poll(hand.open).toMatch(/Who administers it/);
  return hand.open();
}

async function change(hand: Hand, card: RegExp, what: string): Promise<void> {
  await details(hand, card);
  await hand.press(/^The children$/);
  await expect.poll(hand.open).toMatch(/What should change/);
  await hand.submit({ what });
}

test.each([
  ['INV-81', 'rowan', 'avery', 'bram'],
  ['INV-82', 'linden', 'juniper', 'marigold'],
] as const)(
  '%s: which child it is is entered, read by who has accepted the undertaking, withheld, and never posted (Q-18)',
  async (reference, chair, administrator, invited) => {
    const hand = played.as(administrator);
    const coming = new RegExp(`${reference}: who is coming`);
    await change(hand, coming, 'names/c1');
    expect(hand.open()).toMatch(/This is about Child 1\./);
    await hand.submit({
      'child-name': plantedChild.name,
      'child-address': plantedChild.address,
      'child-school': plantedChild.school,
    });
    await change(hand, coming, 'names/c2');
    await hand.submit({ 'child-name': 'Second Plantedchild' });

    // Before the undertaking there is nothing but the labels, and who can be asked.
    const invitation = new RegExp(`Conference ${reference}(?!:)`);
    const guest = played.as(invited);
    const before = await details(guest, invitation);
    expect(before).toMatch(/Child 1, Child 2/);
    expect(before).toMatch(/stands here once you have accepted the confidentiality undertaking/);
    expect(before).not.toMatch(new RegExp(`${secret.source}|Plantedchild|2017`));
    await guest.close();
    await guest.press(/^I'll be there/, invitation);
    await guest.sees(new RegExp(`Conference ${reference}(?!:)[\\s\\S]*You have accepted the confidentiality undertaking`));

    const after = await details(guest, invitation);
    expect(after).toMatch(/Child 1 \(Plantedname Quillfeather\): born Wed 29 Mar 2017/);
    expect(after).toMatch(/Child 2 \(Second Plantedchild\)/);
    expect(after).toContain(plantedChild.address);
    expect(after).toContain(plantedChild.school);
    // Who chairs, who administers and on which number, and where the report goes.
    expect(after).toMatch(/Chair[\s\S]*Who administers it\*?\n[A-Z][\w ]+, [\d ]{6,}/);
    expect(after).toMatch(/Your report goes to(\n|\*\u200b: )[A-Z]/);

    // What the chair withholds nobody else reads; the chair does.
    const lead = played.as(chair);
    await change(lead, coming, 'withhold/c1');
    expect(lead.open()).toMatch(/This is about Child 1 \(Plantedname Quillfeather\)/);
    await lead.submit({ parts: ['placement'] });
    const withheld = await details(guest, invitation);
    expect(withheld).toMatch(/Plantedname/);
    expect(withheld).toMatch(/School\*?\nwithheld by the chair/);
    expect(withheld).not.toMatch(new RegExp(`${plantedChild.address}|${plantedChild.school}`));
    expect(await details(lead, coming)).toMatch(new RegExp(`${plantedChild.school}[\\s\\S]*withheld`));
    await change(lead, coming, 'again/c1');
    await lead.submit({ parts: ['placement'] });
    expect(await details(guest, invitation)).toContain(plantedChild.address);

    // A form that asks about several children names them the same way.
    await lead.close();
    await change(lead, coming, 'date/c1');
    expect(lead.open()).toMatch(/Child 1 \(Plantedname Quillfeather\)/);

    // Whoever is not rightful has the one sentence and nothing more; and nothing of it was ever posted.
    for (const one of [chair, administrator, invited, 'tamsin', 'bram', 'marigold']) {
      const messages = played.as(one).messages().join('\n');
      expect(messages, one).not.toMatch(new RegExp(`${secret.source}|Plantedchild|${planted.born}`));
    }
  },
);
