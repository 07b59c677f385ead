import type { CardName } from '../domain/cardname.ts';
import type { PersonId } from '../domain/ids.ts';
import { comingCard } from './meeting/answers/coming-card.ts';
import { deputyCard } from './meeting/answers/deputy-card.ts';
import { holdCard } from './meeting/answers/hold-card.ts';
import { invitationCard } from './meeting/answers/invitation-card.ts';
import { newcomerCard } from './meeting/answers/newcomer-card.ts';
import { draftCard } from './meeting/calling/draft-card.ts';
import { listCard } from './meeting/list/list-card.ts';
import { roomCard } from './meeting/register/room-card.ts';
import { scaleCard } from './meeting/scale/scale-card.ts';
import type { Card } from './model.ts';
import { actionsCard } from './plan/actions-card.ts';
import type { Scene } from './scene.ts';

/** A live card of one case for one person as the case stands; null when there is nothing (any more) for them: post nothing, or the emptied card. */
export function cardFor(name: Exclude<CardName, 'digest'>, about: string, scene: Scene): Card | null {
  switch (name) {
    case 'draft':
      return draftCard(scene);
    case 'list':
      return listCard(scene);
    case 'hold':
      return holdCard(scene);
    case 'invitation':
      return invitationCard(scene);
    case 'coming':
      return comingCard(scene);
    case 'deputy':
      return deputyCard(scene, about as PersonId);
    case 'newcomer':
      return newcomerCard(scene, about as PersonId);
    case 'room':
      return roomCard(scene);
    case 'scale':
      return scaleCard(scene);
    case 'actions':
      return actionsCard(scene);
    default:
      return name satisfies never;
  }
}
