import type { SlackViewAction, ViewSubmitAction } from '@slack/bolt';
import type { View } from '@slack/types';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bareAdapter } from './bare-adapter.ts';
import { bareBolt } from './bare-bolt.ts';
import { actions, ada, ben, button, refusal, slackTown, webClient } from './slack-town.ts';
import { card, connector, dee, eli, teamsTown } from './teams-town.ts';

describe('users_select in a modal of the Slack stand-in, before a bare Bolt app', () => {
  const words = (text: string) => ({ type: 'plain_text' as const, text });
  const modal: View = {
    type: 'modal',
    callback_id: 'form',
    title: words('A form'),
    submit: words('Send'),
    blocks: [{ type: 'input', block_id: 'who', label: words('Who'), element: { type: 'users_select', action_id: 'whom' } }],
  };
  let town: Awaited<ReturnType<typeof slackTown>>;
  let bot: Awaited<ReturnType<typeof bareBolt>>;
  let submitted: SlackViewAction[];
  beforeEach(async () => {
    submitted = [];
    town = await slackTown({
      people: [
        { team: 'T1', user: 'U1', name: 'Ada Invented' },
        { team: 'T1', user: 'U2', name: 'Ben Invented' },
        { team: 'T1', home: 'T9', user: 'U4', name: 'Dot Invented' },
        { team: 'T2', user: 'U3', name: 'Cy Invented' },
      ],
    });
    bot = await bareBolt(town.slack, (app) => {
      app.action('go', async ({ ack, body, client }) => {
        await ack();
        if ('trigger_id' in body) await client.views.open({ trigger_id: body.trigger_id, view: modal });
      });
      app.view<ViewSubmitAction>('form', async ({ ack, body }) => {
        submitted.push(body);
        await ack();
      });
    });
    const { ts } = await webClient(town.slack).chat.postMessage({ channel: 'U1', text: 'x', blocks: [actions(button('go'))] });
    await town.slack.press(ada, ts ?? '', 'go');
    await town.slack.until(() => town.slack.snapshot(ada).views.length === 1, 'the modal');
  });
  afterEach(async () => {
    await bot.close();
    await town.slack.close();
  });

  test('one user arrives as selected_user, nobody as null', async () => {
    await expect(town.slack.submitView(ada, {})).rejects.toThrow('whom is required');
    await town.slack.submitView(ada, { who: 'U2' });
    const values = { who: { whom: { type: 'users_select', selected_user: 'U2' } } };
    expect(submitted).toMatchObject([{ view: { state: { values } } }]);
  });

  test('lists whom they can see in their workspace, people of a shared channel too; nobody of another, nobody deactivated', async () => {
    expect(town.slack.listed(ada).map(({ user }) => user)).toEqual(['U1', 'U2', 'U4']);
    town.slack.alter(ben, { deactivated: true });
    expect(town.slack.listed(ada).map(({ user }) => user)).toEqual(['U1', 'U4']);
    for (const who of ['U2', 'U3', 'U9', 'U1,U4', '<@U4>'])
      await expect(town.slack.submitView(ada, { who })).rejects.toThrow(`whom lists no user "${who}"`);
    await expect(town.slack.submitView(ada, { who: ['U1', 'U4'] })).rejects.toThrow('takes one user');
    expect(submitted).toEqual([]);
  });

  test('users.info tells guests, apps, people of another workspace and who was deactivated; it wants users:read', async () => {
    const client = webClient(town.slack);
    const info = async (user: string) => (await client.users.info({ user })).user;
    expect(await info('U2')).toMatchObject({ is_restricted: false, is_ultra_restricted: false, is_bot: false, deleted: false });
    expect(await info('U4')).toMatchObject({ team_id: 'T9', profile: { team: 'T9' } });
    expect(await info('U4')).not.toHaveProperty('is_stranger');
    town.slack.alter(ben, { guest: 'multi-channel' });
    expect(await info('U2')).toMatchObject({ is_restricted: true, is_ultra_restricted: false });
    town.slack.alter(ben, { guest: 'single-channel' });
    expect(await info('U2')).toMatchObject({ is_restricted: true, is_ultra_restricted: true });
    town.slack.alter(ben, { deactivated: true });
    expect(await info('U2')).toMatchObject({ deleted: true });
    expect(await info('U2')).not.toHaveProperty('is_restricted');
    expect(await refusal(client.users.info({ user: 'U3' }))).toBe('user_not_found');
    const bare = await slackTown({ workspaces: [{ id: 'T1', name: 'First', scopes: ['chat:write'] }] });
    expect(await refusal(webClient(bare.slack).users.info({ user: 'U1' }))).toBe('missing_scope');
    await bare.slack.close();
  });
});

describe('a ChoiceSet of people of the Teams stand-in, before a bare CloudAdapter', () => {
  const fox = { tenant: 'tenant-one', user: 'oid-fox' };
  const picker = {
    type: 'Input.ChoiceSet',
    id: 'whom',
    label: 'Who',
    isRequired: true,
    style: 'filtered',
    choices: [],
    'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
  };
  let town: Awaited<ReturnType<typeof teamsTown>>;
  let bot: Awaited<ReturnType<typeof bareAdapter>>;
  let seen: unknown[];
  const posted = async (input: object) => {
    const client = await connector(town.teams);
    const what = card([{ type: 'Action.Submit', title: 'Send', data: { of: 'case-1' } }], [input]);
    return (await client.conversations.sendToConversation(town.teams.snapshot(dee).conversation, what)).id;
  };
  beforeEach(async () => {
    seen = [];
    town = await teamsTown({
      people: [
        { ...dee, name: 'Dee Invented', installed: true },
        { ...fox, name: 'Fox Invented' },
        { ...eli, name: 'Eli Invented', installed: true },
      ],
    });
    bot = await bareAdapter(town.teams, async ({ activity }) => void seen.push(activity.value));
  });
  afterEach(async () => {
    await bot.close();
    await town.teams.close();
  });

  test('the object id of one person arrives, whether or not the app is installed for them', async () => {
    const id = await posted(picker);
    await expect(town.teams.press(dee, id, 'Send')).rejects.toThrow('whom is required');
    await town.teams.press(dee, id, 'Send', { whom: 'oid-fox' });
    expect(seen).toEqual([{ of: 'case-1', whom: 'oid-fox' }]);
    expect(town.teams.troubles()).toEqual([]);
  });

  test('finds the members of their own organisation: no guests, nobody of another, no two where one is asked', async () => {
    const id = await posted(picker);
    expect(town.teams.listed(dee).map(({ user }) => user)).toEqual(['oid-dee', 'oid-fox']);
    for (const whom of ['oid-eli', 'nobody', 'oid-dee,oid-fox'])
      await expect(town.teams.press(dee, id, 'Send', { whom })).rejects.toThrow(`offers no choice "${whom}"`);
    town.teams.alter(fox, { kind: 'guest' });
    await expect(town.teams.press(dee, id, 'Send', { whom: 'oid-fox' })).rejects.toThrow('offers no choice');
    await town.teams.press(dee, await posted({ ...picker, isMultiSelect: true }), 'Send', { whom: ['oid-dee'] });
    expect(seen).toEqual([{ of: 'case-1', whom: 'oid-dee' }]);
  });

  test('without that data there are only its own choices, and another dataset is held against us', async () => {
    const { 'choices.data': _, ...plain } = picker;
    await expect(town.teams.press(dee, await posted(plain), 'Send', { whom: 'oid-fox' })).rejects.toThrow('no choice');
    const other = { ...picker, 'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/groups' } };
    await expect(town.teams.press(dee, await posted(other), 'Send', { whom: 'oid-fox' })).rejects.toThrow('no choice');
    expect(town.teams.snapshot(dee).troubles).toEqual(['whom searches graph.microsoft.com/groups: nobody answers']);
  });
});
