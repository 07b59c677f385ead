import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundedJson } from '../../adapters/bounded-json.ts';

const read = (text: string) => boundedJson(Buffer.from(text));
const nested = (open: string, inner: string, close: string, levels: number) => open.repeat(levels) + inner + close.repeat(levels);

describe('JSON with a bound on its depth', () => {
  test('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        expect(read(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  test.each([
    ['lists', '[', '1', ']'],
    ['objects', '{"a":', '1', '}'],
    ['both by turns', '[{"a":', '1', '}]'],
  ])('%s: 40 levels and no more', (_, open, inner, close) => {
    const levels = 40 / (open.match(/[[{]/g)?.length ?? 1);
    expect(() => read(nested(open, inner, close, levels))).not.toThrow();
    expect(() => read(nested(open, inner, close, levels + 1))).toThrow('nested too deeply');
  });

  test('brackets that are somebody’s words are no levels, whatever is escaped before them', () => {
    for (const words of ['['.repeat(100), '\\'.repeat(7), '"'.repeat(50) + '{'.repeat(100), '\\"[é'.repeat(60)])
      expect(read(JSON.stringify([words]))).toEqual([words]);
  });

  test('many beside each other are not deep', () => {
    expect(read(`[${'[],'.repeat(1000)}{}]`)).toHaveLength(1001);
  });

  test('a megabyte of nesting is refused at its 41st level, and never parsed', () => {
    for (const open of ['[', '{"a":']) {
      let looked = 0;
      const watched = new Proxy(Buffer.from(open.repeat((1024 * 1024) / open.length)), {
        get(bytes, name) {
          if (/^\d+$/.test(String(name))) looked += 1;
          return Reflect.get(bytes, name);
        },
      });
      expect(() => boundedJson(watched)).toThrow('nested too deeply');
      expect(looked).toBe(40 * open.length + 1);
    }
  });
});
