import type { Stryker } from '@stryker-mutator/core';

type Result = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

/** One place of the source, and what it is broken into. `end` is not part of it. */
export type Place = Pick<Result, 'location' | 'replacement'>;

/** What the tests said of one. */
export interface Mutant extends Place, Pick<Result, 'status'> {
  /** From the project's root, with forward slashes. */
  readonly file: string;
}

/** Where in the text it begins and ends. `first`: what Stryker counts lines and columns from, 0 while it works, 1 in what it reports. */
function span(text: string, { start, end }: Place['location'], first: 0 | 1): readonly [number, number] {
  const lines = text.split('\n');
  const offset = ({ line, column }: Place['location']['start']) =>
    lines.slice(0, line - first).reduce((sum, one) => sum + one.length + 1, 0) + column - first;
  return [offset(start), offset(end)];
}

/** The file with it in, as Stryker asks while it works. */
export function broken(text: string, { location, replacement }: Place): string {
  const [from, to] = span(text, location, 0);
  return text.slice(0, from) + replacement + text.slice(to);
}

/** What a mutant of the report takes the place of. */
export function replaced(text: string, { location }: Mutant): string {
  return text.slice(...span(text, location, 1));
}
