import type { Inbound, Reply } from '../../../adapters/inbound.ts';
import type { SlackLogLine } from '../../../adapters/slack/log.ts';
import { slackRoute } from '../../../adapters/slack/receive/receive.ts';
import { serve } from '../../support/serve.ts';
import { secret } from './signed.ts';
import { slackInstalled } from './slack-installed.ts';
import { startWire } from './wire.ts';

/** The real receiver on a loopback port, over a `handle` that answers as told and keeps what it was given. */
export async function startApp() {
  const wire = await startWire();
  const asked: Inbound[] = [];
  const lines: SlackLogLine[] = [];
  const script: { answer: (inbound: Inbound) => Promise<Reply> } = { answer: async () => ({ reply: 'done' }) };
  const installed = ['T0EXAMPLE', 'E0EXAMPLE'].map((org) => slackInstalled(secret, { org, token: `xoxb-${org}` }));
  const { route, settled } = slackRoute({
    enterpriseOf: () => undefined,
    installed: () => installed,
    apiUrl: wire.apiUrl,
    now: Date.now,
    log: (_, line) => lines.push(line),
    handle: async (inbound) => {
      asked.push(inbound);
      return script.answer(inbound);
    },
  });
  const server = await serve(route);
  return {
    url: server.url,
    wire,
    asked,
    lines,
    /** What the door was told of whom it turned away. */
    turnedAway: server.lines,
    settled,
    reply: (reply: Reply) => {
      script.answer = async () => reply;
    },
    answer: (answer: (inbound: Inbound) => Promise<Reply>) => {
      script.answer = answer;
    },
    reset: () => {
      asked.length = 0;
      lines.length = 0;
      server.lines.length = 0;
      wire.heard.length = 0;
      wire.answers.clear();
      script.answer = async () => ({ reply: 'done' });
    },
    close: async () => {
      await server.stop();
      await wire.close();
    },
  };
}
