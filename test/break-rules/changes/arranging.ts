import type { Change } from '../change.ts';

const notice = 'domain/case/meeting/when/notice.ts';

/** What is seen to when a conference is set up: row, file, what stands there, what then stands there instead. */
const broken: readonly (readonly [string, string, string, string])[] = [
  ['BU-T10', notice, 'days <= most', 'days < most'],
  ['BU-T10', notice, 'invitedAt ?? of.invitedAt ?? now', 'invitedAt ?? now'],
  ['BU-T10', notice, 'day - most,', 'day - most - 1,'],
  ['FV-P10', 'domain/case/meeting/answers/pre-flight.ts', '!done &&', 'done &&'],
];

export const changes: readonly Change[] = broken.map(([row, file, before, after]) => ({ row, file, before, after }));
