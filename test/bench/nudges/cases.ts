import { commandsOf, readConferenceFile } from '../../../bot/cli/conference/conference-file.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { type CaseCommand, type CaseEvent, caseDecider } from '../../../domain/case/case.ts';
import { conferenceOf } from '../../../domain/case/conference.ts';
import type { Stamp } from '../../../domain/decider.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import type { Instant, PersonId } from '../../../domain/ids.ts';
import { procedureOf } from '../../../domain/procedures/in-force.ts';
import { administrator, chairs } from './population.ts';

export type CaseEvents = readonly (CaseEvent & Stamp)[];

const day = 86_400_000;
/** Actions of a case, each with an owner of its own. */
export const actionsEach = 3;
const owners = Array.from({ length: actionsEach }, (_, n) => `p-${n}`);
export const idOf = (nth: number) => `nudged${nth}`;
export const ownersOf = (nth: number, people: number) => owners.map((_, n) => `p-${(actionsEach * nth + n) % people}`);
export const chairOf = (nth: number) => chairs[nth % chairs.length] ?? '';

/** A case whose conference was held four weeks ago, with an action each for three members that is due on `due`: made by the decider itself. */
export function modelCase(directory: Directory, now: Instant, due: Day): CaseEvents {
  let at = now - 42 * day;
  const known = {
    directory,
    procedure: procedureOf('buckinghamshire', directory),
    unseal: () => {
      throw new Error('nothing is revealed here');
    },
  };
  let state = caseDecider.initial;
  const events: (CaseEvent & Stamp)[] = [];
  const ask = (by: string, command: CaseCommand) => {
    const stamp = { by: by as PersonId, at, via: 'slack' } as const;
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
      reference: `NUDGE-${idOf(0)}-1`,
      type: 'initial',
      facts: {},
      children: [{ born: '2019-05-04' }],
      date: isoFromDay(localDay(at + 14 * day)),
      time: '10:00',
      place: 'Invented Hall',
      chair: chairOf(0),
      invitees: owners.map((person, n) => ({ person, role: n === 0 ? 'social-worker' : 'school', sure: true })),
    },
    localDay(at),
  );
  if ('wrong' in file) throw new Error(file.wrong.join(' '));
  for (const [, command] of commandsOf(file, idOf(0), 'buckinghamshire')) ask(administrator, command);
  ask(chairOf(0), { do: 'agree-list', meeting: 'k1', seen: conferenceOf(state)?.listVersion ?? -1 });
  at += 14 * day;
  const everybody = owners as PersonId[];
  ask(chairOf(0), { do: 'take-register', meeting: 'k1', present: everybody });
  ask(chairOf(0), { do: 'undertaking-signed', meeting: 'k1', people: everybody });
  ask(chairOf(0), { do: 'close', meeting: 'k1' });
  for (const [n, to] of everybody.entries())
    ask(chairOf(0), {
      do: 'give-action',
      to,
      what: `Invented: see the child at home and write down what they say (${n})`,
      why: 'Invented: so that everybody knows how they are',
      due: isoFromDay(due),
    });
  return events;
}

/** The model with other people, as the `nth` case. */
export function copyOf(model: CaseEvents, nth: number, people: number): CaseEvents {
  const others = new Map([
    ...owners.map((one, n) => [one, ownersOf(nth, people)[n] ?? one] as const),
    [chairOf(0), chairOf(nth)] as const,
  ]);
  const text = JSON.stringify(model)
    .replaceAll(new RegExp(`"(${[...others.keys()].join('|')})"`, 'g'), (_, one: string) => `"${others.get(one)}"`)
    .replaceAll(idOf(0), idOf(nth));
  return JSON.parse(text) as CaseEvents;
}
