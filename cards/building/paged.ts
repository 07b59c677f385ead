import { folded } from '../../domain/directory/search.ts';
import type { Block, Field, Form } from '../model.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { quiet } from './building.ts';
import type { Values } from './values.ts';
import { fit } from './wording.ts';

/** As many choices as one list holds on both platforms (Slack; adapters/slack/limits.ts). */
const most = 100;
/** Slack's limit of an option. */
const longestOption = 75;
const longestName = 60;

type Choice = Extract<Field, { readonly field: 'one' | 'many' }>;
type Option = Choice['options'][number];

/** What leads on is a choice like the others: to the others from the nth, or to a field to look for a name. No id begins so. */
const others = (from: number) => `>${from}`;
const byName = '>name';
/** The field in which a name is typed, beside that of the list. */
const search = 'search-';
const searchOf = (name: string) => `${search}${name}`;

/**
 * The form, where what was filled in asks for more of one of its long lists: then nothing is read of it yet. What is typed into a field may look
 * the same, so the form is asked; it is only drawn where anything looks so. null: nothing is asked for.
 */
export function wantingMore(values: Values, draw: () => Form | null): Form | null {
  const form = looksSo(values) ? draw() : null;
  return form?.fields.some((field) => isLong(field) && isWanted(field, values)) === true ? form : null;
}

function looksSo(values: Values): boolean {
  for (const name in values) {
    const value = values[name];
    if (name.startsWith(search) || (Array.isArray(value) ? value.some(leadsOn) : leadsOn(value))) return true;
  }
  return false;
}

function isWanted({ name }: Choice, values: Values): boolean {
  return (values[searchOf(name)] ?? '') !== '' || [values[name]].flat().some(leadsOn);
}

/**
 * The same form with every list within what a platform shows: a longer one by the page, or those of a name that is looked for. What was chosen
 * so far comes first and stays chosen, whatever page it was on. Nothing of it is kept: it all comes from the form and what was filled in.
 */
export function paged(reader: Reader, form: Form, values: Values = {}): Form {
  if (form.fields.every((field) => !isLong(field))) return form;
  const pages = form.fields.map((field) => (isLong(field) ? page(reader, field, values) : { fields: [field], says: [] }));
  return { ...form, intro: [...form.intro, ...pages.flatMap(({ says }) => says)], fields: pages.flatMap(({ fields }) => fields) };
}

interface Page {
  readonly fields: readonly Field[];
  readonly says: readonly Block[];
}

function page(reader: Reader, field: Choice, values: Values): Page {
  const given = [values[field.name] ?? []].flat().filter((one) => typeof one === 'string');
  const name = values[searchOf(field.name)];
  const words = wordsFor(reader).paging;
  if (typeof name === 'string' && name !== '') {
    const found = named(field.options, name);
    if (found.length > 0) return listed(reader, field, found, 0);
    return searching(reader, field, words.nobodyFound);
  }
  if (given.includes(byName)) return searching(reader, field);
  const from = Number(given.find((one) => /^>\d{1,6}$/.test(one))?.slice(1) ?? 0);
  return listed(reader, field, field.options, from);
}

/** Those from the nth on, behind whoever is chosen; and how many there are in all. */
function listed(reader: Reader, field: Choice, among: readonly Option[], asked: number): Page {
  const words = wordsFor(reader).paging;
  const chosen = chosenIn(field).slice(0, most - 3);
  const rest = among.filter((one) => !chosen.includes(one));
  const from = asked < rest.length ? asked : 0;
  const shown = rest.slice(from, from + most - 2 - chosen.length);
  const next = from + shown.length < rest.length ? from + shown.length : 0;
  const first = rest[next];
  // Of those found by name the next page would need the name, which stands in no value of a choice: more of the name leads on.
  const further = among.length < field.options.length || first === undefined || (next === 0 && from === 0);
  const options = [
    ...chosen,
    ...shown,
    ...(further ? [] : [{ value: others(next), label: fit(words.others(first.label), longestOption) }]),
    { value: byName, label: words.byName },
  ];
  const says = words.shown(field.label, from + 1, from + shown.length, rest.length);
  return { fields: [{ ...field, options, start: chosen.map((one) => one.value) }], says: [quiet(says)] };
}

/** A name is typed in the place of the list; whoever was ticked there before stays so. */
function searching(reader: Reader, field: Choice, problem?: string): Page {
  const words = wordsFor(reader).paging;
  const chosen = chosenIn(field).slice(0, most);
  const start = chosen.map((one) => one.value);
  const text: Field = {
    name: searchOf(field.name),
    label: words.nameOf(field.label),
    hint: words.nameHint,
    required: true,
    field: 'text',
    lines: 'one',
    max: longestName,
    ...(problem === undefined ? {} : { problem }),
  };
  return { fields: [...(chosen.length === 0 ? [] : [{ ...field, required: false, options: chosen, start }]), text], says: [] };
}

function chosenIn({ options, start = [] }: Choice): readonly Option[] {
  return options.filter((one) => start.includes(one.value));
}

/** Every word of what was typed, wherever it stands in what is read. */
function named(options: readonly Option[], name: string): readonly Option[] {
  const wanted = folded(name.slice(0, longestName)).split(/\s+/);
  return options.filter(({ label }) => wanted.every((word) => folded(label).includes(word)));
}

function isLong(field: Field): field is Choice {
  return (field.field === 'one' || field.field === 'many') && field.options.length > most;
}

function leadsOn(value: unknown): boolean {
  return value === byName || (typeof value === 'string' && /^>\d{1,6}$/.test(value));
}
