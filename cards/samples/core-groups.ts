import type { Language } from '../../domain/calendar/format.ts';

import type { Conference } from '../../domain/case/conference.ts';
import type { Instant, PersonId } from '../../domain/ids.ts';
import type { Card } from '../model.ts';
import { type CaseCard, cardFor } from '../registry.ts';
import { beforeCoreGroup, cancelled, coreGroup } from './endings.ts';
import { chair, guests } from './partnership.ts';
import { sampleScene } from './scene-of.ts';
import * as states from './states.ts';

/** The cards of the core group: to call it, who is coming, an invitation. */
export function coreGroupCards(language: Language, size: states.Size): readonly (readonly [name: string, card: Card])[] {
  const caller = guests[0] ?? chair;
  const invited = guests[1] ?? chair;
  const met = coreGroup(size);
  const all: readonly (readonly [string, CaseCard, Conference, PersonId, Instant?])[] = [
    ['to be called', 'core-group', beforeCoreGroup(size), caller],
    ['called', 'core-group', { ...beforeCoreGroup(size), nextCoreGroup: null }, caller],
    ['who is coming', 'core-group', met, caller],
    ['gone by unheld', 'core-group', met, caller, states.afterwards],
    ['held', 'core-group', { ...met, stage: 'held', present: met.invitees.map((one) => one.person) }, caller],
    ['cancelled', 'core-group', cancelled(met), caller],
    ['of the core group', 'meeting', met, invited],
    ['of the core group, cancelled', 'meeting', cancelled(met), invited],
    ['of the core group, started', 'meeting', met, invited, states.afterwards],
  ];
  return all.map(([said, card, state, me, now]) => {
    const found = cardFor(card, sampleScene(state, me, language, now));
    if (found === null) throw new Error(`the sample ${card} ${said} shows nothing`);
    return [`${card} ${said}`, found];
  });
}
