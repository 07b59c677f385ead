import { afterEach, expect, test } from 'vitest';
import { inventedPartnership } from '../../../adapters/sandbox/partnership.ts';
import { charges, convene } from '../../support/convene.ts';
import { type Played, play } from '../../support/slice.ts';
import { letGoBy, onAWorkingDay } from '../../support/working-day.ts';

let played: Played;
afterEach(() => played.stop());

const user = inventedPartnership().people.find((one) => one.id === 'marigold')?.identities[0]?.user ?? '';
const who = { org: 'T0ALDER', user };

test('a deactivated Slack account takes what is posted and shows it to nobody: somebody is asked to telephone', async () => {
  played = await play();
  await onAWorkingDay(played);
  const { slack } = played.sandbox;
  const { admin, chair } = await convene(played, charges[0]);
  await played.as('marigold').sees(/You are invited/);
  await played.sandbox.bot().app.tick.idle();
  // Their chat is known, so nothing but the post itself would be asked, and that is answered with ok.
  slack.alter(who, { deactivated: true });
  await onAWorkingDay(played);
  await chair.press(/^Cancel the conference/, /who is coming/);
  await chair.submit({ why: 'invented' });
  await letGoBy(played);
  await admin.sees(/1 person could not be reached/);
  await admin.press(/^Details/, /please telephone/);
  expect(admin.open()).toMatch(/Marigold[\s\S]*01632 960 105/);
  // Whether their person is gone too, whoever telephones hears: what to do then stands there.
  expect(admin.open()).toMatch(/Do they not work there any more\?[\s\S]*removes them under “The partnership”/);
  await admin.close();
  const seen = () => slack.snapshot(who).messages.filter((one) => /cancelled/.test(JSON.stringify(one.blocks)));
  expect(seen()).toEqual([]);

  slack.alter(who, { deactivated: false });
  await played.as('marigold').say('hello');
  await played.as('marigold').sees(/cancelled/);
  await admin.sees(/1 person was reached in chat after all/);
}, 60_000);

test('the look-up is one call a day and account, and where it fails they are written to', async () => {
  played = await play();
  await onAWorkingDay(played);
  const { slack } = played.sandbox;
  const refused = slack.fault({
    on: 'users.info',
    user,
    times: Number.POSITIVE_INFINITY,
    how: { status: 200, body: { ok: false, error: 'missing_scope' } },
  });
  await convene(played, charges[0]);
  await played.as('marigold').sees(/You are invited/);
  expect(refused.hits()).toBe(1);
  const { url } = played.sandbox.bot();
  expect(await (await fetch(`${url}/readyz`)).text()).not.toMatch(/T0ALDER stopped/);
}, 60_000);

test.each(['app_uninstalled', 'tokens_revoked'] as const)(
  '%s stops the workspace at once, and an administrator elsewhere knows',
  async (told) => {
    played = await play();
    await onAWorkingDay(played);
    const { slack } = played.sandbox;
    await played.as('marigold').say('hello');
    const before = slack.calls().length;
    await slack.uninstall('T0ALDER', told);
    const { url } = played.sandbox.bot();
    expect(await (await fetch(`${url}/readyz`)).text()).toMatch(new RegExp(`slack/T0ALDER stopped since .*: ${told}`));
    await played.as('avery', 'teams').sees(/cannot write to a whole workplace[\s\S]*slack\/T0ALDER/);
    const since = slack
      .calls()
      .slice(before)
      .filter((one) => JSON.stringify(one.args).includes(user));
    expect(since, 'not found out by a message that fails').toEqual([]);
  },
  60_000,
);
