import { expect, test } from 'vitest';
import { slackFirst } from '../../../bot/deliver/pace/slack-first.ts';
import type { Streams } from '../../../bot/turn/streams.ts';

test('whoever is on Slack goes before the others, in Teams too or not, and nobody before the directory is known', () => {
  const people = new Map([
    ['sam', { identities: [{ on: 'slack' }] }],
    ['toni', { identities: [{ on: 'teams' }] }],
    ['una', { identities: [{ on: 'teams' }, { on: 'slack' }] }],
  ]);
  const known = (state: object | undefined) =>
    slackFirst({ directory: { folds: { kept: () => state } } } as unknown as Pick<Streams, 'directory'>);
  const all = ['person:sam', 'person:toni', 'person:una', 'person:gone', 'case:caseinvented'] as const;
  expect(all.filter(known({ state: { people } }))).toEqual(['person:sam', 'person:una']);
  expect(all.filter(known(undefined))).toEqual([]);
});
