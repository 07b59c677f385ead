import { describe, expect, test, vi } from 'vitest';
import { type Pace, pace, type Request } from '../../../bot/deliver/pace.ts';

const channel = (name: string, team = 'WINV') => ({ on: 'slack', team, channel: name }) as const;
const thread = (name: string) =>
  ({ on: 'teams', service: 'https://local.invalid', conversation: name, tenant: 'tenant-inv' }) as const;
const edit = (to: ReturnType<typeof channel> | ReturnType<typeof thread>): Request => ({
  makes: 'edit',
  at: { to, message: 'm' },
});

async function waits(take: Pace, times: number, request: (n: number) => Request): Promise<readonly number[]> {
  const all: number[] = [];
  for (let n = 0; n < times; n++) all.push(await take(request(n)));
  return all;
}
const granted = (all: readonly number[]) => all.filter((wait) => wait === 0).length;

describe('the pace of requests', () => {
  test('Slack: edits are scarce in a workspace, whoever they are for, and free in another', async () => {
    const take = pace();
    const all = await waits(take, 60, (n) => edit(channel(`D${n}`)));
    expect(granted(all)).toBeGreaterThanOrEqual(8);
    expect(granted(all)).toBeLessThan(50);
    for (const wait of all.slice(-10)) expect(wait > 0 && wait <= 60_000).toBe(true);
    expect(await take(edit(channel('D1', 'WOTHER')))).toBe(0);
  });

  test('Slack: of those edits at most some tidy places that cards have left, so that the cards themselves have the rest', async () => {
    const take = pace();
    const tidying = (n: number): Request => ({ makes: 'tidying', at: { to: channel(`D${n}`), message: 'm' } });
    expect(granted(await waits(take, 20, tidying))).toBe(1);
    expect(granted(await waits(take, 20, (n) => edit(channel(`D${n}`))))).toBeGreaterThanOrEqual(7);
  });

  test('a clock set back an hour makes nobody wait for an hour', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const take = pace();
      await waits(take, 12, () => edit(thread('a:1')));
      vi.setSystemTime(Date.now() - 3_600_000);
      const after = await waits(take, 12, () => edit(thread('a:1')));
      expect(Math.max(...after)).toBeLessThanOrEqual(1_000);
    } finally {
      vi.useRealTimers();
    }
  });

  test('Slack: forty people are invited at once, one person is not written to at once forty times', async () => {
    expect(granted(await waits(pace(), 20, (n) => ({ makes: 'post', to: channel(`D${n}`) })))).toBe(20);
    expect(granted(await waits(pace(), 40, () => ({ makes: 'post', to: channel('D1') })))).toBeLessThan(8);
  });

  test('Teams: edits count as messages of their thread', async () => {
    const take = pace();
    expect(granted(await waits(take, 20, () => edit(thread('a'))))).toBeLessThanOrEqual(7);
    expect(await take({ makes: 'post', to: thread('b') })).toBe(0);
  });
});
