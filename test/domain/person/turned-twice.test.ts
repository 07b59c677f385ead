import { expect, test } from 'vitest';
import type { CaseId, PersonId } from '../../../domain/ids.ts';
import { next } from '../../../domain/person/next.ts';
import { emptyMailbox, type Mailbox } from '../../../domain/person/state.ts';

const to = { on: 'slack', team: 'T1', channel: 'D1' } as const;
const known = {
  me: 'pat' as PersonId,
  identities: [{ on: 'slack', org: 'T1', user: 'U1' } as const],
  hour: 9,
  isWorkingDay: () => true,
};
const on = 'slack/T1/U1';
const box: Mailbox = {
  ...emptyMailbox,
  told: 1,
  addresses: { [on]: to },
  letters: [
    {
      letter: { letter: 'card', case: 'k1' as CaseId, meeting: 'k1', card: 'meeting' },
      wanted: 1,
      shown: 1,
      notBefore: 0,
      posted: { at: { to, message: 'm1' }, on, emptied: false },
      down: 0,
      turnings: [{ at: 100 }, { at: 200, comesDown: true }, { at: 300 }],
      drawnAt: 50,
      left: [],
      meets: null,
      moved: false,
      atOnce: false,
      hour: 0,
      tries: 0,
    },
  ],
};

test('a card that is first edited by time and then comes down comes down, where both have come while nobody looked', () => {
  expect(next(box, known, 99)).toEqual({ step: 'rest', until: 100 });
  const sent = [100, 200, 250, 1_000]
    .map((now) => next(box, known, now))
    .map((one) => one.step === 'send' && one.edits?.at.message);
  expect(sent, 'the first is the edit where it stands, the others are new messages').toEqual([
    'm1',
    undefined,
    undefined,
    undefined,
  ]);
});

test('what has come before it was drawn comes no more; where nothing stands only what comes down is waited for', () => {
  const rests = (over: Partial<Mailbox['letters'][number]>) =>
    next({ ...box, letters: box.letters.map((one) => ({ ...one, ...over })) }, known, 60);
  expect(rests({ drawnAt: 250 })).toEqual({ step: 'rest', until: 300 });
  const gone = { at: { to, message: 'm1' }, on, emptied: true };
  expect(rests({ posted: gone })).toEqual({ step: 'rest', until: 200 });
});
