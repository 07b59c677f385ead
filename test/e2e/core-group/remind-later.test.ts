import { afterAll, beforeAll, expect, test } from 'vitest';
import { stagedCase } from '../../access/staged.ts';
import { playAccess } from '../../access/standing-people.ts';
import { forger } from '../../support/forger.ts';
import type { Played } from '../../support/slice.ts';

let played: Played;
beforeAll(async () => {
  played = await playAccess();
});
afterAll(() => played.stop());

test('what can be put off opens on Slack, where by when it is has no room beside its box', async () => {
  const { id } = await stagedCase(played, 'a core group held');
  const hand = forger(played, played.identity('ottoline', 'slack'));
  const opened = await hand.open({ form: 'remind-later', of: id, meeting: 'g1' });
  expect(opened).toMatch(/at the latest/);
  expect(opened).not.toMatch(/cannot be shown/);
});
