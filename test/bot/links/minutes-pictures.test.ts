import jszip from 'jszip';
import { expect, test } from 'vitest';
import { linePicture } from '../../../adapters/files/png/line-picture.ts';
import { minutesFile } from '../../../bot/links/minutes-file.ts';
import { wordsFor } from '../../../cards/words/words-for.ts';
import { beforeMinutes, muchMinuted, seen } from '../../support/conference/minuted.ts';

const heightOf = (png: Uint8Array) => new DataView(png.buffer, png.byteOffset).getUint32(20);

test('in the minutes a line stands beneath the heading that says whose it is, and does not say so again', async () => {
  const story = muchMinuted(beforeMinutes().known.procedure as never);
  const file = await minutesFile(seen(story, 'cleo'), 'docx/whole');
  const zip = await jszip.loadAsync(file?.text ?? expect.unreachable());
  const pictures = await Promise.all(zip.file(/word\/media\/.*\.png/).map((one) => one.async('uint8array')));
  // As it was placed in that story: 2, 4 and 7, and the parents' 8 and 9.
  const marks = [2, 4, 7, 8, 9].map((score) => ({ score, who: 'somebody', family: score > 7 }));
  const line = { title: 'Child 1', low: 2, high: 9, wide: true, across: true, below: 4, marks };
  const like = linePicture(line, wordsFor({ language: 'en' }).scale, 'untitled');
  expect(pictures.length).toBeGreaterThan(0);
  for (const one of pictures) expect(heightOf(one)).toBe(heightOf(like.png));
});
