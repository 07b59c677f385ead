import type { Field, Form } from '../model.ts';
import type { Problems, Values } from './values.ts';

/**
 * The form as it is for what was chosen so far: what is asked only of another choice is not shown, and what this one needs is not called
 * optional any more (Slack writes that beside every field that may stay empty). There the choice stands as it was made, since a field that
 * has to be filled in would hold up whoever chose otherwise.
 */
export function onceChosen(form: Form, problems: Problems, values: Values): Form {
  if (form.fields.every((field) => field.once === undefined)) return form;
  const fields = form.fields.flatMap((field): readonly Field[] => {
    if (field.once === undefined) return [field];
    if (field.once.before === 'optional') return [isNeeded(field, problems, values) ? { ...field, required: true } : field];
    return isChosen(field, values) ? [field] : [];
  });
  const settled = new Set(fields.flatMap(({ once, required }) => (once !== undefined && required ? [once.field] : [])));
  return { ...form, fields: fields.map((field) => (settled.has(field.name) ? asChosen(field, values) : field)) };
}

/** The problems that are no news: of what was not shown before, which now is for the first time. */
export function notYetShown(form: Form, problems: Problems, values: Values): Problems {
  const hidden = new Set(
    form.fields.flatMap(({ name, once }) =>
      once !== undefined && once.before !== 'optional' && values[name] === undefined ? [name] : [],
    ),
  );
  return Object.fromEntries(Object.entries(problems).filter(([name]) => !hidden.has(name)));
}

function isChosen({ once }: Field, values: Values): boolean {
  return once !== undefined && [values[once.field] ?? []].flat().some((one) => typeof one === 'string' && once.is.includes(one));
}

function isNeeded(field: Field, problems: Problems, values: Values): boolean {
  return isChosen(field, values) && problems[field.name] !== undefined && [values[field.name] ?? []].flat().length === 0;
}

function asChosen(field: Field, values: Values): Field {
  if (field.field !== 'one') return field;
  const options = field.options.filter(({ value }) => value === values[field.name]);
  return options.length === 0 ? field : { ...field, options, start: options.map(({ value }) => value) };
}
