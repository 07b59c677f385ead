import type { ConferenceType } from '../../../procedures/fact.ts';
import type { Procedure } from '../../../procedures/schema.ts';

/** Of what types the next conference of a case can be: nothing is continued that was never held (FV-T15, ST-P2, ST-D1). */
export function typesToCall({ types }: Pick<Procedure, 'types'>, wasHeld: boolean): readonly ConferenceType[] {
  return wasHeld ? types : types.filter((type) => type !== 'continued');
}
