/** One place of a source, and what it is broken into. Lines and columns are counted from 0; `end` is not part of it. */
export interface Mutant {
  /** From the project's root. */
  readonly file: string;
  readonly location: { readonly start: Point; readonly end: Point };
  readonly replacement: string;
}

interface Point {
  readonly line: number;
  readonly column: number;
}

function span(text: string, { start, end }: Mutant['location']): readonly [number, number] {
  const lines = text.split('\n');
  const offset = ({ line, column }: Point) => lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + column;
  return [offset(start), offset(end)];
}

/** The file with it in. */
export function broken(text: string, { location, replacement }: Pick<Mutant, 'location' | 'replacement'>): string {
  const [from, to] = span(text, location);
  return text.slice(0, from) + replacement + text.slice(to);
}

/** What it takes the place of. */
export function replaced(text: string, { location }: Pick<Mutant, 'location'>): string {
  return text.slice(...span(text, location));
}
