import { type Json, list, type Obj, obj, str } from '../json.ts';
import type { Filled } from '../slack/memory.ts';
import type { Button, Field, Shown } from './sight.ts';

type Press = (pressing: { readonly action: string; readonly block: string; readonly value: string }) => Promise<string | null>;

/** Blocks as a person reads them; in a modal also what they had typed, and what was wrong with it. */
export function slackSight(
  blocks: readonly Obj[],
  press: Press,
  typed: { readonly filled: Filled; readonly problems: Readonly<Record<string, string>> } = { filled: {}, problems: {} },
): readonly Shown[] {
  const buttonOf = (element: Obj, block: string): Button => ({
    label: str(obj(element.text).text),
    press: () => press({ action: str(element.action_id), block, value: str(element.value) }),
  });
  return blocks.flatMap((block): readonly Shown[] => {
    const id = str(block.block_id);
    switch (block.type) {
      case 'header':
      case 'section': {
        const says = block.text === undefined ? [] : [words(block.text)];
        const lines = [...says, ...list(block.fields).map((one) => words(one).replace('\n', ': '))];
        const accessory = obj(block.accessory);
        return lines.map((text) => ({
          is: 'line',
          text,
          ...(accessory.type === 'button' ? { button: buttonOf(accessory, id) } : {}),
        }));
      }
      case 'context':
        return list(block.elements).map((one) => ({ is: 'line', text: words(one) }));
      case 'actions':
        return list(block.elements).map((one) => ({ is: 'button', button: buttonOf(obj(one), id) }));
      case 'input': {
        const problem = typed.problems[id];
        const hint = block.hint === undefined ? [] : [{ is: 'line' as const, text: words(block.hint) }];
        const said = problem === undefined ? [] : [{ is: 'line' as const, text: `⚠ ${problem}` }];
        return [...said, { is: 'field', field: fieldOf(block, typed.filled[id]) }, ...hint];
      }
      default:
        throw new Error(`the trails cannot read a block of type ${str(block.type)}`);
    }
  });
}

/** Marked text as it shows: bold without its stars, links as their words, entities as characters. */
function words(text: Json): string {
  return str(obj(text).text)
    .replaceAll(/\*([^\n*]+)\*/g, '$1')
    .replaceAll(/<([^|>\n]+)\|([^>\n]+)>/g, '$2 ($1)')
    .replaceAll('\u200b', '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace('⚠️ ', '⚠ ');
}

const kinds: Readonly<Record<string, Field['kind']>> = {
  plain_text_input: 'text',
  datepicker: 'date',
  timepicker: 'time',
  static_select: 'one',
  radio_buttons: 'one',
  checkboxes: 'many',
  multi_static_select: 'many',
};

function fieldOf(block: Obj, typed: string | readonly string[] | undefined): Field {
  const element = obj(block.element);
  const kind = kinds[str(element.type)];
  if (kind === undefined) throw new Error(`the trails cannot read a ${str(element.type)}`);
  const chosenIn = (option: Json | undefined) => str(obj(option).value);
  const initial = [
    str(element.initial_value),
    str(element.initial_date),
    str(element.initial_time),
    chosenIn(element.initial_option),
    ...list(element.initial_options).map(chosenIn),
  ].filter((one) => one !== '');
  return {
    key: str(block.block_id),
    label: words(block.label ?? null),
    kind,
    required: block.optional !== true,
    options: list(element.options).map((one) => ({ label: words(obj(one).text ?? null), value: chosenIn(one) })),
    start: typed === undefined ? initial : typeof typed === 'string' ? [typed].filter((one) => one !== '') : typed,
  };
}
