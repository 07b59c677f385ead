import type { InMeeting } from '../../whole.ts';

/** Whether what was decided has gone out, or may have: until then a slip is corrected, and afterwards a correction has its reason. */
export function isSentOut({ calling, circulation }: InMeeting['meeting']): boolean {
  return calling.stage === 'closed' || circulation.released !== null;
}
