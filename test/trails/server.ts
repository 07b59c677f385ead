import { commandsOf, readConferenceFile } from '../../bot/conference-file.ts';
import { caseStream } from '../../bot/streams.ts';
import type { Telling } from './story.ts';

/** Stands in every trail for the id of a case made by `conferenceFile`. */
export const oneCase = 'k0000invented0case1';

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
async function conferenceFile({ stage, meanwhile }: Telling, more: Partial<typeof usual> = {}): Promise<void> {
  const { invitees, ...rest } = { ...usual, ...more };
  const file = readConferenceFile({ ...rest, invitees: Object.entries(invitees).map(([person, role]) => ({ person, role })) });
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
