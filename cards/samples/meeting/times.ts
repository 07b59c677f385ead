import { dayOf } from '../../../domain/calendar/day.ts';
import type { Language } from '../../../domain/calendar/format.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { instantAt } from '../../../domain/calendar/london.ts';
import type { Conference, Proposed } from '../../../domain/case/conference.ts';
import { askedOfTimes } from '../../../domain/case/meeting/times/asked-about.ts';
import type { Offer, SaidOfTimes } from '../../../domain/case/meeting/times/shape.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { Card } from '../../model.ts';
import { cardFor } from '../../registry.ts';
import { administrator, chair, guests, sampleProcedure } from '../partnership.ts';
import { planted } from '../planted.ts';
import { sampleScene } from '../scene-of.ts';
import * as states from '../states.ts';

/** Inside the limit, at a weekend, and past it before 8. */
const days = [
  [dayOf(2026, 12, 10), '10:00'],
  [dayOf(2026, 12, 12), '09:30'],
  [dayOf(2026, 12, 28), '07:30'],
] as const;

/** Everybody who is asked has said something else, but for every fourth, who has said nothing. */
export function offered<C extends Conference>(state: C, said: (n: number) => SaidOfTimes | null = inTurn): C {
  const asked = askedOfTimes(state.meeting, state.invitees, sampleProcedure());
  const times: Offer = {
    number: 2,
    times: days.map(([day, time]) => ({ date: isoFromDay(day), time, startsAt: instantAt(day, time) })),
    at: states.now,
    by: administrator,
    planned: null,
    ended: null,
    asked,
    said: Object.fromEntries(
      asked.flatMap((one, n) => {
        const theirs = said(n);
        return theirs === null ? [] : [[one, theirs] as const];
      }),
    ),
  };
  return { ...state, times };
}

function inTurn(n: number): SaidOfTimes | null {
  if (n % 4 === 3) return null;
  return n % 4 === 2 ? { suits: [], line: planted.line } : { suits: n % 4 === 0 ? [1, 3] : [2], line: '' };
}

export const nobodyHasSaid = () => null;

/** What they read who are asked, and who asks. */
export function timesCards(language: Language, size: states.Size): readonly (readonly [name: string, card: Card])[] {
  const first = guests[0] ?? chair;
  const draft = states.fullDraft(size);
  const proposed = states.proposed(size);
  const over = (state: Proposed, ended: Offer['ended']): Proposed => ({
    ...state,
    times: state.times === null ? null : { ...state.times, ended },
  });
  const all: readonly (readonly [string, Conference, PersonId, number?])[] = [
    ['asked, of a draft', offered(draft, nobodyHasSaid), first],
    ['asked', offered(proposed, nobodyHasSaid), first],
    ['said', offered(proposed), first],
    ['said that none suits', offered(proposed, () => ({ suits: [], line: planted.line })), first],
    ['one has gone by', offered(proposed), first, instantAt(dayOf(2026, 12, 11), '10:00')],
    ['all have gone by', offered(draft), first, instantAt(dayOf(2026, 12, 29), '10:00')],
    ['fixed', over(offered(proposed), 'fixed'), first],
    ['to the administrator', offered(draft), administrator],
    ['to the administrator, all have said', offered(proposed, () => ({ suits: [1], line: '' })), administrator],
    ['to the chair', offered(proposed), chair],
  ];
  return all.map(([said, state, me, now]) => {
    const found = cardFor('meeting', sampleScene(state, me, language, now));
    if (found === null) throw new Error(`the sample times ${said} shows nothing`);
    return [`times ${said}`, found];
  });
}
