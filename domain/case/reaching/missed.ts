import type { Instant } from '../../ids.ts';
import { conferenceOf } from '../conference.ts';
import { phasesOf } from '../phase.ts';
import type { PhaseName } from '../phase-names.ts';
import type { Case, Known } from '../whole.ts';
import type { Missed, ReachingCommands } from './shape.ts';

/** What the card of a conference asked, where that is worth saying on the telephone. */
const ofPhase: Readonly<Partial<Record<PhaseName, Missed>>> = {
  invitation: 'invitation',
  hold: 'keep-free',
  times: 'times',
  list: 'list',
  backup: 'list',
  scale: 'scale',
};

/** What a message that came to nothing was about, as the case stood then. */
export function whatWasMissed(
  state: Case,
  { person, card, meeting }: ReachingCommands['note-unreached'],
  at: Instant,
  known: Pick<Known, 'procedure' | 'directory'>,
): Missed {
  switch (card) {
    case 'digest':
      return 'reminder';
    case 'cancelled':
    case 'core-group':
      return card;
    case 'change':
    case 'request':
      return 'news';
    case 'unreached':
      return 'telephone';
    case 'meeting': {
      const conference = conferenceOf(state, meeting);
      const [first] = conference === null ? [] : phasesOf(conference, person, known, at);
      return (first && ofPhase[first.phase]) ?? 'news';
    }
    default:
      return 'news';
  }
}
