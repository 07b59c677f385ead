import type { LinePicture } from './line-picture.ts';
import { type DrawnOverTime, type OverTimeWords, overTimeAlt, overTimeSvg, pagesOf } from './over-time-svg.ts';
import { pngOf } from './png-of.ts';

/** One child's scale over time, in as many pictures as its lines need. Where they go is the caller's: behind a secret link or into a report, never where a chat would keep them. */
export function overTimePictures(over: DrawnOverTime, words: OverTimeWords): readonly LinePicture[] {
  return pagesOf(over).map((page) => {
    const svg = overTimeSvg(page, words);
    return { svg, png: pngOf(svg), alt: overTimeAlt(page, words) };
  });
}
