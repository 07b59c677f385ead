import { isPlainLine } from '../../../plain-text.ts';
import { isLink } from '../../meeting/when/place.ts';

/** As long as an address in an agency's system may be. */
export const longestLink = 500;

/**
 * Whether an address may be offered to the chair to press: https, on one line, with nothing hidden, and without a name before the host, which
 * makes one address look like another.
 */
export function isReportLink(text: string): boolean {
  if (text.length > longestLink || !isPlainLine(text) || /\s/.test(text) || !isLink(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}
