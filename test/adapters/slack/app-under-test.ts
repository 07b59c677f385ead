import { createServer } from 'node:http';
import express from 'express';
import type { Inbound, Reply } from '../../../adapters/inbound.ts';
import type { Line } from '../../../adapters/slack/log.ts';
import { slackRoutes } from '../../../adapters/slack/receive.ts';
import { secret } from './signed.ts';
import { listen, startWire, stop } from './wire.ts';

/** The real receiver on a loopback port, over a `handle` that answers as told and keeps what it was given. */
export async function startApp() {
  const wire = await startWire();
  const asked: Inbound[] = [];
  const lines: Line[] = [];
  const script: { answer: (inbound: Inbound) => Promise<Reply> } = { answer: async () => ({ reply: 'done' }) };
  const { router, settled } = slackRoutes({
    signingSecret: secret,
    tokenFor: (org) => (org.endsWith('0EXAMPLE') ? `xoxb-${org}` : undefined),
    apiUrl: wire.apiUrl,
    now: Date.now,
    log: (_, line) => lines.push(line),
    handle: async (inbound) => {
      asked.push(inbound);
      return script.answer(inbound);
    },
  });
  const server = createServer(express().use(router));
  const url = await listen(server);
  return {
    url,
    wire,
    asked,
    lines,
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
      wire.heard.length = 0;
      wire.answers.clear();
      script.answer = async () => ({ reply: 'done' });
    },
    close: async () => {
      await stop(server);
      await wire.close();
    },
  };
}
