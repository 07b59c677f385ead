import type { MeetingKind } from '../ref.ts';
import type { Part } from './right.ts';

/** Who has a meeting moved and asks about times for it, once the invitations are out: of a core group whoever leads as well. */
export const keepersOf = {
  conference: ['administrator', 'chair'],
  'core-group': ['chair', 'lead', 'administrator'],
} as const satisfies Record<MeetingKind, readonly Part[]>;
