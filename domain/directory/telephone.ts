import { isPlainLine } from '../plain-text.ts';

const longest = 40;

/** A number as people write it, an extension or a name beside it: one line that has a digit. */
export function isTelephone(text: string): boolean {
  return text.length <= longest && /\d/.test(text) && isPlainLine(text);
}
