import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary.ts';
import { quorate } from './run.ts';

const adapters = join(import.meta.dirname, '../adapters');
const slack = (name: string) => join(adapters, `slack/payloads/${name}.payload.json`);
const teams = (name: string) => join(adapters, `teams/payloads/${name}.payload.json`);

async function replayed(args: readonly string[], env: Record<string, string> = {}) {
  const ran = await quorate(['replay', ...args], { env });
  expect(ran).toMatchObject({ status: 0, err: '' });
  return JSON.parse(ran.out);
}

describe('quorate replay', () => {
  test('a payload of Slack, as somebody of the invented partnership: their home, as Slack is sent it', async () => {
    const { inbound, reply, rendered } = await replayed([slack('look'), '--as', 'marigold']);
    expect(inbound).toMatchObject({ does: 'look', from: { on: 'slack', org: 'T0ALDER', user: 'U0MARIGOLD' } });
    expect(reply.card.title).toBe('What you are part of');
    expect(rendered).toMatchObject({ call: 'views.publish', user: 'U0MARIGOLD', view: { type: 'home' } });
  });

  test('an activity of Teams: a card in the chat, and a dialog for an invoke', async () => {
    const said = await replayed([teams('say'), '--as', 'bram']);
    expect(said.inbound.from.on).toBe('teams');
    expect(said.rendered.attachment.contentType).toBe('application/vnd.microsoft.card.adaptive');
    const opened = await replayed([teams('open'), '--as', 'bram']);
    expect(opened.rendered.task.value).toMatch(/There is nothing for you here/);
  });

  test('whoever the payload names is not in the partnership: the constant sentence', async () => {
    for (const file of [slack('press'), teams('press')])
      expect((await replayed([file])).reply).toEqual({
        reply: 'note',
        text: expect.stringMatching(/^There is nothing for you here\./),
      });
  });

  test('on the configured store: what is stored there is what answers', async () => {
    const { folder, remove } = await temporaryFolder();
    const { reply } = await replayed([slack('say'), '--configured'], { DATA_DIR: folder });
    expect(reply.text).toMatch(/There is nothing for you here/);
    await remove();
  });

  test('what cannot be replayed is a sentence, and nothing on standard output', async () => {
    for (const [args, err] of [
      [['nowhere.json'], /cannot be read \(ENOENT\)/],
      [[join(adapters, 'teams/payloads/fields.txt')], /is not JSON/],
      [[join(adapters, '../../package.json')], /nothing Slack or Teams sends/],
      [[slack('look'), '--as', 'bram'], /nobody of that id on slack/],
    ] as const)
      expect(await quorate(['replay', ...args])).toMatchObject({ status: 2, out: '', err: expect.stringMatching(err) });
  });
});
