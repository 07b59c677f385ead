import type { KnownBlock, MessageMetadata } from '@slack/types';
import type { Card } from '../../../cards/model.ts';
import { fitting, within } from '../limits.ts';
import { attemptMetadata } from '../send/attempt.ts';
import { type DisplayBlock, headerBlock, renderBlock } from './blocks.ts';
import { renderButtons } from './button.ts';
import { literal } from './mrkdwn.ts';

/** What chat.postMessage, chat.update and a response_url take. Always both: `text` without `blocks` would wipe the blocks of a message. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: KnownBlock[];
  readonly metadata?: MessageMetadata;
}

/** All words in the blocks, which Slack counts together. */
function wordsIn(blocks: readonly DisplayBlock[]): number {
  let count = 0;
  JSON.stringify(blocks, (key, value) => {
    if (key === 'text' && typeof value === 'string') count += value.length;
    return value;
  });
  return count;
}

/** Title, blocks and buttons of a card. */
export function cardBlocks({ title, blocks, head = blocks.length, buttons }: Card): DisplayBlock[] {
  const [above, below] = [blocks.slice(0, head), blocks.slice(head)];
  return [headerBlock(title), ...above.flatMap(renderBlock), ...renderButtons(buttons), ...below.flatMap(renderBlock)];
}

/** A card as a message; `attempt` goes into its metadata. Throws RangeError past any limit of Slack. */
export function renderCard(card: Card, attempt?: string): SlackMessage {
  const blocks = cardBlocks(card);
  within('messageBlocks', blocks.length);
  within('messageBlocksText', wordsIn(blocks));
  const message = { text: fitting('messageText', literal(card.plain)), blocks };
  return attempt === undefined ? message : { ...message, metadata: attemptMetadata(attempt) };
}
