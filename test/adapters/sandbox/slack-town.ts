import { type Logger, LogLevel, WebClient } from '@slack/web-api';
import type { Clocks } from '../../../adapters/sandbox/clocks.ts';
import { type SlackOptions, type SlackStandIn, slackStandIn } from '../../../adapters/sandbox/slack/stand-in.ts';

export const ada = { org: 'T1', user: 'U1' };
export const ben = { org: 'T1', user: 'U2' };
export const cy = { org: 'T2', user: 'U3' };

/** Two workspaces, three invented people, and a clock that only moves when told. */
export async function slackTown(more: Partial<SlackOptions> = {}) {
  let now = Date.parse('2026-11-23T10:00:00Z');
  const clocks: Clocks = { now: () => now, wire: () => Date.now() };
  const slack = await slackStandIn({
    workspaces: [
      { id: 'T1', name: 'First' },
      { id: 'T2', name: 'Second' },
    ],
    people: [
      { team: 'T1', user: 'U1', name: 'Ada Invented' },
      { team: 'T1', user: 'U2', name: 'Ben Invented' },
      { team: 'T2', user: 'U3', name: 'Cy Invented' },
    ],
    clocks,
    ...more,
  });
  const pass = (ms: number) => {
    now += ms;
  };
  return { slack, pass };
}

/** Says nothing: the tests provoke what the SDKs would log. */
export const quiet: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

/** The official client, set to make one request a call. */
export function webClient(slack: SlackStandIn, token = slack.workspaces[0]?.token): WebClient {
  return new WebClient(token, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: quiet,
    timeout: 2000,
  });
}

/** The error code the official client met. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'accepted';
  } catch (error) {
    const data = error instanceof Error && 'data' in error ? error.data : undefined;
    const code = typeof data === 'object' && data !== null && 'error' in data ? data.error : undefined;
    return typeof code === 'string' ? code : error instanceof Error ? error.constructor.name : String(error);
  }
}

export const section = (text: string) => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text } });
export const button = (action_id: string, value = 'v') => ({
  type: 'button' as const,
  text: { type: 'plain_text' as const, text: action_id },
  action_id,
  value,
});
export const actions = (...elements: ReturnType<typeof button>[]) => ({ type: 'actions' as const, block_id: 'acts', elements });
