import { administratorsOf } from '../../../access/administers.ts';
import { coverOf, isOnLeave } from '../../../directory/leave/leave.ts';
import type { Directory, Person, Standing } from '../../../directory/state.ts';
import type { AgencyId, Instant, PersonId, UnitId } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';

type People = Pick<Directory, 'people' | 'agencies' | 'leaves'>;

interface Asker {
  readonly by: PersonId;
  readonly agency: AgencyId;
}

/** Who decides on a request, and who is told when nobody has answered in time: the latter never lacks anybody while there is anybody. */
export interface Deciders {
  readonly to: readonly PersonId[];
  readonly managers: readonly PersonId[];
}

/**
 * The coordinators of the area whoever asks works in, or a manager of social care where the procedure has one decide (ST-P13); where there are
 * none, or all are away and nobody who could decide covers for them, the administrators. Nobody decides on what they ask for themselves. After them come the unit managers; after a manager, the strategic ones.
 */
export function decidersOf(
  directory: People,
  { asking }: Pick<Procedure, 'asking'>,
  { by, agency }: Asker,
  at: Instant,
): Deciders {
  const others = (ids: readonly PersonId[]) => ids.filter((one) => one !== by);
  const here = (ids: readonly PersonId[]) => ids.filter((one) => !isOnLeave(directory, one, at));
  const orCover = (ids: readonly PersonId[]) => {
    const inPlace = ids.flatMap((one) => (isOnLeave(directory, one, at) ? (coverOf(directory, one, at) ?? []) : one));
    return [...new Set(inPlace)].filter((one) => mayDecide(directory.people.get(one)));
  };
  const first = (...all: readonly (readonly PersonId[])[]) => all.map(others).find((one) => one.length > 0) ?? [];
  const administrators = administratorsOf(directory, null);
  const managers = having(directory, 'unit-manager');
  const strategic = having(directory, 'strategic-manager');
  const deciding = asking?.decides === 'manager' ? managers : coordinatorsOf(directory, agency);
  const to = first(orCover(deciding), here(administrators), deciding, administrators, managers);
  const later = asking?.decides === 'manager' ? [strategic, managers] : [managers, strategic];
  return { to, managers: first(...later.map(here), ...later, administrators) };
}

/** Of the area of an agency; one of no area is of all. */
function coordinatorsOf(directory: People, agency: AgencyId): readonly PersonId[] {
  const areas = directory.agencies.get(agency)?.areas ?? [];
  const isTheirs = ({ areas: own = [] }: Person) => own.length === 0 || own.some((one) => areas.includes(one));
  return having(directory, 'coordinator', isTheirs);
}

function having({ people }: People, standing: Standing, is: (one: Person) => boolean = () => true): readonly PersonId[] {
  const all = [...people.values()].filter((one) => one.status === 'active' && one.standing.includes(standing) && is(one));
  return all.map((one) => one.id).toSorted();
}

/**
 * Who sets a conference up that was agreed to: the administrators of the unit of whoever agreed, themself among them; the unit managers where the case
 * that there is is kept from all of these.
 */
export function settersUp(directory: People, unit: UnitId | null, at: Instant): readonly PersonId[] {
  const own = administratorsOf(directory, unit);
  const all = own.length > 0 ? own : having(directory, 'unit-manager');
  const here = all.filter((one) => !isOnLeave(directory, one, at));
  return here.length > 0 ? here : all;
}

/** Whether somebody who was asked still has what they were asked for: a standing that may end while the request waits. */
export function mayDecide(person: Person | undefined): boolean {
  if (person?.status !== 'active') return false;
  return (['coordinator', 'administrator', 'unit-manager', 'strategic-manager'] as const).some((one) =>
    person.standing.includes(one),
  );
}
