import type { Inbound, Reply } from '../../../../adapters/inbound.ts';
import type { SlackLogLine } from '../../../../adapters/slack/log.ts';
import { slackRoute } from '../../../../adapters/slack/receive/receive.ts';
import { slackTown } from '../../sandbox/slack-town.ts';

/** The adapter over Socket Mode, against the stand-in, with a `handle` that answers as told. `not`: a workspace there is no token for. */
export async function overSocket(more: { readonly appToken?: string; readonly not?: string } = {}) {
  const town = await slackTown({ socketMode: true });
  const { slack } = town;
  const asked: Inbound[] = [];
  const lines: SlackLogLine[] = [];
  const refused: string[] = [];
  const script: { answer: (inbound: Inbound) => Promise<Reply> } = { answer: async () => ({ reply: 'done' }) };
  const installed = slack.workspaces
    .filter(({ id }) => id !== more.not)
    .map(({ id, token }) => ({ on: 'slack', name: id, app: null, org: id, signingSecret: null, token }) as const);
  const {
    sockets: socket,
    route,
    settled,
  } = slackRoute({
    enterpriseOf: () => undefined,
    installed: () => installed,
    appToken: more.appToken ?? slack.appToken,
    apiUrl: slack.apiUrl,
    now: Date.now,
    log: (_, line) => lines.push(line),
    refused: (status, why) => refused.push(`${status} ${why}`),
    firstPause: 5,
    handle: async (inbound) => {
      asked.push(inbound);
      return script.answer(inbound);
    },
  });
  socket.start();
  return {
    ...town,
    socket: { ...socket, state: () => socket.states()[0]?.state },
    route,
    asked,
    lines,
    refused,
    script,
    opened: (count = 1) => slack.until(() => slack.sockets.open() === count, `${count} connections to stand`),
    async close() {
      await socket.stop();
      await settled();
      await slack.close();
    },
  };
}
