import { expect, test } from 'vitest';
import { beyondReach, canWriteBy, installationsOf } from '../../../bot/deliver/can-write.ts';
import { installedBySettings } from '../../../bot/installed/of-settings.ts';
import { readSettings } from '../../../bot/start/settings.ts';
import { mailKnown } from '../../../bot/turn/mailboxes.ts';
import type { Agency, Directory, Person } from '../../../domain/directory/state.ts';
import { emptyDirectory } from '../../../domain/directory/state.ts';
import type { AgencyId, PersonId } from '../../../domain/ids.ts';
import { reach } from '../../../domain/person/reach.ts';
import { emptyMailbox } from '../../../domain/person/state.ts';

const agency: Agency = {
  id: 'a' as AgencyId,
  name: 'Invented',
  kind: 'school',
  tenants: ['t1'],
  workspaces: ['T1', 'T2'],
  board: false,
  flagged: false,
  areas: [],
};
const onTeams = { on: 'teams', tenant: 't1', user: 'u' } as const;
const onSlack = { on: 'slack', org: 'T1', user: 'U' } as const;
const inAnother = { on: 'slack', org: 'T2', user: 'U' } as const;
const person = (id: string, ...identities: Person['identities']): Person => ({
  id: id as PersonId,
  name: `${id} Invented`,
  memberships: [{ agency: agency.id, standing: [] }],
  standing: [],
  identities,
  language: 'en',
  hour: 9,
  status: 'active',
});
const people = [person('both', onTeams, onSlack), person('teams', onTeams), person('second', inAnother)];
const directory: Directory = {
  ...emptyDirectory,
  agencies: new Map([[agency.id, agency]]),
  people: new Map([...people, { ...person('left', onTeams), status: 'left' as const }].map((one) => [one.id, one])),
};
const by = (env: Readonly<Record<string, string>>) => {
  const settings = readSettings({ QUORATE_KEY: 'invented', ...env });
  if ('wrong' in settings) throw new Error(settings.wrong.join(' '));
  const installed = installedBySettings(settings);
  return canWriteBy(
    () => installed,
    () => undefined,
  );
};
const slack = (token: string) => ({ SLACK_SIGNING_SECRET: 'invented-secret', SLACK_BOT_TOKEN: token });
const teams = {
  MICROSOFT_APP_ID: '5a4db0c5-0000-4000-8000-9c0e7a7e0001',
  MICROSOFT_APP_PASSWORD: 'invented',
  MICROSOFT_APP_TENANT_ID: 'another',
};
const slackOnly = by(slack('xoxb-invented'));
const owed = {
  letter: { letter: 'alert', alert: 'installation', about: 'x' },
  wanted: 1,
  posted: null,
  comesDown: false,
} as const;
const goesTo = (id: string, can: typeof slackOnly) =>
  reach(emptyMailbox, owed, mailKnown(directory, `person:${id}`, can, 0))?.to ?? null;

test('with one platform configured people are written to there, whichever stands first in the file', () => {
  expect(goesTo('both', slackOnly)).toEqual(onSlack);
  expect(goesTo('both', by(teams))).toEqual(onTeams);
  expect(goesTo('teams', slackOnly)).toBeNull();
});

test('a workspace without a token is one that nobody can be written to in', () => {
  const one = by(slack('T1=xoxb-invented'));
  expect([goesTo('both', one), goesTo('second', one)]).toEqual([onSlack, null]);
  expect(installationsOf(directory, one)).toEqual(['slack/T1']);
});

test('who has no way left is named; whoever left is not', () => {
  expect(beyondReach(directory, slackOnly)).toEqual(['teams']);
  expect(beyondReach(directory, by(teams))).toEqual(['second']);
  expect(beyondReach(directory, by({ ...teams, ...slack('xoxb-invented') }))).toEqual([]);
});
