import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { convene, scaling } from '../support/convene.ts';
import { type Played, play } from '../support/slice.ts';
import { asWindowsWrites } from '../support/windows-text.ts';
import { quorate } from './run.ts';

/** A bot runs beside every command, as it does on a server. */
let played: Played;
let id: string;
const run = (...args: string[]) => quorate(args, { env: { DATA_DIR: played.folder } });
/** How many records the case has, past every layer of ours. */
function records(): unknown {
  const db = new DatabaseSync(join(played.folder, 'quorate.db'), { readOnly: true });
  const row = db.prepare('SELECT count FROM streams WHERE name = ?').get(`case:${id}`);
  db.close();
  return row?.count;
}
const file = (name: string) => join(played.folder, name);
/** The file that an export into this folder writes. */
const exportedIn = (folder: string) => file(join(folder, `case-${id}.json`));
const destroy = (...more: string[]) =>
  run(
    'case',
    'destroy',
    '--case',
    id,
    '--confirmed-by',
    'avery',
    '--confirmed-by',
    'linden',
    '--export',
    exportedIn('whole'),
    ...more,
  );

beforeAll(async () => {
  played = await play();
  const convening = await convene(played, { administrator: 'avery', chair: 'linden' });
  ({ id } = convening);
  await scaling(convening, ['tamsin', 'bram']);
  const social = played.as('tamsin');
  await social.sees(/The scale is open/);
  await social.press(/^Place/);
  await social.submit({ 'score-c1': '3', 'reason-c1': 'planted reason' });
  await social.close();
  await social.sees(/You have placed/);
});
afterAll(() => played.stop());

describe('before the reveal', () => {
  test('audit show says who placed and never what; every line has who, when, platform and rule', async () => {
    const { status, out } = await run('audit', 'show', '--case', id);
    expect(status).toBe(0);
    expect(out).toMatch(/placed round 1: Tamsin Merriwether \(tamsin\) for c1 {2}\[present may place, BU-S2\]/);
    expect(out).not.toMatch(/planted|Invented Hall|2010-05-04/);
    for (const line of out.trimEnd().split('\n'))
      expect(line).toMatch(/^\d+ {2}20\d\d-\d\d-\d\dT\S+Z {2}.+ {2}(cli|teams|slack|time) {2}.+ {2}\[.*\]$/);
  });

  test('an export holds all but the sealed number', async () => {
    expect((await run('export', 'case', '--case', id, '--by', 'linden', '--to', file('early'))).status).toBe(0);
    const text = readFileSync(exportedIn('early'), 'utf8');
    expect(text).toMatch(/Invented Hall/);
    expect(text).not.toMatch(/planted|blob/);
  });
});

describe('what is refused, in a sentence, with exit status 2 and nothing changed', () => {
  const refused = async (args: readonly string[], sentence: RegExp) => {
    const before = records();
    const { status, out, err } = await run(...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/\n\s+at /);
    expect(records()).toBe(before);
  };

  test('a case that is not, a person who may not, a folder with other things in it', async () => {
    await refused(['audit', 'show', '--case', 'nosuchcase'], /There is no case "nosuchcase"/);
    await refused(['case', 'hold', '--case', 'nosuchcase', '--by', 'avery'], /There is no case/);
    await refused(['case', 'hold', '--case', id, '--by', 'tamsin'], /no administrator, chair or unit manager/);
    await refused(
      ['export', 'case', '--case', id, '--by', 'nobody', '--to', file('other')],
      /neither chairs this case nor manages its unit/,
    );
    expect(existsSync(file('other'))).toBe(false);
    await refused(['export', 'case', '--case', id, '--by', 'linden', '--to', played.folder], /holds no export of ours/);
  });

  test('one person, an export that is not one, or not whole', async () => {
    const twice = ['case', 'destroy', '--case', id, '--export', exportedIn('early'), '--confirmed-by'];
    await refused([...twice, 'avery'], /two different people/);
    await refused([...twice, 'avery', '--confirmed-by', 'avery'], /two different people/);
    await refused([...twice, 'avery', '--confirmed-by', 'tamsin'], /two different people/);
    await refused([...twice, 'avery', '--confirmed-by', 'linden', '--wait', 'long'], /not a number of seconds/);
    writeFileSync(file('bad.json'), readFileSync(exportedIn('early'), 'utf8').replace('Invented Hall', 'Another Hall'));
    const bad = ['case', 'destroy', '--case', id, '--confirmed-by', 'avery', '--confirmed-by', 'linden', '--export'];
    await refused([...bad, file('bad.json')], /does not hold the whole trail/);
    await refused([...bad, file('sandbox.key')], /is not an export of case/);
    await refused([...bad, file('none.json')], /cannot be read/);
  }, 60_000);

  test('a store that is not there, and a key that is not its own', async () => {
    const env = { DATA_DIR: file('nothing-here') };
    expect(await quorate(['audit', 'verify'], { env })).toMatchObject({
      status: 2,
      err: expect.stringContaining('no store in DATA_DIR'),
    });
    expect(existsSync(env.DATA_DIR)).toBe(false);
    const QUORATE_KEY = Buffer.alloc(32, 7).toString('base64');
    const wrong = await quorate(['keys', 'rotate'], { env: { DATA_DIR: played.folder, QUORATE_KEY } });
    expect(wrong).toMatchObject({ status: 78, err: expect.stringContaining('does not open this store') });
  });

  test('an anchor file that is none; a backup over another', async () => {
    await refused(['audit', 'verify', '--anchor', file('none')], /cannot be read/);
    await refused(
      ['audit', 'verify', '--anchor', exportedIn('early')],
      /case-\w+\.json, line 1: is no anchor.*Nothing was verified/,
    );
    writeFileSync(file('nothing'), ' \r\n');
    await refused(['audit', 'verify', '--anchor', file('nothing')], /holds no anchor lines/);
    await refused(['backup', '--to', exportedIn('early'), '--keys', file('k')], /exists already/);
    await refused(['backup', '--to', file('a'), '--keys', file('a')], /three files/);
  });
});

describe('letting a case go (Q-15)', () => {
  test('a legal hold stands in the way until it is released', async () => {
    await run('case', 'hold', '--case', id, '--by', 'linden');
    await run('export', 'case', '--case', id, '--by', 'linden', '--to', file('whole'));
    expect(await destroy()).toMatchObject({ status: 2, err: expect.stringContaining('legal hold') });
    expect((await run('case', 'hold', '--case', id, '--by', 'avery', '--release')).out).toMatch(/released/);
  });

  test('cards are emptied on both platforms, the key destroyed, a tombstone left; the chain verifies against an older anchor', async () => {
    await run('backup', '--to', file('b1'), '--keys', file('b1.keys'));
    expect(await destroy('--wait', '30')).toMatchObject({ status: 0, out: expect.stringContaining('is destroyed') });
    for (const person of ['avery', 'linden', 'tamsin', 'bram', 'marigold', 'ottoline'])
      expect(played.as(person).messages().join('\n')).not.toMatch(/INV-8|You are invited|the room/);
    const shown = await run('audit', 'show', '--case', id);
    expect(shown.err).toMatch(/was destroyed on .*, confirmed by avery and linden; export [0-9a-f]{64}/);
    expect(await run('audit', 'verify', '--anchor', file('b1.anchor'))).toMatchObject({
      status: 0,
      out: expect.stringMatching(/1 destroyed[\s\S]*The trail verifies/),
    });
    expect(await destroy()).toMatchObject({ status: 0, out: expect.stringContaining('is destroyed') });
    await expect(played.sandbox.bot().app.streams.cases.peek(`case:${id}`)).rejects.toThrow('destroyed');
  });

  test('an older backup does not bring it back: tombstones are obeyed', async () => {
    await run('backup', '--to', file('b2'), '--keys', file('b2.keys'));
    const env = { DATA_DIR: file('restored'), QUORATE_KEY: readFileSync(file('sandbox.key'), 'utf8') };
    const from = ['restore', '--from', file('b1'), '--keys', file('b1.keys'), '--tombstones'];
    // As PowerShell's `>` leaves it, with a blank behind each line.
    writeFileSync(
      file('listed'),
      asWindowsWrites(readFileSync(file('b2.anchor'), 'utf8').replaceAll('\n', ' \n'))['PowerShell > (UTF-16LE)'],
    );
    const restored = await quorate([...from, file('listed')], { env });
    expect(restored).toMatchObject({ status: 0, out: expect.stringContaining('1 stay destroyed') });
    expect((await quorate(['audit', 'show', '--case', id], { env })).err).toMatch(/was destroyed/);
    const verify = ['audit', 'verify', '--anchor', file('b1.anchor')];
    // The directory of that backup knows of no destruction: the younger file does.
    expect(await quorate(verify, { env })).toMatchObject({
      status: 1,
      err: expect.stringMatching(/not buried[\s\S]*--tombstones/),
    });
    expect(await quorate([...verify, '--tombstones', file('b2.anchor')], { env })).toMatchObject({ status: 0 });
    const again = await quorate(['restore', '--from', file('b1'), '--keys', file('b1.keys')], { env });
    expect(again).toMatchObject({ status: 2, err: expect.stringContaining('not empty') });
  });
});

test('keys are rotated beside the bot, and the old master key can then be dropped', async () => {
  const old = readFileSync(file('sandbox.key'), 'utf8');
  const fresh = Buffer.alloc(32, 9).toString('base64');
  const env = (QUORATE_KEY: string) => ({ env: { DATA_DIR: played.folder, QUORATE_KEY } });
  expect((await quorate(['keys', 'rotate'], env(`${fresh},${old}`))).out).toMatch(/^[1-9]\d* wrapped anew by .* take it out/s);
  expect((await quorate(['audit', 'verify'], env(fresh))).out).toMatch(/The trail verifies/);
  expect((await quorate(['audit', 'verify'], env(old))).err).toMatch(/does not open this store/);
  await quorate(['keys', 'rotate'], env(`${old},${fresh}`));
});

test('a trail that was cut is found against the anchor: exit status 1', async () => {
  await run('backup', '--to', file('b3'), '--keys', file('b3.keys'));
  const anchor = readFileSync(file('b3.anchor'), 'utf8').replace(
    /^directory (\d+):/m,
    (_, count) => `directory ${Number(count) + 1}:`,
  );
  writeFileSync(file('ahead'), anchor);
  const { status, err } = await run('audit', 'verify', '--anchor', file('ahead'));
  expect(status).toBe(1);
  expect(err).toMatch(/directory, record \d+: cut[\s\S]*does NOT verify/);
});
