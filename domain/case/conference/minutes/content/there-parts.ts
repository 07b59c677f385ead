import type { AgencyId } from '../../../../ids.ts';
import { agencyFor } from '../../../people/agency-for.ts';
import type { Attended } from '../../day/attendance.ts';
import { companionOf } from '../../day/family-ids.ts';
import type { DayState, FamilyId, SheetTimes } from '../../day/shape.ts';
import { agencyNamed, isOthers, type Source } from './source.ts';
import type { FamilyTherePart, HeardPart, TherePart } from './there.ts';

/** As the register has somebody of those invited; null: they were not there. */
export function therePart(source: Source, attended: Attended | undefined): TherePart | null {
  if (attended === undefined) return null;
  const { how, part, left, speaksFor } = attended;
  return { how, part, left, speaksFor: speaksFor.map((one) => agencyShown(source, one)) };
}

/** null: everybody of it on the list is of a service that the reader is not told of. */
function agencyShown({ is, known, hides }: Source, agency: AgencyId): string | null {
  const theirs = is.invitees.filter((one) => agencyFor(is.agencies, one.person, known.directory) === agency);
  const isHidden = theirs.length > 0 && theirs.every((one) => hides(one.person));
  return isHidden ? null : agencyNamed(known.directory, agency);
}

/** Who of the family was there, and with whom. In the copy of one parent of another no more than that they were (BU-S3). */
export function familyThere(source: Source): readonly FamilyTherePart[] {
  const { day } = source.is;
  return day.family.flatMap((id): readonly FamilyTherePart[] => {
    const { of, as } = companionOf(id) ?? { of: id, as: 'self' };
    const reads = reader(source, of);
    if (reads === 'nothing' || (reads === 'presence' && as !== 'self')) return [];
    const left = reads === 'all' ? (day.familyLeft[id] ?? null) : null;
    return [{ of: of as FamilyTherePart['of'], as: as as FamilyTherePart['as'], left }];
  });
}

export function familyHeard(source: Source): readonly HeardPart[] {
  const { self, spokenFor, own } = source.is.day.heard;
  const all = new Set([...self, ...spokenFor, ...own]);
  return [...all].flatMap((of) => {
    if (reader(source, of) !== 'all') return [];
    const how = [
      ...(self.includes(of) ? (['self'] as const) : []),
      ...(spokenFor.includes(of) ? (['spoken-for'] as const) : []),
      ...(own.includes(of) ? (['own'] as const) : []),
    ];
    return [{ of, how }];
  });
}

/** How much of one of the family stands in this copy; nothing of a child or adult of whom the reader has nothing. */
function reader(source: Source, of: FamilyId | FamilyTherePart['of']): 'all' | 'presence' | 'nothing' {
  const { adults, children } = source.is;
  if (children.some((one) => one.id === of)) return 'all';
  const adult = adults.find((one) => one.id === of);
  if (adult === undefined) return 'nothing';
  return isOthers(source, adult) ? 'presence' : 'all';
}

export function sheetTimes(sheet: DayState['sheet']): SheetTimes | null {
  if (sheet === null) return null;
  const { register, scale, decision } = sheet;
  return { register, scale, decision };
}
