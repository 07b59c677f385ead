import type { FormKind } from '../../kinds.ts';
import { coverForm, readCover } from './cover-form.ts';
import { readSeen, readVisit, readVisitChange, seenForm, visitChangeForm, visitForm } from './visits-form.ts';

export const forms = {
  'plan-cover': { may: 'name-cover', draw: coverForm, read: readCover },
  visit: { may: 'agree-visits', draw: visitForm, read: readVisit },
  'visit-change': { may: 'change-visits', draw: visitChangeForm, read: readVisitChange },
  'visit-seen': { may: 'say-seen', draw: seenForm, read: readSeen },
} as const satisfies Record<string, FormKind>;
