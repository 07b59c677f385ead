import type { Language } from '../domain/calendar/format.ts';

/** What a file to print or to go on writing in is made of, in a reader's words; adapters/files spells it. A plain string is data, never markup. */
export type DocumentBlock =
  | { readonly block: 'heading'; readonly level: 1 | 2; readonly text: string }
  /** question: what a heading asks, beside it. `language`: where it is another than the document's. */
  | {
      readonly block: 'text';
      readonly text: string;
      readonly tone?: 'quiet' | 'strong' | 'question';
      readonly language?: Language;
    }
  /** What must not be overlooked. */
  | { readonly block: 'box'; readonly text: string }
  | { readonly block: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  /** `widths` in hundredths of the line. The first row says what stands in the columns. */
  | {
      readonly block: 'table';
      readonly head: readonly string[];
      readonly widths: readonly number[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly block: 'list'; readonly items: readonly string[] }
  /** Where somebody signs by hand: what goes where, and what stands there already. All of it is on one page. */
  | { readonly block: 'sign'; readonly rows: readonly (readonly [string, string])[] }
  /** Lines to write on. */
  | { readonly block: 'lines'; readonly lines: number }
  | {
      readonly block: 'picture';
      readonly png: Uint8Array;
      readonly width: number;
      readonly height: number;
      readonly alt: string;
    };

export interface TextDocument {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  /** On every page: at the top, and beside the number of the page. */
  readonly header: string;
  readonly footer: string;
  readonly page: (number: string, of: string) => string;
  readonly blocks: readonly DocumentBlock[];
}
