import type { Language } from '../../domain/calendar/format.ts';
import { departureName } from '../../domain/case/people/departures.ts';
import type { Away, PartInMeeting } from '../../domain/case/people/shape.ts';
import type { AgencyId } from '../../domain/ids.ts';
import type { Card } from '../model.ts';
import { departedCard } from '../people/departed-card.ts';
import { administrator, chair, guests } from './partnership.ts';
import { sampleScene } from './scene-of.ts';
import * as states from './states.ts';

const first = guests[0] ?? chair;

/** Somebody who was invited and in the core group has left; or the chair; or somebody who was invited to one that is over. */
export function departed(size: states.Size, language: Language, who: 'invitee' | 'chair' | 'over'): Card {
  const state = states.withActions(size);
  const isChair = who === 'chair';
  const over = who === 'over';
  const person = isChair ? chair : first;
  const listed = state.invitees.find((one) => one.person === person) ?? null;
  const part: PartInMeeting = { chair: isChair, minuteTaker: false, listed, said: null, present: who === 'invitee', over };
  const away: Away = {
    person,
    agency: 'council' as AgencyId,
    at: states.now,
    was: { coreGroup: who === 'invitee', meetings: { [state.meeting]: part } },
  };
  const left = { ...state, away: [away], ...(isChair ? { chair: null } : {}) };
  const card = departedCard(sampleScene(left, administrator, language), departureName(away));
  if (card === null) throw new Error('the sample of somebody who left shows nothing');
  return card;
}
