import type { MeetingId } from '../../domain/ref.ts';

/** The meeting a button or form is about. Every one of ours says which; what says none was made by somebody else, and is about the first. */
export function meetingOf({ meeting }: { readonly meeting?: MeetingId }): MeetingId {
  return meeting ?? 'k1';
}
