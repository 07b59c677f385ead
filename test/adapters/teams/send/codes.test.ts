import { expect, test } from 'vitest';
import { aboutCard, aboutPerson, outcomeOf } from '../../../../adapters/teams/send/outcome.ts';

const now = Date.UTC(2026, 10, 23, 9);
const named = [...aboutPerson.keys(), ...aboutCard];
// The last two are no codes of anybody's: an object has them without being asked.
const others = [
  'Forbidden',
  'BadArgument',
  'ConversationNotFound',
  'ActivityNotFoundInConversation',
  'ResourceNotFound',
  '',
  'constructor',
  'toString',
];
const statuses = [400, 401, 403, 404, 408, 410, 412, 413, 429, 500, 502, 503, 504];

/** Every pair of a status and a code with this outcome, as `403 Forbidden`. */
const pairsThat = (did: string, opens = false) =>
  statuses.flatMap((status) =>
    [...named, ...others]
      .filter((code) => outcomeOf({ method: 'POST', opens, status, code, retryAfter: null }, now).did === did)
      .map((code) => `${status} ${code}`),
  );

test('a person is shut by four codes, with 403 and with nothing else', () => {
  expect(pairsThat('unreachable')).toEqual([
    '403 MessageWritesBlocked',
    '403 ConversationBlockedByUser',
    '403 BotNotInConversationRoster',
    '403 BotDisabledByAdmin',
  ]);
});

test('a card is rejected by three codes, with 400 and 413', () => {
  const codes = ['BadSyntax', 'MessageSizeTooBig', 'RequestEntityTooLarge'];
  expect(pairsThat('rejected')).toEqual([400, 413].flatMap((status) => codes.map((code) => `${status} ${code}`)));
});

test('an installation is barred by 401, and by 403 with any other code or none', () => {
  const all401 = [...named, ...others].map((code) => `401 ${code}`);
  const all403 = [...aboutCard, ...others].map((code) => `403 ${code}`);
  expect(pairsThat('barred')).toEqual([...all401, ...all403]);
});

test('a message is gone by 404 and 410 with a code; what a gateway may have passed on is unknown; the rest waits', () => {
  const coded = [...named, ...others].filter((code) => code !== '');
  expect(pairsThat('gone')).toEqual([404, 410].flatMap((status) => coded.map((code) => `${status} ${code}`)));
  const all = [...named, ...others];
  expect(pairsThat('unknown')).toEqual([500, 502, 504].flatMap((status) => all.map((code) => `${status} ${code}`)));
  expect(pairsThat('wait')).toEqual([
    ...[...aboutPerson.keys(), ...others].map((code) => `400 ${code}`),
    '404 ',
    ...all.map((code) => `408 ${code}`),
    '410 ',
    ...all.map((code) => `412 ${code}`),
    ...[...aboutPerson.keys(), ...others].map((code) => `413 ${code}`),
    ...[429, 503].flatMap((status) => all.map((code) => `${status} ${code}`)),
  ]);
});

test('of a chat to be opened 404 and 410 say nothing, whatever the code', () => {
  expect(pairsThat('gone', true)).toEqual([]);
  expect(pairsThat('unreachable', true)).toEqual(pairsThat('unreachable'));
  const waits = pairsThat('wait', true);
  expect(waits).toEqual(expect.arrayContaining([...pairsThat('wait'), ...pairsThat('gone')]));
});
