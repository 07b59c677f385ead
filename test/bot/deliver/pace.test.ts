import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Limits, type Pace, type Permit, pace, type Request } from '../../../bot/deliver/pace/pace.ts';
import { readSettings } from '../../../bot/start/settings.ts';

const channel = (name: string, team = 'WINV') => ({ on: 'slack', team, channel: name }) as const;
const thread = (name: string, tenant = 'tenant-inv') =>
  ({ on: 'teams', service: 'https://local.invalid', conversation: name, tenant }) as const;
const edit = (to: ReturnType<typeof channel> | ReturnType<typeof thread>): Request => ({
  makes: 'edit',
  at: { to, message: 'm' },
});
const post = (to: ReturnType<typeof channel> | ReturnType<typeof thread>): Request => ({ makes: 'post', to });

function limits(env: Readonly<Record<string, string>> = {}): Limits {
  const read = readSettings(env);
  if ('wrong' in read) throw new Error(read.wrong.join(' '));
  return read;
}

/** How many of these are made, each answered `ms` after it was made. */
function granted(take: Pace, times: number, request: (n: number) => Request, ms = 0): number {
  const permits: Permit[] = [];
  for (let n = 0; n < times; n++) {
    const permit = take.take(request(n));
    if (typeof permit === 'number') expect(permit > 0 && permit <= 60_000).toBe(true);
    else permits.push(permit);
  }
  vi.advanceTimersByTime(ms);
  for (const one of permits) one.answered();
  return permits.length;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the pace of requests', () => {
  test('Slack: a workspace takes so many new messages in any minute, and another has its own', () => {
    const take = pace(limits());
    expect(granted(take, 400, (n) => post(channel(`D${n}`)))).toBe(300);
    expect(granted(take, 400, (n) => post(channel(`D${n}`, 'WOTHER')))).toBe(300);
    vi.advanceTimersByTime(59_999);
    expect(granted(take, 10, (n) => post(channel(`E${n}`)))).toBe(0);
    vi.advanceTimersByTime(1);
    expect(granted(take, 400, (n) => post(channel(`F${n}`)))).toBe(300);
  });

  test('a request counts until a whole minute after its answer, since nobody knows when the platform counted it', () => {
    const take = pace(limits({ SLACK_POSTS_PER_MINUTE: '10' }));
    expect(granted(take, 10, (n) => post(channel(`D${n}`)), 3_000)).toBe(10);
    vi.advanceTimersByTime(57_000);
    expect(granted(take, 10, (n) => post(channel(`E${n}`)))).toBe(0);
    vi.advanceTimersByTime(3_000);
    expect(granted(take, 10, (n) => post(channel(`F${n}`)))).toBe(10);
  });

  test('whoever looks takes nothing', () => {
    const take = pace(limits({ SLACK_POSTS_PER_MINUTE: '1' }));
    for (let n = 0; n < 5; n++) expect(take.look(post(channel('D1')))).toBe(0);
    expect(granted(take, 2, (n) => post(channel(`D${n}`)))).toBe(1);
    expect(take.look(post(channel('D9')))).toBeGreaterThan(0);
    expect(take.look(null)).toBe(0);
  });

  test('Slack: edits are scarce in a workspace, whoever they are for, and free in another', () => {
    const take = pace(limits());
    expect(granted(take, 60, (n) => edit(channel(`D${n}`)))).toBe(50);
    expect(granted(take, 1, () => edit(channel('D1', 'WOTHER')))).toBe(1);
  });

  test('Slack: of those edits at most half tidy places that cards have left, so that the cards themselves have the rest', () => {
    const take = pace(limits());
    const tidying = (n: number): Request => ({ makes: 'tidying', at: { to: channel(`D${n}`), message: 'm' } });
    expect(granted(take, 60, tidying)).toBe(25);
    expect(granted(take, 60, (n) => edit(channel(`D${n}`)))).toBe(25);
  });

  test('a clock set back an hour makes nobody wait for an hour', () => {
    const take = pace(limits());
    granted(take, 12, () => edit(thread('a:1')));
    vi.setSystemTime(Date.now() - 3_600_000);
    expect(take.look(edit(thread('a:1')))).toBeLessThanOrEqual(1_000);
  });

  test('forty people are written to at once; one person once a second', () => {
    expect(granted(pace(limits()), 40, (n) => post(channel(`D${n}`)))).toBe(40);
    expect(granted(pace(limits()), 40, () => post(channel('D1')))).toBe(1);
    expect(granted(pace(limits({ CHAT_MESSAGES_PER_SECOND: '3' })), 40, () => post(thread('a')))).toBe(3);
  });

  test('Teams: edits leave a quarter of what a tenant takes to new messages', () => {
    const take = pace(limits({ TEAMS_REQUESTS_PER_SECOND: '40' }));
    expect(granted(take, 60, (n) => edit(thread(`a:${n}`)))).toBe(30);
    expect(granted(take, 60, (n) => post(thread(`b:${n}`)))).toBe(10);
    vi.advanceTimersByTime(1_000);
    expect(granted(take, 60, (n) => post(thread(`c:${n}`)))).toBe(40);
  });

  test('Teams: so many a second in a tenant, edits of a thread as its messages', () => {
    const take = pace(limits());
    expect(granted(take, 60, (n) => post(thread(`a${n}`)))).toBe(50);
    expect(granted(take, 60, (n) => post(thread(`b${n}`, 'tenant-other')))).toBe(50);
    expect(granted(pace(limits()), 5, (n) => (n % 2 === 0 ? edit(thread('a')) : post(thread('a'))))).toBe(1);
  });

  test.each(['0', '-1', 'many', '1.5'])('a limit of %s is refused in a sentence', (value) => {
    expect(readSettings({ SLACK_POSTS_PER_MINUTE: value })).toHaveProperty('wrong');
  });
});
