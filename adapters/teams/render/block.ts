import { isCrushed } from '../../../cards/building/row-room.ts';
import type { Block, Text } from '../../../cards/model.ts';
import { renderButton, type Surface } from './button.ts';
import { pictureUrl } from './picture.ts';
import { headingBlock, richText } from './text.ts';

/** In signs. The name of a fact has a third of the card, some 12 signs a line on a phone: a longer one stands before its value. */
const longestName = 24;
/** A longer word would be broken there. */
const longestWord = 11;

/** One block as the card elements that draw it. */
export function renderBlock(block: Block, surface: Surface): readonly object[] {
  switch (block.block) {
    case 'text':
      return [renderText(block)];
    case 'facts':
      return facts(block.rows);
    case 'list':
      return block.items.map((item) => ({
        ...richText(['• ', ...(typeof item === 'string' ? [item] : item)]),
        spacing: 'Small',
      }));
    case 'row':
      if (isCrushed(block.text, block.button.label))
        return [
          {
            type: 'Container',
            items: [
              richText(block.text),
              { type: 'ActionSet', spacing: 'Small', actions: [renderButton(block.button, surface)] },
            ],
          },
        ];
      return [
        {
          type: 'ColumnSet',
          columns: [
            { type: 'Column', width: 'stretch', verticalContentAlignment: 'Center', items: [richText(block.text)] },
            {
              type: 'Column',
              width: 'auto',
              verticalContentAlignment: 'Center',
              items: [{ type: 'ActionSet', actions: [renderButton(block.button, surface)] }],
            },
          ],
        },
      ];
    case 'picture':
      return [{ type: 'Image', url: pictureUrl(block.png), altText: altOf(block.alt) }];
    default:
      return block satisfies never;
  }
}

/** A warning is never told by colour alone: it carries a sign that is read out. */
function renderText({ text, tone }: Extract<Block, { block: 'text' }>) {
  if (tone === 'heading') return headingBlock(text, 'Medium');
  if (tone === 'quiet') return richText(text, { isSubtle: true });
  if (tone === 'warning')
    return {
      type: 'Container',
      style: 'warning',
      items: [richText(['⚠ ', ...(typeof text === 'string' ? [text] : text)], { weight: 'Bolder' })],
    };
  return richText(text);
}

/** Facts are two columns, or lines where a name is long; not a FactSet, whose values are Markdown (see richText). */
function facts(rows: readonly (readonly [string, Text])[]): readonly object[] {
  if (rows.every(([name]) => name.length <= longestName && name.split(' ').every((word) => word.length <= longestWord)))
    return rows.map(([name, value]) => columns(richText(name, { weight: 'Bolder' }), richText(value)));
  return rows.map(([name, value]) => ({
    ...richText([{ strong: name }, ': ', ...(typeof value === 'string' ? [value] : value)]),
    spacing: 'Small',
  }));
}

function columns(name: ReturnType<typeof richText>, value: ReturnType<typeof richText>) {
  const column = (width: number, item: typeof name) => ({ type: 'Column', width, items: [item] });
  return { type: 'ColumnSet', spacing: 'Small', columns: [column(1, name), column(2, value)] };
}

function altOf(alt: string): string {
  if (alt.trim() === '') throw new RangeError('Teams: a picture needs an alternative text');
  return alt;
}
