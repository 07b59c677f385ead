import type { Block, Card } from '../../../cards/model.ts';
import { assertFits, cardVersion, limits } from '../limits.ts';
import { renderBlock } from './block.ts';
import { renderButtons, type Surface } from './button.ts';
import { headingBlock } from './text.ts';

/** An Adaptive Card as Teams takes it, alone in its message. `summary` is what the notification shows. */
export interface TeamsCard {
  readonly attachment: Attachment;
  readonly summary: string;
}
export interface Attachment {
  readonly contentType: 'application/vnd.microsoft.card.adaptive';
  readonly content: AdaptiveCard;
}
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly version: string;
  readonly body: readonly object[];
  readonly actions?: readonly object[];
  readonly [more: string]: unknown;
}

/**
 * A card as an Adaptive Card 1.5. Throws RangeError past a Teams limit. It has no `refresh` and no inputs, and both the notification
 * and the text of a client too old to draw it are the one constant sentence of `plain`.
 */
export function renderCard(card: Card, surface: Surface = 'chat'): TeamsCard {
  if (card.plain.trim() === '') throw new RangeError('Teams: a card needs its plain sentence');
  const { head = card.blocks.length } = card;
  const drawn = (blocks: readonly Block[]) => blocks.flatMap((block) => renderBlock(block, surface));
  const [above, below] = [drawn(card.blocks.slice(0, head)), drawn(card.blocks.slice(head))];
  // The menu of what is more than six is documented for the actions of the card itself: those stay at its end.
  const among = below.length === 0 ? 0 : limits.primaryActions;
  const first = renderButtons(card.buttons.slice(0, among), surface);
  const body = [
    headingBlock(card.title, 'Large'),
    ...above,
    ...(first.length === 0 ? [] : [{ type: 'ActionSet', actions: first }]),
    ...below,
  ];
  const attachment = adaptiveCard(body, renderButtons(card.buttons.slice(among), surface), card.plain);
  assertFits('a card', { attachment, summary: card.plain });
  return { attachment, summary: card.plain };
}

/** The frame every card and dialog shares. */
export function adaptiveCard(body: readonly object[], actions: readonly object[], fallbackText: string): Attachment {
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: cardVersion,
      fallbackText,
      msteams: { width: 'Full' },
      body,
      ...(actions.length > 0 ? { actions } : {}),
    },
  };
}
