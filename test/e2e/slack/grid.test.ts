import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inventedPartnership, standInPeople } from '../../../adapters/sandbox/partnership.ts';
import { type SlackStandIn, slackStandIn } from '../../../adapters/sandbox/slack/stand-in.ts';
import { openSqlite } from '../../../adapters/store/sqlite/sqlite.ts';
import { type Offline, offlineOn } from '../../../bot/cli/offline.ts';
import { calendarFor } from '../../../domain/calendar/calendar-for.ts';
import { instantAt, localDay } from '../../../domain/calendar/london.ts';
import { convened } from '../../support/convened.ts';
import { type Hand, readable } from '../../support/hands.ts';
import { type BotProcess, startBot } from '../../support/process/bot-process.ts';
import { installByLink } from '../../support/process/install-by-link.ts';
import { slackHand } from '../../support/slack-hand.ts';
import { masters } from '../../support/store/master-keys.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const enterprise = { id: 'E0GRID', name: 'Alder and Birch (invented)' };
const [alder, birch] = ['T0ALDER', 'T0BIRCH'];
const marigold = { org: enterprise.id, user: 'U0MARIGOLD' };
const caspian = { org: enterprise.id, user: 'U0CASPIAN' };

/** The school's people are listed under their enterprise, and sit in two of its workspaces; or under the workspace. */
function partnership(listedUnder = enterprise.id) {
  const text = JSON.stringify(inventedPartnership()).replaceAll(alder, listedUnder);
  return { ...JSON.parse(text), adopted: { by: 'An invented board', reviewedOn: '2026-11-01' } };
}

let made: Awaited<ReturnType<typeof temporaryFolder>>;
let slack: SlackStandIn;
let bot: BotProcess;
let beside: Offline;
let ahead = 0;
const now = () => Date.now() + ahead;
beforeEach(async () => {
  made = await temporaryFolder();
  ahead = 0;
  const { people } = standInPeople(inventedPartnership()).slack;
  slack = await slackStandIn({
    workspaces: [
      { id: alder, name: 'Alderbrook Academy', enterprise, token: 'xoxb-org-wide' },
      { id: birch, name: 'Birch Centre', enterprise, token: 'xoxb-org-wide' },
      { id: 'T0NETHER', name: 'Nethermere partners', token: 'xoxb-nether' },
    ],
    people: people.map((one) => (one.user === caspian.user ? { ...one, team: birch } : one)),
    rates: 'off',
    clocks: { now, wire: now },
  });
  writeFileSync(join(made.folder, 'partnership.json'), JSON.stringify(partnership()));
});
afterEach(async () => {
  await bot?.signal('SIGKILL');
  await beside?.close();
  await slack.close();
  await made.remove();
});

/** What was called since, each with the workspace or enterprise it named. */
function called() {
  const from = slack.calls().length;
  return () =>
    slack
      .calls()
      .slice(from)
      .map(({ method, args, answer }) => [method, Object(args).team_id ?? null, Object(answer).ok] as const);
}

async function pass(ms: number): Promise<void> {
  ahead += ms;
  bot.setAhead(ahead);
}

test('people who are listed under an enterprise are written to by the token of its org-wide installation: invitation, edit, forms, Home and digest, in each workspace', async () => {
  const env = {
    QUORATE_KEY: key,
    DATA_DIR: made.folder,
    PARTNERSHIP_FILE: join(made.folder, 'partnership.json'),
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_CLIENT_ID: slack.oauth.clientId,
    SLACK_CLIENT_SECRET: slack.oauth.clientSecret,
    SLACK_API_URL: slack.apiUrl,
    PUBLIC_URL: 'http://127.0.0.1:9',
  };
  bot = await startBot(env);
  slack.connect(`${bot.url}/slack/events`);
  beside = offlineOn(await openSqlite(join(made.folder, 'quorate.db')), masters(key));
  expect(await installByLink(enterprise.id, { slack, url: bot.url, env })).toBe(200);
  expect(slack.oauth.tokens()).toHaveLength(1);
  const calls = called();
  const invitees = { marigold: 'school', caspian: 'school' };
  await convened({ streams: beside.streams, now: now(), chair: 'rowan', administrator: 'juniper', invitees });

  // Both are invited, and each card is edited in its place by what its reader answers.
  const answers = async (one: Hand) => {
    await one.sees(/You are invited/);
    await one.press(/I'll be there/);
    await one.sees(/You have accepted the confidentiality undertaking/);
  };
  await answers(slackHand(slack, marigold));
  const hand = slackHand(slack, caspian);
  await hand.sees(/You are invited/);

  // Forms and Home of each.
  for (const who of [marigold, caspian]) {
    await slack.openHome(who, 'home');
    await slack.until(() => slack.snapshot(who).home !== null, `Home of ${who.user}`);
    expect(readable(slack.snapshot(who).home?.definition ?? {})).toMatch(/\w/);
  }
  await hand.press(/Something else/);
  // What is handed in says the enterprise where another installation's would say its workspace.
  expect(await hand.submit({ answer: 'apologies' })).toMatch(/clinic|lessons/i);
  await hand.close();

  // The digest of whoever has not answered, on the morning five working days before.
  const calendar = calendarFor('england-and-wales');
  const day = calendar.addWorkingDays(localDay(now()), 5);
  await pass(instantAt(day, '09:30') - now());
  await hand.sees(/What is due from you/, 60_000);

  const all = calls();
  const methods = new Set(all.map(([method]) => method));
  for (const one of ['conversations.open', 'chat.postMessage', 'chat.update', 'views.publish', 'views.open'])
    expect(methods).toContain(one);
  // No method we call takes a workspace with an org-wide token (OptionalTeamAssignable in Slack's own client), so none is named: an enterprise in its place would be refused.
  expect(all.filter(([method, team, ok]) => team !== null || (ok !== true && method !== 'response_url'))).toEqual([]);
  expect(slack.troubles()).toEqual([]);
  expect(bot.wrote.join('\n')).not.toMatch(/xox|not answered|wrong hands/);
}, 240_000);

test('people who are listed under a workspace are written to, and answer, by the org-wide installation of its enterprise', async () => {
  writeFileSync(join(made.folder, 'partnership.json'), JSON.stringify(partnership(alder)));
  bot = await startBot({
    QUORATE_KEY: key,
    DATA_DIR: made.folder,
    PARTNERSHIP_FILE: join(made.folder, 'partnership.json'),
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_BOT_TOKEN: `${enterprise.id}=xoxb-org-wide,T0NETHER=xoxb-nether`,
    SLACK_API_URL: slack.apiUrl,
  });
  slack.connect(`${bot.url}/slack/events`);
  beside = offlineOn(await openSqlite(join(made.folder, 'quorate.db')), masters(key));
  const calls = called();
  await convened({
    streams: beside.streams,
    now: now(),
    chair: 'rowan',
    administrator: 'juniper',
    invitees: { marigold: 'school' },
  });
  const hand = slackHand(slack, marigold);
  await hand.sees(/You are invited/);
  await hand.press(/I'll be there/);
  await hand.sees(/You have accepted the confidentiality undertaking/);
  await slack.openHome(marigold, 'home');
  await slack.until(() => slack.snapshot(marigold).home !== null, 'Home of whoever is listed under the workspace');
  expect(calls().filter(([method, team, ok]) => team !== null || (ok !== true && method !== 'response_url'))).toEqual([]);
  expect(bot.wrote.join('\n')).not.toMatch(/no way to write to these people[^\n]*marigold|wrong hands|xox/);
}, 120_000);
