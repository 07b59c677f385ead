import { type BarsWords, barsAlt, barsSvg, type DrawnBars } from './bars-svg.ts';
import type { LinePicture } from './line-picture.ts';
import { pngOf } from './png-of.ts';

/** Bars of a board, or of how far a plan is. Where they go is the caller's: behind a secret link into a report or into a folder on the server, never where a chat would keep them. */
export function barsPicture(bars: DrawnBars, words: BarsWords): LinePicture {
  const svg = barsSvg(bars, words);
  return { svg, png: pngOf(svg), alt: barsAlt(bars, words) };
}
