import { expect, test } from 'vitest';
import type { CaseId, PersonId } from '../../../domain/ids.ts';
import { mostWait } from '../../../domain/person/next.ts';
import { isOwedAlready } from '../../../domain/person/owed.ts';
import { emptyMailbox, type Kept, type Mailbox } from '../../../domain/person/state.ts';
import type { Tell } from '../../../domain/tell.ts';

const of = 'k1' as CaseId;
const now = 1_795_600_000_000;
const to = { on: 'slack', team: 'T1', channel: 'D1' } as const;
const at = { to, message: 'm1' };
const letter = { letter: 'card', case: of, meeting: 'k1', card: 'meeting' } as const;
const kept: Kept = {
  letter,
  wanted: 2,
  shown: 1,
  notBefore: 0,
  posted: { at, on: 'slack/T1/U1', emptied: false },
  down: 0,
  turnings: [],
  drawnAt: 0,
  left: [],
  meets: null,
  moved: false,
  atOnce: false,
  hour: 0,
  tries: 0,
};
const box = (over: Partial<Kept> = {}, rest: Partial<Mailbox> = {}): Mailbox => ({
  ...emptyMailbox,
  told: 2,
  letters: [{ ...kept, ...over }],
  ...rest,
});
const tell = (over: Partial<Tell['item']> = {}, notBefore = 0): Tell => ({
  to: 'pat' as PersonId,
  item: { item: 'card', case: of, meeting: 'k1', card: 'meeting', ...over } as Tell['item'],
  notBefore,
});
const claim = { attempt: 'a', at: 0, letter, version: 2, on: 'slack/T1/U1', to, edits: at, empties: false, doubt: false };

test('a card that waits to be posted or edited is owed already', () => {
  expect(isOwedAlready(box(), tell(), now)).toBe(true);
  expect(isOwedAlready(box({ posted: null }), tell(), now)).toBe(true);
  const other = { ...claim, letter: { ...letter, meeting: 'k2' as const } };
  expect(isOwedAlready(box({}, { claim: other }), tell(), now), 'another card is being sent').toBe(true);
  for (const waitUntil of [now + 5, now + mostWait]) expect(isOwedAlready(box({}, { waitUntil }), tell(), now)).toBe(true);
});

test.each<[string, Mailbox, Tell]>([
  ['nobody told of it yet', emptyMailbox, tell()],
  ['shown as it was wanted', box({ shown: 2 }), tell()],
  ['being sent, so perhaps read before this', box({}, { claim }), tell()],
  ['of somebody who could not be reached', box({}, { escalated: { [of]: { notice: 'unreachable', letter, told: 0 } } }), tell()],
  ['held by a clock that was set back', box({}, { waitUntil: now + 3_600_000 }), tell()],
  ['owed at another hour', box({ notBefore: 5 }), tell()],
  ['to come down, where it would only be edited', box(), tell({ comesDown: true } as Partial<Tell['item']>)],
  ['of a meeting that was moved', box(), tell({ moved: true } as Partial<Tell['item']>)],
  ['to be heard at any hour', box(), tell({ atOnce: true } as Partial<Tell['item']>)],
  ['to turn at another hour', box(), tell({ turnings: [{ at: 5 }] } as Partial<Tell['item']>)],
  ['another card', box(), tell({ card: 'actions' } as Partial<Tell['item']>)],
  ['of another conference', box(), tell({ meeting: 'k2' } as Partial<Tell['item']>)],
  ['of another case', box(), tell({ case: 'k2' as CaseId } as Partial<Tell['item']>)],
  ['a notice', box(), { ...tell(), item: { item: 'notice', case: of, notice: 'dates-moved', about: '' } }],
  ['a membership', box(), { ...tell(), item: { item: 'member', case: of, role: 'chair' } }],
  ['a digest', box({ letter: { letter: 'digest', day: 1, since: 0 } }), tell({ card: 'digest' } as Partial<Tell['item']>)],
])('%s: it has to be told', (_, mailbox, told) => expect(isOwedAlready(mailbox, told, now)).toBe(false));

test('an alert that stands on a screen is looked at again, whatever stands beside it; where none does there is nothing to tell', () => {
  const alerts: Tell = { to: 'pat' as PersonId, item: { item: 'alerts', alert: 'procedure' }, notBefore: 0 };
  const standing: Kept = { ...kept, shown: 2, letter: { letter: 'alert', alert: 'procedure', about: '' } };
  expect(isOwedAlready({ ...emptyMailbox, told: 2, letters: [kept, standing] }, alerts, now)).toBe(false);
  expect(isOwedAlready(box(), alerts, now)).toBe(true);
});
