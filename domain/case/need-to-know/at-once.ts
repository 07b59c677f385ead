import type { Directory } from '../../directory/state.ts';
import { declinedDeputies } from '../meeting/answers/deputy.ts';
import { meetingsOf } from '../meetings.ts';
import { departures, passedOn, returns } from '../people/departures.ts';
import type { Case } from '../whole.ts';
import { directoryFor } from './barred.ts';

/**
 * What follows at once for those whom the case is kept from, or is no longer: `after` is the case with that said. They are taken off as if
 * they had left, nobody waits for them as a deputy, and what they convened is another's. No longer barred, they are what they were.
 */
export function atOnce(done: 'bar' | 'unbar', after: Case, everybody: Directory) {
  const directory = directoryFor(after, everybody);
  const deputies = meetingsOf(after).flatMap((whole) =>
    declinedDeputies(whole, directory).map((event) => ({ ...event, meeting: whole.id })),
  );
  const back = done === 'unbar' ? returns(after, directory) : [];
  return [...deputies, ...departures(after, directory), ...back, ...passedOn(after, directory)];
}
