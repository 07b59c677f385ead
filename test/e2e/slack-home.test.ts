import { afterEach, expect, test } from 'vitest';
import { readable } from '../support/hands.ts';
import { type Played, play } from '../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

test('on Slack, what is saved in a form that was opened at Home stands on Home at once', async () => {
  played = await play();
  const { slack } = played.sandbox;
  const juniper = played.identity('juniper', 'slack');
  if (juniper.on !== 'slack') return expect.unreachable();
  const who = { org: juniper.org, user: juniper.user };
  const home = () => readable(slack.snapshot(who).home?.definition ?? {});
  await slack.openHome(who, 'home');
  await slack.until(() => /nothing for you/.test(home()), 'Home');
  await slack.press(who, slack.snapshot(who).home?.id ?? '', 'Call a conference');
  const hand = played.as('juniper', 'slack');
  await slack.until(() => /Call a conference/.test(hand.open()), 'the form');
  expect(home()).toMatch(/nothing for you/);
  await hand.submit({ reference: 'INV-77', type: 'initial' });
  await slack.until(() => /INV-77.*draft/.test(home()), `Home to list it; it says ${home()}`);
});
