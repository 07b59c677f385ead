import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { partnershipFile } from '../../adapters/sandbox/partnership.ts';
import { openOffline } from '../../bot/cli/offline.ts';
import { loadPartnership } from '../../bot/start/import-partnership.ts';
import { newKeyText } from '../support/store/master-keys.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { asWindowsWrites } from '../support/windows-text.ts';
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
        leave: 'Close',
      });
  });

  test('on a copy of the configured store: what is stored there answers, and not a byte of it changes', async () => {
    const { folder, remove } = await temporaryFolder();
    const env = { DATA_DIR: folder, QUORATE_KEY: newKeyText() };
    const nobody = await quorate(['replay', slack('look'), '--configured'], { env });
    expect(nobody).toEqual({ status: 2, out: '', err: expect.stringMatching(/no store in DATA_DIR/) });
    const offline = await openOffline(env, 'new');
    if ('wrong' in offline) throw new Error(offline.wrong.join(' '));
    const partnership = await loadPartnership(fileURLToPath(partnershipFile));
    if ('wrong' in partnership) throw new Error(partnership.wrong.join(' '));
    const stamp = { by: 'time', at: 0, via: 'cli' } as const;
    await offline.streams.directory.ask('directory', { ...stamp, command: { do: 'import', partnership } });
    const before = (await offline.store.load('directory')).head;

    const { reply } = await replayed([slack('look'), '--as', 'marigold', '--configured'], env);
    expect(reply.card.title).toBe('What you are part of');
    // A stranger's press is an entry in the directory: on the copy.
    expect((await replayed([slack('press'), '--configured'], env)).reply.text).toMatch(/There is nothing for you here/);
    expect((await offline.store.load('directory')).head).toBe(before);
    const streams: string[] = [];
    for await (const stream of offline.store.streams()) streams.push(stream);
    // Administrators are told in time of agencies that nobody leads: of the press itself there is nothing.
    expect(streams.toSorted()).toEqual(['directory', 'person:avery', 'person:juniper']);
    await offline.close();
    await remove();
  }, 60_000);

  test('a payload that some editor of Windows has saved', async () => {
    const { folder, remove } = await temporaryFolder();
    for (const [name, bytes] of Object.entries(asWindowsWrites(readFileSync(slack('look'), 'utf8')))) {
      writeFileSync(join(folder, 'look.json'), bytes);
      expect((await replayed([join(folder, 'look.json'), '--as', 'marigold'])).inbound.does, name).toBe('look');
    }
    await remove();
  }, 60_000);

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
