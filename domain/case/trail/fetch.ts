import type { Stamp } from '../../decider.ts';
import type { PersonId } from '../../ids.ts';
import { isSpent } from '../../link-use.ts';
import type { Tagged } from '../../slice.ts';
import { isSheetReady } from '../conference/day-sheet/sheet-from.ts';
import { sinceLast } from '../conference/review-report/since-last.ts';
import type { Case, Decided, Known } from '../whole.ts';
import { minutesFor, noLineFor } from './read.ts';
import type { SecretFetch, TrailCommands, TrailEvents } from './shape.ts';

type Outcome = Decided<Tagged<'event', TrailEvents>>;

/** A one-use link is good once and for ten minutes, whichever of several bots it is used at: each use is decided on all before it. */
export function fetchDiary(
  { meetings, trail }: Case,
  { meeting, link, until, at }: TrailCommands['fetch-diary'] & Stamp,
): Outcome {
  const when = meetings[meeting]?.when.when ?? null;
  if (when === null) return { refused: 'too-early' };
  if (isSpent(trail, { link, until }, at)) return { refused: 'too-late' };
  return { events: [{ event: 'fetched', what: `${meeting}/diary`, link, until }] };
}

/** The printable sheet, from the working day before. */
export function fetchSheet(state: Case, asked: TrailCommands['fetch-sheet'] & Stamp, known: Known): Outcome {
  return isSheetReady(state, asked, known) ? fetchSecret(state, asked, 'sheet') : { refused: 'too-early' };
}

/** The line as a picture: for those who may read it, when they may. */
export function fetchLine(state: Case, asked: TrailCommands['fetch-line'] & Stamp): Outcome {
  const no = noLineFor(state, asked);
  return no === null ? fetchSecret(state, asked, asked.shows ?? 'line-picture') : { refused: no };
}

export function fetchReviewReport(state: Case, asked: TrailCommands['fetch-review-report'] & Stamp): Outcome {
  const none = sinceLast(state, asked.meeting, asked.by as PersonId, asked.at) === null;
  return none ? { refused: 'too-early' } : fetchSecret(state, asked, 'review-report');
}

/** Whether it may be had at all: which version is made of what its reader may have. */
export function fetchMinutes(state: Case, asked: TrailCommands['fetch-minutes'] & Stamp, known: Known): Outcome {
  const has = minutesFor(state, asked, known);
  return 'refused' in has ? has : fetchSecret(state, asked, has.file);
}

/** What a secret link leads to: each try is on the trail, so that several bots count them together, and one that was started again goes on counting. */
function fetchSecret({ trail }: Case, { meeting, link, until, code, at }: SecretFetch & Stamp, file: string): Outcome {
  if (isSpent(trail, { link, until }, at)) return { refused: 'too-late' };
  return { events: [{ event: code === 'right' ? 'fetched' : 'code-wrong', what: `${meeting}/${file}`, link, until }] };
}
