import { agreed, making } from '../../../access/right.ts';
import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import type { Slice, Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting, type Known, type MeetingLevel } from '../../whole.ts';
import { agenciesAsked, keepersOfPractice, practicesKept } from './kept.ts';
import type { PracticeCommands, PracticeEvents, PracticeState } from './shape.ts';

type Outcome = Decided<Tagged<'event', PracticeEvents>>;

/** What a GP practice keeps for its doctors beside what each of them is asked: that a conference is to be expected, and where it could be. */
export const practice: Slice<MeetingLevel, PracticeState, PracticeCommands, PracticeEvents> = {
  start: { warned: [], offers: [] },
  may: {
    'warn-practices': [
      { who: ['administrator'], when: making, row: 'GP-T3' },
      { who: ['chair'], when: ['proposed'], row: 'GP-T3' },
    ],
    'offer-premises': [{ who: ['practice'], when: [...making, ...agreed], until: 'start', row: 'GP-P3' }],
  },
  decide: { 'warn-practices': warnPractices, 'offer-premises': offerPremises },
  evolve: {
    'practices-warned': (own, { agencies }) => ({ ...own, warned: agencies }),
    'premises-offered': (own, { agency, seats, by, at }) => {
      const others = own.offers.filter((one) => one.agency !== agency);
      return { ...own, offers: seats === null ? others : [...others, { agency, seats, by: by as PersonId, at }] };
    },
  },
  says: {
    'practices-warned': ({ agencies }) => `practices-warned ${agencies.join(', ') || 'none'}`,
    'premises-offered': ({ agency, seats }) =>
      `premises-offered of ${agency}: ${seats === null ? 'taken back' : `room for ${seats}`}`,
  },
  hear: {},
};

/**
 * Practices that were at the strategy discussion are told that a conference is to be expected, and that a report will be asked for (GP-T3). Nobody of one
 * hears of a case that is for named people only (Q-5).
 */
function warnPractices(
  { case: of, meeting }: InMeeting,
  { agencies }: PracticeCommands['warn-practices'],
  { directory }: Known,
): Outcome {
  const all = [...new Set(agencies)];
  const before = meeting.practice.warned;
  if (all.length === before.length && all.every((one) => before.includes(one))) return already;
  if (all.length > 0 && of.needToKnow.named !== null) return { refused: 'named-only' };
  if (!all.every((one) => before.includes(one) || keepersOfPractice(directory, one).length > 0))
    return { refused: 'no-such-person' };
  return { events: [{ event: 'practices-warned', agencies: all }] };
}

/** Whoever keeps things for a practice offers its premises, or takes that back (GP-P3); of no other practice than one that is asked or warned. */
function offerPremises(
  { case: of, meeting }: InMeeting,
  { agency, seats, by }: PracticeCommands['offer-premises'] & Stamp,
  { directory }: Known,
): Outcome {
  const isTheirs = practicesKept(directory.people.get(by as PersonId)).includes(agency);
  const isHere = agenciesAsked(meeting, of.people.agencies).has(agency) || meeting.practice.warned.includes(agency);
  if (!isTheirs || !isHere) return { refused: 'not-yours' };
  const before = meeting.practice.offers.find((one) => one.agency === agency)?.seats ?? null;
  return before === seats ? already : { events: [{ event: 'premises-offered', agency, seats }] };
}
