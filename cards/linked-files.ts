import { type BoardFile, isBoardFile } from '../domain/oversight/fetches.ts';

/**
 * What a form of a case may hold a one-use link to, and of which grade (docs/adr/one-use-links.md). neutral: it tells nothing but a time, so that the link alone
 * is enough. secret: the link and the code that stands beside it in the form.
 */
export const linkedFiles = {
  diary: 'neutral',
  sheet: 'secret',
  line: 'secret',
  'over-time': 'secret',
  'review-report': 'secret',
  minutes: 'secret',
} as const;

export type FileName = keyof typeof linkedFiles;

export type SecretFileName = { readonly [F in FileName]: (typeof linkedFiles)[F] extends 'secret' ? F : never }[FileName];

/** What is of a board is secret, whichever file it is. */
export function gradeOf(file: FileName | BoardFile): 'neutral' | 'secret' {
  return isBoardFile(file) ? 'secret' : linkedFiles[file];
}

/** A link as its form shows it, and nothing else ever does. `code`: beside a secret one, as it is typed. */
export interface LinkShown {
  readonly address: string;
  readonly code: string | null;
}
