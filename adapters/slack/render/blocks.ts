import type { ActionsBlock, ContextBlock, HeaderBlock, SectionBlock } from '@slack/types';
import type { Block, Text } from '../../../cards/model.ts';
import { limits } from '../limits.ts';
import { renderButton, renderButtons } from './button.ts';
import { mrkdwn } from './mrkdwn.ts';
import { inSlices } from './slices.ts';
import { mrkdwnObject, plainTextObject } from './text-object.ts';

/** The blocks of ours that only show something. */
export type DisplayBlock = ActionsBlock | ContextBlock | HeaderBlock | SectionBlock;

/** A heading, also a card's title. */
export const headerBlock = (text: Text): HeaderBlock => ({ type: 'header', text: plainTextObject(text, 'header') });

/** A quiet line: small and grey, and still read out in its place. */
const quiet = (text: Text): ContextBlock => ({ type: 'context', elements: [mrkdwnObject(text, 'text')] });

/** A line that must be noticed: by a sign, never by colour alone. */
const warning = (text: Text): SectionBlock => ({ type: 'section', text: mrkdwnObject(text, 'text', '\u26a0\ufe0f ') });

const paragraph = (text: Text): SectionBlock => ({ type: 'section', text: mrkdwnObject(text, 'text') });

function facts(rows: readonly (readonly [string, Text])[]): SectionBlock[] {
  const fields = rows.map(([name, value]) =>
    mrkdwnObject([{ strong: name }, '\n', ...(typeof value === 'string' ? [value] : value)], 'sectionField'),
  );
  return inSlices(fields, limits.sectionFields).map((slice) => ({ type: 'section', fields: slice }));
}

/** Items one under another, as many to a section as its text holds; an item is never cut. */
function list(items: readonly Text[]): SectionBlock[] {
  const sections: Text[][] = [];
  let room = 0;
  for (const item of items) {
    const cost = mrkdwn(item).length + '\n\u2022 '.length;
    const open = sections.at(-1);
    if (open === undefined || cost > room) {
      sections.push([item]);
      room = limits.text - cost;
    } else {
      open.push(item);
      room -= cost;
    }
  }
  return sections.map((section) => paragraph(section.flatMap((item, n) => [n === 0 ? '\u2022 ' : '\n\u2022 ', ...parts(item)])));
}

/** In signs. Beside a text Slack shows no more than some 30 of a button's label: a longer one stands below. */
const longestBeside = 30;

const parts = (text: Text) => (typeof text === 'string' ? [text] : text);

/** One block of the card model. */
export function renderBlock(block: Block): DisplayBlock[] {
  switch (block.block) {
    case 'text':
      if (block.tone === 'heading') return [headerBlock(block.text)];
      if (block.tone === 'quiet') return [quiet(block.text)];
      return [block.tone === 'warning' ? warning(block.text) : paragraph(block.text)];
    case 'facts':
      return facts(block.rows);
    case 'list':
      return list(block.items);
    case 'row':
      if (block.button.label.length > longestBeside) return [paragraph(block.text), ...renderButtons([block.button])];
      return [{ ...paragraph(block.text), accessory: renderButton(block.button, 0) }];
    case 'picture':
      // Slack shows an image only from an address or an uploaded file, and a family's line belongs in neither: its words stand for it.
      return [paragraph(block.alt)];
    default:
      return block satisfies never;
  }
}
