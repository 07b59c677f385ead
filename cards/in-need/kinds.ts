import type { CardKind, FormKind } from '../kinds.ts';
import { needCard } from './need-card.ts';
import { needReviewForm, readNeedReview } from './review-form.ts';

export const cards = { 'in-need': { draw: needCard, presses: {} } } as const satisfies Record<string, CardKind>;

export const forms = {
  'need-review': { may: 'note-need-review', draw: needReviewForm, read: readNeedReview },
} as const satisfies Record<string, FormKind>;
