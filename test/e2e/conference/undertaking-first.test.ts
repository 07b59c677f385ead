import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { stagedCase } from '../../access/staged.ts';
import { playAccess } from '../../access/standing-people.ts';
import { forger } from '../../support/forger.ts';
import type { Played } from '../../support/slice.ts';

const tamsin = 'tamsin' as PersonId;

let played: Played;
beforeAll(async () => {
  played = await playAccess();
});
afterAll(() => played.stop());

test.each(['slack', 'teams'] as const)(
  'who was invited and never accepted the undertaking is asked for it as they open what was decided, and then reads it, on %s (ST-P6)',
  async (on) => {
    const { id } = await stagedCase(played, 'held, and sent out');
    const hand = forger(played, played.identity('tamsin', on));
    const of = { of: id, meeting: 'k1' } as const;
    const peek = async () => (await played.sandbox.bot().app.streams.cases.peek(caseStream(id))).meetings.k1;
    for (const [form, about] of [
      ['decisions', undefined],
      ['outcome', 'decisions'],
    ] as const) {
      const wanted = { form, ...of, ...(about === undefined ? {} : { about }) };
      const first = await hand.open(wanted);
      expect(first, form).toMatch(/I share it only with people who need it to keep a child safe/);
      expect(first, form).not.toMatch(/What was decided\s+Child 1/);
    }
    expect((await peek())?.answers[tamsin]?.undertaking).toBeUndefined();
    const accepted = await hand.submit({ form: 'undertaking', ...of, about: 'decisions' }, {});
    expect(accepted).toMatch(/You have accepted the confidentiality undertaking/);
    expect((await peek())?.answers[tamsin]?.undertaking).toBeDefined();
    expect(await hand.open({ form: 'decisions', ...of })).toMatch(/What was decided\s+Child 1/);
  },
);
