import { commandsOf, readConferenceFile } from '../../../bot/cli/conference/conference-file.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import type { CaseCommand, CaseEvent } from '../../../domain/case/case.ts';
import { caseDecider } from '../../../domain/case/case.ts';
import { conferenceOf } from '../../../domain/case/conference.ts';
import type { Case } from '../../../domain/case/whole.ts';
import type { Stamp } from '../../../domain/decider.ts';
import type { DirectoryCommand, DirectoryEvent } from '../../../domain/directory/command.ts';
import { directoryDecider } from '../../../domain/directory/directory.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { procedureOf } from '../../../domain/procedures/in-force.ts';
import { calendarOf } from '../../../domain/timescales/calendar-of.ts';
import { administrator, partnership } from './people.ts';

export interface OpenCase {
  readonly state: Case;
  readonly events: readonly (CaseEvent & Stamp)[];
}

/** The directory as the bot will have it, and the events it comes of. */
export function openDirectory(): { readonly state: Directory; readonly events: readonly (DirectoryEvent & Stamp)[] } {
  const stamp = { by: 'time', at: Date.now(), via: 'cli' } as const;
  let state: Directory = directoryDecider.initial;
  const events: (DirectoryEvent & Stamp)[] = [];
  const ask = (command: DirectoryCommand) => {
    const decided = directoryDecider.decide(state, { ...stamp, command }, null);
    if ('refused' in decided) throw new Error(`${command.do} was refused`);
    for (const event of decided.events) {
      events.push({ ...stamp, ...event });
      state = directoryDecider.evolve(state, { ...stamp, ...event });
    }
  };
  ask({ do: 'import', partnership: partnership() });
  // As after any run before: every case has been counted with this calendar, so the start has nothing to count again.
  ask({ do: 'take-calendar', version: calendarOf(procedureOf(state.procedure, state)).version });
  return { state, events };
}

/** A case on its day with everybody here and the scale open for each child: what a score is placed on. Made by the decider itself. */
export function openCase(
  id: string,
  chair: string,
  here: readonly string[],
  people: Directory,
  children: readonly { readonly born: string }[] = [{ born: '2019-05-04' }],
): OpenCase {
  const now = Date.now();
  // Called a fortnight ago for today.
  let at = now - 14 * 86_400_000;
  const known = {
    directory: people,
    procedure: procedureOf('buckinghamshire', people),
    unseal: () => {
      throw new Error('nothing is revealed here');
    },
  };
  let state: Case = caseDecider.initial;
  const events: (CaseEvent & Stamp)[] = [];
  const ask = (by: string, command: CaseCommand) => {
    const stamp = { by: by as PersonId, at, via: 'cli' } as const;
    const decided = caseDecider.decide(state, { ...stamp, command }, known);
    if ('refused' in decided) throw new Error(`${command.do} was refused: ${decided.refused}`);
    for (const event of decided.events) {
      events.push({ ...stamp, ...event });
      state = caseDecider.evolve(state, { ...stamp, ...event });
    }
  };
  const file = readConferenceFile(
    {
      administrator,
      reference: `BENCH-${id}-1`,
      type: 'initial',
      facts: {},
      children,
      date: isoFromDay(localDay(now)),
      time: '10:00',
      place: 'Invented Hall',
      chair,
      invitees: here.map((person, at) => ({ person, role: at === 0 ? 'social-worker' : 'school', sure: true })),
    },
    localDay(now),
  );
  if ('wrong' in file) throw new Error(file.wrong.join(' '));
  for (const [, command] of commandsOf(file, id, 'buckinghamshire')) ask(administrator, command);
  ask(chair, { do: 'agree-list', meeting: 'k1', seen: conferenceOf(state)?.listVersion ?? -1 });
  at = now;
  ask(chair, { do: 'take-register', meeting: 'k1', present: here as readonly PersonId[] });
  ask(chair, { do: 'undertaking-signed', meeting: 'k1', people: here as readonly PersonId[] });
  ask(chair, { do: 'open-scale', meeting: 'k1' });
  return { state, events };
}
