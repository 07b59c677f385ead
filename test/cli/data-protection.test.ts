import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inventedPartnership } from '../../adapters/sandbox/partnership.ts';
import { seal } from '../../adapters/store/sealing/sealed.ts';
import { openSqlite } from '../../adapters/store/sqlite/sqlite.ts';
import { newCaseId } from '../../bot/click/new-case-id.ts';
import { importPartnership } from '../../bot/start/import-partnership.ts';
import { caseStream, openStreams } from '../../bot/turn/streams.ts';
import { readPartnership } from '../../domain/directory/importing/read-partnership.ts';
import { convened } from '../support/convened.ts';
import { masters } from '../support/store/master-keys.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { quorate } from './run.ts';

const key = Buffer.alloc(32, 9).toString('base64');
const past = Date.parse('2019-03-01T10:00:00Z');
const now = Date.parse('2026-11-23T10:00:00Z');

let folder: string;
let remove: () => Promise<void>;
/** An old case that bram is of, another that is kept from him, and fenella who has left. */
let old: string;
let kept: string;
beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  const sealed = seal(await openSqlite(join(folder, 'quorate.db')), masters(key));
  const streams = openStreams(sealed, () => undefined);
  const read = readPartnership(inventedPartnership());
  if ('wrong' in read) throw new Error(read.wrong.join());
  await importPartnership(streams, read, { by: 'time', at: past });
  old = await convened({ streams, now: past, chair: 'rowan', administrator: 'juniper', invitees: { bram: 'police' } });
  kept = await convened({ streams, now, chair: 'rowan', administrator: 'juniper', invitees: { bram: 'police' } });
  const asks = [
    ['rowan', 'teams', { do: 'bar', people: ['bram'], agencies: [] }],
    ['juniper', 'cli', { do: 'set-hold' }],
  ] as const;
  for (const [by, via, command] of asks) {
    const done = await streams.cases.ask(caseStream(kept), { by: by as never, at: now, via, command: command as never });
    expect(done.did).toBe('decided');
  }
  const gone = await streams.directory.ask('directory', {
    by: 'juniper' as never,
    at: past,
    via: 'cli',
    command: { do: 'remove', person: 'fenella' } as never,
  });
  expect(gone.did).toBe('decided');
  await sealed.close();
});
afterAll(() => remove());

const run = (...args: string[]) => quorate(args, { env: { DATA_DIR: folder, QUORATE_KEY: key } });

test('each case and whoever has left is listed by when it is due, with what stands in the way', async () => {
  const { out, status } = await run('retention', '--case-years', '6', '--person-years', '2');
  expect(status).toBe(0);
  const lines = out.trim().split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^person fenella {2}left 2019-03-01 {2}due 2021-03-01 {2}DUE$/);
  expect(lines[1]).toMatch(new RegExp(`^case:${old}  last 2019-03-\\d\\d  due 2025-03-\\d\\d  DUE  no whole export$`));
  expect(lines[2]).toMatch(
    new RegExp(`^case:${kept}  last 2026-11-\\d\\d  due 2032-11-\\d\\d  kept  legal hold  no whole export$`),
  );
  expect(out).not.toMatch(/Fenella|Bram/);
  const due = await run('retention', '--case-years', '6', '--person-years', '30', '--due', '--child-age', '60');
  expect(due.out).toBe('Nothing is due.\n');
});

test('what somebody asks about themselves is written once, and leaves out families, others and what is kept from them', async () => {
  const file = join(folder, 'bram.json');
  const done = await run('person', 'export', '--person', 'bram', '--by', 'juniper', '--file', file);
  expect(done).toMatchObject({
    status: 0,
    out: expect.stringMatching(/^1 cases and \d+ entries of the mailbox are in [\s\S]*SHA-256 [0-9a-f]{64}/),
  });
  const text = readFileSync(file, 'utf8');
  const said = JSON.parse(text);
  expect(said.person).toMatchObject({ id: 'bram', status: 'active' });
  expect(said.mailbox.length).toBeGreaterThan(0);
  expect(said.cases).toMatchObject([{ case: old }]);
  expect(said.cases[0].records).toContainEqual(expect.objectContaining({ named: true }));
  expect(text).not.toContain(kept);
  expect(JSON.stringify(said.cases)).not.toMatch(/rowan|juniper|Child|born/);
  const again = await run('person', 'export', '--person', 'bram', '--by', 'juniper', '--file', file);
  expect(again).toMatchObject({ status: 2, err: expect.stringMatching(/exists already/) });
});

test('nor does it tell of a case for named people, or of a request that somebody was passed by with (Q-5)', async () => {
  const sealed = seal(await openSqlite(join(folder, 'quorate.db')), masters(key));
  const streams = openStreams(sealed, () => undefined);
  const ask = async (id: string, by: string, command: object) => {
    const stamp = { by: by as never, at: now, via: 'cli' } as const;
    expect((await streams.cases.ask(caseStream(id), { ...stamp, command: command as never })).did).toBe('decided');
  };
  const invitees = { tamsin: 'social-worker' };
  const named = await convened({ streams, now, chair: 'rowan', administrator: 'juniper', invitees, reference: 'INV-31' });
  const request = newCaseId();
  const asked = { id: request, reference: 'INV-31', criterion: 'significant-harm', grounds: [], why: 'invented' };
  const kept = { from: ['avery'], quiet: false };
  await ask(request, 'ottoline', { do: 'ask-conference', ...asked, procedure: 'buckinghamshire', kept });
  const answered = { answer: 'accepted', by: 'juniper', at: now, why: 'invented', to: ['juniper'] };
  const recorded = { ...asked, by: 'ottoline', agency: 'gp', at: now, to: [], managers: [], answered, answers: 1 };
  await ask(named, 'juniper', { do: 'record-request', request: recorded });
  await ask(named, 'rowan', { do: 'set-sensitive' });
  await sealed.close();
  const exportOf = async (person: string) => {
    const file = join(folder, `${person}-named.json`);
    expect((await run('person', 'export', '--person', person, '--by', 'juniper', '--file', file)).status).toBe(0);
    return readFileSync(file, 'utf8');
  };
  expect(await exportOf('tamsin')).toContain(named);
  expect(await exportOf('avery')).not.toContain(request);
  const ottoline = await exportOf('ottoline');
  expect(ottoline).toContain(request);
  expect(ottoline).not.toContain(named);
});

test('nobody but an administrator, about nobody who is not there, and no years that are none', async () => {
  const asks = (person: string, by: string) =>
    run('person', 'export', '--person', person, '--by', by, '--file', join(folder, 'none.json'));
  expect(await asks('bram', 'bram')).toMatchObject({ status: 2, err: expect.stringMatching(/no administrator/) });
  expect(await asks('nobody', 'juniper')).toMatchObject({ status: 2, err: expect.stringMatching(/Nobody is called/) });
  expect(await run('retention', '--case-years', 'six', '--person-years', '2')).toMatchObject({
    status: 2,
    err: expect.stringMatching(/whole years/),
  });
});
