import type { Text } from '../model.ts';

/** In signs, what a line of a card holds on a phone of 390 px beside the frame of a button. */
const lineOnPhone = 35;
/** More lines than this beside a button are a column of single words, and so is any text of more than one in less room than this. */
const mostLines = 3;
const leastRoom = 12;

/**
 * Whether the text of a row has no room beside its button: Teams wraps no row on a phone, and a column takes the width of its button, so a long text
 * is crushed to a few letters a line. Such a button stands below its text.
 */
export function isCrushed(text: Text, label: string): boolean {
  const room = lineOnPhone - label.length;
  const words = read(text);
  // A word longer than its column is broken where no reader would break it.
  const longest = Math.max(...words.split(/\s+/).map((one) => one.length));
  return words.length > (room < leastRoom ? Math.max(0, room) : mostLines * room) || longest > room - 2;
}

function read(text: Text): string {
  if (typeof text === 'string') return text;
  return text.map((part) => (typeof part === 'string' ? part : 'strong' in part ? part.strong : part.text)).join('');
}
