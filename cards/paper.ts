import type { Language } from '../domain/calendar/format.ts';

/** A page to print, A4: what is on it, and where something is written in by hand. Made of one reader's scene, and given out by a secret link alone. */
export interface Paper {
  readonly language: Language;
  readonly title: string;
  /** At the top of every page, beside its number: a page may be parted from the first. */
  readonly header?: string;
  readonly parts: readonly PaperPart[];
}

/** In a table an empty cell is room to write in; `widths` of its columns in per cent; `tall`: room for sentences. lines: so many lines to write on, below a label. */
export type PaperPart =
  | { readonly part: 'heading'; readonly text: string; readonly level: 1 | 2 }
  | { readonly part: 'text'; readonly text: string; readonly tone?: 'warning' | 'quiet' }
  | { readonly part: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  | { readonly part: 'list'; readonly items: readonly string[] }
  | {
      readonly part: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly widths: readonly number[];
      readonly tall?: true;
    }
  | { readonly part: 'picture'; readonly png: Uint8Array; readonly alt: string }
  | { readonly part: 'lines'; readonly label: string; readonly count: number };
