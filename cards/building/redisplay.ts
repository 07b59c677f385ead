import { dayFromIso } from '../../domain/calendar/iso.ts';
import { isTimeOfDay } from '../../domain/calendar/time-of-day.ts';
import { viewPrefix } from '../conference/views/view-field.ts';
import { scorePrefix } from '../meeting/scale/score-field.ts';
import type { Field, Form } from '../model.ts';
import type { Problems, Values } from './values.ts';
import { cut } from './wording.ts';

/**
 * The same form once more: each problem beside its field, and what was typed put back, except numbers on the scale, views, and what tells which child
 * it is about: of that the form says that it is typed again.
 */
export function redisplay(form: Form, problems: Problems, values: Values): Form {
  return { ...form, fields: form.fields.map((field) => marked(refilled(field, values[field.name]), problems[field.name])) };
}

function marked(field: Field, problem: string | undefined): Field {
  return problem === undefined ? field : { ...field, problem };
}

/** Numbers on the scale and views: nobody's form is ever filled in with one. */
function isSealed(name: string): boolean {
  return name.startsWith(scorePrefix) || name.startsWith(viewPrefix);
}

function refilled(field: Field, value: Values[string] | undefined): Field {
  // Nobody is put back into a people picker: it never starts with anybody.
  if (value === undefined || (typeof value === 'object' && 'picked' in value) || isSealed(field.name)) return field;
  const list = typeof value === 'string' ? [value] : value;
  const text = list[0] ?? '';
  switch (field.field) {
    case 'text':
      if (field.again !== undefined) return text === '' ? field : { ...field, hint: field.again };
      return { ...field, start: cut(text, field.max) };
    case 'date':
      return dayFromIso(text) === null ? field : { ...field, start: text };
    case 'time':
      return isTimeOfDay(text) ? { ...field, start: text } : field;
    case 'one':
    case 'many': {
      const start = field.options.map((option) => option.value).filter((option) => list.includes(option));
      return { ...field, start: field.field === 'one' ? start.slice(0, 1) : start };
    }
    case 'account':
      return field;
    default:
      return field satisfies never;
  }
}
