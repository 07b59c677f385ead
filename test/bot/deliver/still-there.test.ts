import { expect, test, vi } from 'vitest';
import { accountChecks } from '../../../bot/deliver/account-checks.ts';
import { newCounters } from '../../../bot/deliver/delivery-context.ts';
import type { Delivery } from '../../../bot/deliver/one-delivery.ts';
import { shutGone, whyGone } from '../../../bot/deliver/still-there.ts';
import { type Identity, identityKey } from '../../../domain/directory/identity.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { cardLetter, given, member, told } from '../../support/mailbox-story.ts';
import { k1, onSlack } from '../../support/post-room.ts';

const tried = { letter: cardLetter, version: 1, edits: null };

/** A delivery to Pat, whose account is gone or not, with room for a question to the platform or none. `stays`: it is not their only one. */
function delivery(is: { gone: boolean; room: boolean; stays?: boolean; others?: readonly Identity[] }) {
  const done: string[] = [];
  const checks = accountChecks(Date.now);
  const context = {
    chats: {
      slack: {
        async present() {
          done.push('asked');
          return is.gone ? { did: 'unreachable', why: 'deactivated' } : { did: 'done', value: null };
        },
      },
    },
    checks,
    pace: { look: () => 0, take: () => (is.room ? { answered: () => undefined } : 30_000) },
    counters: newCounters(),
    log: { warn: () => undefined },
    turns: { peek: async () => given(told(member), { event: 'shut', on: identityKey(onSlack), why: 'deactivated' }) },
    person: async () => ({ status: is.stays ? 'active' : 'suspended', identities: is.others ?? [onSlack] }),
    deactivated: async (person: string, accounts: readonly string[]) => {
      done.push(`${person} has lost ${accounts.join()}`);
      return true;
    },
    note: async (of: string, { do: what }: { do: string }) => {
      done.push(`${of} ${what}`);
      return true;
    },
  };
  const ask = async ({ do: what }: { do: string }) => {
    done.push(what);
    return 0;
  };
  return { done, checks, delivery: { context, me: 'pat' as PersonId, ask } as unknown as Delivery };
}

test('an account that is gone is found out before anything is written to it, and asked about once a day', async () => {
  const gone = delivery({ gone: true, room: true });
  expect(await whyGone(gone.delivery, onSlack, tried)).toBe('deactivated');
  const there = delivery({ gone: false, room: true });
  expect(await whyGone(there.delivery, onSlack, tried)).toBeNull();
  expect(await whyGone(there.delivery, onSlack, tried)).toBeNull();
  expect(there.done).toEqual(['asked']);
});

test('where the limit of such questions is used up nobody waits for it: it is asked behind, and whoever telephones is told', async () => {
  vi.useFakeTimers();
  try {
    const is = { gone: true, room: false, stays: true };
    const gone = delivery(is);
    expect(await whyGone(gone.delivery, onSlack, tried)).toBeNull();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(gone.done).toEqual([]);
    is.room = true;
    await vi.advanceTimersByTimeAsync(30_000);
    const lost = ['asked', 'shut', 'pat has lost slack/WINV/U-pat'];
    expect(gone.done).toEqual([...lost, `${k1} note-unreached`, 'escalate']);
    const only = { gone: true, room: false };
    const left = delivery(only);
    await whyGone(left.delivery, onSlack, tried);
    only.room = true;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(left.done, 'of whoever has left their cases tell somebody themselves').toEqual(lost);
    const silent = { gone: true, room: false, stays: true };
    const nothing = delivery(silent);
    await whyGone(nothing.delivery, onSlack, tried, shutGone);
    silent.room = true;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(nothing.done, 'where there was nothing to say nobody telephones').toEqual(lost);
    const stranger = delivery({ gone: true, room: true });
    await shutGone(stranger.delivery, onSlack, 'stranger', tried);
    expect(stranger.done, 'a stranger may only be one of another workspace').toEqual(['shut']);
    const stopped = delivery(is);
    is.room = false;
    await whyGone(stopped.delivery, onSlack, tried);
    stopped.checks.stop();
    is.room = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(stopped.done).toEqual([]);
  } finally {
    vi.useRealTimers();
  }
});

test('an account that was found deactivated before counts only where it is so still', async () => {
  const other: Identity = { on: 'slack', org: 'WINV', user: 'U-new' };
  const back = delivery({ gone: false, room: true, others: [onSlack, other] });
  await shutGone(back.delivery, other, 'deactivated', tried);
  expect(back.done).toEqual(['asked', 'shut', 'pat has lost slack/WINV/U-new']);
  const gone = delivery({ gone: true, room: true, others: [onSlack, other] });
  await shutGone(gone.delivery, other, 'deactivated', tried);
  expect(gone.done.at(-1)).toBe('pat has lost slack/WINV/U-new,slack/WINV/U-pat');
  const full = delivery({ gone: true, room: false, others: [onSlack, other] });
  expect(await shutGone(full.delivery, other, 'deactivated', tried)).toBe(30_000);
  expect(full.done).toEqual([]);
});

test('of one installation one account is asked about after the other, and none again while there is no room', async () => {
  vi.useFakeTimers();
  try {
    const checks = accountChecks(Date.now);
    const at = (user: string): Identity => ({ ...onSlack, user });
    const asked: string[] = [];
    let room = false;
    const ask = (name: string) => async () => {
      asked.push(name);
      return room ? 0 : 1_000;
    };
    for (const user of ['U1', 'U2', 'U3']) checks.later(at(user), 1_000, ask(user));
    checks.later(at('U2'), 1_000, ask('U2 again'));
    checks.later({ on: 'slack', org: 'WOTHER', user: 'U4' }, 1_000, ask('U4 elsewhere'));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(asked).toEqual(['U1', 'U4 elsewhere', 'U1', 'U4 elsewhere']);
    room = true;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked.slice(4).toSorted()).toEqual(['U1', 'U2', 'U3', 'U4 elsewhere']);
    checks.later(at('U5'), 1_000, ask('U5'));
    checks.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(8);
  } finally {
    vi.useRealTimers();
  }
});
