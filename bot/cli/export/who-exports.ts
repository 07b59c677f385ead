import { may } from '../../../domain/access/may.ts';
import { keeping } from '../../../domain/case/keeping/slice.ts';
import type { Case, Known } from '../../../domain/case/whole.ts';
import type { Instant, PersonId } from '../../../domain/ids.ts';

/**
 * Who can export a case as it stands. Nobody, where no conference of it is with a chair, or it has ended, and its unit has no manager: then a manager
 * is named first, since the file holds what an administrator is not to read.
 */
export function whoExports(state: Case, known: Known, at: Instant): readonly PersonId[] {
  const rights = keeping.may['record-export'];
  const can = (by: PersonId) => !('refused' in may({ do: 'record-export' }, rights, state, { by, at }, known));
  return [...known.directory.people.keys()].filter(can);
}
