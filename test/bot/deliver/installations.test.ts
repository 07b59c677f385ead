import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Outcome } from '../../../adapters/chat.ts';
import { type Installations, openInstallations } from '../../../bot/deliver/installations.ts';

const of = 'teams/tenant-inv';
let installations: Installations;
beforeEach(async () => {
  installations = openInstallations({
    probe: async () => ({ did: 'done', value: null }),
    alert: async () => undefined,
    now: () => 0,
    log: () => undefined,
    firstPause: 1,
  });
  installations.heard(of, { did: 'barred', code: 'Forbidden' });
  await expect.poll(() => installations.states()).toMatchObject([{ state: 'trying' }]);
});
afterEach(() => installations.stop());

const answered: readonly Outcome<null>[] = [
  { did: 'gone' },
  { did: 'rejected', why: 'BadSyntax' },
  { did: 'unreachable', why: 'blocked' },
];

test.each(answered)('$did: what a request came back with ends a fault', (outcome) => {
  installations.heard(of, outcome);
  expect(installations.states()).toEqual([{ of, state: 'works' }]);
});

test.each(answered)('$did: what was made up without a request does not', (outcome) => {
  installations.heard(of, { ...outcome, unasked: true } as Outcome<null>);
  expect(installations.states()).toMatchObject([{ of, state: 'trying', code: 'Forbidden' }]);
});

test('nor does it say that an installation works that was never tried', () => {
  installations.heard('slack/WINV', { did: 'rejected', why: 'not a Slack address', unasked: true });
  expect(installations.states(['slack/WINV'])).toContainEqual({ of: 'slack/WINV', state: 'not tried' });
});
