import { join } from 'node:path';
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';

/** Shipped here, under the licence beside it; nothing is taken from the machine, so that the picture is the same on every one. */
const font = (style: 'Regular' | 'Bold') => join(import.meta.dirname, 'font', `SourceSans3-${style}.ttf`);

const options: ResvgRenderOptions = {
  font: { fontFiles: [font('Regular'), font('Bold')], loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
  // Sharp on paper: some 250 dots an inch on a page of A4.
  fitTo: { mode: 'zoom', value: 2 },
};

export function pngOf(svg: string): Uint8Array {
  return new Resvg(svg, options).render().asPng();
}
