import express, { type Express, type Request, type Response } from 'express';
import { type Faults, spoil } from '../faults.ts';
import { list, type Obj, obj, parseJson, str } from '../json.ts';
import { checkMessageBlocks } from './blocks/check.ts';
import { identify } from './blocks/identify.ts';
import type { Account, Hook, SlackMessage } from './memory.ts';
import { dmOf, saveMessages, type World } from './world.ts';

/** Five uses in thirty minutes: https://docs.slack.dev/interactivity/handling-user-interaction */
const uses = 5;
const life = 30 * 60_000;

/** A fresh response_url for a press on a message. */
export function hookFor(world: World, account: Account, ts: string): string {
  const path = `/actions/${account.team}/${world.id('')}/${world.id('')}`;
  world.memory.hooks.set(path, { path, account, ts, at: world.clocks.now(), uses: 0 });
  return world.url + path;
}

function carryOut(world: World, hook: Hook, body: Obj): string | null {
  const wrong = body.blocks === undefined ? null : checkMessageBlocks(body.blocks);
  if (wrong !== null) return wrong.error;
  const dm = dmOf(world, hook.account);
  const change = (to: (message: SlackMessage) => readonly SlackMessage[]) =>
    saveMessages(world, dm, (messages) => messages.flatMap((one) => (one.ts === hook.ts ? to(one) : [one])));
  if (body.delete_original === true) {
    change(() => []);
    return null;
  }
  if (str(body.text) === '' && body.blocks === undefined) return 'no_text';
  const said = { text: str(body.text), blocks: identify(list(body.blocks)) };
  if (body.replace_original === true) change((message) => [{ ...message, ...said, edited: body.blocks === undefined }]);
  else {
    const ephemeral = body.response_type !== 'in_channel';
    const message: SlackMessage = { ts: world.stamp(), from: 'bot', ...said, metadata: null, edited: false, ephemeral };
    saveMessages(world, dm, (messages) => [...messages, message]);
  }
  return null;
}

export function serveResponseUrls(app: Express, world: World, faults: Faults): void {
  app.post(
    '/actions/:team/:id/:secret',
    express.text({ type: () => true, limit: '1mb' }),
    (request: Request, response: Response) => {
      const hook = world.memory.hooks.get(request.path);
      const touched = { at: hook === undefined ? [] : [hook.account.team], user: hook?.account.user ?? null };
      const fault = faults.take('response_url', touched);
      if (fault !== null && fault.when !== 'after') return spoil(fault, response);
      const refused = (error: string, status = 404) =>
        fault === null ? void response.status(status).json({ ok: false, error }) : spoil(fault, response);
      if (hook === undefined) return refused('invalid_url');
      if (world.clocks.now() - hook.at > life) return refused('expired_url');
      if (hook.uses >= uses) return refused('used_url');
      world.memory.hooks.set(hook.path, { ...hook, uses: hook.uses + 1 });
      const body = typeof request.body === 'string' ? parseJson(request.body) : undefined;
      world.memory.calls.push({ method: 'response_url', args: body ?? null, answer: {}, at: world.clocks.now() });
      if (body === undefined) return refused('invalid_payload', 400);
      const wrong = carryOut(world, hook, obj(body));
      if (wrong !== null) return refused(wrong, 400);
      if (fault !== null) return spoil(fault, response);
      response.type('text').send('ok');
    },
  );
}
