import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SlackStandIn, slackStandIn } from '../../../adapters/sandbox/slack/stand-in.ts';
import type { SlackInstallation } from '../../../adapters/slack/installation.ts';
import { workspacesOfOrg } from '../../../adapters/slack/send/look.ts';
import { canWriteBy } from '../../../bot/deliver/can-write.ts';
import { openOrgWide } from '../../../bot/deliver/org-wide.ts';
import type { LogLine } from '../../../bot/observe/log.ts';

const enterprise = { id: 'E0GRID', name: 'Invented' };
const workspace = (id: string) => ({ id, name: id, enterprise, token: 'xoxb-org-wide' });
const orgWide: SlackInstallation = {
  on: 'slack',
  name: 'grid',
  app: 'A0QUORATE',
  org: enterprise.id,
  signingSecret: 'invented-secret',
  token: 'xoxb-org-wide',
};

let slack: SlackStandIn;
let installed: SlackInstallation[];
const lines: LogLine[] = [];
let more = 0;
beforeEach(async () => {
  slack = await slackStandIn({
    workspaces: [workspace('T0ALDER'), workspace('T0BIRCH'), { id: 'T0NETHER', name: 'Another' }],
    people: [],
  });
  installed = [orgWide];
  lines.length = more = 0;
});
afterEach(() => slack.close());

const settings = () => ({ apiUrl: slack.apiUrl, log: () => undefined });
const opened = () =>
  openOrgWide({
    installed: () => ({ slack: installed, teams: [] }),
    workspacesOf: (one) => workspacesOfOrg(one, settings()),
    more: () => {
      more += 1;
    },
    log: (_, line) => lines.push(line),
  });
const asked = () => slack.calls().filter(({ method }) => method === 'auth.teams.list').length;

test('whoever is listed under a workspace of an enterprise that installed the app is written to; of another enterprise nobody is', async () => {
  const all = opened();
  const canWrite = canWriteBy(() => ({ slack: installed, teams: [] }), all.enterpriseOf);
  const can = (org: string) => canWrite({ on: 'slack', org, user: 'U0' });
  expect(['T0ALDER', 'T0BIRCH', 'T0NETHER'].map(can)).toEqual([false, false, false]);
  await all.look();
  expect(['T0ALDER', 'T0BIRCH', 'T0NETHER', 'E0GRID', 'E0OTHER'].map(can)).toEqual([true, true, false, true, false]);
  await all.look();
  expect([asked(), more]).toEqual([1, 0]);
  installed = [];
  await all.look();
  expect(can('T0ALDER')).toBe(false);
  all.stop();
});

test('while Slack does not say, what it said last stands; another token is asked of anew', async () => {
  const all = opened();
  slack.fault({ on: 'auth.teams.list', how: { status: 200, body: { ok: false, error: 'internal_error' } } });
  await all.look();
  expect(lines).toEqual([{ event: 'workspaces not read', on: 'slack/E0GRID', code: 'internal_error' }]);
  expect(all.enterpriseOf('T0ALDER')).toBeUndefined();
  slack.clearFaults();
  await all.look();
  expect([all.enterpriseOf('T0ALDER'), more]).toEqual(['E0GRID', 1]);
  installed = [{ ...orgWide, token: 'xoxb-of-nobody' }];
  await all.look();
  expect(all.enterpriseOf('T0ALDER')).toBe('E0GRID');
  expect(lines.at(-1)).toMatchObject({ code: 'invalid_auth' });
  all.stop();
});

test('however many workspaces there are, over several answers; and an answer that is none is a code', async () => {
  const many = await slackStandIn({ workspaces: Array.from({ length: 1_001 }, (_, nth) => workspace(`T0${nth}`)), people: [] });
  const found = await workspacesOfOrg(orgWide, { apiUrl: many.apiUrl, log: () => undefined });
  expect(found).toHaveLength(1_001);
  expect(many.calls()).toHaveLength(2);
  for (const body of [{ ok: true }, { ok: true, teams: [{ id: '../x' }] }, { ok: true, teams: 'T0' }]) {
    many.fault({ on: 'auth.teams.list', how: { status: 200, body } });
    expect(await workspacesOfOrg(orgWide, { apiUrl: many.apiUrl, log: () => undefined })).toEqual({ code: 'not_what_was_asked' });
  }
  await many.close();
});
