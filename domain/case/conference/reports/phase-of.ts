import type { PersonId } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Convened } from '../../conference.ts';
import { owed, reportOf, takesReports } from './owed.ts';
import { coordinates } from './readers.ts';
import { withheldOf } from './shown.ts';

/** Whoever owes a report has a line of it until it is over, and those who wait for all of them how many are in. */
export function ofReports(
  conference: Convened,
  person: PersonId,
  procedure: Pick<Procedure, 'roles' | 'reports' | 'leadRole'>,
): readonly { readonly phase: 'report' | 'reports' | 'withheld' | 'counter-sign'; readonly about: string }[] {
  if (!takesReports(conference)) return [];
  const all = owed(conference, procedure);
  const waits = conference.chair === person || conference.convenor === person || coordinates(conference, person, procedure);
  const asks = conference.chair === person ? withheldOf(conference) : [];
  return [
    ...signsFor(conference, person).map((about) => ({ phase: 'counter-sign', about }) as const),
    ...asks.map((one) => ({ phase: 'withheld', about: one.person }) as const),
    ...(all.some(({ invitee }) => invitee.person === person) ? [{ phase: 'report', about: '' } as const] : []),
    ...(waits && all.length > 0 ? [{ phase: 'reports', about: '' } as const] : []),
  ];
}

/** Whose report somebody is asked to counter-sign, or has: `author/when they were asked`. */
function signsFor({ invitees, reports }: Pick<Convened, 'invitees' | 'reports'>, person: PersonId): readonly string[] {
  return invitees.flatMap(({ person: author }) => {
    const { sign } = reportOf(reports, author);
    return sign?.asked === person ? [`${author}/${sign.at}`] : [];
  });
}
