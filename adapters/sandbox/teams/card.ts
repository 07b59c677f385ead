import { isObj, type Json, list, type Obj, obj, str } from '../json.ts';
import type { Inputs } from './memory.ts';

/** Every object inside a card that has a type, in reading order, nested cards included. */
export function partsOf(card: Json | undefined): readonly Obj[] {
  if (Array.isArray(card)) return card.flatMap((one: Json) => partsOf(one));
  if (!isObj(card)) return [];
  const inner = Object.entries(card).flatMap(([key, value]) => (key === 'data' || key === 'fallback' ? [] : partsOf(value)));
  return typeof card.type === 'string' ? [card, ...inner] : inner;
}

/** Which button: its title, or by members. */
export type TeamsPressing =
  | string
  | { readonly title?: string; readonly id?: string; readonly verb?: string; readonly nth?: number };

/** What a person can press and the bot hears of, selectAction of containers included. */
export const actionsOf = (card: Obj): readonly Obj[] =>
  partsOf(card).filter((part) => ['Action.Submit', 'Action.Execute'].includes(str(part.type)) && part.isEnabled !== false);

export function findAction(card: Obj, what: TeamsPressing): Obj {
  const wanted = typeof what === 'string' ? { title: what } : what;
  const all = actionsOf(card);
  const found = all.filter(
    (action) =>
      (wanted.title === undefined || action.title === wanted.title) &&
      (!('id' in wanted) || action.id === wanted.id) &&
      (!('verb' in wanted) || action.verb === wanted.verb),
  );
  const nth = 'nth' in wanted ? wanted.nth : undefined;
  const hit = found[nth ?? 0];
  if (hit === undefined)
    throw new Error(`no button ${JSON.stringify(what)}; there is ${all.map((one) => str(one.title)).join(', ') || 'none'}`);
  if (nth === undefined && found.length > 1)
    throw new Error(`${found.length} buttons are called ${JSON.stringify(what)}: say nth`);
  return hit;
}

/** The dataset of the people picker that Teams itself searches. */
export const wholeOrganisation = 'graph.microsoft.com/users';

const inputsOf = (card: Obj): readonly Obj[] => partsOf(card).filter((part) => str(part.type).startsWith('Input.'));

/**
 * Whom a ChoiceSet with `choices.data` searches, besides the choices it has itself: the whole organisation, or the chat, which has one person in it.
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/people-picker
 */
function searched(input: Obj, colleagues: readonly string[]): readonly string[] {
  const { type, dataset } = obj(input['choices.data']);
  return type === 'Data.Query' && dataset === wholeOrganisation ? colleagues : [];
}

function checked(input: Obj, given: string, colleagues: readonly string[]): string {
  const name = str(input.id);
  const says = (why: string) => new Error(`${name}: ${str(input.errorMessage) || why}`);
  switch (input.type) {
    case 'Input.Text':
      if (typeof input.maxLength === 'number' && given.length > input.maxLength)
        throw says(`at most ${input.maxLength} characters`);
      if (given !== '' && str(input.regex) !== '' && !new RegExp(str(input.regex)).test(given)) throw says('does not match');
      return given;
    case 'Input.Number': {
      const number = Number(given);
      if (given !== '' && !Number.isFinite(number)) throw says('not a number');
      if (given !== '' && typeof input.min === 'number' && number < input.min) throw says(`at least ${input.min}`);
      if (given !== '' && typeof input.max === 'number' && number > input.max) throw says(`at most ${input.max}`);
      return given;
    }
    case 'Input.Date':
      if (given !== '' && !/^\d{4}-\d\d-\d\d$/.test(given)) throw says('not a date');
      return given;
    case 'Input.Time':
      if (given !== '' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(given)) throw says('not a time');
      return given;
    case 'Input.Toggle':
      if (given !== (str(input.valueOn) || 'true') && given !== (str(input.valueOff) || 'false')) throw says('on or off');
      return given;
    case 'Input.ChoiceSet': {
      const own = list(input.choices).map((choice) => (isObj(choice) ? str(choice.value) : ''));
      const offered = new Set([...own, ...searched(input, colleagues)]);
      const chosen = given === '' ? [] : input.isMultiSelect === true ? given.split(',') : [given];
      const strange = chosen.find((one) => !offered.has(one));
      if (strange !== undefined) throw says(`offers no choice "${strange}"`);
      return given;
    }
    default:
      throw new Error(`the Teams stand-in cannot fill an ${str(input.type)}`);
  }
}

function isSet(input: Obj, value: string): boolean {
  return input.type === 'Input.Toggle' && input.isRequired === true ? value === (str(input.valueOn) || 'true') : value !== '';
}

/**
 * The data a press sends: the button's own, with what stands in the inputs merged in, as the adaptivecards renderer does it: strings all,
 * what is unset left out, many choices joined by commas. `colleagues`: the object ids that a people picker finds. Throws where a client would
 * not send: no such input, or a required one empty.
 */
export function pressedData(card: Obj, action: Obj, filled: Inputs, colleagues: readonly string[]): Obj {
  const inputs = action.associatedInputs === 'none' ? [] : inputsOf(card);
  const unknown = Object.keys(filled).filter((name) => !inputsOf(card).some((input) => input.id === name));
  if (unknown.length > 0)
    throw new Error(
      `the card has no input ${unknown.join(', ')}; it has ${inputs.map((one) => str(one.id)).join(', ') || 'none'}`,
    );
  const values: Record<string, string> = {};
  for (const input of inputs) {
    const id = str(input.id);
    const given = filled[id];
    const standing = typeof input.value === 'number' ? String(input.value) : str(input.value);
    const off = input.type === 'Input.Toggle' && standing === '' ? str(input.valueOff) || 'false' : standing;
    const value = given === undefined ? off : checked(input, typeof given === 'string' ? given : given.join(','), colleagues);
    if (isSet(input, value)) values[id] = value;
    else if (input.isRequired === true)
      throw new Error(`${id} is required: ${str(input.errorMessage) || 'no error message given'}`);
  }
  const own = isObj(action.data) ? action.data : {};
  return { ...own, ...values };
}
