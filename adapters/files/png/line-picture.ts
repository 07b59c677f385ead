import { altOf, type DrawnLine, type LineWords, lineSvg } from './line-svg.ts';
import { pngOf } from './png-of.ts';

/** One child's line, or several. `alt` says all that it shows. */
export interface LinePicture {
  readonly svg: string;
  readonly png: Uint8Array;
  readonly alt: string;
}

/** Where it goes is the caller's: behind a secret link or into minutes, never where a chat would keep it. */
export function linePicture(line: DrawnLine, words: LineWords, heading: 'titled' | 'untitled' = 'titled'): LinePicture {
  const svg = lineSvg(line, words, heading);
  return { svg, png: pngOf(svg), alt: altOf(line, words) };
}
