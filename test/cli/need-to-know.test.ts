import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseStream } from '../../bot/turn/streams.ts';
import type { CaseCommand } from '../../domain/case/case.ts';
import type { PersonId } from '../../domain/ids.ts';
import { convened } from '../support/convened.ts';
import { type Played, play } from '../support/slice.ts';
import { quorate } from './run.ts';

let played: Played;
let id: string;
const run = (...args: string[]) => quorate(args, { env: { DATA_DIR: played.folder } });
const ask = async (by: string, command: CaseCommand) => {
  const { cases } = played.sandbox.bot().app.streams;
  const ask = { by: by as PersonId, at: played.sandbox.clock.now(), via: 'teams', command } as const;
  expect(await cases.ask(caseStream(id), ask)).toMatchObject({ did: 'decided' });
};

beforeAll(async () => {
  played = await play();
  const { cases } = played.sandbox.bot().app.streams;
  const invitees = { tamsin: 'social-worker', caspian: 'school' };
  const now = played.sandbox.clock.now();
  id = await convened({ streams: { cases }, now, chair: 'linden', administrator: 'avery', invitees });
  await ask('linden', { do: 'bar', people: ['caspian' as PersonId], agencies: [] });
  await ask('caspian', { do: 'turn-away', what: 'details' });
});
afterAll(() => played.stop());

const shown = async (...by: string[]) => (await run('audit', 'show', '--case', id, ...by)).out.trimEnd().split('\n');

test('that a case is kept from somebody is on the trail for its chair and a unit manager; to everybody else those lines are private ones', async () => {
  const whole = await shown('--by', 'linden');
  expect(whole.join('\n')).toMatch(/departed Caspian Threlfall \(caspian\), barred/);
  const told = whole.flatMap((line, nth) => (/ barred|turned-away/.test(line) ? [nth] : []));
  expect(told.length).toBeGreaterThan(2);
  for (const by of [[], ['--by', 'avery'], ['--by', 'caspian']]) {
    const lines = await shown(...by);
    expect(lines.join('\n')).not.toMatch(/barred|kept from|departed|turned-away/);
    for (const nth of told) expect(lines[nth]).toMatch(/^\d+ {2}\S+Z {2}private$/);
    // Whatever it says of anybody else, and of them before that, is as it was.
    expect(lines.filter((_, nth) => !told.includes(nth))).toEqual(whole.filter((_, nth) => !told.includes(nth)));
  }
});

test('taken back, neither that nor who has come back is told', async () => {
  const before = (await shown()).length;
  await ask('linden', { do: 'unbar', people: ['caspian' as PersonId], agencies: [] });
  const [whole, lines] = [await shown('--by', 'linden'), await shown('--by', 'avery')];
  expect(whole.slice(before).join('\n')).toMatch(/unbarred[\s\S]*returned Caspian/);
  for (const line of lines.slice(before)) expect(line).toMatch(/^\d+ {2}\S+Z {2}private$/);
  await ask('linden', { do: 'bar', people: ['caspian' as PersonId], agencies: [] });
});

test('the whole of it is exported for its chair, not for an administrator, and nothing is written', async () => {
  const file = (name: string) => join(played.folder, name);
  const refused = await run('export', 'case', '--case', id, '--by', 'avery', '--to', file('no'));
  expect([refused.status, existsSync(file('no'))]).toEqual([2, false]);
  expect(refused.err).toMatch(/neither chairs this case nor manages its unit/);
  expect((await run('export', 'case', '--case', id, '--by', 'linden', '--to', file('yes'))).status).toBe(0);
});

test('of a staff-sensitive case the trail is for those who are named', async () => {
  expect((await run('audit', 'show', '--case', id, '--by', 'juniper')).status).toBe(0);
  await ask('linden', { do: 'set-sensitive' });
  for (const by of [[], ['--by', 'juniper'], ['--by', 'rowan']]) {
    const { status, out, err } = await run('audit', 'show', '--case', id, ...by);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/for named people only/);
  }
  expect((await run('audit', 'show', '--case', id, '--by', 'avery')).status).toBe(0);
  expect((await run('case', 'hold', '--case', id, '--by', 'juniper')).err).toMatch(/who may know of it/);
  expect((await run('case', 'hold', '--case', id, '--by', 'avery')).status).toBe(0);
});
