import { latestConference } from '../../domain/case/meetings.ts';
import type { Case } from '../../domain/case/whole.ts';
import type { MeetingId } from '../../domain/ref.ts';

/** The meeting a button or form is about. Every one of ours says which; what says none can only mean the first there ever was. */
export function meetingOf(state: Case, { meeting }: { readonly meeting?: MeetingId }): MeetingId {
  return meeting ?? latestConference(state)?.id ?? 'k1';
}
