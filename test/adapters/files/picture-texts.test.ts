import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { barsSvg } from '../../../adapters/files/png/bars-svg.ts';
import { overTimeSvg } from '../../../adapters/files/png/over-time-svg.ts';
import { overTimeWords } from '../../../cards/meeting/scale/over-time-listed.ts';
import { wordsFor } from '../../../cards/words/words-for.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import { ceredigion } from '../../../domain/procedures/ceredigion.ts';
import { forthValley } from '../../../domain/procedures/forth-valley.ts';
import { stokeOnTrent } from '../../../domain/procedures/stoke-on-trent.ts';
import { inLanguage } from '../../../domain/procedures/text.ts';

const font = (style: string) => join(import.meta.dirname, `../../../adapters/files/png/font/SourceSans3-${style}.ttf`);
const fontFiles = [font('Regular'), font('Bold')];

/** Where each text of a picture comes to stand, from what is drawn of it. */
function textsOf(
  svg: string,
): readonly { readonly text: string; readonly left: number; readonly right: number; readonly top: number }[] {
  const [open = ''] = /^<svg[^>]*>/.exec(svg) ?? [];
  return (svg.match(/<text .*?<\/text>/g) ?? []).map((one) => {
    const options = { font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' } };
    const box = new Resvg(`${open}${one}</svg>`, options).getBBox() ?? expect.unreachable(one);
    return { text: one.replace(/<[^>]+>/g, ''), left: box.x, right: box.x + box.width, top: box.y };
  });
}

/** Those that run out of the picture, or over another of their own row. */
function cutOrCovered(svg: string): readonly string[] {
  const width = Number(/width="(\d+)"/.exec(svg)?.[1]);
  const all = textsOf(svg);
  return all.flatMap((one, at) => {
    const covered = all.slice(at + 1).find((other) => {
      return Math.abs(other.top - one.top) < 8 && one.left < other.right && other.left < one.right;
    });
    const cut = one.left < 0 || one.right > width - 8;
    return [...(cut ? [`cut: ${one.text}`] : []), ...(covered === undefined ? [] : [`${one.text} and ${covered.text}`])];
  });
}

const procedures = [buckinghamshire, ceredigion, forthValley, stokeOnTrent];
const marks = Array.from({ length: 12 }, (_, nth) => ({ score: 3, nth: nth + 1, family: nth === 11 }));

test.each(['en', 'cy'] as const)(
  'what each meeting is called stands below its own column, in %s, with one agency or twelve',
  (language) => {
    for (const procedure of procedures) {
      const words = overTimeWords({ language, procedure, state: { type: 'initial' } } as never);
      const { conference, review } = procedure.words;
      const called = [conference, conference, review].map((one) => `${inLanguage(one, language)}, round 2`);
      for (const some of [marks.slice(0, 1), marks]) {
        const lines = called.map((what) => ({ day: 'Tue 15 Dec 2026', what, low: 3, high: 3, marks: some }));
        const actions = { done: 12, open: 14, late: 11 };
        const drawn = { title: 'Child 1', below: 4, lines, who: ['one'], actions };
        expect(cutOrCovered(overTimeSvg(drawn, words)), procedure.key).toEqual([]);
      }
    }
  },
);

test.each(['en', 'cy'] as const)('of a bar how many are done, open and late is never cut, in %s', (language) => {
  const { progress } = wordsFor(language).planPeople;
  for (const [done, open, late] of [
    [1, 4, 0],
    [12, 14, 11],
  ] as const) {
    const bar = { label: progress.row, said: progress.counts(done, open, late), part: done, of: done + open };
    const groups = [{ title: progress.all, bars: [bar, bar], note: null, shares: true }];
    expect(cutOrCovered(barsSvg({ title: progress.title, groups, notes: [] }, progress))).toEqual([]);
  }
});
