import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { accountChecks } from '../../../bot/deliver/account-checks.ts';
import { type AccountsAgainOptions, accountsAgain } from '../../../bot/deliver/accounts-again.ts';
import { identityKey } from '../../../domain/directory/identity.ts';
import { areTooManyGone } from '../../../domain/directory/people/deactivated.ts';
import { DirectoryStory } from '../../support/directory-story.ts';
import { id } from '../../support/invented-partnership.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pia = id('pia');

/** Pia's account is deactivated; Slack says so, that it is there, or has no room for the question. */
function setUp() {
  const story = new DirectoryStory();
  story.ask('time', { do: 'note-deactivated', person: pia, accounts: ['slack/WPOLICE/U-pia'] });
  const is = { there: false, room: true, asked: 0, says: true, stores: true };
  const present = async () => {
    is.asked += 1;
    if (!is.says) return { did: 'unknown' };
    return is.there ? { did: 'done', value: null } : { did: 'unreachable', why: 'deactivated' };
  };
  const accounts = accountsAgain({
    streams: {
      directory: {
        peek: async () => story.state,
        async ask(_: string, { by, command }: { by: string; command: Parameters<DirectoryStory['ask']>[1] }) {
          if (is.stores) story.ask(by, command);
          return { did: is.stores ? 'decided' : 'unconfirmed' };
        },
      },
    },
    post: {
      chats: { slack: { present } },
      checks: accountChecks(Date.now),
      pace: { take: () => (is.room ? { answered: () => undefined } : 30_000) },
    },
    now: Date.now,
    log: () => undefined,
  } as unknown as AccountsAgainOptions);
  return { story, is, accounts };
}

test('an account that was deactivated is asked about once a day, and whoever is back is let in again', async () => {
  const { story, is, accounts } = setUp();
  await accounts.look();
  is.there = true;
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect([is.asked, story.person(pia)?.status]).toEqual([1, 'suspended']);
  await vi.advanceTimersByTimeAsync(24 * 3_600_000);
  expect([is.asked, story.person(pia)?.status]).toEqual([2, 'active']);
  await vi.advanceTimersByTimeAsync(48 * 3_600_000);
  expect(is.asked, 'nobody is left to be asked about').toBe(2);
  accounts.stop();
});

test('where there is no room for the question it is asked at the next look', async () => {
  const { story, is, accounts } = setUp();
  Object.assign(is, { there: true, room: false });
  await accounts.look();
  expect(is.asked).toBe(0);
  is.room = true;
  await vi.advanceTimersByTimeAsync(600_000);
  expect(story.person(pia)?.status).toBe('active');
  accounts.stop();
});

test('without an answer, or where the store did not confirm the return, it is asked at the next look', async () => {
  const { story, is, accounts } = setUp();
  Object.assign(is, { there: true, says: false });
  await accounts.look();
  Object.assign(is, { says: true, stores: false });
  await vi.advanceTimersByTimeAsync(600_000);
  expect([is.asked, story.person(pia)?.status]).toEqual([2, 'suspended']);
  is.stores = true;
  await vi.advanceTimersByTimeAsync(600_000);
  expect([is.asked, story.person(pia)?.status]).toEqual([3, 'active']);
  accounts.stop();
});

test('where too many of another agency are called deactivated, one of this is asked about once a day', async () => {
  const { story, is, accounts } = setUp();
  story.at = Date.now();
  for (const one of ['cleo', 'carl', 'sam', 'una', 'mina'] as const) {
    const keys = story.person(id(one))?.identities.map(identityKey) ?? [];
    story.ask('time', { do: 'note-deactivated', person: id(one), accounts: keys });
  }
  const cleo = story.person(id('cleo'));
  expect(cleo && areTooManyGone(story.state, cleo, Date.now())).toBe(true);
  const police = story.person(pia);
  expect(police && areTooManyGone(story.state, police, Date.now()), 'of another agency').toBe(false);
  await accounts.look();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(is.asked, 'Pia is asked about once a day').toBe(1);
  accounts.stop();
});
