import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseStream } from '../../bot/turn/streams.ts';
import type { CaseCommand } from '../../domain/case/case.ts';
import type { PersonId } from '../../domain/ids.ts';
import { convened } from '../support/convened.ts';
import { type Played, play } from '../support/slice.ts';
import { peopleBeside } from '../support/story/invented-cast.ts';
import { quorate } from './run.ts';

let played: Played;
const run = (...args: string[]) => quorate(args, { env: { DATA_DIR: played.folder } });
const ask = async (of: string, by: string, command: CaseCommand) => {
  const { cases } = played.sandbox.bot().app.streams;
  const stamp = { by: by as PersonId, at: played.sandbox.clock.now(), via: 'teams', command } as const;
  expect(await cases.ask(caseStream(of), stamp)).toMatchObject({ did: 'decided' });
};
/** Whoever has this standing in the sandbox's partnership. */
const having = async (standing: string): Promise<string> => {
  const { people } = await played.sandbox.bot().app.streams.directory.peek('directory');
  const found = [...people.values()].find((one) => one.standing.some((own) => own === standing));
  if (found === undefined) throw new Error(`nobody is ${standing}`);
  return found.id;
};

beforeAll(async () => {
  played = await play([...peopleBeside()]);
  const { cases } = played.sandbox.bot().app.streams;
  const one = { streams: { cases }, now: played.sandbox.clock.now(), administrator: 'avery', chair: 'linden' };
  const invitees = { tamsin: 'social-worker', caspian: 'school' };
  await convened({ ...one, invitees, reference: 'INV-41', named: true });
  const sensitive = await convened({ ...one, invitees, reference: 'INV-42' });
  await ask(sensitive, 'linden', { do: 'set-sensitive' });
});
afterAll(() => played.stop());

test('a board says what is to come and who is silent, by references alone', async () => {
  const { status, out, err } = await run('board', '--by', await having('unit-manager'));
  expect([status, err]).toEqual([0, '']);
  expect(out).toMatch(/Not everybody has answered\n(?: {2}.*\n)*? {2}INV-41: 2 of 2 silent/);
  expect(out).toMatch(/INV-42/);
  expect(out).toMatch(/Initial conferences within 15 working days\n {2}None\./);
  expect(out).not.toMatch(/Planted|planted|Quillfeather|Tamsin|Caspian|2017/);
});

test('a case for named people is on no board of whoever may not know of it, and in no figure', async () => {
  const { out } = await run('board', '--by', await having('strategic-manager'));
  expect(out).toMatch(/INV-41/);
  expect(out).not.toMatch(/INV-42/);
});

test('the figures are a file for a spreadsheet and pictures; lists of cases are not in it', async () => {
  const folder = join(played.folder, 'figures');
  const { status } = await run('board', '--by', await having('unit-manager'), '--to', folder);
  expect(status).toBe(0);
  expect(readdirSync(folder).toSorted()).toEqual([
    'quorate-export.json',
    'quorate_board.csv',
    'quorate_board_lists.png',
    'quorate_board_quarters.png',
  ]);
  const png = readFileSync(join(folder, 'quorate_board_quarters.png'));
  expect([...png.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  const text = readFileSync(join(folder, 'quorate_board.csv'), 'utf8');
  expect(text).toMatch(/^\uFEFF"measure","quarter_from_or_agency","part","of","usual_days_before"\r\n/);
  expect(text).not.toMatch(/INV-4/);
});

test('nobody else has one', async () => {
  for (const by of ['avery', 'linden', 'tamsin', 'nobody', '__proto__']) {
    const folder = join(played.folder, 'no');
    const { status, out, err } = await run('board', '--by', by, '--to', folder);
    expect([status, out, existsSync(folder)]).toEqual([2, '', false]);
    expect(err).toMatch(/there is no board/);
  }
});

test('who fetched a file of their board is printed, and is theirs to have', async () => {
  expect(await run('audit', 'show', '--boards')).toMatchObject({ status: 0, out: 'Nobody has fetched a file of a board yet.\n' });
  const [by, at] = [(await having('strategic-manager')) as PersonId, played.sandbox.clock.now()];
  const account = played.identity(by);
  const command = { do: 'fetch-board', file: 'board-picture', link: 'l', until: at + 1, code: 'right', account } as const;
  await played.sandbox.bot().app.streams.boards.ask('boards', { by, at, via: 'web', command });
  const { out } = await run('audit', 'show', '--boards');
  expect(out).toMatch(new RegExp(`^1 {2}\\S+ {2}.*\\(${by}\\) {2}web {2}fetched board-picture\\n$`));
  const file = join(played.folder, 'person.json');
  expect((await run('person', 'export', '--person', by, '--by', 'avery', '--file', file)).status).toBe(0);
  expect(JSON.parse(readFileSync(file, 'utf8')).boards).toMatchObject([{ event: 'fetched', file: 'board-picture', via: 'web' }]);
});
