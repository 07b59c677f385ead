import type { Block, Button, Card, Form, Text } from '../../cards/model.ts';

/** A text as somebody reads it. */
const words = (text: Text): string =>
  typeof text === 'string'
    ? text
    : text
        .map((part) => (typeof part === 'string' ? part : 'strong' in part ? part.strong : `${part.text} ${part.link}`))
        .join('');

function wordsOfBlock(block: Block): readonly string[] {
  switch (block.block) {
    case 'text':
      return [words(block.text)];
    case 'facts':
      return block.rows.map(([name, value]) => `${name}: ${words(value)}`);
    case 'list':
      return block.items.map(words);
    case 'row':
      return [words(block.text), block.button.label];
    case 'picture':
      return [block.alt];
    default:
      return block satisfies never;
  }
}

/** Every word on a card or form, one thing a line. */
export function wordsOn(what: Card | Form): string {
  const blocks = ('blocks' in what ? what.blocks : what.intro).flatMap(wordsOfBlock);
  const rest = 'blocks' in what ? what.buttons.map((button) => button.label) : [what.submit];
  return [what.title, ...blocks, ...rest].join('\n');
}

/** The labels of a card's buttons, those in its rows included. */
export function buttonsOn(card: Card): readonly string[] {
  return [...card.blocks.flatMap((block) => (block.block === 'row' ? [block.button] : [])), ...card.buttons].map(
    ({ label }) => label,
  );
}

/** The labels of buttons of which a platform would not show the end: Slack shows some 30 characters, and Teams on a phone no more. */
export function tooLongToShow(what: Card | Form): readonly string[] {
  const { blocks, buttons } = 'blocks' in what ? what : { blocks: what.intro, buttons: [] };
  return buttonsOn({ title: '', plain: '', blocks, buttons }).filter((label) => label.length > 30);
}

/** Every button in the order in which it is read; `first`: how many of the card's own stand above what is below them, the others at its end. */
export function buttonsAsRead({ blocks, head = blocks.length, buttons }: Card, first = buttons.length): readonly Button[] {
  const rows = (some: readonly Block[]) => some.flatMap((block) => (block.block === 'row' ? [block.button] : []));
  const above = head < blocks.length ? first : buttons.length;
  return [...rows(blocks.slice(0, head)), ...buttons.slice(0, above), ...rows(blocks.slice(head)), ...buttons.slice(above)];
}
