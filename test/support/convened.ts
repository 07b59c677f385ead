import { commandsOf, readConferenceFile } from '../../bot/cli/conference/conference-file.ts';
import { newCaseId } from '../../bot/click/new-case-id.ts';
import { caseStream, type Streams } from '../../bot/turn/streams.ts';
import { calendarFor } from '../../domain/calendar/calendar-for.ts';
import { isoFromDay } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import type { CaseCommand } from '../../domain/case/case.ts';
import { conferenceOf } from '../../domain/case/conference.ts';
import type { Case } from '../../domain/case/whole.ts';
import type { Instant, PersonId } from '../../domain/ids.ts';

const calendar = calendarFor('england-and-wales');

/** Words that must never be posted, and can be searched for. */
export const planted = { place: 'Plantedplace House, 9 Plantedstreet', born: '2017-03-29' };

/** Which child it is, for those who may read it and in forms alone. */
export const plantedChild = {
  name: 'Plantedname Quillfeather',
  address: '3 Plantedlane, Nethermere',
  school: 'Plantedschool Infants',
  placement: 'Plantedcarers, foster carers',
} as const;

export interface Convening {
  readonly streams: Pick<Streams, 'cases'>;
  readonly now: Instant;
  readonly chair: string;
  readonly administrator: string;
  /** Person to role. */
  readonly invitees: Readonly<Record<string, string>>;
  readonly children?: number;
  readonly reference?: string;
  /** The children are named. */
  readonly named?: true;
  /** The list waits for the chair. */
  readonly waits?: true;
}

/** A conference called, its list agreed and its invitations out, by the same commands as the forms and files come to. */
export async function convened(options: Convening): Promise<string> {
  const { streams, now, chair, administrator, invitees } = options;
  const today = localDay(now);
  const file = readConferenceFile(
    {
      administrator,
      reference: options.reference ?? 'INV-30',
      type: 'initial',
      facts: { 'section-47-started': isoFromDay(calendar.addWorkingDays(today, -2)) },
      children: Array.from({ length: options.children ?? 1 }, () => ({
        born: planted.born,
        ...(options.named ? plantedChild : {}),
      })),
      date: isoFromDay(calendar.addWorkingDays(today, 10)),
      time: '10:00',
      place: planted.place,
      chair,
      // Whatever agencies they are of.
      invitees: Object.entries(invitees).map(([person, role]) => ({
        person,
        role,
        sure: true,
        ...(role === 'other' ? { why: 'holds-information' } : {}),
      })),
    },
    today,
  );
  if ('wrong' in file) throw new Error(file.wrong.join(' '));
  const id = newCaseId();
  const ask = async (by: string, command: CaseCommand): Promise<Case> => {
    const turned = await streams.cases.ask(caseStream(id), { by: by as PersonId, at: now, via: 'cli', command });
    // No two open cases have one reference: the next in one store is INV-30b, and so on.
    if (
      turned.did === 'refused' &&
      turned.reason === 'reference-taken' &&
      command.do === 'open' &&
      options.reference === undefined
    )
      return ask(by, next(command));
    if (turned.did !== 'decided') throw new Error(`${command.do}: ${turned.did} ${'reason' in turned ? turned.reason : ''}`);
    return turned.state;
  };
  for (const [, command] of commandsOf(file, id, 'buckinghamshire')) await ask(administrator, command);
  const conference = conferenceOf(await streams.cases.peek(caseStream(id)));
  if (conference?.status !== 'proposed') throw new Error(`the conference is ${conference?.status}`);
  if (options.waits === true) return id;
  await ask(chair, { do: 'agree-list', meeting: 'k1', seen: conference.listVersion });
  return id;
}

type Opening = Extract<CaseCommand, { do: 'open' }>;

function next(command: Opening): Opening {
  const [, whole = '', letter = 'a'] = /^(.*\d)([a-z]?)$/.exec(command.reference) ?? [];
  return { ...command, reference: `${whole}${String.fromCharCode((letter || 'a').charCodeAt(0) + 1)}` };
}
