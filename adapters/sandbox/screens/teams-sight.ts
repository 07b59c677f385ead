import { isObj, type Json, list, type Obj, obj, str } from '../json.ts';
import type { Button, Field, Shown } from './sight.ts';

type Press = (title: string, nth: number) => Promise<string | null>;

/** An Adaptive Card as a person reads it. `press` gets the title, and how many buttons of that title came before. */
export function teamsSight(card: Obj, press: Press): readonly Shown[] {
  const before = new Map<string, number>();
  const buttonOf = (action: Obj): Button => {
    const label = str(action.title);
    const nth = before.get(label) ?? 0;
    before.set(label, nth + 1);
    return { label, press: () => press(label, nth) };
  };
  const buttons = (actions: Json | undefined): readonly Shown[] =>
    list(actions).map((one) => ({ is: 'button', button: buttonOf(obj(one)) }));

  function read(element: Json): readonly Shown[] {
    if (!isObj(element)) return [];
    const type = str(element.type);
    if (type === 'TextBlock') return [{ is: 'line', text: str(element.text) }];
    if (type === 'RichTextBlock') return [{ is: 'line', text: wordsOf(element) }];
    if (type === 'Image') return [{ is: 'line', text: str(element.altText) }];
    if (type === 'ActionSet') return buttons(element.actions);
    if (type === 'Container') return row(list(element.items).flatMap(read));
    if (type === 'ColumnSet') return row(list(element.columns).flatMap((column) => list(obj(column).items).flatMap(read)));
    if (type.startsWith('Input.')) return [{ is: 'field', field: fieldOf(element) }];
    throw new Error(`the trails cannot read a ${type}`);
  }
  return [...list(card.body).flatMap(read), ...buttons(card.actions)];
}

/** Columns: a name and its value are one line, and so are a line and its button, beside it or below. */
function row(cells: readonly Shown[]): readonly Shown[] {
  const [first, second, ...more] = cells;
  if (first?.is !== 'line' || second === undefined || more.length > 0) return cells;
  if (second.is === 'line') return [{ is: 'line', text: `${first.text}: ${second.text}` }];
  return second.is === 'button' ? [{ ...first, button: second.button }] : cells;
}

const wordsOf = (rich: Obj): string =>
  list(rich.inlines)
    .map((run) => {
      const { text, selectAction } = obj(run);
      const url = str(obj(selectAction).url);
      return url === '' ? str(text) : `${str(text)} (${url})`;
    })
    .join('');

function fieldOf(input: Obj): Field {
  const type = str(input.type);
  const value = str(input.value);
  const choice = input.isMultiSelect === true ? 'many' : 'one';
  const kinds: Readonly<Record<string, Field['kind']>> = {
    'Input.Text': 'text',
    'Input.Date': 'date',
    'Input.Time': 'time',
    'Input.ChoiceSet': choice,
  };
  const kind = kinds[type];
  if (kind === undefined) throw new Error(`the trails cannot read an ${type}`);
  return {
    key: str(input.id),
    label: str(input.label),
    kind,
    required: input.isRequired === true,
    options: list(input.choices).map((one) => ({ label: str(obj(one).title), value: str(obj(one).value) })),
    start: value === '' ? [] : kind === 'many' ? value.split(',') : [value],
  };
}
