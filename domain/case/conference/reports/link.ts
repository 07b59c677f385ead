import { isPlainLine } from '../../../plain-text.ts';
import { isLink } from '../../meeting/when/place.ts';

/** As long as an address in an agency's system may be. */
export const longestLink = 500;

/**
 * Whether an address may be offered to the chair to press: https, on one line, with nothing hidden, and none that looks like another.
 */
export function isReportLink(text: string): boolean {
  return text.length <= longestLink && isPlainLine(text) && !/\s/.test(text) && isLink(text);
}
