import type { z } from 'zod';
import { lookThere, whereNotJson } from '../../not-json.ts';
import { procedures } from '../registry.ts';
import { procedureSchema } from '../schema.ts';
import { jsonPlaces } from './json-places.ts';
import { type OwnFault, textFaults, wholeFaults } from './own-faults.ts';
import { type OwnProcedure, ownFields, procedureOfOwn } from './own-procedure.ts';
import { withoutScaleEnds } from './scale-ends.ts';

/** No procedure is nested deeper, by far. */
const deepest = 24;
/** So many sentences are said of one file: the others are most often of one cause. */
const mostSaid = 40;

/**
 * A file that a partnership wrote, or what is wrong with it: a sentence each, with its line. No value of the file is repeated in them, the
 * names of its fields are.
 */
export function readOwnProcedure(text: string): OwnProcedure | { readonly wrong: readonly string[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { wrong: [`${whereNotJson(text)}: not JSON from here on: ${lookThere}`] };
  }
  const places = jsonPlaces(text, deepest);
  if (places === null) return { wrong: [`line 1: objects and lists stand in one another more than ${deepest} deep`] };
  const { lineOf, twice } = places;
  const found = ownIn(withoutScaleEnds(json));
  const faults = [...twice.map((path) => ({ path, says: 'stands twice' })), ...('faults' in found ? found.faults : [])];
  if (faults.length === 0 && 'own' in found) return found.own;
  const said = faults
    .map(({ path, says }) => ({ line: lineOf(path), says: `${named(path)}${says}` }))
    .toSorted((one, other) => one.line - other.line)
    .map(({ line, says }) => `line ${line}: ${says}`);
  const more = said.length - mostSaid;
  return { wrong: more > 0 ? [...said.slice(0, mostSaid), `and ${more} more`] : said };
}

function ownIn(json: unknown): { readonly own: OwnProcedure } | { readonly faults: readonly OwnFault[] } {
  const texts = textFaults(json);
  if (texts.length > 0) return { faults: texts };
  const read = ownFields.safeParse(json);
  if (!read.success) return { faults: read.error.issues.flatMap((issue) => faultsOf(issue, [])) };
  const own = read.data as OwnProcedure;
  const base = procedures.find(own.extends);
  if (base === undefined) return { faults: [{ path: ['extends'], says: `one of ${procedures.keys.join(', ')}` }] };
  if (procedures.keys.includes(own.key)) return { faults: [{ path: ['key'], says: 'one of ours is called so' }] };
  const unknown = (own.instead ?? []).flatMap((id, at) =>
    base.timescales.some((row) => row.id === id) ? [] : [{ path: ['instead', at], says: `${base.key} has no such row` }],
  );
  if (unknown.length > 0) return { faults: unknown };
  const whole = procedureSchema.safeParse(procedureOfOwn(own, base));
  // What is wrong of the whole and not of the file: a part of something that the base has not at all.
  if (!whole.success) return { faults: whole.error.issues.flatMap((issue) => faultsOf(issue, [])) };
  const faults = wholeFaults(own, base, whole.data);
  return faults.length > 0 ? { faults } : { own };
}

/** Of a choice of forms that none fits, what is wrong by the form that fits best. */
function faultsOf(issue: z.core.$ZodIssue, above: readonly PropertyKey[]): readonly OwnFault[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union') {
    const forms = issue.errors.map((issues) => issues.flatMap((one) => faultsOf(one, path)));
    const best = forms.toSorted((one, other) => weight(one, path) - weight(other, path))[0];
    return best ?? [{ path, says: 'none of the forms it may have' }];
  }
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], says: 'no field has such a name' }));
  return [{ path, says: saysOf(issue) }];
}

/** A form of another kind is the worst match, whatever else is right in it. */
function weight(faults: readonly OwnFault[], path: readonly PropertyKey[]): number {
  return faults.length + (faults.some((one) => one.path.length === path.length + 1 && one.path.at(-1) === 'kind') ? 100 : 0);
}

function saysOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return issue.message.endsWith('undefined') ? 'is missing' : `should be ${issue.expected}`;
  if (issue.code === 'invalid_value') return `should be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(', ')}`;
  if (issue.code === 'invalid_format') return 'is not written as it should be (see docs/own-procedure.md)';
  return issue.message;
}

const named = (path: readonly PropertyKey[]): string =>
  path.length === 0
    ? ''
    : `${path.map((one, at) => (typeof one === 'number' ? `[${one}]` : `${at === 0 ? '' : '.'}${String(one).slice(0, 40)}`)).join('')}: `;
