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
      const code = /Code: (\d{3} \d{3})/.exec(hand.open())?.[1] ?? '';
      const [, page = '', token = ''] =
        [...hand.everything().matchAll(/(http:\/\/127\.0\.0\.1:\d+\/file)#([\w-]+)/g)].at(-1) ?? [];
      const got = await fetch(page, { method: 'POST', body: new URLSearchParams({ t: token, code }) });
      const text = await got.text();
      expect([got.status, text.match(/<img src="data:image\/png;base64,/g)?.length]).toEqual([200, 1]);
      expect(text).toMatch(/alt="Child 1[^"]*1 at 3: [^"]*2 at 6: [^"]*From 3 to 6\./);
      expect(text).not.toContain('planted');
      // Nothing that was posted, opened or carried by a button has a picture or could be one.
      expect(hand.everything()).not.toMatch(/data:image|image_url|"type":"Image"|files\.upload/);
      await hand.close();
    }
    expect(played.as('ottoline').everything()).not.toMatch(/\/file#|line-picture/);
  });
});
