import { type ConferenceFile, commandsOf } from '../../bot/cli/conference/conference-file.ts';
import { caseStream } from '../../bot/turn/streams.ts';
import { calendarFor } from '../../domain/calendar/calendar-for.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { isoFromDay } from '../../domain/calendar/iso.ts';
import { instantAt, localDay } from '../../domain/calendar/london.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { FactName } from '../../domain/procedures/fact.ts';
import type { Hand } from './hands.ts';
import type { Played } from './slice.ts';

export const calendar = calendarFor('england-and-wales');

/** Who is in charge: one pair with the chair on Slack, one with the chair on Teams. */
export const charges = [
  { administrator: 'avery', chair: 'linden', where: 'chair on Slack' },
  { administrator: 'juniper', chair: 'rowan', where: 'chair on Teams' },
] as const;

export interface Convening {
  readonly id: string;
  readonly day: Day;
  readonly chair: Hand;
  readonly admin: Hand;
  /** Moves the story's clock to a time of day in London. */
  readonly at: (day: Day, time: string) => Promise<void>;
}

/** What a first conference of a procedure has, where it is not the usual one. */
interface By {
  readonly procedure: string;
  readonly from: FactName;
}
const usually: By = { procedure: 'buckinghamshire', from: 'section-47-started' };

/** A conference ten working days ahead whose list the chair has agreed at their own screen: made as the command line makes it. */
export async function convene(
  played: Played,
  charge: { administrator: string; chair: string },
  children = 1,
  { procedure, from } = usually,
): Promise<Convening> {
  const { as, sandbox } = played;
  const { streams } = sandbox.bot().app;
  const today = localDay(sandbox.clock.now());
  const day = calendar.addWorkingDays(today, 10);
  const invitees = [
    ['tamsin', 'social-worker'],
    ['bram', 'police'],
    ['marigold', 'school'],
    ['ottoline', 'gp'],
  ] as const;
  const file: ConferenceFile = {
    administrator: charge.administrator as PersonId,
    reference: 'INV-8',
    type: 'initial',
    facts: { [from]: [isoFromDay(calendar.addWorkingDays(today, -2))] },
    children: Array.from({ length: children }, (_, nth) => ({ born: `201${nth}-05-04` })),
    date: isoFromDay(day),
    time: '10:00',
    place: 'Invented Hall',
    chair: charge.chair as PersonId,
    invitees: invitees.map(([person, role]) => ({ person: person as PersonId, role })),
    propose: true,
  };
  const id = 'k0000invented0case1';
  for (const [field, command] of commandsOf(file, id, procedure)) {
    const turned = await streams.cases.ask(caseStream(id), {
      by: file.administrator,
      at: sandbox.clock.now(),
      via: 'cli',
      command,
    });
    if (turned.did !== 'decided') throw new Error(`${field}: ${JSON.stringify(turned)}`);
  }
  const chair = as(charge.chair);
  await chair.sees(/who is invited/);
  await chair.press(/^Agree the list/, /who is invited/);
  await chair.sees(/who is coming/);
  return { id, day, chair, admin: as(charge.administrator), at: (on, time) => sandbox.moveTo(instantAt(on, time)) };
}

/** On the day: the register is taken with these, and a round is open. */
export async function scaling({ chair, day, at }: Convening, present: readonly string[]): Promise<void> {
  await at(day, '10:05');
  await chair.sees(/the room/);
  await chair.press(/^Take the register/, /the room/);
  await chair.submit({ present });
  await chair.sees(/the room[\s\S]*Here:/);
  // None of them has answered, so none has accepted the undertaking.
  await chair.press(/^Accepted on paper/, /the room/);
  await chair.submit({ people: present });
  await chair.press(/^Open the scale/, /the room/);
  await chair.sees(/Round 1/);
}
