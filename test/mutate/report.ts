import { readFileSync } from 'node:fs';
import type { Fate } from './found.ts';
import type { Harmless } from './harmless.ts';
import { type Mutant, replaced } from './mutant.ts';

/** What became of the mutants of one folder that compile: only they count. */
export interface Tally {
  readonly folder: string;
  readonly counted: number;
  readonly noticed: number;
  /** Unnoticed, and written down with why that cannot matter. */
  readonly harmless: number;
  readonly unnoticed: readonly string[];
  /** What is written down and was not among the unnoticed. */
  readonly outdated: readonly string[];
}

export function tally(folder: string, fates: readonly (readonly [Mutant, Fate])[], written: readonly Harmless[]): Tally {
  const missed = fates.flatMap(([mutant, fate]) => (fate === null ? [told(mutant)] : []));
  const known = written.filter(({ file }) => fates.some(([mutant]) => mutant.file === file));
  const isWritten = (one: Told) =>
    known.some(({ file, line, becomes }) => one.file === file && one.line === line && becomes.includes(one.becomes));
  return {
    folder,
    counted: fates.length,
    noticed: fates.length - missed.length,
    harmless: missed.filter(isWritten).length,
    unnoticed: missed.filter((one) => !isWritten(one)).map(({ text }) => text),
    outdated: known.flatMap(({ file, line, becomes }) =>
      becomes
        .filter((text) => !missed.some((one) => one.file === file && one.line === line && one.becomes === text))
        .map((text) => `${file}: ${line} => ${text}`),
    ),
  };
}

interface Told {
  readonly file: string;
  readonly line: string;
  readonly becomes: string;
  readonly text: string;
}

function told(mutant: Mutant): Told {
  const { file, location, replacement } = mutant;
  const text = readFileSync(file, 'utf8');
  const line = text.split('\n')[location.start.line]?.trim() ?? '';
  const was = replaced(text, mutant).replaceAll(/\s+/g, ' ');
  const place = `${file}:${location.start.line + 1}:${location.start.column + 1}`;
  return { file, line, becomes: replacement, text: `${place}  ${short(was)}  =>  ${short(replacement)}` };
}

function short(text: string): string {
  return text.length > 90 ? `${text.slice(0, 87)}...` : text;
}

/** Rounded down, so that it never says more than is so. */
export function percent({ noticed, counted }: Pick<Tally, 'noticed' | 'counted'>): number {
  return counted === 0 ? 100 : Math.floor((1000 * noticed) / counted) / 10;
}

export function table(all: readonly Tally[]): string {
  const rows = all.map((one) => {
    const numbers = [one.counted, one.noticed, one.harmless, one.unnoticed.length];
    return `| ${one.folder} | ${numbers.join(' | ')} | ${percent(one).toFixed(1)} % |`;
  });
  return [
    '| folder | broken | noticed | cannot matter | unnoticed | noticed of all |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}
