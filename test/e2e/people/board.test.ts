import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { convened } from '../../support/convened.ts';
import { forger, type Who } from '../../support/forger.ts';
import { type Played, play } from '../../support/slice.ts';
import { peopleBeside } from '../../support/story/invented-cast.ts';

const alder = '7e4a0001-0000-4000-8000-0000000000a1';
const slack = (user: string) => ({ on: 'slack', org: 'T0NETHER', user }) as const;
const who = {
  magnolia: { on: 'teams', tenant: alder, user: '0b1ec700-0000-4000-8000-000000000701' },
  sterling: slack('U0STERLING'),
  osric: slack('U0OSRIC'),
  juniper: slack('U0JUNIPER'),
  linden: slack('U0LINDEN'),
  avery: { on: 'teams', tenant: alder, user: '0b1ec700-0000-4000-8000-000000000001' },
} as const satisfies Record<string, Who>;

let played: Played;
const opens = (name: keyof typeof who, file?: string) =>
  forger(played, who[name]).open(file === undefined ? { form: 'board', of: '' } : { form: 'board-file', of: '', about: file });

interface Held {
  readonly page: string;
  readonly token: string;
  readonly code: string;
}

/** The link in the form of a file, and the code beside it. */
function held(form: string): Held {
  const [, page, token] = /(http:\/\/127\.0\.0\.1:\d+\/file)#([\w-]+)/.exec(form) ?? [];
  const code = /Code: (\d{3} \d{3})/.exec(form)?.[1];
  if (page === undefined || token === undefined || code === undefined) throw new Error(`there is no link in ${form}`);
  return { page, token, code };
}

async function fetched({ page, token, code }: Held) {
  const answer = await fetch(page, { method: 'POST', body: new URLSearchParams({ t: token, code }) });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

beforeAll(async () => {
  played = await play([...peopleBeside()]);
  const { cases } = played.sandbox.bot().app.streams;
  const now = played.sandbox.clock.now();
  const one = { streams: { cases }, now, administrator: 'avery', chair: 'linden', named: true } as const;
  const invitees = { tamsin: 'social-worker', caspian: 'school' };
  await convened({ ...one, invitees, reference: 'INV-41' });
  const sensitive = await convened({ ...one, invitees, reference: 'INV-42' });
  const command = { do: 'set-sensitive' } as const;
  await cases.ask(caseStream(sensitive), { by: 'linden' as PersonId, at: now, via: 'teams', command });
}, 60_000);
afterAll(() => played.stop());

test('what boards need of each case is made before anybody asks for one: the first that is asked for reads no case', async () => {
  // Nothing else is read meanwhile.
  await played.settled();
  const { app } = played.sandbox.bot();
  const read = vi.spyOn(app.streams.cases.folds, 'read');
  await app.prepareBoards();
  const whole = read.mock.calls.length;
  expect(whole).toBeGreaterThanOrEqual(2);
  expect(await opens('magnolia')).toMatch(/INV-41: 2 of 2 silent/);
  expect(read).toHaveBeenCalledTimes(whole);
  read.mockRestore();
});

test('who oversees cases reads the board on their platform; a case for named people is on the unit manager’s alone', async () => {
  const all = { magnolia: await opens('magnolia'), sterling: await opens('sterling'), osric: await opens('osric') };
  for (const said of Object.values(all)) {
    expect(said).toMatch(/INV-41: 2 of 2 silent/);
    expect(said).not.toMatch(/Planted|planted|Quillfeather|Tamsin|Caspian/);
  }
  expect(all.magnolia).toMatch(/INV-42/);
  expect(all.sterling + all.osric).not.toMatch(/INV-42/);
});

test('to whoever oversees none it is as if there were nothing', async () => {
  for (const name of ['avery', 'juniper', 'linden'] as const)
    expect(await opens(name), name).toMatch(/There is nothing for you here\. Nid oes dim i chi yma\./);
});

test('the figures and the board with its pictures are got by a link that works once, of the cases that are on their board alone', async () => {
  const board = await opens('sterling');
  expect(board).toMatch(/for a spreadsheet \(\.csv\)[\s\S]*Get the figures[\s\S]*Get the pictures/);
  const link = held(await opens('sterling', 'board-figures'));
  const csv = await fetched(link);
  expect([csv.status, csv.headers.get('content-disposition')]).toEqual([200, 'attachment; filename="quorate-board.csv"']);
  // A reader of text takes the mark away.
  expect(csv.text).toMatch(/^"measure","quarter_from_or_agency","part","of","usual_days_before"\r\n/);
  expect(csv.text).not.toMatch(/INV-4/);
  expect((await fetched(link)).status).toBe(404);

  const theirs = await fetched(held(await opens('sterling', 'board-picture')));
  expect([theirs.status, theirs.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(theirs.text).toMatch(/<img src="data:image\/png;base64,[\s\S]*alt="Bars: Open cases, now/);
  expect(theirs.text).toMatch(/INV-41: 2 of 2 silent/);
  expect(theirs.text).not.toMatch(/INV-42|Planted|Quillfeather|Tamsin|Caspian/);
  // Teams has the address of a link beside its text, where only a client reads it.
  expect(await opens('magnolia', 'board-picture')).toMatch(/Get the pictures\nCode: \d{3} \d{3}/);
});

test('a wrong code gets nothing, five end the link, and each try is written down', async () => {
  const link = held(await opens('osric', 'board-figures'));
  const wrong = String((Number(link.code.replace(' ', '')) + 1) % 1_000_000).padStart(6, '0');
  for (let nth = 0; nth < 5; nth++) expect((await fetched({ ...link, code: wrong })).status).toBe(404);
  expect((await fetched(link)).status).toBe(404);
  const { wrongCodes } = await played.sandbox.bot().app.streams.boards.peek('boards');
  expect(Object.values(wrongCodes).map(({ times }) => times)).toContain(5);
});

test('a link to a file of a board is nobody’s who has none, and no file that there is not', async () => {
  const nothing = /There is nothing for you here\. Nid oes dim i chi yma\./;
  for (const name of ['avery', 'juniper', 'linden'] as const)
    for (const file of ['board-figures', 'board-picture']) expect(await opens(name, file), name).toMatch(nothing);
  expect(await opens('magnolia', 'minutes')).toMatch(nothing);
});

test('whose standing is taken away after the link was made gets nothing', async () => {
  const link = held(await opens('osric', 'board-picture'));
  const { directory } = played.sandbox.bot().app.streams;
  const { people } = await directory.peek('directory');
  const osric = [...people.values()].find(({ standing }) => standing.includes('coordinator')) ?? expect.unreachable();
  const at = played.sandbox.clock.now();
  const set = { person: osric.id, ofAgency: {}, standing: [], unit: null, order: null, backup: null };
  const ask = { by: 'avery' as PersonId, at, via: 'teams', command: { do: 'set-standings', ...set } } as const;
  expect(await directory.ask('directory', ask)).toMatchObject({ did: 'decided' });
  expect((await fetched(link)).status).toBe(404);
});
