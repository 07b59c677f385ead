import { keepersOf } from '../../../access/keeps-meeting.ts';
import { called, making, readable } from '../../../access/right.ts';
import type { Instant, PersonId } from '../../../ids.ts';
import type { Slice } from '../../../slice.ts';
import type { MeetingLevel } from '../../whole.ts';
import { chooseTime } from './choose-time.ts';
import { move } from './move.ts';
import { setChair, takeChair } from './set-chair.ts';
import { setMinuteTaker } from './set-minute-taker.ts';
import { setWhen } from './set-when.ts';
import type { Chaired, When, WhenCommands, WhenEvents, WhenState } from './shape.ts';

function isOther(was: When, is: When): boolean {
  return was.startsAt !== is.startsAt || was.place !== is.place;
}

export const when: Slice<MeetingLevel, WhenState, WhenCommands, WhenEvents> = {
  start: { when: null, chair: null, chairBy: null, minuteTaker: null, revision: 0, lastMove: null, whyPast: null },
  may: {
    'set-when': [{ who: ['administrator'], when: making, row: 'ST-P12' }],
    'choose-time': [
      { who: ['administrator'], when: making, row: 'ST-P12' },
      // Who chairs is not the chair's to say.
      { who: ['chair'], when: ['proposed'] },
      { who: keepersOf['core-group'], when: ['convened'], of: 'core-group' },
    ],
    // Also after its start or its day, while nobody has said that it was held.
    move: [
      { who: keepersOf.conference, when: ['convened'] },
      { who: keepersOf['core-group'], when: ['convened'], of: 'core-group' },
    ],
    // A chair may leave, or fall ill on the day, or weeks after it.
    'set-chair': [{ who: ['administrator', 'unit-manager'], when: readable, row: 'ST-P12' }],
    'take-chair': [{ who: ['backup'], when: ['proposed'] }],
    // Also afterwards: whoever was to write the record may be ill by then.
    'set-minute-taker': [{ who: ['administrator', 'chair', 'unit-manager'], when: [...making, ...called] }],
  },
  decide: {
    'set-when': setWhen,
    'choose-time': chooseTime,
    move,
    'set-chair': setChair,
    'take-chair': takeChair,
    'set-minute-taker': setMinuteTaker,
  },
  evolve: {
    'when-set': (own, { when: at, chair, by }) => {
      const lastMove =
        own.when !== null && isOther(own.when, at) ? { was: own.when, why: null, by: by as PersonId } : own.lastMove;
      const whyPast = own.when?.startsAt === at.startsAt ? own.whyPast : null;
      return revised({ ...withChair(own, chair, by), when: at, lastMove, whyPast });
    },
    'time-chosen': (own, { why }) => ({ ...own, whyPast: why }),
    moved: (own, { when: at, was, why, by, knew }) => {
      // Of another place alone the reason for the day stands.
      const same = was.startsAt === at.startsAt;
      const stands = same ? (own.lastMove?.why ?? null) : null;
      return revised({
        ...own,
        when: at,
        lastMove: { was, why: why ?? stands, by: by as PersonId, ...(knew === undefined ? {} : { knew }) },
        whyPast: same ? own.whyPast : null,
      });
    },
    'chair-set': (own, { chair, by, at, held }) => {
      const { chairs } = own;
      const set = withChair(own, chair, by);
      return chairs === undefined || held ? set : { ...set, chairs: chairedFrom(chairs, { person: chair, from: at }) };
    },
    'minute-taker-set': (own, { person }) => ({ ...own, minuteTaker: person }),
  },
  says: {
    'chair-set': ({ chair }, name) => `chair-set ${name(chair)}`,
    'minute-taker-set': ({ person }, name) => `minute-taker-set ${person === null ? 'nobody' : name(person)}`,
    moved: ({ when: at, was, why }) =>
      `moved from ${was.date} ${was.time} to ${at.date} ${at.time}${why === null ? '' : ', past its limit, with a reason'}`,
    'time-chosen': ({ nth, why }) => `time-chosen ${nth}${why === null ? '' : ', past its limit, with a reason'}`,
    'when-set': ({ when: at, chair }, name) => `when-set ${at.date} ${at.time}, chair ${name(chair)}`,
  },
  hear: {
    // Whoever chaired the one before is the first choice for the next.
    called: (own, { chair }) => ({ ...own, chair }),
    'meeting-handed': (own, { to, by }) => withChair(own, to, by),
    'core-group-called': (own, { when: at, chair }) => revised({ ...own, when: at, chair }),
    // Nobody was asked for an earlier time, or invited to one.
    proposed: (own) => ({ ...own, lastMove: null }),
    'list-agreed': (own) => revised({ ...own, lastMove: null }),
    cancelled: revised,
    'register-taken': (own, { present, at }) => begun(own, present.length > 0, at),
    'walked-in': (own, { at }) => begun(own, true, at),
    'ending-taken-back': (own, { reopens, meeting }) => (reopens.includes(meeting) ? revised(own) : own),
    departed: (own, { person }) => ({
      ...own,
      chair: own.chair === person ? null : own.chair,
      minuteTaker: own.minuteTaker === person ? null : own.minuteTaker,
    }),
    // But for what somebody else has taken since.
    returned: (own, { person, was, meeting }) => ({
      ...own,
      chair: own.chair === null && was.meetings[meeting]?.chair === true ? person : own.chair,
      minuteTaker: own.minuteTaker === null && was.meetings[meeting]?.minuteTaker === true ? person : own.minuteTaker,
    }),
  },
};

/** Whoever is in the chair as the register is first taken has chaired it from the start. Emptied again, it was not held. */
function begun(own: WhenState, isHeld: boolean, at: Instant): WhenState {
  const { chairs, ...others } = own;
  if (!isHeld) return others;
  return chairs !== undefined || own.chair === null ? own : { ...own, chairs: [{ person: own.chair, from: at }] };
}

const slip = 600_000;

/** Set by mistake and put back at once, nobody else was in the chair. */
function chairedFrom(chairs: readonly Chaired[], next: Chaired): readonly Chaired[] {
  const [before, last] = [chairs.at(-2), chairs.at(-1)];
  if (last?.person === next.person) return chairs;
  const isSlip = before?.person === next.person && last !== undefined && next.from - last.from < slip;
  return isSlip ? chairs.slice(0, -1) : [...chairs, next];
}

/** Whoever takes the chair does not write the record besides. */
function withChair(own: WhenState, chair: PersonId, by: WhenState['chairBy']): WhenState {
  return { ...own, chair, chairBy: by, minuteTaker: own.minuteTaker === chair ? null : own.minuteTaker };
}

/** What a diary holds of it is not what it was (diary.ts). */
function revised(own: WhenState): WhenState {
  return { ...own, revision: own.revision + 1 };
}
