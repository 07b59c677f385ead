import { afterEach, expect, test } from 'vitest';
import { inventedPartnership } from '../../../adapters/sandbox/partnership.ts';
import { caseStream } from '../../../bot/turn/streams.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { charges, convene } from '../../support/convene.ts';
import { type Played, play } from '../../support/slice.ts';
import { letGoBy, onAWorkingDay } from '../../support/working-day.ts';

let played: Played;
afterEach(() => played.stop());

const user = inventedPartnership().people.find((one) => one.id === 'marigold')?.identities[0]?.user ?? '';
const who = { org: 'T0ALDER', user };
const marigoldId = 'marigold' as PersonId;

test('a deactivated Slack account takes what is posted and shows it to nobody: whoever had it counts as having left until it is there again', async () => {
  played = await play();
  await onAWorkingDay(played);
  const { slack } = played.sandbox;
  const { admin, chair } = await convene(played, charges[0]);
  const marigold = played.as('marigold');
  await marigold.sees(/You are invited/);
  await marigold.press(/I'll be there/);
  await letGoBy(played);
  await chair.sees(/who is coming[\s\S]*Marigold/);
  slack.alter(who, { deactivated: true });
  // Their chat is known, so nothing but the post itself would be asked, and that is answered with ok.
  await chair.press(/^Cancel the conference/, /who is coming/);
  await chair.submit({ why: 'invented' });
  await letGoBy(played);
  await onAWorkingDay(played);
  await admin.sees(/somebody has left[\s\S]*deactivated their account[\s\S]*Marigold[\s\S]*01632 960 105/);
  const seen = () => slack.snapshot(who).messages.filter((one) => /cancelled/.test(JSON.stringify(one.blocks)));
  expect(seen()).toEqual([]);

  slack.alter(who, { deactivated: false });
  await marigold.say('hello');
  await marigold.sees(/cancelled/);
}, 60_000);

test('a morning with nothing to say finds it out too: place and answer are somebody’s to see to the same day, and theirs again with the account', async () => {
  played = await play();
  await onAWorkingDay(played);
  const { admin, chair, id } = await convene(played, charges[0]);
  const marigold = played.as('marigold');
  await marigold.sees(/You are invited/);
  await marigold.press(/I'll be there/);
  await letGoBy(played);
  await chair.sees(/who is coming[\s\S]*Marigold/);
  await played.sandbox.bot().app.tick.idle();
  played.sandbox.slack.alter(who, { deactivated: true });
  await onAWorkingDay(played);
  await admin.sees(/somebody has left[\s\S]*deactivated their account[\s\S]*Marigold/);
  await chair.sees(/Please invite somebody else of Alderbrook Academy[\s\S]*Invite somebody else/);
  await admin.sees(/nobody on the list/);
  played.sandbox.slack.alter(who, { deactivated: false });
  await marigold.say('hello');
  // It came down, and the card of before stands as one line.
  await marigold.sees(/further down in this chat/);
  await marigold.sees(/Your answer[\s\S]*I'll be there/);
  // The case hears of it behind the answer to what they typed.
  await expect
    .poll(async () => {
      const { people, meetings } = await played.sandbox.bot().app.streams.cases.peek(caseStream(id));
      return [people.away, meetings.k1?.answers[marigoldId]?.answer];
    })
    .toMatchObject([[], { answer: 'attending' }]);
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
