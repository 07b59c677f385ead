import { appliesIn, type Right, type Under } from '../../../access/right.ts';
import type { Stamp } from '../../../decider.ts';
import { kindOf, type MeetingId } from '../../../ref.ts';
import type { Tagged } from '../../../slice.ts';
import { stageOf } from '../../meetings.ts';
import { rights } from '../../slices.ts';
import type { Case, Decided, Heard, Known } from '../../whole.ts';
import type { HeldAct, HeldCommand } from './shape.ts';
import { isDue } from './waiting.ts';

type Event = Tagged<'event', Heard> & { readonly under?: Under };

/** How the case decides one command of this meeting, and follows one event. */
interface Deciding {
  readonly decide: (on: Case, command: HeldCommand & { readonly meeting: MeetingId }, as: Stamp) => Decided<Event>;
  readonly evolve: (on: Case, event: Event & Stamp) => Case;
}

/**
 * What has waited long enough, on the case as it is by now: an answer that came in between stands, and so does whatever else happened. Whoever
 * pressed had the right to when they did, so only the stage is looked at again, and whether they have an account still. What can no longer
 * be done is said to them, or to whoever keeps the case.
 */
export function carryOut(
  state: Case,
  meeting: MeetingId,
  stamp: Stamp,
  { decide, evolve, directory }: Deciding & Pick<Known, 'directory'>,
): readonly Event[] {
  const events: Event[] = [];
  let on = state;
  for (const act of state.meetings[meeting]?.heldBack.acts.filter((one) => isDue(one, stamp.at)) ?? []) {
    const command = { ...act.asks, meeting };
    const no = directory.people.get(act.by)?.status !== 'active' ? 'presser-gone' : isTime(on, meeting, act) ? null : 'too-late';
    const decided: Decided<Event> = no === null ? decide(on, command, { ...stamp, by: act.by }) : { refused: no };
    const under = { part: 'time', may: 'carry-out', row: 'Q-21', for: act.by } as const;
    const came: readonly Event[] =
      'refused' in decided
        ? [{ event: 'not-carried-out', meeting, act: act.act, why: decided.refused }]
        : [{ event: 'carried-out', meeting, act: act.act }, ...decided.events.map((one) => ({ ...one, under }))];
    for (const event of came) on = evolve(on, { ...event, ...stamp });
    events.push(...came);
  }
  return events;
}

/** Whether it could still be asked, by whoever it was. */
function isTime(state: Case, meeting: MeetingId, { asks }: HeldAct): boolean {
  const stage = stageOf(state, meeting);
  const all: readonly Right[] = rights[asks.do];
  return all.some((one) => appliesIn(one, kindOf(meeting)) && one.when.includes(stage));
}
