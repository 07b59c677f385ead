import type { NamedSocketState } from '../../adapters/slack/socket/sockets.ts';
import type { InstallationState } from '../deliver/installations.ts';

/** How long an answer holds, in ms: a probe is a write with an fsync, and anybody in the network may ask. */
const holds = 1_000;

/** Whether the store takes what is written: one that can only be read would lose every answer. At most one probe a second, however many ask. */
export function readiness(probe: () => Promise<void>, uptime = () => performance.now()): () => Promise<boolean> {
  let asked = Number.NEGATIVE_INFINITY;
  let answer: Promise<boolean> | undefined;
  return () => {
    if (answer !== undefined && uptime() - asked < holds) return answer;
    asked = uptime();
    answer = probe().then(
      () => true,
      () => false,
    );
    return answer;
  };
}

/** Each tenant and workspace in a line, for /readyz. Their ids and the platform's code, and nothing of anybody in them. */
export function installationLines(states: readonly InstallationState[]): readonly string[] {
  return states.map((one) =>
    'code' in one ? `${one.of} ${one.state} since ${new Date(one.since).toISOString()}: ${one.code}` : `${one.of} ${one.state}`,
  );
}

/** Socket Mode in a line, for /readyz: while it is shut nothing comes in from Slack, and what is written there still goes out. */
export function socketLine({ of, state }: NamedSocketState): string {
  const socket = of === null ? 'slack socket' : `slack socket ${of}`;
  return state.open
    ? `${socket} open`
    : `${socket} shut for ${Math.round((performance.now() - state.since) / 1000)} s: ${state.code}`;
}
