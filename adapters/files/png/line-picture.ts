import { join } from 'node:path';
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import { altOf, type DrawnLine, type LineWords, lineSvg } from './line-svg.ts';

/** One child's line. `alt` says all that it shows. */
export interface LinePicture {
  readonly svg: string;
  readonly png: Uint8Array;
  readonly alt: string;
}

/** Shipped here, under the licence beside it; nothing is taken from the machine, so that the picture is the same on every one. */
const font = (style: 'Regular' | 'Bold') => join(import.meta.dirname, 'font', `SourceSans3-${style}.ttf`);

const options: ResvgRenderOptions = {
  font: { fontFiles: [font('Regular'), font('Bold')], loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
  // Sharp on paper: some 250 dots an inch on a page of A4.
  fitTo: { mode: 'zoom', value: 2 },
};

/** Where it goes is the caller's: behind a secret link or into minutes, never where a chat would keep it. */
export function linePicture(line: DrawnLine, words: LineWords): LinePicture {
  const svg = lineSvg(line, words);
  return { svg, png: new Resvg(svg, options).render().asPng(), alt: altOf(line, words) };
}
