import type { CardName } from '../domain/cardname.ts';
import type { PersonId } from '../domain/ids.ts';
import { actionsCard } from './actions-card.ts';
import { comingCard } from './coming-card.ts';
import { deputyCard } from './deputy-card.ts';
import { draftCard } from './draft-card.ts';
import { holdCard } from './hold-card.ts';
import { invitationCard } from './invitation-card.ts';
import { listCard } from './list-card.ts';
import type { Card } from './model.ts';
import { newcomerCard } from './newcomer-card.ts';
import { roomCard } from './room-card.ts';
import { scaleCard } from './scale-card.ts';
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
