import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import type { CaseCommand } from '../../../domain/case/case.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { convened } from '../../support/convened.ts';
import { type Played, play } from '../../support/slice.ts';
import { quorate } from '../run.ts';

let played: Played;
/** Of two open cases one is for named people alone. */
let id: string;
let sensitive: string;
const run = (...args: string[]) => quorate(args, { env: { DATA_DIR: played.folder } });
const folder = (name: string) => join(played.folder, name);
const ask = async (of: string, by: string, command: CaseCommand) => {
  const { cases } = played.sandbox.bot().app.streams;
  const stamp = { by: by as PersonId, at: played.sandbox.clock.now(), via: 'teams', command } as const;
  expect(await cases.ask(caseStream(of), stamp)).toMatchObject({ did: 'decided' });
};

beforeAll(async () => {
  played = await play();
  const { cases } = played.sandbox.bot().app.streams;
  const now = played.sandbox.clock.now();
  const one = { streams: { cases }, now, administrator: 'avery', invitees: { tamsin: 'social-worker', caspian: 'school' } };
  id = await convened({ ...one, chair: 'linden', named: true, reference: 'INV-31' });
  sensitive = await convened({ ...one, chair: 'linden', reference: 'INV-32' });
  await ask(sensitive, 'linden', { do: 'set-sensitive' });
});
afterAll(() => played.stop());

describe('a return in a folder', () => {
  test('four objects and which child is which, for their owner alone; columns that are empty are named', async () => {
    const { status, out, err } = await run('export', 'ssd', '--by', 'linden', '--to', folder('ssd'));
    const names = ['ssd_s47_enquiry.csv', 'ssd_initial_cp_conference.csv', 'ssd_cp_plans.csv', 'ssd_cp_reviews.csv'];
    expect(readdirSync(folder('ssd')).toSorted()).toEqual(
      [...names, 'quorate-export.json', 'quorate_children.csv', 'quorate_readme.txt'].toSorted(),
    );
    for (const name of readdirSync(folder('ssd'))) expect(statSync(join(folder('ssd'), name)).mode & 0o777).toBe(0o600);
    expect(statSync(folder('ssd')).mode & 0o777).toBe(0o700);
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^2 cases are in .*ssd_s47_enquiry\.csv/);
    expect(out).toMatch(/ssd@4987c73/);
    expect(out).toMatch(
      /Left empty in ssd_s47_enquiry\.csv: s47e_referral_id; referrals are numbered in the council’s own system\./,
    );
    expect(out).toMatch(/^s47e_s47_end_date is the day entered here /m);
    expect(out).toMatch(/Not checked, since Quorate does not hold it: referrals that were not entered \(1104, 1105, 2889\)/);
    const children = readFileSync(join(folder('ssd'), 'quorate_children.csv'), 'utf8');
    expect(children).toContain(`"${id}-c1","INV-31","1",""`);
    const all = names.map((name) => readFileSync(join(folder('ssd'), name), 'utf8')).join('');
    expect(all + children).not.toMatch(/Planted|planted|Quillfeather|tamsin|linden/);
  });

  test('it is on the trail of each case that is in it, and of no other', async () => {
    const { out } = await run('export', 'annex-a', '--by', 'avery', '--to', folder('annex'));
    const [, sha256] = /SHA-256 ([0-9a-f]{64})/.exec(out) ?? [];
    const trail = (await run('audit', 'show', '--case', id)).out;
    expect(trail).toMatch(
      new RegExp(`Avery Thistlewood \\(avery\\)  cli  put-in-return annex-a ${sha256}  \\[keeper may record-return, Q-15`),
    );
  });

  test('of cases that are not for whoever asks nothing tells that there are any', async () => {
    const { out } = await run('export', 'meetings', '--by', 'juniper', '--to', folder('meetings'));
    expect(out).toMatch(/^1 case is in /);
    const text = readFileSync(join(folder('meetings'), 'quorate_meetings.jsonl'), 'utf8');
    expect(text).toContain(id);
    expect(text).not.toContain(sensitive);
    expect((await run('audit', 'show', '--case', sensitive, '--by', 'avery')).out).not.toMatch(/put-in-return meetings/);
    expect(text).not.toMatch(/Planted|planted|Quillfeather|tamsin|caspian|linden|avery/);
  });

  test('an export does not stand in the way of letting a case go', async () => {
    expect((await run('export', 'case', '--case', id, '--by', 'linden', '--to', folder('whole'))).status).toBe(0);
    expect((await run('export', 'ssd', '--by', 'linden', '--to', folder('ssd'))).status).toBe(0);
    const all = ['--confirmed-by', 'avery', '--confirmed-by', 'linden', '--export', join(folder('whole'), `case-${id}.json`)];
    expect((await run('case', 'destroy', '--case', id, ...all, '--wait', '30')).out).toMatch(/is destroyed/);
    expect((await run('export', 'ssd', '--by', 'linden', '--to', folder('after'))).out).toMatch(/^1 case is in /);
  });
});

describe('a folder that is not ours is left as it is', () => {
  const refused = async (name: string, sentence: RegExp, by = 'linden') => {
    const before = existsSync(folder(name)) ? readdirSync(folder(name)) : null;
    const { status, out, err } = await run('export', 'ssd', '--by', by, '--to', folder(name));
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/\n\s+at /);
    expect(existsSync(folder(name)) ? readdirSync(folder(name)) : null).toEqual(before);
  };

  test('with something else in it, also of the same name', async () => {
    mkdirSync(folder('theirs'), { mode: 0o700 });
    writeFileSync(join(folder('theirs'), 'ssd_cp_plans.csv'), 'of another system');
    await refused('theirs', /is not empty, and holds no export of ours\. Nothing was written/);
    expect(readFileSync(join(folder('theirs'), 'ssd_cp_plans.csv'), 'utf8')).toBe('of another system');
  });

  test('with a marker that is none, or that names files elsewhere', async () => {
    mkdirSync(folder('forged'), { mode: 0o700 });
    const marker = join(folder('forged'), 'quorate-export.json');
    const file = { sha256: 'a'.repeat(64), utc: '2026-12-01T00:00:00.000Z' };
    for (const text of ['', '{', '[]', JSON.stringify({ quorate: 'export-folder', files: { '../../etc/x': file } })]) {
      writeFileSync(marker, text);
      await refused('forged', /holds no export of ours/);
    }
  });

  test('with a file of ours that somebody has changed, or put a link in the place of', async () => {
    await run('export', 'ssd', '--by', 'linden', '--to', folder('changed'));
    writeFileSync(join(folder('changed'), 'ssd_cp_plans.csv'), 'worked on by hand');
    await refused('changed', /ssd_cp_plans\.csv is not as it was written: take it elsewhere first/);
    writeFileSync(join(folder('changed'), 'notes.txt'), 'x');
    await refused('changed', /no export of ours|not as it was written/);
  });

  test('a link, a file, and a folder that others may write into', async () => {
    symlinkSync(folder('theirs'), folder('link'));
    await refused('link', /is no folder/);
    writeFileSync(folder('file'), '');
    const { status, err } = await run('export', 'ssd', '--by', 'linden', '--to', folder('file'));
    expect([status, err]).toEqual([2, `${folder('file')} is no folder. Nothing was written.\n`]);
    mkdirSync(folder('open'));
    chmodSync(folder('open'), 0o777);
    await refused('open', /Others than its owner may write/);
  });

  test('and by nobody who may not', async () => {
    await refused('nobody', /no administrator, chair or unit manager of this partnership/, 'tamsin');
    await refused('nobody', /no administrator, chair or unit manager of this partnership/, '__proto__');
  });
});
