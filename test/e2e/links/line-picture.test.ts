import { afterEach, describe, expect, test } from 'vitest';
import { charges, convene, scaling } from '../../support/convene.ts';
import type { Hand } from '../../support/hands.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

async function place(one: Hand, score: string): Promise<void> {
  await one.sees(/The scale is open/);
  await one.press(/^Place/);
  await one.submit({ 'score-c1': score, 'reason-c1': 'planted reason' });
}

/** The page and the token of the last link that was shown, and what it gets with its code. */
async function fetched(hand: Hand): Promise<{ readonly status: number; readonly text: string }> {
  const code = /Code: (\d{3} \d{3})/.exec(hand.open())?.[1] ?? '';
  const [, page = '', token = ''] = [...hand.everything().matchAll(/(http:\/\/127\.0\.0\.1:\d+\/file)#([\w-]+)/g)].at(-1) ?? [];
  const got = await fetch(page, { method: 'POST', body: new URLSearchParams({ t: token, code }) });
  return { status: got.status, text: await got.text() };
}

describe.each(charges)('the line as a picture, $where', (charge) => {
  test('is drawn with characters in the dialog, and as a picture behind a secret link alone, for whoever is in the register (Q-24)', async () => {
    played = await play();
    const made = await convene(played, charge);
    await scaling(made, ['bram', 'marigold']);
    await place(played.as('marigold'), '3');
    await played.as('marigold').close();
    await place(played.as('bram'), '6');
    await made.chair.sees(/Has placed: 2/);
    await made.chair.press(/^Reveal/, /the room/);
    await made.chair.submit({});
    for (const hand of [played.as('bram'), made.chair]) {
      await hand.press(/^Open the line/);
      expect(hand.open()).toContain('0 | 1 | 2 | 3 ● | 4 ‖ 5 | 6 ● | 7 | 8 | 9 | 10');
      await hand.press(/^As a picture/);
      const { status, text } = await fetched(hand);
      expect([status, text.match(/<img src="data:image\/png;base64,/g)?.length]).toEqual([200, 1]);
      expect(text).toMatch(/alt="Child 1[^"]*1 at 3: [^"]*2 at 6: [^"]*From 3 to 6\./);
      expect(text).not.toContain('planted');
      // Nothing that was posted, opened or carried by a button has a picture or could be one.
      expect(hand.everything()).not.toMatch(/data:image|image_url|"type":"Image"|files\.upload/);
      await hand.close();
    }
    expect(played.as('ottoline').everything()).not.toMatch(/\/file#|line-picture/);
  });

  test('over time each round stands in the dialog, and its picture behind a link of its own that works once (BU-S6)', async () => {
    played = await play();
    const made = await convene(played, charge);
    await scaling(made, ['bram', 'marigold']);
    for (const [first, second] of [
      ['3', '6'],
      ['5', '7'],
    ] as const) {
      await place(played.as('marigold'), first);
      await played.as('marigold').close();
      await place(played.as('bram'), second);
      await played.as('bram').close();
      await made.chair.sees(/Has placed: 2/);
      await made.chair.press(/^Reveal/, /the room/);
      await made.chair.submit({});
      if (first === '3') await made.chair.press(/^Open a further round/);
    }
    const bram = played.as('bram');
    await bram.press(/^Open the line/);
    await bram.press(/^Over time/);
    expect(bram.open()).toMatch(/round 1: 0 \| 1 \| 2 \| 3 ● [\s\S]*round 2: 0 [^\n]*5 ● \| 6 \| 7 ●/);
    const { status, text } = await fetched(bram);
    expect([status, text.match(/<img src="data:image\/png;base64,/g)?.length]).toEqual([200, 1]);
    expect(text).toMatch(/alt="Child 1[^"]*round 1: 1 at 3; 2 at 6\. [^"]*round 2: 1 at 5; 2 at 7\./);
    expect(text).not.toContain('planted');
    expect((await fetched(bram)).status).toBe(404);
    expect(bram.everything()).not.toMatch(/data:image|image_url|"type":"Image"|files\.upload/);
    expect(played.as('ottoline').everything()).not.toMatch(/over-time/);
  });
});
