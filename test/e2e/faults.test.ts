import { afterEach, expect, test } from 'vitest';
import { charges, convene } from '../support/convene.ts';
import { type Played, play } from '../support/slice.ts';
import { owing } from '../support/store/owing.ts';
import { inventedCast } from '../support/story/invented-cast.ts';

let played: Played;
afterEach(() => played.stop());

const slackWho = { org: 'T0ALDER', user: userOf('marigold') };
const page = async (path: string) => {
  const answered = await fetch(`${played.sandbox.bot().url}${path}`);
  return { status: answered.status, text: await answered.text() };
};
const ready = (line: RegExp) => expect.poll(async () => (await page('/readyz')).text, { timeout: 20_000 }).toMatch(line);
const deliveries = async (outcome: string) =>
  Number(new RegExp(`^quorate_deliveries_total\\{outcome="${outcome}"\\} (\\d+)$`, 'm').exec((await page('/metrics')).text)?.[1]);
const always = { times: Number.POSITIVE_INFINITY };

function userOf(id: string): string {
  return inventedCast().people.find((one) => one.id === id)?.identities[0]?.user ?? '';
}

/** Nobody was marked unreachable, and nobody was told to telephone anybody. */
async function nobodyIsShut(): Promise<void> {
  for (const { id } of inventedCast().people) {
    const shown = [...played.as(id).messages()].join('\n');
    expect(shown).not.toMatch(/could not be reached|could not be delivered/);
  }
}

test('Slack refuses the app: nobody is shut, an administrator on Teams knows, /readyz and /metrics say so, and all arrives when it ends', async () => {
  played = await play();
  const { slack } = played.sandbox;
  slack.fault({ ...always, on: '*', how: { status: 200, body: { ok: false, error: 'invalid_auth' } } });
  await convene(played, charges[1]);
  const told = await played.as('avery', 'teams').sees(/cannot write to a whole workplace[\s\S]*Slack, workspace T0ALDER/, 20_000);
  expect(told).toMatch(/Everything is kept/);
  await played.as('tamsin', 'teams').sees(/You are invited/);
  // What somebody has on their screen, the bot hears of a moment later.
  await ready(/^teams\/7e4a0001-0000-4000-8000-0000000000a1 works$/m);
  const { status, text } = await page('/readyz');
  expect(status).toBe(200);
  expect(text).toMatch(/^ready\n/);
  expect(text).toMatch(/^slack\/T0ALDER stopped since 20[\d-]+T[\d:.]+Z: invalid_auth$/m);
  expect((await page('/metrics')).text).toMatch(/^quorate_installation_stopped\{installation="slack\/T0ALDER"\} 1$/m);

  slack.clearFaults();
  // The longer it was refused, the longer until it is asked again: a minute at most.
  for (const id of ['marigold', 'ottoline']) await played.as(id, 'slack').sees(/You are invited/, 80_000);
  await ready(/^slack\/T0ALDER works$/m);
  expect((await page('/metrics')).text).toMatch(/^quorate_installation_stopped\{installation="slack\/T0ALDER"\} 0$/m);
  const alerts = played
    .as('avery', 'teams')
    .messages()
    .filter((one) => /T0ALDER/.test(one));
  expect(alerts).toHaveLength(1);
  await nobodyIsShut();
}, 180_000);

test('Teams refuses the app: the same, with an administrator on Slack', async () => {
  played = await play();
  const { teams } = played.sandbox;
  for (const on of ['post', 'create', 'edit'])
    teams.fault({ ...always, on, how: { status: 403, body: { error: { code: 'Forbidden', message: 'no' } } } });
  await convene(played, charges[0]);
  await played.as('juniper', 'slack').sees(/cannot write to a whole workplace[\s\S]*Teams, tenant 7e4a000/, 20_000);
  await played.as('marigold', 'slack').sees(/You are invited/);
  // The alert may be about the other tenant, and a probe, which is not refused here, has one request tried now and then.
  await ready(/^teams\/7e4a0002-0000-4000-8000-0000000000b2 stopped since .*: Forbidden$/m);
  teams.clearFaults();
  for (const id of ['tamsin', 'bram']) await played.as(id, 'teams').sees(/You are invited/, 80_000);
  await nobodyIsShut();
}, 180_000);

test('something on the way answers for five seconds: every invitation arrives, once', async () => {
  played = await play();
  const { slack, teams } = played.sandbox;
  const { user } = slackWho;
  const laid = [
    slack.fault({ on: 'chat.postMessage', user, how: { status: 404, body: {} } }),
    slack.fault({ on: 'chat.postMessage', user, when: 'after', how: { status: 200, body: {} } }),
    teams.fault({ on: 'post', user: userOf('bram'), how: { status: 400, body: {} } }),
    teams.fault({ on: 'post', user: userOf('bram'), how: { status: 413, body: {} } }),
  ];
  await convene(played, charges[0]);
  for (const id of ['marigold', 'bram'] as const) await played.as(id).sees(/You are invited/, 40_000);
  await expect.poll(() => laid.map((one) => one.hits())).toEqual([1, 1, 1, 1]);
  // Three were refused; of one nobody said what became of it.
  await expect.poll(() => deliveries('tried')).toBeGreaterThanOrEqual(3);
  await expect.poll(() => deliveries('unknown')).toBeGreaterThanOrEqual(1);
  const { folder } = played;
  await expect
    .poll(() => owing({ DATA_DIR: folder }, played.sandbox.clock.now()), { timeout: 60_000, interval: 500 })
    .toEqual([]);
  for (const id of ['marigold', 'bram'] as const)
    expect(
      played
        .as(id)
        .messages()
        .filter((one) => /You are invited/.test(one)),
    ).toHaveLength(1);
  await nobodyIsShut();
}, 180_000);
