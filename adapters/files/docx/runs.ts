import { TextRun } from 'docx';
import { plainText } from '../../../domain/plain-text.ts';

/** What XML 1.0 takes (2.2) and everybody sees: a text from outside neither breaks the file nor turns the direction of what follows. */
export function safe(text: string): string {
  return plainText(text);
}

export interface Look {
  readonly bold?: true;
  readonly italics?: true;
  readonly color?: string;
  readonly size?: number;
  readonly language?: { readonly value: string };
}

export const run = (text: string, look: Look = {}) => new TextRun({ text: safe(text), ...look });

/** A line break within one paragraph, as in a cell or an item. */
export function withLines(text: string, look: Look = {}): TextRun[] {
  return safe(text)
    .split(/\r?\n/)
    .map((one, at) => new TextRun({ text: one, ...look, ...(at === 0 ? {} : { break: 1 }) }));
}
