import { type Encoding, encodingOf, lineEnd, textOf } from '../start/text-file.ts';

/**
 * The lines of a stream of text, some at a time: as many as each chunk brought. UTF-8, or UTF-16 with its mark. Ends with \n or \r\n; the
 * last need not. A line longer than `longest` characters, or one that is no text, comes as null. A longer one is never held whole.
 */
export async function* linesOf(
  input: AsyncIterable<string | Buffer>,
  longest: number,
): AsyncGenerator<readonly (string | null)[]> {
  let encoding: Encoding | null = null;
  let rest: Buffer = Buffer.alloc(0);
  let over = false;
  for await (const chunk of input) {
    rest = Buffer.concat([rest, typeof chunk === 'string' ? Buffer.from(chunk) : chunk]);
    // So many bytes tell how it is encoded.
    if (encoding === null && rest.length < 3) continue;
    encoding ??= encodingOf(rest);
    const lines: (string | null)[] = [];
    let start = 0;
    for (let end = lineEnd(rest, encoding, start); end > 0; end = lineEnd(rest, encoding, start)) {
      lines.push(over ? null : lineOf(rest.subarray(start, end), encoding, longest));
      over = false;
      start = end;
    }
    rest = rest.subarray(start);
    if (rest.length > longest * 4 + 4) {
      rest = rest.subarray(rest.length - (rest.length % encoding.step || encoding.step));
      over = true;
    }
    yield lines;
  }
  if (over) yield [null];
  else if (rest.length > 0) yield [lineOf(rest, encoding ?? encodingOf(rest), longest)];
}

function lineOf(bytes: Buffer, encoding: Encoding, longest: number): string | null {
  const line = textOf(bytes, encoding)?.replace(/\n$/, '') ?? null;
  return line === null || line.length > longest ? null : line;
}
