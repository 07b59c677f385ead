import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { documentText } from '../../../adapters/files/plain/document-text.ts';
import { pageOfProcedure } from '../../../cards/procedure-page/procedure-page.ts';
import { extended } from '../../../domain/procedures/local/extended.ts';
import { procedures } from '../../../domain/procedures/registry.ts';
import { type Procedure, procedureSchema } from '../../../domain/procedures/schema.ts';
import { given } from '../../domain/timescales/asked.ts';

/** What a schema is made of, as far as this needs it. */
interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly items?: readonly z.ZodType[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
}
const defOf = (type: z.ZodType): Def => type.def as unknown as Def;

/** One value that can be put in the place of another of a procedure: at `path`, whatever stands there. */
interface Change {
  readonly path: readonly (string | number)[];
  readonly to: unknown;
}

/** In the place of a field: it is not there. */
const gone = Symbol('gone');

/** Another value of the same kind for a leaf; undefined: there is only the one. */
function other(def: Def, value: unknown): unknown {
  switch (def.type) {
    case 'boolean':
      return value !== true;
    case 'number':
      return (value as number) + 1;
    case 'string':
      return /^\d{4}-\d\d-\d\d$/.test(String(value)) ? '2031-05-06' : `${value}x`;
    case 'enum':
      return Object.values(def.entries ?? {}).find((one) => one !== value);
    case 'literal':
      return def.values?.find((one) => one !== value);
    default:
      throw new Error(`a field of a kind this test does not know: ${def.type}`);
  }
}

/** Every leaf of a value of this type, with another value for it, by the name of its field: `roles[].title.cy`. */
function leaves(type: z.ZodType, value: unknown, path: Change['path'], name: string, found: Map<string, Change[]>): unknown {
  const def = defOf(type);
  const put = (to: unknown) => {
    return found.set(name, [...(found.get(name) ?? []), ...(to === undefined ? [] : [{ path, to }])]);
  };
  if (def.type === 'nullable' || def.type === 'optional' || def.type === 'readonly') {
    if (value === undefined || value === null) {
      // What is not there: its whole field is asked of another procedure that has it.
      return found.has(name) ? found : found.set(name, []);
    }
    // Of one value, what is left of it is that it is not there.
    const inner = defOf(def.innerType as z.ZodType);
    const alone = inner.type === 'literal' || Object.keys(inner.entries ?? {}).length === 1;
    if (alone && def.type !== 'readonly') return put(def.type === 'nullable' ? null : gone);
    return leaves(def.innerType as z.ZodType, value, path, name, found);
  }
  if (def.shape !== undefined) {
    for (const [key, inner] of Object.entries(def.shape))
      leaves(inner, (value as Record<string, unknown>)[key], [...path, key], name === '' ? key : `${name}.${key}`, found);
    return found;
  }
  if (def.type === 'array') {
    const all = value as readonly unknown[];
    // Entries of a list are alike: of each that has what others lack, and never of more than is needed.
    all.forEach((one, at) => {
      leaves(def.element as z.ZodType, one, [...path, at], `${name}[]`, found);
    });
    return found;
  }
  if (def.type === 'tuple') {
    (def.items ?? []).forEach((item, at) => {
      leaves(item, (value as readonly unknown[])[at], [...path, at], `${name}[${at}]`, found);
    });
    return found;
  }
  if (def.type === 'union') {
    const fits = (def.options ?? []).find((one) => one.safeParse(value).success);
    if (fits === undefined) throw new Error(`${name} fits none of its kinds`);
    return leaves(fits, value, path, name, found);
  }
  return put(other(def, value));
}

function changed(procedure: Procedure, { path, to }: Change): Procedure {
  const copy = structuredClone(procedure) as unknown as Record<string | number, unknown>;
  let at = copy;
  for (const key of path.slice(0, -1)) at = at[key] as typeof at;
  const last = path[path.length - 1] ?? '';
  if (to === gone) delete at[last];
  else at[last] = to;
  return copy as unknown as Procedure;
}

const own = given('sussex');
/** What none of ours has, so that it is on no page of theirs. */
const madeUp: Procedure = {
  ...own,
  adoptedBy: 'Invented board',
  reviewedOn: '2026-11-02',
  supersededBy: { en: 'another edition', cy: 'argraffiad arall' },
  agenda: { initial: [], review: [{ key: 'invented', title: { en: 'Invented', cy: 'Dyfeisiedig' }, headings: true }] },
  timescales: [
    {
      id: 'AN-T1',
      title: { en: 'Invented' },
      kind: 'deadline',
      types: ['review'],
      from: { fact: 'conference' },
      within: [3, 'months'],
      unborn: [{ from: { fact: 'birth', or: 'discharge', pick: 'last', of: ['review'] }, within: [10, 'days'] }],
      to: 'review',
      strength: 'must',
      source: 'Invented',
    },
  ],
  areas: [{ key: 'invented', title: { en: 'Invented', cy: 'Dyfeisiedig' }, coreGroupWeeks: 5, localHolidays: ['2026-12-24'] }],
};
const convening = [...procedures.keys.map(given), madeUp].filter((one) => !one.overlay);
const textOf = (procedure: Procedure, language: 'en' | 'cy') => documentText(pageOfProcedure(procedure, language));

/** Every field that somebody has, with a procedure that has it and what to put in its place. */
const fields = new Map<string, { readonly procedure: Procedure; readonly change: Change }>();
const seen = new Set<string>();
for (const procedure of convening) {
  const found = new Map<string, Change[]>();
  leaves(procedureSchema, procedure, [], '', found);
  for (const [name, changes] of found) {
    seen.add(name);
    const [change] = changes;
    if (change !== undefined && !fields.has(name)) fields.set(name, { procedure, change });
  }
}

/** What can have but one value, so that nothing else can be put there: it says itself in the words beside it. */
const fixed = /^(overlay|chairRule\.asks|quorum\.otherwise|timescales\[\]\.(kind|short\[1\]))$/;
/** Welsh that no procedure of ours has: its English is read in its place. */
const withoutWelsh = (name: string) => name.endsWith('.cy');

describe('the page that people sign holds every field of a procedure', () => {
  const without = [...seen].filter((name) => !fields.has(name) && !fixed.test(name) && !withoutWelsh(name));

  test('and each is looked for in a procedure that has it', () => {
    // A field that nothing has would be on no page to look at: give it to one above.
    const parents = without.filter(
      (name) => ![...fields.keys()].some((one) => one.startsWith(`${name}.`) || one.startsWith(`${name}[`)),
    );
    expect(parents).toEqual([]);
    expect(fields.size).toBeGreaterThan(200);
  });

  test.each([...fields].map(([name, one]) => ({ name, ...one })))('$name', ({ name, procedure, change }) => {
    if (fixed.test(name)) return;
    const language = name.endsWith('.cy') ? 'cy' : 'en';
    expect(textOf(changed(procedure, change), language)).not.toBe(textOf(procedure, language));
  });
});

test('what the document leaves open is listed, with the rows no figure was found for', () => {
  const text = textOf(given('england-2023'), 'en');
  const list = text.slice(text.indexOf('STILL HAS TO DECIDE'));
  for (const part of [
    'Report shared with the family',
    'EN-T14',
    'EN-T15',
    'The decision: not set',
    'A child is invited: not set',
  ])
    expect(list).toContain(part);
  expect(textOf(given('wales'), 'en')).toContain('Quorum: not set: your partnership decides');
});

test.each(procedures.keys)(
  '%s: how sure a row is stands beside the field that names it, and of no row that none names',
  (key) => {
    const text = textOf(given(key), 'en');
    for (const { id, address } of given(key).rowsRead ?? []) {
      expect(text).toMatch(new RegExp(`${id}: (no figure was found|read in|from a local|second-hand)`));
      expect(text).toContain(address ?? id);
    }
  },
);

test('a row that an area takes over is said to stand in the document it comes of', () => {
  const text = textOf(given('sussex'), 'en');
  expect(text).toMatch(/EN-T1\n[\s\S]*?in: Working Together to Safeguard Children, Dec 2023/);
  expect(text.match(/SX-T1\n[\s\S]*?SX-T2/)?.[0]).not.toContain('Working Together');
});

test('one that stands on another leaves nothing open but its own rows, and nothing says that nobody adopted one', () => {
  for (const key of procedures.keys) {
    const text = textOf(given(key), 'en');
    expect(text).not.toContain('nobody yet');
    expect(text).not.toMatch(/stg|azurewebsites/);
    const open = text.slice(text.indexOf('STILL HAS TO DECIDE'));
    expect(open).not.toMatch(/one at least|that does not settle it|^\W*Without agreement/m);
    // What the convening procedure leaves open is on its own page: this one may not say that nothing is.
    expect(open.includes('the document says all of it'), key).toBe(false);
    if (given(key).overlay) expect(open).not.toContain('not set');
  }
});

test('the page of one that stands on another says of what is left open only that it is not on this page', () => {
  const open = (language: 'en' | 'cy') => textOf(given('gp-practice'), language);
  expect(open('en').slice(open('en').indexOf('STILL HAS TO DECIDE'))).toContain(
    'Nothing in its own rows. What else is open stands on the page of the procedure that it stands on.',
  );
  expect(open('cy')).toContain('Dim yn ei rhesi ei hun.');
  expect(open('cy')).not.toContain('yn dweud y cyfan');
});

test('of whoever does not come a report is asked, unless they say that there will be none', () => {
  expect(textOf(given('buckinghamshire'), 'en')).toContain('unless they say that there will be none');
  expect(textOf(given('stoke-on-trent'), 'en')).not.toContain('unless they say that there will be none');
});

test('what an area read itself takes the place of what the base read', () => {
  const base = given('england-2023');
  const [first] = base.rowsRead ?? [];
  const { overlay: _o, timescales: _t, decision: _d, reports: _r, quorum: _q, ...own } = base;
  const made = extended(base, { ...own, rowsRead: [{ id: first?.id ?? '', confidence: 3 }] });
  expect(made.rowsRead?.filter(({ id }) => id === first?.id)).toEqual([{ id: first?.id, confidence: 3 }]);
});

test('there are places to sign, for whoever read it and whoever adopts it', () => {
  const { blocks } = pageOfProcedure(given('wales'), 'cy');
  expect(blocks.filter((one) => one.block === 'lines')).toHaveLength(2);
});
