import { join } from 'node:path';
import { destroyCase } from '../../bot/cli/case/case-destroy.ts';
import { holdCase } from '../../bot/cli/case/case-hold.ts';
import { commandsOf, readConferenceFile } from '../../bot/cli/conference/conference-file.ts';
import { exportCase } from '../../bot/cli/export/export-case.ts';
import { type Offline, openOffline } from '../../bot/cli/offline.ts';
import type { Done } from '../../bot/cli/on-store.ts';
import { caseStream } from '../../bot/turn/streams.ts';
import { localDay } from '../../domain/calendar/london.ts';
import { oneCase } from './stage.ts';
import type { Telling } from './story.ts';

type Invited = Readonly<Record<string, string>>;

/** What is not about the story's point: an initial conference of two weeks ahead, one child of school age, six people. */
const usual = {
  reference: 'INV-8',
  type: 'initial',
  facts: { 'section-47-started': '2026-12-01' } as Readonly<Record<string, string>>,
  children: [{ born: '2019-05-04' }] as readonly object[],
  date: '2026-12-17',
  time: '10:00',
  place: 'Invented Hall, 1 Nowhere Lane',
  chair: 'rowan',
  administrator: 'avery',
  invitees: { tamsin: 'social-worker', bram: 'police', orla: 'school-nurse', marigold: 'school', ottoline: 'gp' } as Invited,
};

/** `quorate conference create`, with a file that holds the usual and `more`; its list goes to the chair. */
export async function conferenceFile({ stage, meanwhile }: Telling, more: Partial<typeof usual> = {}): Promise<void> {
  const { invitees, ...rest } = { ...usual, ...more };
  const listed = Object.entries(invitees).map(([person, role]) => ({ person, role }));
  const file = readConferenceFile({ ...rest, invitees: listed }, localDay(stage.sandbox.clock.now()));
  if ('wrong' in file) throw new Error(file.wrong.join(' '));
  const { streams } = stage.sandbox.bot().app;
  const { procedure } = await streams.directory.peek('directory');
  const stamp = { by: file.administrator, at: stage.sandbox.clock.now(), via: 'cli' } as const;
  await meanwhile(`the command line made conference ${file.reference} from a file, its list with the chair`, async () => {
    for (const [field, command] of commandsOf(file, oneCase, procedure)) {
      const turned = await streams.cases.ask(caseStream(oneCase), { ...stamp, command });
      if (turned.did !== 'decided') throw new Error(`${field}: ${turned.did} ${'reason' in turned ? turned.reason : ''}`);
    }
  });
}

/** The same, and its chair agrees the list: where a story begins with the invitations out. */
export const invited = (on: Telling, more: Partial<typeof usual> = {}): Promise<void> =>
  on.briefly(async () => {
    await conferenceFile(on, more);
    await on.as(more.chair ?? usual.chair).presses('Agree the list');
  }, 'untold');

/** A command on the server, beside the bot that runs, on the story's clock. Gives what it said. */
async function onServer({ stage }: Telling, work: (offline: Offline) => Promise<Done>): Promise<string> {
  const offline = await openOffline({ DATA_DIR: stage.folder }, 'there');
  if ('wrong' in offline) throw new Error(offline.wrong.join(' '));
  const done = await work({ ...offline, now: stage.sandbox.clock.now });
  await offline.close();
  const words = ['wrong' in done ? done.wrong : [], done.said ?? []].flat().join(' ');
  // How many records there are, and their digest, is how the store keeps them, and no story's business.
  return words
    .replaceAll(stage.folder, '')
    .replace(/\d+ records/, 'the records')
    .replace(/SHA-256 \w+/, 'SHA-256 …');
}

export const hold = (on: Telling, by: string, release?: true): Promise<void> =>
  on.meanwhile(`the command line, ${by}: quorate case hold${release ? ' --release' : ''}`, () =>
    onServer(on, (offline) => holdCase(offline, { case: oneCase, by, ...(release ? { release } : {}) })),
  );

/** `nth`: an export is a file of its own each time. */
export const exportTo = (on: Telling, by: string, nth: number): Promise<void> =>
  on.meanwhile(`the command line, ${by}: quorate export case`, () =>
    onServer(on, (offline) => exportCase(offline, { case: oneCase, by, to: folderOf(on, nth) })),
  );

export const destroy = (on: Telling, by: readonly string[], nth: number): Promise<void> =>
  on.meanwhile(`the command line, ${by.join(' and ')}: quorate case destroy`, () =>
    onServer(on, (offline) =>
      destroyCase(offline, {
        case: oneCase,
        confirmedBy: by,
        export: join(folderOf(on, nth), `case-${oneCase}.json`),
        wait: '10',
      }),
    ),
  );

function folderOf({ stage }: Telling, nth: number): string {
  return join(stage.folder, `export-${nth}`);
}

/** The case stands as an older calendar counted it, with `dates`; then the bot starts with the calendar of today. */
export async function countedByAnOlderCalendar(on: Telling, dates: Readonly<Record<string, string>>): Promise<void> {
  const { app } = on.stage.sandbox.bot();
  const stamp = { by: 'time', at: on.stage.sandbox.clock.now(), via: 'time' } as const;
  const command = { do: 'count-dates', counted: { calendar: 'older', dates } } as const;
  await on.briefly(
    () =>
      on.meanwhile('as if the case had been counted by an older calendar', () =>
        app.streams.cases.ask(caseStream(oneCase), { ...stamp, command }),
      ),
    'untold',
  );
  await on.meanwhile('the bot started with newer bank holidays: every case was counted again', app.recount);
}
