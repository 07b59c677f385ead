import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inventedPartnership } from '../../adapters/sandbox/partnership.ts';
import { type Offline, openOffline } from '../../bot/cli/offline.ts';
import { diffPartnership, runImport } from '../../bot/cli/partnership/partnership-import.ts';
import { operator } from '../../bot/start/operator.ts';
import { caseStream } from '../../bot/turn/streams.ts';
import { convened } from '../support/convened.ts';
import { live } from '../support/process/live-settings.ts';
import { startToEnd } from '../support/process/start-process.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { asWindowsWrites } from '../support/windows-text.ts';
import { quorate } from './run.ts';

const whole = { ...inventedPartnership(), adopted: { by: 'An invented board', reviewedOn: '2026-11-01' } };
const agencyOf = (id: string) => whole.people.find((one) => one.id === id)?.agency;
const police = agencyOf('bram') ?? '';
const but = (gone: (one: (typeof whole.people)[number]) => boolean) => ({
  ...whole,
  people: whole.people.filter((one) => !gone(one)),
});
const env = () => ({ DATA_DIR: place.folder, QUORATE_KEY: live.QUORATE_KEY });

let place: Awaited<ReturnType<typeof temporaryFolder>>;
let offline: Offline;
const file = (json: object): string => {
  const name = join(place.folder, 'partnership.json');
  writeFileSync(name, asWindowsWrites(JSON.stringify(json))['PowerShell > (UTF-16LE)']);
  return name;
};
const head = async () => (await offline.store.load('directory')).head;

beforeAll(async () => {
  place = await temporaryFolder();
  const opened = await openOffline(env(), 'new');
  if ('wrong' in opened) throw new Error(opened.wrong.join(' '));
  offline = opened;
}, 60_000);
afterAll(async () => {
  await offline.close();
  await place.remove();
});

test('a first import needs nothing confirmed; on the trail stands the command line, and who', async () => {
  expect(await runImport(offline, file(whole), {})).toMatchObject({
    said: expect.arrayContaining(['The partnership is imported.']),
  });
  const { events } = await offline.sealed.read('directory');
  for (const event of events) expect(event).toMatchObject({ via: 'cli', by: expect.stringMatching(/^(?!time$)./) });
  const again = await runImport(offline, file({ ...whole, name: 'Renamed' }), { by: 'avery' });
  expect(again).not.toHaveProperty('wrong');
  // A name that anybody at the server can give: whose account it was stands beside it.
  const stamp = { via: 'cli', by: 'avery', account: operator() };
  expect((await offline.sealed.read('directory')).events.at(-1)).toMatchObject(stamp);
  expect(await runImport(offline, file(whole), { by: 'nobody' })).toEqual({
    wrong: [expect.stringMatching(/nobody in the directory/)],
  });
});

test('before anything is stored the difference is the whole file; it says so, needs no key, and makes no store', async () => {
  const nowhere = join(place.folder, 'nothing-yet');
  const { status, out, err } = await quorate(['partnership', 'diff', file(whole)], { env: { DATA_DIR: nowhere } });
  expect([status, err]).toEqual([0, '']);
  expect(out).toContain('+ person avery\n');
  expect(out).toMatch(new RegExp(`People: ${whole.people.length} new, 0 changed, 0 removed, of 0\\.`));
  expect(out).toMatch(/There is no store in DATA_DIR \(.*nothing-yet\) yet, so everything is new: the first start/);
  expect(existsSync(nowhere)).toBe(false);
  const wrong = await quorate(['partnership', 'diff', join(place.folder, 'none.json')], { env: { DATA_DIR: nowhere } });
  expect(wrong).toMatchObject({ status: 2, out: '' });
}, 60_000);

test('people whom the bot cannot write to are named at the import, by their ids', async () => {
  const name = file(whole);
  const onlySlack = await quorate(['partnership', 'import', name], { env: { ...live, ...env() } });
  const teams = whole.people.filter((one) => one.identities.every(({ on }) => on === 'teams')).map((one) => one.id);
  expect(teams.length).toBeGreaterThan(0);
  expect(onlySlack).toMatchObject({ status: 0, out: expect.stringMatching(/imported\.\nNobody can write to these people/) });
  expect(onlySlack.out).toContain(`(${teams.length}): ${teams.join(' ')}\n`);
  const none = await quorate(['partnership', 'import', name], { env: env() });
  expect(none).toMatchObject({ status: 0, out: expect.stringMatching(/No platform is set here/) });
}, 60_000);

describe('a file that removes many, or an agency with open cases', () => {
  test('more than a tenth of the people, five or more: refused, the difference first', async () => {
    const before = await head();
    const gone = whole.people
      .filter((one) => one.agency !== police)
      .slice(-5)
      .map((one) => one.id);
    const fewer = file(but((one) => gone.includes(one.id)));
    const refused = await runImport(offline, fewer, {});
    expect(refused).toMatchObject({
      wrong: [expect.stringMatching(/removes 5 of \d+ people/), expect.stringMatching(/--confirm-removals/)],
    });
    for (const id of gone) expect(refused.said).toContain(`- person ${id}`);
    expect(await head()).toBe(before);
    expect(await runImport(offline, fewer, { confirmRemovals: true })).not.toHaveProperty('wrong');
    expect(await head()).not.toBe(before);
    expect(await runImport(offline, file(whole), {})).not.toHaveProperty('wrong');
  });

  test('everybody of one agency: only with open cases is it refused, at the command line and at a start', async () => {
    const gone = file(but((one) => one.agency === police));
    expect(whole.people.filter((one) => one.agency === police).length).toBeLessThan(5);
    expect((await diffPartnership(offline, gone)).said?.join('\n')).not.toMatch(/confirm/);

    const { streams, now } = offline;
    const invitees = { tamsin: 'social-worker', bram: 'police' };
    const id = await convened({ streams, now: now(), chair: 'linden', administrator: 'avery', invitees });
    const before = await head();
    const refused = await runImport(offline, gone, {});
    expect(refused).toMatchObject({ wrong: [expect.stringMatching(/takes part in 1 open cases/), expect.anything()] });
    expect(refused.said).toContain(`- agency ${police} (1 open cases)`);
    expect(refused.said).toContain('- person bram (open: invitations 1)');
    const others = await diffPartnership(offline, file(but((one) => ['linden', 'avery', 'rowan'].includes(one.id))));
    expect(others.said).toEqual(
      expect.arrayContaining(['- person avery (open: convening 1)', '- person linden (open: chairing 1)', '- person rowan']),
    );
    file(but((one) => one.agency === police));

    const settings = { ...live, ...env(), PARTNERSHIP_FILE: gone };
    const started = await startToEnd(settings);
    expect(started.code).toBe(78);
    expect(started.said).toMatch(/^[\s\S]*- person bram[\s\S]*1 open cases[\s\S]*PARTNERSHIP_REMOVALS=confirm/);
    expect(await head()).toBe(before);
    const { status, out } = await quorate(['partnership', 'diff', gone], { env: env() });
    expect([status, out]).toEqual([0, expect.stringMatching(/- person bram[\s\S]*--confirm-removals/)]);
    expect(await head()).toBe(before);

    // Confirmed, it goes on to what comes next: here a port that cannot be listened on.
    const confirmed = await startToEnd({ ...settings, PARTNERSHIP_REMOVALS: 'confirm', HOST: '192.0.2.1' });
    expect(confirmed).toMatchObject({
      code: 78,
      said: expect.stringMatching(/^PORT 0 on HOST 192\.0\.2\.1 cannot be listened on/),
    });
    const told = confirmed.logged.split('\n').filter((line) => line.includes('"event":"removals confirmed"'));
    expect(told.map((line) => JSON.parse(line).why)).toEqual(
      expect.arrayContaining([
        '- person bram (open: invitations 1)',
        `- agency ${police} (1 open cases)`,
        expect.stringMatching(/^Agencies: /),
      ]),
    );
    expect(await head()).not.toBe(before);

    // Nobody in the case decides that bram has left; what wrote it down is said all the same.
    expect(await runImport(offline, gone, { confirmRemovals: true })).not.toHaveProperty('wrong');
    expect(
      (await offline.sealed.read(caseStream(id))).events.findLast((one) => (one as { event?: unknown }).event === 'departed'),
    ).toMatchObject({
      event: 'departed',
      by: 'time',
      via: 'cli',
    });
  }, 120_000);
});

test('an account under another id: the difference says that the file would be refused', async () => {
  const other = file({ ...whole, people: whole.people.map((one) => (one.id === 'tamsin' ? { ...one, id: 'tamsyn' } : one)) });
  expect((await diffPartnership(offline, other)).said?.at(-1)).toMatch(
    /"tamsyn" has an account of "tamsin".*Nothing was changed/,
  );
  expect(await runImport(offline, other, { confirmRemovals: true })).toMatchObject({
    wrong: [expect.stringMatching(/"tamsyn" has an account of "tamsin"/)],
  });
});

test('somebody who would come into an agency that was suspended in chat: the file is refused, and names both', async () => {
  const ask = (command: object) =>
    offline.streams.directory.ask('directory', { by: 'avery' as never, at: 0, via: 'teams', command: command as never });
  await ask({ do: 'suspend-agency', agency: 'gp' });
  const moved = file({ ...whole, people: whole.people.map((one) => (one.id === 'saffron' ? { ...one, agency: 'gp' } : one)) });
  const sentence = /"saffron" is of "gp", which was suspended or removed in chat\. Nothing was changed\./;
  const { said } = await diffPartnership(offline, moved);
  expect(said).toContain('= agency gp');
  expect(said?.at(-1)).toMatch(sentence);
  expect(await runImport(offline, moved, { confirmRemovals: true })).toMatchObject({ wrong: [expect.stringMatching(sentence)] });
  await ask({ do: 'resume-agency', agency: 'gp' });
});

test('a file that is none is a sentence, and no value of it is repeated', async () => {
  for (const [json, sentence] of [
    [{ ...whole, people: 'planted' }, /people/],
    [{ ...whole, procedure: 'planted' }, /procedure: not one of ours/],
    [['planted'], /partnership file/],
  ] as const) {
    const done = await runImport(offline, file(json), {});
    expect(done).toMatchObject({ wrong: [expect.stringMatching(sentence), ...('wrong' in done ? done.wrong.slice(1) : [])] });
    expect(JSON.stringify(done)).not.toMatch(/planted/);
  }
});

describe('what was changed in chat, and people by CSV', () => {
  const csv = (...lines: readonly string[]) => {
    const name = join(place.folder, 'people.csv');
    writeFileSync(name, `\uFEFF${lines.join('\r\n')}\r\n`);
    return name;
  };
  const school = whole.agencies.find((one) => one.id === 'school');
  const row = (id: string, name: string) => `${id},${name},school,T0ALDER,U0${id.toUpperCase()}`;
  const head = 'id,name,agency,slack-org,slack-user';

  test('rows are added to what the file had; a fault is said with line and column, and nothing of it is taken', async () => {
    expect(school?.workspaces).toEqual(['T0ALDER']);
    await runImport(offline, file(whole), { confirmRemovals: true });
    const before = (await offline.streams.directory.peek('directory')).people.size;
    const two = csv(head, row('nell', '"Nell, Invented"'), row('ned', 'Ned Invented'));
    expect((await diffPartnership(offline, two)).said).toEqual(expect.arrayContaining(['+ person nell', '+ person ned']));
    expect(await runImport(offline, two, {})).not.toHaveProperty('wrong');
    const { people } = await offline.streams.directory.peek('directory');
    expect([people.size, people.get('nell' as never)?.name]).toEqual([before + 2, 'Nell, Invented']);
    const wrong = csv(head, row('nora', 'Nora Invented'), 'nick,Nick Invented,nowhere,T0ALDER,U0NICK');
    expect(await runImport(offline, wrong, {})).toEqual({
      wrong: [expect.stringMatching(/people\.csv: line 3, column 20: agency: no agency of that id\.$/)],
    });
    expect((await offline.streams.directory.peek('directory')).people.has('nora' as never)).toBe(false);
  });

  test('the difference says by ids what was changed in chat; the trail says who did it', async () => {
    const command = { do: 'suspend', person: 'bram' } as never;
    await runImport(offline, file(whole), { confirmRemovals: true });
    await offline.streams.directory.ask('directory', { by: 'avery' as never, at: 0, via: 'teams', command });
    const { said } = await diffPartnership(offline, file(whole));
    expect(said?.slice(-2)).toEqual([expect.stringMatching(/^Changed in chat/), '= person bram']);
    const shown = await quorate(['audit', 'show', '--directory'], { env: env() });
    expect(shown.out).toMatch(/\(avery\) {2}teams {2}suspended .*\(bram\)\n$/);
    expect(shown.out).not.toMatch(/0b1ec700|U0/);
    expect((await quorate(['audit', 'show', '--directory', '--strangers'], { env: env() })).status).toBe(2);
  }, 60_000);
});
