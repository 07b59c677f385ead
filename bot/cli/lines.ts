/**
 * The lines of a stream of UTF-8, some at a time: as many as each chunk brought. Ends with \n or \r\n; the last need not.
 * A line longer than `longest` characters comes as null, and is never held in memory whole.
 */
export async function* linesOf(
  input: AsyncIterable<string | Buffer>,
  longest: number,
): AsyncGenerator<readonly (string | null)[]> {
  const decoder = new TextDecoder();
  let rest = '';
  let over = false;
  for await (const chunk of input) {
    const parts = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n');
    rest = parts.pop() ?? '';
    const lines = parts.map((line) => (line.length > longest ? null : line));
    if (over && lines.length > 0) {
      lines[0] = null;
      over = false;
    }
    if (rest.length > longest) {
      rest = '';
      over = true;
    }
    yield lines;
  }
  rest += decoder.decode();
  if (over) yield [null];
  else if (rest !== '') yield [rest];
}
