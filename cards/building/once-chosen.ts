import type { Field, Form } from '../model.ts';
import type { Problems, Values } from './values.ts';

/**
 * The form as it is for what was chosen so far: what is asked only of another choice is not shown, and what this one needs is not called
 * optional any more (Slack writes that beside every field that may stay empty). There the choice stands as it was made, since a field that
 * has to be filled in would hold up whoever chose otherwise.
 */
export function onceChosen(form: Form, problems: Problems, values: Values): Form {
  if (form.fields.every((field) => field.once === undefined)) return form;
  const fields = form.fields.flatMap((field) => asItIs(form, field, problems, values));
  const settled = new Set(
    form.fields.flatMap((field) => (field.once !== undefined && isNews(field, problems, values) ? settledBy(field.once) : [])),
  );
  return { ...form, fields: fields.map((field) => (settled.has(field.name) ? asChosen(field, values) : field)) };
}

function asItIs(form: Form, field: Field, problems: Problems, values: Values): readonly Field[] {
  const { once } = field;
  if (once === undefined) return [field];
  const { unless } = once;
  const spared = unless !== undefined && isOneOf(unless.is, values[unless.field] ?? startOf(form, unless.field));
  const chosen = !spared && isAmong(field, values[once.field] ?? startOf(form, once.field));
  if (once.before === undefined) {
    // What was said before keeps its field, which holds nobody up since it is filled in; or may stay empty.
    const shown = isAmong(field, values[once.field]) || (chosen && (!field.required || isFilled(field, values)));
    return shown ? [field] : [];
  }
  const needed = isNews(field, problems, values) || (chosen && isFilled(field, values));
  return [{ ...field, required: needed, label: needed ? field.label : once.before }];
}

/** The problems that are no news: of what was not shown before, which now is for the first time. */
export function notYetShown(form: Form, problems: Problems, values: Values): Problems {
  const hidden = new Set(
    form.fields.flatMap(({ name, once }) =>
      once !== undefined && once.before === undefined && values[name] === undefined ? [name] : [],
    ),
  );
  return Object.fromEntries(Object.entries(problems).filter(([name]) => !hidden.has(name)));
}

/** Whether it has to be filled in for what has just been chosen. */
function isNews(field: Field, problems: Problems, values: Values): boolean {
  if (field.once === undefined) return false;
  if (field.once.before === undefined) return field.required && isAmong(field, values[field.once.field]);
  return problems[field.name] !== undefined && isEmpty(values[field.name]);
}

function isAmong({ once }: Field, given: Values[string] | undefined): boolean {
  return once !== undefined && isOneOf(once.is, given);
}

function isOneOf(values: readonly string[], given: Values[string] | undefined): boolean {
  return [given ?? []].flat().some((one) => typeof one === 'string' && values.includes(one));
}

/** The choices that it has to be filled in for: changed afterwards, either of them would leave whoever chose with a field they cannot do without. */
function settledBy({ field, unless }: NonNullable<Field['once']>): readonly string[] {
  return unless === undefined ? [field] : [field, unless.field];
}

function isFilled({ name, start }: Field, values: Values): boolean {
  return !isEmpty(values[name] ?? start);
}

function isEmpty(given: Values[string] | undefined): boolean {
  return [given ?? []].flat().every((one) => one === '');
}

function startOf({ fields }: Form, name: string): readonly string[] {
  return [fields.find((one) => one.name === name)?.start ?? []].flat();
}

function asChosen(field: Field, values: Values): Field {
  if (field.field !== 'one') return field;
  const options = field.options.filter(({ value }) => value === values[field.name]);
  return options.length === 0 ? field : { ...field, options, start: options.map(({ value }) => value) };
}
