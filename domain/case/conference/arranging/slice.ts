import { agreed } from '../../../access/right.ts';
import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import type { Slice, Tagged } from '../../../slice.ts';
import { conferenceOf } from '../../conference.ts';
import { already, type Decided, type InMeeting, type Known, type MeetingLevel } from '../../whole.ts';
import { isSchoolAway, schoolArranged } from './holidays.ts';
import type { ArrangingCommands, ArrangingEvents, ArrangingState } from './shape.ts';

/** What is seen to when a conference is set up, beside day, chair and people. */
export const arranging: Slice<MeetingLevel, ArrangingState, ArrangingCommands, ArrangingEvents> = {
  start: { school: null, away: null },
  may: {
    'arrange-school': [
      { who: ['administrator'], when: ['draft', 'proposed', ...agreed], row: 'FV-P11' },
      { who: ['chair'], when: ['proposed', ...agreed], row: 'FV-P11' },
    ],
    'note-school-holidays': [{ who: ['time'], when: ['draft', 'proposed', ...agreed], row: 'FV-P11' }],
  },
  decide: { 'arrange-school': arrangeSchool, 'note-school-holidays': noteSchoolHolidays },
  evolve: {
    'school-holidays-noted': (own, { away }) => ({ ...own, away }),
    'school-arranged': (own, { speaks, where, day, by, at }) => ({
      ...own,
      school: speaks === '' && where === '' ? null : { speaks, where, day, by: by as PersonId, at },
    }),
  },
  says: {
    'school-holidays-noted': ({ away }) => `school-holidays-noted ${away ? 'the day lies in them' : 'the day lies in none'}`,
    // Who it is and where the information is stays in the form.
    'school-arranged': ({ speaks, where }) =>
      `school-arranged ${[...(speaks === '' ? [] : ['who speaks']), ...(where === '' ? [] : ['where'])].join(' and ') || 'taken back'}`,
  },
  // Cards are drawn anew for another day, as the terms are then.
  hear: { 'when-set': (own) => ({ ...own, away: null }), moved: (own) => ({ ...own, away: null }) },
};

/** Who speaks for the school in its holidays, and where its information is; it can be said otherwise, and taken back. */
function arrangeSchool(
  { case: of, id, meeting }: InMeeting,
  { speaks, where, seen, at }: ArrangingCommands['arrange-school'] & Stamp,
  known: Known,
): Decided<Tagged<'event', ArrangingEvents>> {
  const conference = conferenceOf(of, id);
  if (conference === null || !isSchoolAway(conference, known, at)) return { refused: 'changed' };
  if (conference.when?.date !== seen) return { refused: 'changed' };
  const before = schoolArranged(conference);
  if (before === null && speaks === '' && where === '')
    return meeting.arranging.school === null ? already : { events: [taken(seen)] };
  const same = before?.speaks === speaks && before.where === where;
  return same ? already : { events: [{ event: 'school-arranged', speaks, where, day: seen }] };
}

/** Terms are the directory's: whoever keeps a conference whose day lies in holidays since they were changed, or does no more, sees that on their card. */
function noteSchoolHolidays(
  { case: of, id, meeting }: InMeeting,
  { at }: Stamp,
  known: Known,
): Decided<Tagged<'event', ArrangingEvents>> {
  const conference = conferenceOf(of, id);
  if (!known.procedure.schoolHolidays.asked) return already;
  const away = conference !== null && isSchoolAway(conference, known, at);
  return away === meeting.arranging.away ? already : { events: [{ event: 'school-holidays-noted', away }] };
}

const taken = (day: string) => ({ event: 'school-arranged', speaks: '', where: '', day }) as const;
