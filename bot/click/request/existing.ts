import type { KeptFrom } from '../../../domain/case/conference/request/shape.ts';
import type { Case } from '../../../domain/case/whole.ts';
import type { CaseId } from '../../../domain/ids.ts';

/** The open case that has the reference of a request, as it stands: for whom it is kept from, and who may take the request on there. */
export interface Existing {
  readonly id: CaseId | null;
  readonly state: Case | null;
  readonly kept: KeptFrom | undefined;
  /** Beside what was asked, so that nobody waits longer for it: that somebody it is kept from tried. */
  readonly noted?: Promise<unknown>;
}
