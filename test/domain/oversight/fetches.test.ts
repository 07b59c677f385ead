import { expect, test } from 'vitest';
import type { Ask } from '../../../domain/decider.ts';
import type { Standing } from '../../../domain/directory/state.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { boardFetchesDecider, boardFetchSentence, type FetchBoard } from '../../../domain/oversight/fetches.ts';
import { id, inventedDirectory } from '../../support/invented-partnership.ts';

const now = Date.UTC(2026, 11, 1, 9);
const accountOf = (name: string) => ({ on: 'teams', tenant: 'tenant-council', user: `aad-${name}` }) as const;
const fetch = (more: Partial<FetchBoard> = {}): FetchBoard => ({
  do: 'fetch-board',
  file: 'board-figures',
  link: 'a-link',
  until: now + 600_000,
  code: 'right',
  account: accountOf('una'),
  ...more,
});

function asked(directory = inventedDirectory()) {
  let state = boardFetchesDecider.initial;
  return (command: FetchBoard, at = now, by: PersonId = id('una')) => {
    const ask: Ask<FetchBoard> = { by, at, via: 'web', command };
    const decided = boardFetchesDecider.decide(state, ask, directory);
    if ('refused' in decided) return decided.refused;
    const [event] = decided.events;
    if (event === undefined) throw new Error('nothing was decided');
    state = boardFetchesDecider.evolve(state, { ...event, by, at, via: 'web' });
    return boardFetchSentence(event);
  };
}

test('a file of a board is fetched once and within its time', () => {
  const ask = asked();
  expect(ask(fetch())).toBe('fetched board-figures');
  expect(ask(fetch())).toBe('spent');
  expect(ask(fetch({ link: 'late' }), now + 600_000)).toBe('spent');
  // Made by a bot whose clock was ahead: a little is taken, an hour is not.
  expect(ask(fetch({ link: 'ahead', until: now + 1_200_001 }))).toBe('spent');
  expect(ask(fetch({ link: 'ahead', until: now + 1_200_000 }))).toBe('fetched board-figures');
  expect(ask(fetch({ link: 'other', file: 'board-picture' }))).toBe('fetched board-picture');
});

test('five wrong codes end it for the right one, and for no other link', () => {
  const ask = asked();
  for (let nth = 0; nth < 5; nth++) expect(ask(fetch({ code: 'wrong' }))).toBe('code-wrong board-figures');
  expect(ask(fetch())).toBe('spent');
  expect(ask(fetch({ link: 'other' }))).toBe('fetched board-figures');
});

test('whoever has no board at that moment is turned away, once a link', () => {
  const without = (who: PersonId, standing: readonly Standing[]) => {
    const directory = inventedDirectory();
    const person = directory.people.get(who) ?? expect.unreachable();
    return { ...directory, people: new Map(directory.people).set(person.id, { ...person, standing }) };
  };
  const ask = asked(without(id('una'), []));
  expect(ask(fetch())).toBe('turned-away board-figures');
  expect(ask(fetch())).toBe('spent');
  expect(asked()(fetch({ account: accountOf('ada') }), now, id('ada'))).toBe('turned-away board-figures');
  expect(asked()(fetch(), now, 'nobody' as PersonId)).toBe('turned-away board-figures');
});

test('by an account that is theirs no more, or never was, they are turned away (Q-8)', () => {
  for (const account of [
    accountOf('ada'),
    accountOf('nobody'),
    { ...accountOf('una'), tenant: 'tenant-school' },
    { on: 'slack', org: 'tenant-council', user: 'aad-una' },
  ] as const)
    expect(asked()(fetch({ account }))).toBe('turned-away board-figures');
});

test('what is used or mistyped is let go of a day after its end', () => {
  const { evolve, initial } = boardFetchesDecider;
  const stamp = { by: id('una'), via: 'web' } as const;
  const event = (link: string, at: number, name: 'fetched' | 'code-wrong') =>
    ({ event: name, file: 'board-figures', link, until: at + 600_000, at, ...stamp }) as const;
  const before = [event('a', now, 'fetched'), event('b', now, 'code-wrong')].reduce(evolve, initial);
  expect([Object.keys(before.fetched), Object.keys(before.wrongCodes)]).toEqual([['a'], ['b']]);
  const later = now + 600_000 + 86_400_000;
  const after = [event('c', later, 'fetched'), event('d', later, 'code-wrong')].reduce(evolve, before);
  expect([Object.keys(after.fetched), Object.keys(after.wrongCodes)]).toEqual([['c'], ['d']]);
});
