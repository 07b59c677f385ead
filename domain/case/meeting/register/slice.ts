import { agreed, called } from '../../../access/right.ts';
import type { PersonId } from '../../../ids.ts';
import { kindOf, type MeetingId } from '../../../ref.ts';
import type { Slice } from '../../../slice.ts';
import { conferencesOf, coreGroupsOf, isHeld, isLast } from '../../meetings.ts';
import { already, type Case, type MeetingLevel } from '../../whole.ts';
import type { RegisterCommands, RegisterEvents, RegisterState } from './shape.ts';
import { hasDayBegun } from './unheld.ts';
import { walkIn } from './walk-in.ts';

/** The chair ticks who is here. Only they may place a number and see the line (BU-S2). */
export const register: Slice<MeetingLevel, RegisterState, RegisterCommands, RegisterEvents> = {
  start: { present: [], version: 0, sinceRound: 0 },
  may: {
    'take-register': [
      { who: ['chair', 'recorder'], when: agreed, row: 'BU-S2' },
      // A core group is closed because the next was called, and by nobody who was asked whether its register is right.
      { who: ['chair', 'lead'], when: called, of: 'core-group' },
    ],
    'walk-in': [{ who: ['chair', 'recorder'], when: agreed, row: 'FV-P4' }],
  },
  decide: {
    'walk-in': walkIn,
    'take-register'({ case: of, meeting, id }, asked) {
      // A conference's register is taken while people arrive. Of the core group it is said afterwards.
      const starts = meeting.when.when?.startsAt ?? 0;
      if (kindOf(id) === 'core-group' && asked.at < starts) return { refused: 'too-early' };
      // Whoever ticks people on a form sees them come in: not before the day. To take back what was ticked is always in time.
      const ticks = asked.seen !== undefined && asked.present.length > 0;
      if (ticks && !hasDayBegun(meeting.when, asked.at)) return { refused: 'too-early' };
      const listed = new Set(meeting.list.people.map((one) => one.person));
      if (!asked.present.every((person) => listed.has(person))) return { refused: 'no-such-person' };
      // Whoever holds a meeting of the core group is at it, and of it like the others.
      const holder = kindOf(id) === 'core-group' && asked.present.length > 0 ? [meeting.when.chair ?? []].flat() : [];
      const present = [...new Set([...asked.present, ...holder])];
      const before = meeting.register.present;
      const same = present.length === before.length && present.every((person) => before.includes(person));
      if (same) return already;
      if (asked.seen !== undefined && asked.seen !== meeting.register.version) return { refused: 'changed' };
      // There is a core group because a conference was held: one that it counts on is not taken back under it.
      if (present.length === 0 && isCountedOn(of, id)) return { refused: 'core-group-called' };
      // The next was called because this one was held.
      if (present.length === 0 && kindOf(id) === 'core-group' && !isLast(of, id)) return { refused: 'group-goes-on' };
      return { events: [{ event: 'register-taken', present }] };
    },
  },
  evolve: {
    'register-taken': (own, { present, by, at }) => {
      const otherwise = [
        ...present.filter((one) => !own.present.includes(one)),
        ...own.present.filter((one) => !present.includes(one)),
      ];
      return { ...changed(own, present), said: { by: by as PersonId, at, otherwise } };
    },
    'walked-in': (own, { person }) => changed(own, [...own.present, person]),
  },
  says: {
    'register-taken': ({ present }, name) => `register-taken ${present.map(name).join(', ')}`,
    'walked-in': ({ person, role, agreed }, name) =>
      `walked-in ${name(person)} as ${role}${agreed ? ', chair and family agree' : ''}`,
  },
  hear: {
    // Whoever has left is not here any more; and is again, where that was entered by mistake.
    'here-set': (own, { person, left, back }) =>
      left !== null ? without(own, person) : back ? changed(own, [...own.present.filter((one) => one !== person), person]) : own,
    'scale-opened': (own) => ({ ...own, sinceRound: 0 }),
    unlisted: (own, { person }) => without(own, person),
    'chair-set': (own, { chair, held }) => (held ? own : without(own, chair)),
    departed: (own, { person }) => without(own, person),
    returned: (own, { person, was, meeting }) =>
      was.meetings[meeting]?.present === true ? changed(own, [...own.present, person]) : own,
    // Whoever is represented is not in the room.
    'deputy-agreed': (own, { of }) => without(own, of),
    'deputy-undone': (own, { deputy }) => without(own, deputy),
  },
};

/** Whether this is the only conference that was held, and a meeting of the core group stands. */
function isCountedOn(of: Case, id: MeetingId): boolean {
  const others = conferencesOf(of).filter((one) => one.id !== id);
  return (
    kindOf(id) === 'conference' &&
    !others.some(({ meeting }) => isHeld(meeting)) &&
    coreGroupsOf(of).some(({ meeting }) => meeting.calling.stage !== 'cancelled')
  );
}

function changed(own: RegisterState, present: RegisterState['present']): RegisterState {
  return { ...own, present, version: own.version + 1, sinceRound: own.sinceRound + 1 };
}

function without(own: RegisterState, person: PersonId): RegisterState {
  return own.present.includes(person)
    ? changed(
        own,
        own.present.filter((one) => one !== person),
      )
    : own;
}
