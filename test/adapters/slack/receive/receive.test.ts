import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApp } from '../app-under-test.ts';
import { recorded } from '../recorded.ts';
import { send, sendRaw } from '../signed.ts';

let app: Awaited<ReturnType<typeof startApp>>;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(() => app.reset());

const form = 'application/x-www-form-urlencoded';
const press = `payload=${encodeURIComponent(JSON.stringify(recorded('press')))}`;

/** A modal with so many inputs. */
function submitOf(inputs: number): unknown {
  const { view, ...rest } = Object(recorded('submit'));
  const values = Object.fromEntries(
    Array.from({ length: inputs }, (_, nth) => [`b${nth}`, { a: { type: 'plain_text_input', value: 'Robin' } }]),
  );
  return { ...rest, view: { ...view, state: { values } } };
}

describe('at the door', () => {
  test.each([
    ['a wrong signature', () => send(app.url, recorded('press'), { secret: 'guessed' }), 401],
    ['no signature', () => send(app.url, recorded('press'), { headers: { 'x-slack-signature': '' } }), 401],
    ['no timestamp', () => send(app.url, recorded('press'), { headers: { 'x-slack-request-timestamp': '' } }), 401],
    ['a timestamp of six minutes ago', () => send(app.url, recorded('press'), { shift: -360 }), 401],
    ['a timestamp an hour ahead', () => send(app.url, recorded('press'), { shift: 3600 }), 401],
    ['a body past 256 KB', () => sendRaw(app.url, JSON.stringify({ x: 'x'.repeat(256 * 1024) })), 413],
    ['JSON that is not', () => sendRaw(app.url, '{"type": Robin Sample}'), 400],
    ['a form whose payload is not', () => sendRaw(app.url, 'payload=%7Brobin%7D', { type: form }), 400],
    ['a form that is not urlencoded', () => sendRaw(app.url, 'payload=%7B%2', { type: form }), 400],
    ['a form without its payload', () => sendRaw(app.url, 'command=%2Fhelp&text=Robin', { type: form }), 400],
    ['a form of more fields than Slack has', () => sendRaw(app.url, `${'a=1&'.repeat(20)}${press}`, { type: form }), 400],
    ['more inputs than a modal holds', () => send(app.url, submitOf(101)), 400],
    ['null', () => sendRaw(app.url, 'null'), 400],
    ['a list', () => sendRaw(app.url, '[]'), 400],
    ['an empty form', () => sendRaw(app.url, '', { type: form }), 400],
    ['a payload Slack does not send', () => send(app.url, { type: 'dialog_submission', user: { id: 'U0EXAMPLE1' } }), 400],
    ['a payload without its parts', () => send(app.url, { type: 'view_submission' }), 400],
    [
      'a payload of no workspace',
      () => send(app.url, { ...Object(recorded('press')), user: { id: 'U0EXAMPLE1' }, team: null }),
      400,
    ],
  ])('%s is turned away', async (_, knock, status) => {
    const answer = await knock();
    expect(answer.status).toBe(status);
    expect(await answer.text()).toBe('');
    expect(app.asked).toEqual([]);
    expect(JSON.stringify([app.lines, app.turnedAway])).not.toMatch(/robin/i);
  });

  test('as many inputs as a modal holds are read', async () => {
    expect((await send(app.url, submitOf(100))).status).toBe(200);
  });

  test('a timestamp four minutes ahead is a clock, not an attack', async () => {
    expect((await send(app.url, recorded('press'), { shift: 240 })).status).toBe(200);
  });

  test.each([form, `${form}; charset=utf-8`, `${form};charset=UTF-8`])('a form of type %s is a form', async (type) => {
    expect((await sendRaw(app.url, press, { type })).status).toBe(200);
    expect(app.asked).toMatchObject([{ does: 'press' }]);
  });

  test('answers the question Slack asks when the address is set', async () => {
    const answer = await send(app.url, { type: 'url_verification', challenge: 'invented' });
    expect(await answer.json()).toEqual({ challenge: 'invented' });
  });

  test('answers the check of its certificate', async () => {
    const answer = await sendRaw(app.url, 'ssl_check=1&token=invented', { type: form });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect((await sendRaw(app.url, 'ssl_check=1', { type: form, secret: 'guessed' })).status).toBe(401);
  });

  test('says in the log why it turned somebody away', async () => {
    const fresh = await startApp();
    await send(fresh.url, recorded('press'), { secret: 'guessed' });
    await send(fresh.url, recorded('press'), { shift: 3600 });
    await sendRaw(fresh.url, '[]');
    expect(fresh.turnedAway).toEqual([
      { event: 'refused', on: 'slack', status: 401, code: 'wrong_signature' },
      { event: 'refused', on: 'slack', status: 401, code: 'timestamp_ahead' },
      { event: 'refused', on: 'slack', status: 400, code: 'not of slack' },
    ]);
    await fresh.close();
  });

  test('GET is nothing', async () => {
    expect((await fetch(`${app.url}/slack/events`)).status).toBe(405);
  });
});

test('a handle that takes longer than Slack waits is answered before Slack gives up, and its end harms nothing', async () => {
  app.answer(() => new Promise((later) => setTimeout(() => later({ reply: 'done' }), 3300)));
  expect((await send(app.url, recorded('press'))).status).toBe(503);
  await new Promise((later) => setTimeout(later, 500));
  expect(app.lines.filter((line) => line.event === 'late')).toHaveLength(1);
  app.reset();
  expect((await send(app.url, recorded('press'))).status).toBe(200);
});

describe('stored first, acknowledged second', () => {
  test.each(['press', 'open', 'submit', 'say', 'look', 'arrive', 'uninstalled'])(
    '%s: no 200 before it is handled',
    async (name) => {
      const order: string[] = [];
      app.answer(async () => {
        await new Promise((later) => setTimeout(later, 50));
        order.push('handled');
        return { reply: 'done' };
      });
      const answer = await send(app.url, recorded(name));
      order.push('acknowledged');
      expect(answer.status).toBe(200);
      expect(order).toEqual(['handled', 'acknowledged']);
      expect(app.asked).toHaveLength(1);
    },
  );

  test.each(['press', 'submit', 'say'])('%s that could not be handled is not acknowledged', async (name) => {
    app.answer(() => Promise.reject(new Error('Robin Sample could not be stored')));
    const answer = await send(app.url, recorded(name));
    expect(answer.status).toBe(500);
    expect(await answer.text()).toBe('');
    expect(app.lines).toContainEqual({ event: 'failed', status: 500 });
    expect(JSON.stringify(app.lines)).not.toContain('Robin');
  });

  test.each(['press-link', 'closed', 'say-by-bot', 'person-token-revoked', 'other-event', 'rate-limited'])(
    '%s is acknowledged and troubles nobody',
    async (name) => {
      expect((await send(app.url, recorded(name))).status).toBe(200);
      expect(app.asked).toEqual([]);
    },
  );

  test.each(['press-unknown-verb', 'press-not-ours', 'submit-unknown-form'])('%s is for handle to answer', async (name) => {
    expect((await send(app.url, recorded(name))).status).toBe(200);
    expect(app.asked).toMatchObject([{ does: 'unsupported' }]);
  });
});
