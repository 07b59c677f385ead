import type { ContextBlock, InputBlock, PlainTextElement, PlainTextOption } from '@slack/types';
import type { Field, Form, FormRef } from '../../../cards/model.ts';
import { fitting, limits, within } from '../limits.ts';
import { mrkdwnObject, plainTextObject } from './text-object.ts';

type Choice = Extract<Field, { field: 'one' | 'many' }>;
/** What stands in it while it is empty. Slack’s own words are in the language of the account, which is never Welsh. */
type Empty = { readonly placeholder?: PlainTextElement };

/**
 * The block an input sits in, and under which Slack shows its error. The form is part of it: Slack keeps what was typed wherever block and
 * action id stay the same, and one child's number must not turn up in the next child's form.
 */
export function fieldBlock(ref: FormRef, name: string): string {
  return fitting('blockId', [name, ref.form, ref.of, ref.about ?? ''].join('|'));
}

function option({ value, label }: Choice['options'][number]): PlainTextOption {
  return { text: plainTextObject(label, 'optionText'), value: fitting('optionValue', value) };
}

/** Up to ten choices lie open; radio buttons and checkboxes stop there, and the 0-10 scale has eleven. */
function choice(field: Choice, empty: Empty): InputBlock['element'] {
  if (field.options.length === 0) throw new RangeError(`field ${field.name} has no options`);
  within('selectOptions', field.options.length);
  const options = field.options.map(option);
  const chosen = (field.start ?? []).map((value) => {
    const found = options.find((one) => one.value === value);
    if (found === undefined) throw new RangeError(`field ${field.name} starts with a choice it does not offer`);
    return found;
  });
  const few = options.length <= limits.fewOptions;
  const of = { action_id: field.name, options };
  if (field.field === 'many') {
    const start = chosen.length === 0 ? {} : { initial_options: chosen };
    return few ? { type: 'checkboxes', ...of, ...start } : { type: 'multi_static_select', ...of, ...start, ...empty };
  }
  if (chosen.length > 1) throw new RangeError(`field ${field.name} takes one choice and starts with ${chosen.length}`);
  const start = chosen[0] === undefined ? {} : { initial_option: chosen[0] };
  return few ? { type: 'radio_buttons', ...of, ...start } : { type: 'static_select', ...of, ...start, ...empty };
}

function element(field: Field, words: Form['empty']): InputBlock['element'] {
  const empty = words === undefined ? {} : { placeholder: plainTextObject(words[field.field], 'placeholder') };
  const action_id = fitting('actionId', field.name);
  switch (field.field) {
    case 'text':
      within('inputText', field.max);
      if ((field.start ?? '').length > field.max) throw new RangeError(`field ${field.name} starts with more than it takes`);
      return {
        type: 'plain_text_input',
        action_id,
        multiline: field.lines === 'many',
        max_length: field.max,
        ...(field.start ? { initial_value: field.start } : {}),
        ...empty,
      };
    case 'date':
      return { type: 'datepicker', action_id, ...(field.start ? { initial_date: field.start } : {}), ...empty };
    case 'time':
      return { type: 'timepicker', action_id, ...(field.start ? { initial_time: field.start } : {}), ...empty };
    case 'one':
    case 'many':
      return choice(field, empty);
    case 'account':
      // Lists whom the reader can see in the workspace: guests, apps and people of a shared channel too (docs.slack.dev, users_select).
      return { type: 'users_select', action_id, ...empty };
    default:
      return field satisfies never;
  }
}

/** One field of a form; its problem, if it has one, stands before it, where a screen reader meets it first. */
export function renderField({ ref, empty }: Pick<Form, 'ref' | 'empty'>, field: Field): (ContextBlock | InputBlock)[] {
  const input: InputBlock = {
    type: 'input',
    block_id: fieldBlock(ref, field.name),
    label: plainTextObject(field.label, 'inputLabel'),
    optional: !field.required,
    element: element(field, empty),
    ...(field.hint ? { hint: plainTextObject(field.hint, 'inputHint') } : {}),
  };
  if (field.problem === undefined) return [input];
  return [{ type: 'context', elements: [mrkdwnObject(field.problem, 'text', '\u26a0\ufe0f ')] }, input];
}
