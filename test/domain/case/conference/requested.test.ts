import { expect, test } from 'vitest';
import { may } from '../../../../domain/access/may.ts';
import type { CommandName } from '../../../../domain/case/case.ts';
import { ofCase, rights } from '../../../../domain/case/slices.ts';
import { requested } from '../../../support/conference/requests.ts';
import { id } from '../../../support/invented-partnership.ts';

/** As in test/domain/access/who-may.test.ts: T has asked, K was asked to decide; the others by their standing. */
const who = {
  A: id('ada'),
  C: id('cleo'),
  K: id('carl'),
  T: id('tom'),
  S: id('sam'),
  U: id('una'),
  Z: id('stan'),
  M: id('mina'),
  x: 'time',
} as const;

/** Written by hand. Whatever is not here nobody may before there is a case. */
const table: Readonly<Record<string, string>> = {
  open: 'A',
  'ask-conference': 'T',
  'withdraw-request': 'T',
  'accept-request': 'KU',
  'decline-request': 'KU',
  'join-request': 'AU',
  'pass-request-on': 'x',
  'read-request': 'AKTU',
  'set-hold': 'ACU',
  'release-hold': 'ACU',
  'record-export': 'U',
  end: 'ACU',
  'mark-loss': 'x',
};

test.each(Object.keys(rights) as CommandName[])('%s: who may while a conference is only asked for', (command) => {
  const { state, at, known } = requested();
  const asked = command in ofCase ? { do: command } : { do: command, meeting: 'k1' as const };
  const letters = Object.entries(who).flatMap(([letter, by]) =>
    'under' in may(asked, rights[command], state, { by, at }, known) ? [letter] : [],
  );
  expect(letters.join('')).toBe(table[command] ?? '');
});
