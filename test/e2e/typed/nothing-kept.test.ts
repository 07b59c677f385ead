import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LiveBot, liveBot } from '../../support/process/live-bot.ts';

/** What people typed and must be found nowhere: in no answer, no file of the store, no line of the log, no metric. */
const planted = 'plantedtyped';
const bramIs = { tenant: '7e4a0002-0000-4000-8000-0000000000b2', user: '0b1ec700-0000-4000-8000-000000000005' };
const marigoldIs = { org: 'T0ALDER', user: 'U0MARIGOLD' };
const zeroWidth = '\u200b\u200d\u2060';

const texts = [
  `${planted} Wrenquill has bruises`,
  `I can't come, ${planted}`,
  `${planted} ${'he hit her and then '.repeat(1_900)}`.slice(0, 39_000),
  `${planted}${zeroWidth.repeat(3_000)}`,
  `\u202e${planted}\u202c \u2067${planted}\u2069`,
  '👍🏽'.repeat(2_000),
  `${planted} <script>alert(1)</script> {{DATE(2026)}} *bold* &amp; <!channel>`,
  `${planted}${"'".repeat(5_000)}`,
];

let bot: LiveBot;
beforeAll(async () => {
  bot = await liveBot();
  await bot.start();
  await bot.arrive();
}, 120_000);
afterAll(() => bot.stop());

const left = () => [
  ...bot.sandbox.slack.calls().map((one) => JSON.stringify([one.method, one.args])),
  ...bot.sandbox.teams.calls().map((one) => JSON.stringify([one.route, one.body])),
];
const answersOn = { teams: () => bot.sandbox.teams.calls().length, slack: () => bot.sandbox.slack.calls().length };

/** Sends one and waits for its answer. */
async function sent(on: 'teams' | 'slack', send: () => Promise<{ readonly status: number | null }>): Promise<void> {
  const before = answersOn[on]();
  expect((await send()).status).toBe(200);
  await expect.poll(answersOn[on], { timeout: 20_000 }).toBeGreaterThan(before);
}

test('every text is answered, however huge or hostile, and none is kept, repeated or logged', async () => {
  const { teams, slack } = bot.sandbox;
  for (const text of texts) {
    await sent('teams', () => teams.deliver(teams.compose.say(bramIs, text)));
    await sent('slack', () => slack.deliver(slack.compose.say(marigoldIs, text)));
  }
  // A file, a picture and a recording; what was written before and is changed; a reaction; a reply in a thread.
  const said = teams.compose.say(bramIs, planted);
  const file = [
    {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name: planted,
      contentUrl: `https://${planted}.invalid`,
    },
  ];
  await sent('teams', () => teams.deliver({ ...said, id: 'f:file', text: '', attachments: file }));
  expect(JSON.stringify(teams.calls().at(-1)?.body)).toMatch(/I do not open files[\s\S]*/);
  expect(JSON.stringify(teams.calls().at(-1)?.body)).toMatch(/01632 960 110/);
  await sent('teams', () =>
    teams.deliver({
      ...said,
      id: 'f:edit',
      type: 'messageUpdate',
      channelData: { ...Object(said.channelData), eventType: 'editMessage' },
    }),
  );
  await sent('teams', () =>
    teams.deliver({ ...said, id: 'f:react', type: 'messageReaction', text: null, reactionsAdded: [{ type: 'like' }] }),
  );
  expect(JSON.stringify(teams.calls().at(-1)?.body)).toMatch(/A reaction is no answer/);
  const event = slack.compose.say(marigoldIs, planted);
  const { event: message } = event as { event: Record<string, string> };
  const files = [{ id: 'F0INVENTED', name: planted, url_private: `https://${planted}.invalid` }];
  await sent('slack', () =>
    slack.deliver({ ...event, event_id: 'EvFILE', event: { ...message, subtype: 'file_share', text: '', files } }),
  );
  expect(JSON.stringify(slack.calls().at(-1)?.args)).toMatch(/I do not open files/);
  const { user, text, ...rest } = message;
  await sent('slack', () =>
    slack.deliver({
      ...event,
      event_id: 'EvEDIT',
      event: { ...rest, subtype: 'message_changed', message: { user, text, type: 'message' }, previous_message: { text: 'x' } },
    } as never),
  );
  await sent('slack', () =>
    slack.deliver({ ...event, event_id: 'EvTHREAD', event: { ...message, thread_ts: '1795600000.000100' } } as never),
  );
  expect(slack.calls().at(-1)?.args).toMatchObject({ thread_ts: '1795600000.000100' });
  // A stranger's words, and an answer that the platform refuses.
  await slack.deliver(event, { body: `${planted.repeat(10)}{` });

  const metrics = await (await fetch(`${bot.url()}/metrics`)).text();
  for (const one of [...left(), metrics, bot.output()]) expect(one).not.toMatch(/plantedtyped|Wrenquill/i);
  const stored = readdirSync(bot.folder).filter((name) => name.startsWith('quorate.db'));
  expect(stored).toContain('quorate.db-wal');
  for (const name of stored)
    expect(readFileSync(join(bot.folder, name)).toString('latin1'), name).not.toMatch(/plantedtyped|Wrenquill/i);
}, 120_000);

test('nor does a word reach the sealed streams: what was typed adds nothing to any of them', async () => {
  const { teams } = bot.sandbox;
  const before = JSON.stringify([...(await bot.streams.directory.peek('directory')).people.values()]);
  await sent('teams', () => teams.deliver(teams.compose.say(bramIs, `the child is missing ${planted}`)));
  const directory = await bot.streams.directory.peek('directory');
  expect(JSON.stringify([...directory.people.values()])).toBe(before);
});

test('somebody of another tenant hears the constant sentence and nothing of the numbers', async () => {
  const { teams } = bot.sandbox;
  const said = teams.compose.say(bramIs, `he hit her ${planted}`);
  const stranger = { ...Object(said.from), aadObjectId: '0b1ec700-0000-4000-8000-00000000dead' };
  const before = teams.calls().length;
  await teams.deliver({ ...said, id: 'f:stranger', from: stranger });
  await expect.poll(() => teams.calls().length, { timeout: 20_000 }).toBeGreaterThan(before);
  const answer = JSON.stringify(teams.calls().at(-1)?.body);
  expect(answer).toMatch(/There is nothing for you here/);
  expect(answer).not.toMatch(/01632|999/);
});
