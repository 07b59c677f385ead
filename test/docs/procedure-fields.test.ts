import { readFileSync } from 'node:fs';
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
