import type { ActionsBlock, ContextBlock, HeaderBlock, MrkdwnElement, SectionBlock } from '@slack/types';
import type { Block, Text } from '../../../cards/model.ts';
import { limits } from '../limits.ts';
import { renderButton, renderButtons } from './button.ts';
import { mrkdwn, plain } from './mrkdwn.ts';
import { inPieces } from './pieces.ts';
import { inSlices } from './slices.ts';
import { mrkdwnObject, plainTextObject } from './text-object.ts';

/** The blocks of ours that only show something. */
export type DisplayBlock = ActionsBlock | ContextBlock | HeaderBlock | SectionBlock;

/** A heading, also a card's title. */
export const headerBlock = (text: Text): HeaderBlock => ({ type: 'header', text: plainTextObject(text, 'header') });

/** The sections, or quiet lines, of a text: one, or as many as it needs once it is escaped. */
const inBlocks = <B>(text: Text, before: string, block: (text: MrkdwnElement) => B): B[] => {
  const pieces = mrkdwn(text).length + before.length <= limits.text ? [text] : inPieces(text, limits.text - before.length);
  return pieces.map((piece, n) => block(mrkdwnObject(piece, 'text', n === 0 ? before : '')));
};

/** A quiet line: small and grey, and still read out in its place. */
const quiet = (text: Text): ContextBlock[] => inBlocks(text, '', (piece) => ({ type: 'context', elements: [piece] }));

/** A line that must be noticed: by a sign, never by colour alone. */
const warning = (text: Text): SectionBlock[] => inBlocks(text, '\u26a0\ufe0f ', (piece) => ({ type: 'section', text: piece }));

const paragraph = (text: Text): SectionBlock[] => inBlocks(text, '', (piece) => ({ type: 'section', text: piece }));

/** In signs, the name included. Beside another a longer fact runs down half a phone's width, a word a line. */
const longestBeside = 60;

/** Facts side by side; one that is long, or has none beside it, is a line of its own, in its place. */
function facts(rows: readonly (readonly [string, Text])[]): SectionBlock[] {
  const blocks: SectionBlock[] = [];
  let open: (readonly [string, Text])[] = [];
  const alone = ([name, value]: readonly [string, Text]) => paragraph([{ strong: name }, ': ', ...parts(value)]);
  const close = () => {
    for (const [first, ...others] of inSlices(open, limits.sectionFields)) {
      if (first === undefined) continue;
      if (others.length === 0) blocks.push(...alone(first));
      else blocks.push({ type: 'section', fields: [first, ...others].map(beside) });
    }
    open = [];
  };
  for (const row of rows) {
    if (plain(row[1]).length + row[0].length <= longestBeside) open.push(row);
    else {
      close();
      blocks.push(...alone(row));
    }
  }
  close();
  return blocks;
}

const beside = ([name, value]: readonly [string, Text]) =>
  mrkdwnObject([{ strong: name }, '\n', ...parts(value)], 'sectionField');

const point = '\u2022 ';

/** Items one under another, as many to a section as its text holds; one that is longer than a section goes on in the next. */
function list(items: readonly Text[]): SectionBlock[] {
  const sections: Text[][] = [];
  let room = 0;
  for (const item of items) {
    const cost = mrkdwn(item).length + `\n${point}`.length;
    const open = sections.at(-1);
    if (open === undefined || cost > room) {
      sections.push([item]);
      room = limits.text - cost;
    } else {
      open.push(item);
      room -= cost;
    }
  }
  return sections.flatMap((section) => paragraph(section.flatMap((item, n) => [n === 0 ? point : `\n${point}`, ...parts(item)])));
}

/** In signs. Beside a text Slack shows no more than some 30 of a button's label: a longer one stands below. */
const longestLabelBeside = 30;

const parts = (text: Text) => (typeof text === 'string' ? [text] : text);

/** One block of the card model. */
export function renderBlock(block: Block): DisplayBlock[] {
  switch (block.block) {
    case 'text':
      if (block.tone === 'heading') return [headerBlock(block.text)];
      if (block.tone === 'quiet') return quiet(block.text);
      return block.tone === 'warning' ? warning(block.text) : paragraph(block.text);
    case 'facts':
      return facts(block.rows);
    case 'list':
      return list(block.items);
    case 'row':
      if (block.button.label.length > longestLabelBeside) return [...paragraph(block.text), ...renderButtons([block.button])];
      return paragraph(block.text).map((piece, n) => (n === 0 ? { ...piece, accessory: renderButton(block.button, 0) } : piece));
    case 'picture':
      // Slack shows an image only from an address or an uploaded file, and a family's line belongs in neither: its words stand for it.
      return paragraph(block.alt);
    default:
      return block satisfies never;
  }
}
