import type { InMeeting } from '../../whole.ts';

/** Whether what was decided has gone out: until then a slip is corrected, and afterwards a correction has its reason. */
export function isSentOut({ calling }: InMeeting['meeting']): boolean {
  return calling.stage === 'closed';
}
