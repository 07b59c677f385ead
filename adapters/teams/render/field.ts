import type { Field } from '../../../cards/model.ts';
import { fieldPrefix } from '../button-data.ts';
import { richText } from './text.ts';

/** Up to this many choices are all in sight; more become a list that opens (the scale has 11). Our own choice, not a limit. */
const inSight = 5;

/**
 * One input with its problem above it and its hint below. `missing` is what an empty required field says, in the person's language.
 * Dates and times are asked and answered as YYYY-MM-DD and HH:MM.
 */
export function renderField(field: Field, missing: string) {
  if (field.label.trim() === '') throw new RangeError(`Teams: the field ${field.name} needs a label`);
  const problem = field.problem === undefined ? [] : [richText(['⚠ ', field.problem], { color: 'Attention', weight: 'Bolder' })];
  const hint = field.hint === undefined ? [] : [{ ...richText(field.hint, { isSubtle: true }), spacing: 'Small' }];
  const asked = {
    id: `${fieldPrefix}${field.name}`,
    label: field.label,
    errorMessage: missing,
    ...(field.required ? { isRequired: true } : {}),
  };
  return { type: 'Container', items: [...problem, { ...asked, ...inputOf(field) }, ...hint] };
}

function inputOf(field: Field) {
  const value = typeof field.start === 'string' && field.start !== '' ? { value: field.start } : {};
  switch (field.field) {
    case 'text':
      return { type: 'Input.Text', isMultiline: field.lines === 'many', maxLength: field.max, ...value };
    case 'date':
      return { type: 'Input.Date', ...value };
    case 'time':
      return { type: 'Input.Time', ...value };
    case 'one':
    case 'many':
      return choicesOf(field);
    case 'account':
      return peoplePicker;
    default:
      return field satisfies never;
  }
}

/**
 * The people picker of Teams, which gives the Entra object id of one person. It searches the whole organisation in a dialog and in a chat with
 * a bot, and finds no guests: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/people-picker and
 * https://github.com/MicrosoftDocs/msteams-docs/issues/7440
 */
const peoplePicker = {
  type: 'Input.ChoiceSet',
  isMultiSelect: false,
  style: 'filtered',
  choices: [],
  'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
} as const;

function choicesOf(field: Extract<Field, { field: 'one' | 'many' }>) {
  const values = field.options.map((option) => option.value);
  if (values.length === 0 || new Set(values).size < values.length || values.includes(''))
    throw new RangeError(`Teams: the options of ${field.name} must be there, not empty and all different`);
  // Many choices come back joined by commas: https://adaptivecards.io/explorer/Input.ChoiceSet.html
  if (field.field === 'many' && values.some((value) => value.includes(',')))
    throw new RangeError(`Teams: an option of ${field.name} has a comma in its value`);
  return {
    type: 'Input.ChoiceSet',
    isMultiSelect: field.field === 'many',
    style: field.field === 'many' || values.length <= inSight ? 'expanded' : 'compact',
    wrap: true,
    choices: field.options.map((option) => ({ title: option.label, value: option.value })),
    ...(field.start && field.start.length > 0 ? { value: field.start.join(',') } : {}),
  };
}
