import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type * as z from 'zod';
import { procedureSchema } from '../../domain/procedures/schema.ts';

interface Inner {
  readonly def: {
    readonly type: string;
    readonly shape?: Record<string, z.ZodType>;
    readonly element?: z.ZodType;
    readonly innerType?: z.ZodType;
    readonly options?: readonly z.ZodType[];
  };
}

/** What is under lists, nulls and options. */
function bare(type: z.ZodType): Inner['def'] {
  const { def } = type as unknown as Inner;
  const inner = def.element ?? def.innerType;
  return inner === undefined ? def : bare(inner);
}

const isText = (shape: object) => 'en' in shape && 'cy' in shape;

/** `scale.on`, and a word for what has no parts of its own. */
function fields(): readonly string[] {
  const top = bare(procedureSchema as unknown as z.ZodType).shape ?? {};
  return Object.entries(top).flatMap(([name, type]) => {
    const { shape, options } = bare(type);
    // The rows of timescales are of several kinds.
    if (options?.every((one) => bare(one).shape !== undefined))
      return [...new Set(options.flatMap((one) => Object.keys(bare(one).shape ?? {})))].map((part) => `${name}.${part}`);
    if (shape === undefined || isText(shape)) return [name];
    return Object.keys(shape).map((part) => `${name}.${part}`);
  });
}

const rows = readFileSync(new URL('../../docs/procedure-fields.md', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const found = /^\| `([^`]+)` \| (.+) \|$/.exec(line);
    return found === null ? [] : [{ field: found[1] ?? '', by: found[2] ?? '' }];
  });

test('the table has every field of the schema, once', () => {
  expect(rows.map(({ field }) => field).toSorted()).toEqual(fields().toSorted());
});

/** Fields that several parts of a procedure have: the word alone may be of another part. */
const isNamedByMany = ['strength', 'assumed', 'source'];

test.each(rows)('$field: $by', ({ field, by }) => {
  const files = [...by.matchAll(/`([^`]+\.ts)`/g)].map(([, file]) => file ?? '');
  const [whole = '', name = whole] = field.split('.');
  // Nothing waits to be read: a field that no code reads goes. For whoever checks the data against its document are these alone.
  if (files.length === 0)
    return expect([name, by]).toEqual([expect.stringMatching(/^(source|assumed)$/), 'the reader of the data']);
  for (const file of files) {
    expect(file).not.toMatch(/^domain\/procedures\/schema/);
    const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
    expect(text).toMatch(new RegExp(`\\b${name}\\b`));
    if (isNamedByMany.includes(name) && whole !== 'timescales')
      expect(text, `${field} is read of ${whole}`).toMatch(new RegExp(`\\b${whole}\\b`));
  }
});

/** Every field, however deep, by its path: `decision.dissent.says`. What is a text ends there. */
function deepFields(type: z.ZodType, path: string): readonly string[] {
  const { def } = type as unknown as Inner & { readonly def: { readonly items?: readonly z.ZodType[] } };
  const inner = [def.element, def.innerType, ...(def.options ?? []), ...(def.items ?? [])].filter((one) => one !== undefined);
  const shape = def.shape === undefined || isText(def.shape) ? [] : Object.entries(def.shape);
  return [
    ...inner.flatMap((one) => deepFields(one, path)),
    ...shape.flatMap(([name, one]) => {
      const own = path === '' ? name : `${path}.${name}`;
      return [own, ...deepFields(one, own)];
    }),
  ];
}

/** Whoever goes by a procedure: neither its data nor its schema, nor the page that is signed, on which every field stands whoever reads it. */
function readers(): string {
  const isNone =
    /^domain\/procedures\/(?!(adopt|area-|differences|in-force|overlaid|participation|registry)[^/]*$|own\/)|^cards\/(procedure-page|samples)\/|words\.(en|cy)\.ts$/;
  const files = ['domain', 'cards', 'bot', 'adapters'].flatMap((folder) =>
    readdirSync(new URL(`../../${folder}`, import.meta.url), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name.replaceAll('\\', '/')}`,
    ),
  );
  return files
    .filter((file) => file.endsWith('.ts') && !isNone.test(file))
    .map((file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'))
    .join('\n');
}

test('what is deeper in it is read as well, by whoever goes by a procedure', () => {
  const text = readers();
  const all = [...new Set(deepFields(procedureSchema as unknown as z.ZodType, ''))];
  expect(all.length).toBeGreaterThan(250);
  const unread = all.filter((path) => {
    const name = path.split('.').at(-1) ?? '';
    return !new RegExp(`\\.${name}\\b|[{,]\\s*${name}\\b`).test(text);
  });
  // How sure each row is stands on the page alone, beside the field that names it.
  expect(unread).toEqual(['rowsRead']);
});
