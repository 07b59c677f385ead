import { dayFromIso } from '../../../calendar/iso.ts';
import { isInSchoolHolidays } from '../../../directory/school-terms/holidays.ts';
import type { Directory } from '../../../directory/state.ts';
import type { Instant } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import { kindOf } from '../../../ref.ts';
import type { Conference } from '../../conference.ts';
import { neededRoles } from '../../meeting/list/needed-roles.ts';
import type { SchoolAway } from './shape.ts';

type Beside = { readonly procedure: Procedure; readonly directory: Pick<Directory, 'agencies' | 'terms'> };

/**
 * Whether it is asked who speaks for the school: the procedure wants it, a school is on the list or needed on it, and the day lies in the holidays of
 * the area of one of these schools, or of any area where no school with an area is on the list yet (FV-P11).
 */
export function isSchoolAway(conference: Conference, { procedure, directory }: Beside, now: Instant): boolean {
  const { when, stage, meeting, invitees, agencies } = conference;
  if (!procedure.schoolHolidays.asked || directory.terms.length === 0) return false;
  if (when === null || stage === 'cancelled' || stage === 'closed' || kindOf(meeting) !== 'conference') return false;
  const day = dayFromIso(when.date);
  if (day === null) return false;
  const ofSchools = new Set(procedure.roles.filter(({ agency }) => agency === 'school').map(({ key }) => key));
  const listed = invitees.filter(({ role }) => ofSchools.has(role));
  if (listed.length === 0 && !neededRoles(conference, procedure, now).some((role) => ofSchools.has(role))) return false;
  const areas = listed.flatMap(({ person }) => {
    const agency = agencies[person];
    return agency === undefined ? [] : (directory.agencies.get(agency)?.areas ?? []);
  });
  return isInSchoolHolidays(directory.terms, areas, day);
}

/** What was said of the day as it stands; null: nothing was. Of another day it is asked anew. */
export function schoolArranged({ arranging, when }: Pick<Conference, 'arranging' | 'when'>): SchoolAway | null {
  return arranging.school !== null && arranging.school.day === when?.date ? arranging.school : null;
}

/** Both parts of it were said. */
export function isSchoolSeenTo(conference: Pick<Conference, 'arranging' | 'when'>): boolean {
  const said = schoolArranged(conference);
  return said !== null && said.speaks !== '' && said.where !== '';
}
