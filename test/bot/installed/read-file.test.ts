import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Installed } from '../../../bot/installed/installed.ts';
import { readInstallations } from '../../../bot/installed/read-file.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const council = '7e4a0001-0000-4000-8000-0000000000a1';
const police = '7e4a0002-0000-4000-8000-0000000000b2';
const app = (n: number) => `5a4db0c5-0000-4000-8000-9c0e7a7e000${n}`;
const onTeams = { on: 'teams', name: 'council', app: app(1), tenant: council, secret: { env: 'COUNCIL' } };
const managed = { on: 'teams', name: 'police', app: app(2), tenant: police, managedIdentity: true };
const onSlack = {
  on: 'slack',
  name: 'schools',
  app: 'A0SCHOOLS',
  org: 'T0SCHOOLS',
  signingSecret: { file: 'secrets/signing' },
  token: { file: 'secrets/token' },
};
const env = { COUNCIL: ' of-council \r\n', PLANTED: 'planted' };
const nobody = { slack: [], teams: [] };

let folder: string;
let file: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  file = join(folder, 'installations.json');
  await mkdir(join(folder, 'secrets'));
  await secret('signing', 'of-schools-signing');
  await secret('token', 'xoxb-of-schools\r\n');
});
afterAll(() => remove());

async function secret(name: string, text: string, mode = 0o640): Promise<void> {
  await writeFile(join(folder, 'secrets', name), text);
  await chmod(join(folder, 'secrets', name), mode);
}

/** The file written and read; `installations` alone, or all that it says. */
async function read(said: readonly object[] | object, beside: Installed = nobody) {
  await writeFile(file, JSON.stringify(Array.isArray(said) ? { installations: said } : said), { mode: 0o644 });
  return readInstallations(file, env, beside);
}
/** What it says is wrong, its own name left out. */
async function wrong(said: Parameters<typeof read>[0], beside: Installed = nobody): Promise<readonly string[]> {
  const done = await read(said, beside);
  if (!('wrong' in done)) throw new Error('it was taken');
  return done.wrong.map((one) => one.replace(`INSTALLATIONS_FILE (${file}): `, ''));
}

test('each entry with its own secrets, from the environment or a file beside it, without blanks around them', async () => {
  expect(await read([onTeams, managed, onSlack])).toEqual({
    removed: [],
    names: ['council', 'police', 'schools'],
    installed: {
      teams: [
        {
          on: 'teams',
          name: 'council',
          tenant: council,
          appId: app(1),
          appTenant: council,
          appType: 'SingleTenant',
          appPassword: 'of-council',
        },
        { on: 'teams', name: 'police', tenant: police, appId: app(2), appTenant: police, appType: 'UserAssignedMsi' },
      ],
      slack: [
        {
          on: 'slack',
          name: 'schools',
          app: 'A0SCHOOLS',
          org: 'T0SCHOOLS',
          signingSecret: 'of-schools-signing',
          token: 'xoxb-of-schools',
        },
      ],
    },
  });
});

test('a secret that stands in the file itself is refused, and not repeated', async () => {
  const told = await wrong([
    { ...onTeams, secret: 'planted' },
    { ...onSlack, token: 'xoxb-planted', signingSecret: { value: 'planted' } },
  ]);
  const should = 'should be where the secret is and never the secret itself: {"env": "NAME"} or {"file": "PATH"}.';
  expect(told).toEqual([`council: secret ${should}`, `schools: signingSecret ${should}`, `schools: token ${should}`]);
});

test.each([
  [
    'an environment variable that is not there',
    { env: 'NOT_SET' },
    'council: secret: the environment variable NOT_SET is not set, or empty.',
  ],
  ['a file that is not there', { file: 'secrets/none' }, /^council: secret: \S+none cannot be read \(ENOENT\)\.$/],
  ['a folder', { file: 'secrets' }, /^council: secret: \S+secrets (cannot be read \(EISDIR\)|.*everybody)/],
])('%s', async (_, where, says) => {
  await chmod(join(folder, 'secrets'), 0o750);
  const told = await wrong([{ ...onTeams, secret: where }]);
  expect(told).toEqual([expect.stringMatching(says)]);
});

test.skipIf(process.platform === 'win32')(
  'a secret that everybody on the machine may read or write, and a file that everybody may write',
  async () => {
    for (const mode of [0o644, 0o602]) {
      await secret('open', 'planted', mode);
      const told = await wrong([{ ...onTeams, secret: { file: 'secrets/open' } }]);
      expect(told).toEqual([
        expect.stringMatching(/^council: secret: everybody on this machine may read or write \S+open: chmod o-rw it/),
      ]);
    }
    await read([onTeams]);
    await chmod(file, 0o666);
    expect(await readInstallations(file, env, nobody)).toEqual({
      wrong: [`INSTALLATIONS_FILE (${file}): everybody on this machine may write it: chmod o-w it.`],
    });
    await chmod(file, 0o644);
  },
);

test('an empty secret, one that is no secret by its size, and tokens that are none', async () => {
  await secret('empty', ' \r\n');
  await secret('large', 'x'.repeat(5_000));
  await secret('odd', 'planted');
  const at = (name: string) => ({ file: `secrets/${name}` });
  expect(
    await wrong([
      { ...onTeams, secret: at('empty') },
      { ...onTeams, name: 'large', secret: at('large') },
      { ...onSlack, token: at('odd'), signingSecret: at('odd') },
    ]),
  ).toEqual([
    expect.stringMatching(/^council: secret: \S+empty is empty\.$/),
    expect.stringMatching(/^large: secret: \S+large is no secret: it is larger than 4096 bytes\.$/),
    'schools: signingSecret is no signing secret of a Slack app.',
    'schools: token is no bot token of Slack, which begins with xoxb-.',
  ]);
});

test.each([
  ['no list', {}, ['installations should be Invalid input: expected array, received undefined.']],
  ['no name', [{ ...onTeams, name: 'PLANTED NAME' }], ['entry 1: name should be lower-case letters, digits and hyphens.']],
  ['a field nobody knows', [{ ...onTeams, planted: 'planted' }], ['council has a field that means nothing here.']],
  ['another platform', [{ ...onTeams, on: 'planted' }], [expect.stringMatching(/^council: on should be /)]],
  [
    'neither a secret nor an identity',
    [{ ...onTeams, secret: undefined }],
    ['council: secret should be with either "secret" or "managedIdentity": true.'],
  ],
  [
    'both',
    [{ ...managed, secret: { env: 'PLANTED' } }],
    ['police: secret should be with either "secret" or "managedIdentity": true.'],
  ],
  [
    'ids that are none',
    [{ ...onSlack, app: 'planted', org: 'planted' }],
    [expect.stringMatching(/^schools: app /), expect.stringMatching(/^schools: org /)],
  ],
  ['two of one name', [onTeams, { ...managed, name: 'council' }], ['two installations are called council.']],
  [
    'one tenant twice',
    [onTeams, { ...managed, tenant: council.toUpperCase() }],
    [`council and police are for the same tenant ${council}.`],
  ],
  [
    'one app of Teams twice',
    [onTeams, { ...managed, app: app(1) }],
    ['council and police have the same app: a bot is of one tenant.'],
  ],
  ['one workspace twice', [onSlack, { ...onSlack, name: 'again' }], ['schools and again are for the same workspace T0SCHOOLS.']],
  [
    'two apps of Slack with one signing secret',
    [onSlack, { ...onSlack, name: 'other', app: 'A0OTHER', org: 'T0OTHER' }],
    ['schools and other are two apps with one signing secret: each app has its own.'],
  ],
])('refused whole: %s', async (_, said, says) => {
  const told = await wrong(said);
  expect(told).toEqual(says);
  expect(told.join(' ')).not.toMatch(/planted/i);
});

test('Socket Mode is an app-level token by reference, instead of a signing secret or beside it', async () => {
  await secret('app-token', 'xapp-1-A0SCHOOLS\n');
  await secret('no-app-token', 'planted');
  const { signingSecret, ...bare } = onSlack;
  const done = await read([{ ...bare, appToken: { file: 'secrets/app-token' } }]);
  expect('installed' in done && done.installed.slack).toMatchObject([{ signingSecret: null, appToken: 'xapp-1-A0SCHOOLS' }]);
  expect(await wrong([bare])).toEqual(['schools: signingSecret should be there, or "appToken" for Socket Mode.']);
  expect(await wrong([{ ...bare, appToken: 'xapp-planted' }])).toEqual([
    expect.stringMatching(/^schools: appToken should be where the secret is and never the secret itself/),
  ]);
  expect(await wrong([{ ...bare, appToken: { file: 'secrets/no-app-token' } }])).toEqual([
    'schools: appToken is no app-level token of Slack, which begins with xapp-.',
  ]);
  const socket = { ...bare, appToken: { file: 'secrets/app-token' } };
  expect(await wrong([socket, { ...socket, name: 'other', app: 'A0OTHER', org: 'T0OTHER' }])).toEqual([
    'schools and other are two apps with one app-level token: each app has its own.',
  ]);
});

test('a distributed app is one entry for each workspace', async () => {
  const read2 = await read([onSlack, { ...onSlack, name: 'other', org: 'T0OTHER' }]);
  expect('installed' in read2 && read2.installed.slack.map(({ org }) => org)).toEqual(['T0SCHOOLS', 'T0OTHER']);
});

test('what the single settings say stands beside it, and may not contradict it', async () => {
  const single = {
    on: 'teams',
    name: 'MICROSOFT_APP_ID',
    tenant: null,
    appId: app(1),
    appType: 'MultiTenant',
    appPassword: 'x',
  } as const;
  const beside = { slack: [], teams: [single] };
  expect(await wrong([onTeams], beside)).toEqual(['council and MICROSOFT_APP_ID have the same app: a bot is of one tenant.']);
  const done = await read([managed], beside);
  expect('installed' in done && done.installed.teams.map(({ name }) => name)).toEqual(['police', 'MICROSOFT_APP_ID']);
});

test('no file, no JSON, too much of it', async () => {
  const at = (path: string) => readInstallations(path, env, nobody);
  expect(await at(join(folder, 'none.json'))).toEqual({ wrong: [expect.stringMatching(/it cannot be read \(ENOENT\)\.$/)] });
  await writeFile(file, 'planted', { mode: 0o644 });
  expect(await at(file)).toEqual({
    wrong: [
      `INSTALLATIONS_FILE (${file}): it is not JSON from line 1, character 1 on: look for a comma, a quotation mark or a bracket too many or too few.`,
    ],
  });
  await writeFile(file, ' '.repeat(1024 * 1024 + 1));
  expect(await at(file)).toEqual({ wrong: [`INSTALLATIONS_FILE (${file}): it is larger than 1 MB.`] });
  await writeFile(file, JSON.stringify({ installations: Array.from({ length: 101 }, () => onTeams) }));
  expect(await at(file)).toEqual({ wrong: [expect.stringMatching(/installations should be/)] });
});
