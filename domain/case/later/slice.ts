import { readable } from '../../access/right.ts';
import { isoFromDay } from '../../calendar/iso.ts';
import { localDay } from '../../calendar/london.ts';
import type { PersonId } from '../../ids.ts';
import type { Slice } from '../../slice.ts';
import type { CaseLevel } from '../whole.ts';
import { putOff } from './put-off.ts';
import type { LaterCommands, LaterEvents, LaterState } from './shape.ts';

/** What people have put off being reminded of; of an action it stands with the action (plan/snooze). */
export const later: Slice<CaseLevel, LaterState, LaterCommands, LaterEvents> = {
  start: { putOff: [] },
  // What is not theirs is refused where that is decided.
  may: { 'put-off': [{ who: ['lead', 'administrator', 'invitee', 'core-group'], when: readable }] },
  decide: { 'put-off': putOff },
  evolve: {
    'reminders-put-off': (own, { what, until, by, at }) => {
      const person = by as PersonId;
      const today = isoFromDay(localDay(at));
      // A day that has gone by puts nothing off any more.
      const others = own.putOff.filter((one) => one.until >= today && !(one.person === person && what.includes(one.what)));
      return { putOff: until === '' ? others : [...others, ...what.map((one) => ({ person, what: one, until, at }))] };
    },
  },
  says: {
    'reminders-put-off': ({ what, until }) =>
      `reminders-put-off ${what.join(', ')}, ${until === '' ? 'no more' : `until ${until}`}`,
  },
  hear: {
    departed: (own, { person }) => ({ putOff: own.putOff.filter((one) => one.person !== person) }),
  },
};
