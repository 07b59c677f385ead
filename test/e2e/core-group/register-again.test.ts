import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import { stagedCase } from '../../access/staged.ts';
import { playAccess } from '../../access/standing-people.ts';
import { forger } from '../../support/forger.ts';
import type { Played } from '../../support/slice.ts';

let played: Played;
beforeAll(async () => {
  played = await playAccess();
});
afterAll(() => played.stop());

test.each(['slack', 'teams'] as const)(
  'whoever held a core group opens its register again and puts it right, on %s',
  async (on) => {
    const { id } = await stagedCase(played, 'a core group held');
    const present = async () =>
      (await played.sandbox.bot().app.streams.cases.peek(caseStream(id))).meetings.g1?.register.present.toSorted();
    expect(await present()).toEqual(['ottoline', 'tamsin']);
    const hand = forger(played, played.identity('tamsin', on));
    const form = { form: 'register', of: id, meeting: 'g1' } as const;
    const opened = await hand.open(form);
    expect(opened).toMatch(/Who is here/);
    expect(opened).not.toMatch(/cannot be shown/);
    await hand.submit({ ...form, about: '1' }, { present: 'bram' });
    // Whoever held it was there, though nobody ticks them.
    expect(await present()).toEqual(['bram', 'tamsin']);
  },
);
