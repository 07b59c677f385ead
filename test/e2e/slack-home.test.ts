import { afterEach, expect, test } from 'vitest';
import type { PersonId } from '../../domain/ids.ts';
import { convened } from '../support/convened.ts';
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

test('on Slack, Home of somebody with a lost telephone tells nothing once it is looked at, and what it said of a case is gone (Q-8)', async () => {
  played = await play();
  const { slack, clock } = played.sandbox;
  const { streams } = played.sandbox.bot().app;
  const marigold = played.identity('marigold', 'slack');
  if (marigold.on !== 'slack') return expect.unreachable();
  const who = { org: marigold.org, user: marigold.user };
  const home = () => readable(slack.snapshot(who).home?.definition ?? {});
  const invitees = { tamsin: 'social-worker', marigold: 'school' };
  await convened({ streams, now: clock.now(), chair: 'rowan', administrator: 'avery', invitees, reference: 'INV-78' });
  await slack.openHome(who, 'home');
  await slack.until(() => /INV-78/.test(home()), 'Home to list it');
  const stamp = { by: 'avery' as PersonId, at: clock.now(), via: 'teams' } as const;
  const command = { do: 'suspend', person: 'marigold' as PersonId } as const;
  expect(await streams.directory.ask('directory', { ...stamp, command })).toMatchObject({ did: 'decided' });
  await slack.openHome(who, 'home');
  await slack.until(() => /There is nothing for you here/.test(home()), `the constant sentence; Home says ${home()}`);
  expect(home()).not.toMatch(/INV-78|Details/);
});
