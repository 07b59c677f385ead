import { isObj, type Json, list, type Obj, obj, str } from '../json.ts';
import type { Account, Filled } from './memory.ts';
import { usersSeenBy, type World } from './world.ts';

/** An element that holds a value, the block it stands in, and whether it must be filled. */
interface Input {
  readonly block: string;
  readonly element: Obj;
  readonly required: boolean;
}

function inputsOf(blocks: readonly Obj[]): readonly Input[] {
  const stateful = (element: Json | undefined): element is Obj =>
    isObj(element) && !['button', 'overflow', 'image', 'plain_text', 'mrkdwn'].includes(str(element.type));
  return blocks.flatMap((block) =>
    [...list(block.elements), block.accessory, block.element]
      .filter(stateful)
      .map((element) => ({ block: str(block.block_id), element, required: block.type === 'input' && block.optional !== true })),
  );
}

function optionsOf(element: Obj): readonly Obj[] {
  return [...list(element.options), ...list(element.option_groups).flatMap((group) => list(obj(group).options))].filter(isObj);
}

function pick(element: Obj, value: string): Obj {
  const found = optionsOf(element).find((option) => option.value === value);
  if (found === undefined) throw new Error(`${str(element.action_id)} offers no option "${value}"`);
  return found;
}

const oneOf = (value: string | readonly string[]): string => (typeof value === 'string' ? value : (value[0] ?? ''));
const manyOf = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value);

function checkedText(element: Obj, text: string): string | null {
  const { min_length, max_length } = element;
  const max = typeof max_length === 'number' ? max_length : 3000;
  if (text.length > max) throw new Error(`${str(element.action_id)} holds at most ${max} characters`);
  if (text !== '' && typeof min_length === 'number' && text.length < min_length)
    throw new Error(`${str(element.action_id)} wants at least ${min_length} characters`);
  if (element.multiline !== true && text.includes('\n')) throw new Error(`${str(element.action_id)} is one line`);
  return text === '' ? null : text;
}

const shapes: Readonly<Record<string, RegExp>> = {
  datepicker: /^\d{4}-\d\d-\d\d$/,
  timepicker: /^([01]\d|2[0-3]):[0-5]\d$/,
  number_input: /^-?\d+(\.\d+)?$/,
  email_text_input: /^\S+@\S+\.\S+$/,
  url_text_input: /^https?:\/\/\S+$/,
};

function shaped(element: Obj, text: string): string | null {
  if (text === '') return null;
  const shape = shapes[str(element.type)];
  if (shape !== undefined && !shape.test(text)) throw new Error(`${str(element.action_id)} cannot hold "${text}"`);
  return text;
}

/** One person of a users_select, which lists those this person can see. */
function seen(world: World, account: Account, element: Obj, user: string): string | null {
  if (user === '') return null;
  if (!usersSeenBy(world, account).some((one) => one.user === user))
    throw new Error(`${str(element.action_id)} lists no user "${user}"`);
  return user;
}

/** The element's entry in view.state.values, as Slack's clients write it; `value` undefined: untouched, so its initial value stands. */
function entry(world: World, account: Account, element: Obj, value: string | readonly string[] | undefined): Obj {
  const type = str(element.type);
  const first = (initial: Json | undefined) => (value === undefined ? str(initial) : oneOf(value));
  switch (type) {
    case 'plain_text_input':
      return { type, value: checkedText(element, first(element.initial_value)) };
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
      return { type, value: shaped(element, first(element.initial_value)) };
    case 'datepicker':
      return { type, selected_date: shaped(element, first(element.initial_date)) };
    case 'timepicker':
      return { type, selected_time: shaped(element, first(element.initial_time)) };
    case 'users_select':
      if (Array.isArray(value)) throw new Error(`${str(element.action_id)} takes one user`);
      return { type, selected_user: seen(world, account, element, first(element.initial_user)) };
    case 'static_select':
    case 'radio_buttons': {
      const chosen = value === undefined ? element.initial_option : oneOf(value) === '' ? undefined : pick(element, oneOf(value));
      return { type, selected_option: chosen ?? null };
    }
    case 'checkboxes':
    case 'multi_static_select': {
      const chosen = value === undefined ? list(element.initial_options) : manyOf(value).map((one) => pick(element, one));
      return { type, selected_options: chosen };
    }
    default:
      throw new Error(`the Slack stand-in cannot fill a ${type}`);
  }
}

function isEmpty(filled: Obj): boolean {
  return Object.entries(filled).every(
    ([key, value]) => key === 'type' || value === null || (Array.isArray(value) && value.length === 0),
  );
}

/**
 * view.state.values for what a person filled in. Throws where a client would not let them: no such input, too long, not offered; and,
 * when `sending`, required and empty.
 */
export function stateValues(world: World, account: Account, blocks: readonly Obj[], filled: Filled, sending: boolean): Obj {
  const inputs = inputsOf(blocks);
  const keyOf = (input: Input): string => {
    const action = str(input.element.action_id);
    const alone = inputs.filter((one) => one.element.action_id === action).length === 1;
    return input.block in filled || !alone ? input.block : action;
  };
  const known = new Set(inputs.map(keyOf));
  const unknown = Object.keys(filled).filter((key) => !known.has(key));
  if (unknown.length > 0)
    throw new Error(`the view has no input ${unknown.join(', ')}; it has ${[...known].join(', ') || 'none'}`);
  const values: Record<string, Obj> = {};
  for (const input of inputs) {
    const one = entry(world, account, input.element, filled[keyOf(input)]);
    if (sending && input.required && isEmpty(one)) throw new Error(`${keyOf(input)} is required`);
    values[input.block] = { ...values[input.block], [str(input.element.action_id)]: one };
  }
  return values;
}

/** The member of an action in a block_actions payload that says what was chosen. */
export function chosenIn(world: World, account: Account, element: Obj, value: string | readonly string[] | undefined): Obj {
  if (element.type === 'button') return {};
  if (element.type === 'overflow') return { selected_option: pick(element, oneOf(value ?? '')) };
  return entry(world, account, element, value);
}
