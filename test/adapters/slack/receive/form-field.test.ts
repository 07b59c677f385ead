import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formField } from '../../../../adapters/slack/receive/form-field.ts';

const read = (form: string, name = 'payload') => formField(Buffer.from(form), name)?.toString();
const names = fc.constantFrom('payload', 'load', 'ssl_check', 'token', 'payloads', 'x');
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.json(),
  fc.constantFrom('payload=', '&payload=', '=', '%', '+ +'),
);

describe('a field, as URLSearchParams reads it', () => {
  test('of a form as browsers and Slack write it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(names, words), { maxLength: 4 }), names, (fields, name) => {
        const form = new URLSearchParams(fields).toString();
        expect(read(form, name)).toBe(new URLSearchParams(form).get(name) ?? undefined);
      }),
      { numRuns: 1000 },
    );
  });

  test('of a form that leaves more unescaped, or spells its escapes small', () => {
    fc.assert(
      fc.property(words, (word) => {
        const spelled = encodeURI(word.toWellFormed())
          .replaceAll('&', '%26')
          .replace(/%../g, (sign) => sign.toLowerCase());
        expect(read(`x=payload=1&payload=${spelled}&y=2`)).toBe(new URLSearchParams(`p=${spelled}`).get('p'));
      }),
      { numRuns: 500 },
    );
  });

  test('of bytes that are no UTF-8', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        const form = `payload=${[...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')}`;
        expect(read(form)).toBe(new URLSearchParams(form).get('payload'));
      }),
    );
  });
});

test.each(['%', '%4', '%zz', 'a%2', '%2&b=1', '%%41'])('"%s" is not urlencoded', (value) => {
  expect(() => read(`payload=${value}`)).toThrow(SyntaxError);
});
