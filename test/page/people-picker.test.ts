import type { ViewSubmitAction } from '@slack/bolt';
import type { View } from '@slack/types';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sandboxPage } from '../../adapters/sandbox/page-server.ts';
import { bareAdapter } from '../adapters/sandbox/bare-adapter.ts';
import { bareBolt } from '../adapters/sandbox/bare-bolt.ts';
import { actions, ada, button, slackTown, webClient } from '../adapters/sandbox/slack-town.ts';
import { card, connector, dee, teamsTown } from '../adapters/sandbox/teams-town.ts';
import { openBrowser } from '../support/browser.ts';
import { tab } from './open-page.ts';

const words = (text: string) => ({ type: 'plain_text' as const, text });
const modal: View = {
  type: 'modal',
  callback_id: 'form',
  title: words('A form'),
  submit: words('Hand in'),
  blocks: [{ type: 'input', block_id: 'who', label: words('Whom to add'), element: { type: 'users_select', action_id: 'whom' } }],
};
const picker = {
  type: 'Input.ChoiceSet',
  id: 'whom',
  label: 'Whom to add',
  isRequired: true,
  errorMessage: 'Say whom',
  style: 'filtered',
  choices: [],
  'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
};

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser?.close());

test('a person is picked on the page by name, on either platform, among those the platform lists', {
  timeout: 60_000,
}, async () => {
  const { slack } = await slackTown();
  const { teams } = await teamsTown({
    people: [
      { ...dee, name: 'Dee Invented', installed: true },
      { ...dee, user: 'oid-fox', name: 'Fox Invented' },
      { ...dee, user: 'oid-gus', name: 'Gus Invented', kind: 'guest' },
    ],
  });
  const sent: unknown[] = [];
  const bolt = await bareBolt(slack, (app) => {
    app.action('go', async ({ ack, body, client }) => {
      await ack();
      if ('trigger_id' in body) await client.views.open({ trigger_id: body.trigger_id, view: modal });
    });
    app.view<ViewSubmitAction>('form', async ({ ack, body }) => {
      sent.push(body.view.state.values);
      await ack();
    });
  });
  const adapter = await bareAdapter(teams, async ({ activity }) => void sent.push(activity.value));
  const who = [
    { id: 'ada', name: 'Ada Invented', agency: 'First', identities: [{ on: 'slack', ...ada }] },
    { id: 'dee', name: 'Dee Invented', agency: 'First', identities: [{ on: 'teams', ...dee }] },
  ] as const;
  const clock = { now: () => Date.now(), set: () => undefined, pass: () => undefined, workingDay: (day: string) => day };
  const served = await sandboxPage({
    slack,
    teams,
    people: who,
    clock,
    startAgain: async () => undefined,
    settled: async () => undefined,
    notices: () => [],
  });
  await webClient(slack).chat.postMessage({ channel: 'U1', text: 'x', blocks: [actions(button('go'))] });
  const chat = await connector(teams);
  const asks = card([{ type: 'Action.Submit', title: 'Hand in', data: { of: 'case-1' } }], [picker]);
  await chat.conversations.sendToConversation(teams.snapshot(dee).conversation, asks);

  const { page, faults } = await tab(browser, served.url);
  page.setDefaultTimeout(15_000);
  const listed = (name: RegExp) =>
    page.getByRole('region', { name }).getByLabel('Whom to add').locator('option:not([value=""])').allTextContents();

  await page.locator('#people').getByRole('button', { name: /Ada/ }).click();
  const slackWindow = page.getByRole('region', { name: /Ada/ });
  await slackWindow.getByRole('button', { name: 'go' }).click();
  await slackWindow.getByLabel('Whom to add').selectOption({ label: 'Ben Invented' });
  expect(await listed(/Ada/)).toEqual(['Ada Invented', 'Ben Invented']);
  await slackWindow.getByRole('button', { name: 'Hand in' }).click();
  await expect.poll(() => sent).toMatchObject([{ who: { whom: { type: 'users_select', selected_user: 'U2' } } }]);

  await page.locator('#people').getByRole('button', { name: /Dee/ }).click();
  const teamsWindow = page.getByRole('region', { name: /Dee/ });
  await teamsWindow.getByLabel('Whom to add').selectOption({ label: 'Fox Invented' });
  expect(await listed(/Dee/)).toEqual(expect.not.arrayContaining(['Gus Invented']));
  await teamsWindow.getByRole('button', { name: 'Hand in' }).click();
  await expect.poll(() => sent.at(-1)).toEqual({ of: 'case-1', whom: 'oid-fox' });
  expect(faults).toEqual([]);

  await page.close();
  for (const one of [served, bolt, adapter, slack, teams]) await one.close();
});
