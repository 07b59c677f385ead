/** Where in a JSON text something stands. Lines count from 1. */
export interface Places {
  /** The line of a field's name or of a list's entry; of what is not there, the line of what it would stand in. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  /** Fields that stand twice in one object: a reader takes the last without a word. */
  readonly twice: readonly (readonly PropertyKey[])[];
}

/** A string, a sign, or a number or word; of a text that is JSON, which is what makes so short an expression right. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+|\n/gs;

interface Open {
  readonly path: readonly PropertyKey[];
  readonly names: Set<string> | null;
  at: PropertyKey;
}

const keyOf = (path: readonly PropertyKey[]) => JSON.stringify(path);

/** `text` is JSON: whoever calls has parsed it. null: more than `deepest` objects and lists stand in one another. */
export function jsonPlaces(text: string, deepest: number): Places | null {
  const lines = new Map<string, number>();
  const twice: (readonly PropertyKey[])[] = [];
  const open: Open[] = [];
  let line = 1;
  let expectsName = false;
  const here = () => {
    const last = open.at(-1);
    return last === undefined ? [] : [...last.path, last.at];
  };
  for (const [sign] of text.matchAll(token)) {
    const inside = open.at(-1);
    if (sign === '\n') line += 1;
    else if (sign === '}' || sign === ']') open.pop();
    else if (sign === ',') {
      if (inside?.names === null) inside.at = Number(inside.at) + 1;
      else expectsName = true;
    } else if (sign === ':') expectsName = false;
    else if (expectsName && inside?.names) {
      inside.at = JSON.parse(sign) as string;
      if (inside.names.has(inside.at)) twice.push(here());
      inside.names.add(inside.at);
      lines.set(keyOf(here()), line);
    } else {
      const path = here();
      if (!lines.has(keyOf(path))) lines.set(keyOf(path), line);
      if (sign !== '{' && sign !== '[') continue;
      open.push({ path, names: sign === '{' ? new Set() : null, at: sign === '{' ? '' : 0 });
      expectsName = sign === '{';
      // Every path is as long as it is deep: without an end to it a small file would fill the memory.
      if (open.length > deepest) return null;
    }
  }
  return {
    lineOf(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const found = lines.get(keyOf(path.slice(0, length)));
        if (found !== undefined) return found;
      }
      return 1;
    },
    twice,
  };
}
