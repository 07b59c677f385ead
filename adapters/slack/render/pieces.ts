import type { Text } from '../../../cards/model.ts';
import { graphemes } from '../../../domain/graphemes.ts';
import { mrkdwn } from './mrkdwn.ts';

type Part = Exclude<Text, string>[number];

/** What a sign may grow to at most once it is escaped (mrkdwn.ts); a new line within bold closes it and opens it again. */
function cost(sign: string, strong: boolean): number {
  if (sign === '\n') return strong ? 4 : 1;
  if ('&<>'.includes(sign)) return 5;
  if ('*_~`'.includes(sign)) return 3;
  return sign === ':' ? 2 : sign.length;
}

const costOf = (text: string, strong: boolean) => [...text].reduce((sum, sign) => sum + cost(sign, strong), 0);

/** The stars of bold, and the unseen signs beside them. */
const aroundStrong = 6;

/** The words of a part with the space behind each, or the signs one by one where there is nothing to part them at. */
function words(text: string, most: number, strong: boolean): string[] {
  return (text.match(/\s*\S+\s*|\s+/gu) ?? []).flatMap((word) =>
    costOf(word, strong) <= most ? [word] : signs(word, most, strong),
  );
}

/** What reads as one sign stays together, unless somebody has piled up more marks on it than a text holds. */
function signs(word: string, most: number, strong: boolean): string[] {
  return [...graphemes(word)].flatMap(({ segment }) => (costOf(segment, strong) <= most ? [segment] : [...segment]));
}

/**
 * A text in as many pieces as Slack needs, each at most `most` once it is escaped: what somebody typed is never cut, and five signs for
 * each `&` are not theirs to count. Parted between words; a link stays whole.
 */
export function inPieces(text: Text, most: number): Text[] {
  const pieces: Part[][] = [[]];
  let room = most;
  const add = (part: Part, price: number) => {
    if (price > room) {
      pieces.push([]);
      room = most;
    }
    pieces.at(-1)?.push(part);
    room -= price;
  };
  for (const part of typeof text === 'string' ? [text] : text) {
    if (typeof part === 'object' && 'link' in part) {
      add(part, mrkdwn([part]).length + 1);
      continue;
    }
    const strong = typeof part === 'object';
    const whole = strong ? part.strong : part;
    const edge = strong ? aroundStrong : 0;
    for (const word of words(whole, most - edge, strong)) add(strong ? { strong: word } : word, costOf(word, strong) + edge);
  }
  return pieces.map(joined).filter((piece) => piece.some((part) => typeof part !== 'string' || part.trim() !== ''));
}

/** Words of one part that stand in one piece are one part again, so that bold stays one bold. */
function joined(parts: readonly Part[]): Exclude<Text, string> {
  const all: Part[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (typeof part === 'string' && typeof last === 'string') all[all.length - 1] = last + part;
    else if (typeof part === 'object' && 'strong' in part && typeof last === 'object' && 'strong' in last)
      all[all.length - 1] = { strong: last.strong + part.strong };
    else all.push(part);
  }
  return all;
}
