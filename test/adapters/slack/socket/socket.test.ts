import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Reply } from '../../../../adapters/inbound.ts';
import { parse } from '../../../../adapters/slack/receive/parse.ts';
import { ada, ben, cy } from '../../sandbox/slack-town.ts';
import { zeroWarning } from '../../zero-warning.ts';
import { recorded } from '../recorded.ts';
import { overSocket } from './over-socket.ts';

let app: Awaited<ReturnType<typeof overSocket>>;
beforeEach(async () => {
  app = await overSocket({ not: 'T2' });
  await app.opened();
});
afterEach(() => app.close());

/** A gate for `handle`: what is asked waits until it is let through. */
function held() {
  let letThrough = (_: Reply) => {};
  const answer = new Promise<Reply>((resolve) => {
    letThrough = resolve;
  });
  app.script.answer = () => answer;
  return letThrough;
}

/** The recorded one, as if Ada had handed it in. */
function submission() {
  const { view, ...rest } = Object(recorded('submit'));
  const here = { team: { id: 'T1' }, user: { id: 'U1', team_id: 'T1' }, api_app_id: 'A0QUORATE' };
  return { ...rest, ...here, view: { ...view, app_installed_team_id: 'T1' } };
}

const asked = (count: number) => expect.poll(() => app.asked.length).toBe(count);

describe('the way in', () => {
  test('what would be posted comes as the same thing, and its answer goes back', async () => {
    const written = app.slack.compose.say(ada, 'hello');
    expect(await app.slack.deliver(written)).toMatchObject({ status: 200, body: '' });
    expect(app.asked).toEqual([parse(written)]);
    const submitted = submission();
    expect(await app.slack.deliver(submitted)).toMatchObject({ status: 200, json: { response_action: 'clear' } });
    expect(app.asked[1]).toEqual(parse(submitted));
  });

  test('is stored first and acknowledged second', async () => {
    const letThrough = held();
    const delivery = app.slack.say(ada, 'hello');
    await asked(1);
    expect(app.slack.sockets.heard()).toEqual([]);
    letThrough({ reply: 'done' });
    expect(await delivery).toMatchObject({ status: 200 });
    expect(app.slack.sockets.heard()).toHaveLength(1);
  });

  test('what could not be stored is not acknowledged, and comes again', async () => {
    app.script.answer = async () => {
      throw new Error('the store is away');
    };
    const first = app.slack.deliver(app.slack.compose.say(ada, 'hello'));
    await asked(1);
    await expect.poll(() => app.lines).toContainEqual({ event: 'failed' });
    app.slack.sockets.cut();
    expect(await first).toMatchObject({ status: null });
    expect(app.slack.sockets.heard()).toEqual([]);
  });

  test('nothing that is posted is taken, since there is no secret to know it by', () => {
    expect(app.route.admit({})).toEqual({ status: 401, why: 'unsigned' });
  });

  test('the answer to a form is as long for a 0 as for another number', async () => {
    const answers: readonly Reply[] = [
      { reply: 'done', unlike: zeroWarning('en') },
      { reply: 'form', form: zeroWarning('en') },
      { reply: 'form', form: zeroWarning('cy') },
      { reply: 'note', text: 'Closed.' },
    ];
    const payload = submission();
    for (const answer of answers) {
      app.script.answer = async () => answer;
      expect(await app.slack.deliver(payload)).toMatchObject({ status: 200 });
    }
    expect(new Set(app.slack.sockets.heard().map((text) => Buffer.byteLength(text)))).toEqual(new Set([960]));
  });
});

describe('turned away, and the connection stays', () => {
  const still = async () => {
    expect(await app.slack.say(ben, 'still here')).toMatchObject({ status: 200 });
    expect(app.asked).toMatchObject([{ from: { user: 'U2' } }]);
    expect(app.slack.sockets.open()).toBe(1);
  };

  test('another app, and another workspace', async () => {
    for (const [wrong, why] of [
      [{ ...app.slack.compose.say(ada, 'hello'), api_app_id: 'A0ANOTHER' }, '403 another app'],
      [{ ...app.slack.compose.say(ada, 'hello'), api_app_id: undefined }, '403 another app'],
      [app.slack.compose.say(cy, 'hello'), '403 another workspace'],
      [{ ...app.slack.compose.say(ada, 'hello'), type: 'invented' }, '400 not of slack'],
    ] as const) {
      const delivery = app.slack.deliver(wrong);
      await expect.poll(() => app.refused.splice(0)).toEqual([why]);
      app.slack.sockets.cut();
      expect(await delivery).toMatchObject({ status: null });
      await app.opened();
    }
    await still();
  });

  test.each([
    ['no JSON', 'hello'],
    ['null', 'null'],
    ['a list', '[]'],
    ['too deep', `{"type":"events_api","envelope_id":"1","payload":{"a":${'['.repeat(60)}${']'.repeat(60)}}}`],
    ['too long', JSON.stringify({ type: 'events_api', envelope_id: '1', payload: { pad: 'x'.repeat(300_000) } })],
    ['no name', '{"type":"events_api","payload":{"event":{"type":"message"}}}'],
    ['no payload', '{"type":"events_api","envelope_id":"1"}'],
    ['an unknown kind', '{"type":"close","envelope_id":"1","payload":{}}'],
    ['a name that is too long', JSON.stringify({ type: 'interactive', envelope_id: 'x'.repeat(65), payload: {} })],
  ])('%s', async (_, text) => {
    app.slack.sockets.say(text);
    await expect.poll(() => app.refused).toEqual(['400 not of slack']);
    await still();
  });

  test.each(['close', 'error', 'disconnected', 'connected', 'ws_message'])(
    'an event called "%s" is no word to the client',
    async (type) => {
      const event = app.slack.compose.say(ada, 'hello');
      expect(await app.slack.deliver({ ...event, event: { type } })).toMatchObject({ status: 200 });
      await still();
    },
  );
});

describe('when a connection ends', () => {
  test.each(['warning', 'refresh_requested'] as const)(
    'by a %s, the next is open before, and what is in hand is answered',
    async (why) => {
      const letThrough = held();
      const delivery = app.slack.say(ada, 'hello');
      await asked(1);
      app.slack.sockets.renew(why);
      await app.opened(2);
      // Long enough for the old one to be closed, were it not waited for.
      await pause(200);
      expect(app.socket.state()).toEqual({ open: true });
      letThrough({ reply: 'done' });
      expect(await delivery).toMatchObject({ status: 200 });
      // At the first try: it did not have to come again.
      expect(app.asked).toHaveLength(1);
      await app.opened(1);
      app.script.answer = async () => ({ reply: 'done' });
      expect(await app.slack.say(ada, 'and now')).toMatchObject({ status: 200 });
    },
  );

  test('by a cut, it is opened again, and an event that was not acknowledged comes once more', async () => {
    const letThrough = held();
    const delivery = app.slack.say(ada, 'hello');
    await asked(1);
    app.slack.sockets.cut();
    await app.slack.until(() => app.slack.sockets.open() === 0, 'it to be cut');
    await app.opened();
    letThrough({ reply: 'done' });
    // At once, in vain; then when a minute has passed.
    expect(await delivery).toMatchObject({ status: null });
    app.pass(60_000);
    await app.slack.tick();
    expect(new Set(app.asked.map((one) => one.delivery)).size).toBe(1);
    expect(app.slack.sockets.heard()).toHaveLength(1);
  });

  test('again and again, the pauses grow, and it comes back', async () => {
    for (let times = 0; times < 4; times += 1) {
      app.slack.sockets.cut();
      await app.slack.until(() => app.slack.sockets.open() === 0, 'it to be cut');
      await app.opened();
    }
    expect(await app.slack.say(ada, 'hello')).toMatchObject({ status: 200 });
  });

  test('by a stop, what is in hand is answered first, and nothing is opened again', async () => {
    const letThrough = held();
    const delivery = app.slack.say(ada, 'hello');
    await asked(1);
    const stopped = app.socket.stop();
    letThrough({ reply: 'done' });
    expect(await delivery).toMatchObject({ status: 200 });
    await stopped;
    await app.opened(0);
    await pause(50);
    expect(app.slack.sockets.open()).toBe(0);
  });
});

test('a token that Slack does not know is said, and tried again', async () => {
  const other = await overSocket({ appToken: 'xapp-invented' });
  await expect.poll(() => other.lines.filter((one) => one.event === 'socket not open').length).toBeGreaterThan(2);
  expect(other.lines).toContainEqual({ event: 'socket not open', code: 'invalid_auth' });
  expect(other.socket.state()).toMatchObject({ open: false, code: 'invalid_auth' });
  expect(JSON.stringify(other.lines)).not.toContain('xapp-');
  await other.close();
});

test('while Slack does not answer, or says nothing of use, it is tried again until it does', async () => {
  app.slack.fault({ on: 'apps.connections.open', how: 'drop' });
  app.slack.fault({ on: 'apps.connections.open', how: { status: 500 } });
  app.slack.fault({ on: 'apps.connections.open', how: { status: 200, body: { ok: true } } });
  app.slack.fault({ on: 'apps.connections.open', how: { status: 200, body: { ok: true, url: 'ws://127.0.0.1:9/link' } } });
  app.slack.fault({ on: 'apps.connections.open', how: { status: 200, body: { ok: true, url: 'no address' } } });
  app.slack.sockets.cut();
  await app.slack.until(() => app.slack.sockets.open() === 0, 'it to be cut');
  await app.opened();
  expect(app.lines.filter((one) => one.event === 'socket not open')).toHaveLength(5);
  expect(await app.slack.say(ada, 'hello')).toMatchObject({ status: 200 });
});
