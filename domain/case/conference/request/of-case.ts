import { lastMade } from '../../../last-made.ts';
import type { ConferenceRequest, RequestState } from './shape.ts';

/** That a conference was asked for, which led to this case: what was written is read in a form alone. */
export type LedToIt = Pick<ConferenceRequest, 'id' | 'at'>;

/** What led to a case, the latest first: that it was asked for, and nothing of what was written. */
export const requestsOf = lastMade(({ asked, recorded }: RequestState): readonly LedToIt[] =>
  [...(asked === null ? [] : [asked]), ...recorded].map(({ id, at }) => ({ id, at })).reverse(),
);
