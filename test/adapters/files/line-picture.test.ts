import { describe, expect, test } from 'vitest';
import { linePicture } from '../../../adapters/files/png/line-picture.ts';
import { linesToDraw } from '../../../cards/meeting/scale/line-drawn.ts';
import { guests } from '../../../cards/samples/partnership.ts';
import { revealed } from '../../../cards/samples/rounds.ts';
import { sampleScene } from '../../../cards/samples/scene-of.ts';
import { sizes } from '../../../cards/samples/states.ts';
import { wordsFor } from '../../../cards/words/words-for.ts';
import type { Language } from '../../../domain/calendar/format.ts';
import type { PersonId } from '../../../domain/ids.ts';

const drawn = (language: Language, size = sizes.small, score: (person: number) => number = (person) => 3 + (person % 3)) =>
  linesToDraw(sampleScene(revealed(size, score), guests[0] as PersonId, language));
const words = (language: Language) => wordsFor(language).scale;
const sizeOf = (png: Uint8Array) => {
  const header = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return [header.getUint32(16), header.getUint32(20)] as const;
};

describe.each(['en', 'cy'] as const)('the line as a picture, in %s', (language) => {
  test('one per child; each mark is where its number is, and what it shows is said instead of it', () => {
    const lines = drawn(language);
    expect(lines).toHaveLength(sizes.small.children);
    for (const line of lines) {
      const { svg, png, alt } = linePicture(line, words(language));
      expect([...png.slice(1, 4)]).toEqual([...Buffer.from('PNG')]);
      expect(sizeOf(png)[0]).toBe(1800);
      const marks = line.marks.map(({ score, who }, nth) => words(language).picture.mark(nth + 1, score, who));
      expect(alt).toContain(`${marks.join('; ')}.`);
      expect(alt).toContain(words(language).range(line.low, line.high, line.marks.length));
      expect(alt.startsWith(line.title)).toBe(true);
      // 0 to 10 on the axis, and every mark above its number: a circle, or a square where it is the family's own.
      expect(svg.match(/font-weight="bold" text-anchor="middle">\d+</g)).toHaveLength(11);
      expect(svg.match(/<circle/g)).toHaveLength(line.marks.filter((one) => !one.family).length);
      expect(svg.match(/<rect x="[\d.]+" y="[\d.]+" width="20"/g)).toHaveLength(line.marks.filter((one) => one.family).length);
      for (const { score } of line.marks)
        expect(
          Math.round((centers(svg)[line.marks.findIndex((one) => one.score === score)] ?? 0) - 70 - score * 76),
        ).toBeLessThanOrEqual(24);
    }
  });
});

const centers = (svg: string) =>
  [...svg.matchAll(/<(?:circle cx|rect x)="([\d.]+)"[^>]*(?:r="11"|width="20")/g)].map(([, x]) => Number(x));

test('forty at one number are all on it, none beside its neighbour’s', () => {
  const marks = Array.from({ length: 40 }, (_, nth) => ({ score: 5, who: `Invented ${nth}`, family: false }));
  const line = { title: 'Child 1', low: 5, high: 5, wide: false, across: false, below: 4, marks };
  const { svg, png } = linePicture(line, words('en'));
  const xs = centers(svg);
  expect(xs).toHaveLength(40);
  expect(Math.min(...xs)).toBeGreaterThan(70 + 4.5 * 76);
  expect(Math.max(...xs)).toBeLessThan(70 + 5.5 * 76);
  expect(sizeOf(png)[1]).toBeGreaterThan(900);
});

test('marks of two numbers next to each other do not touch, however many there are', () => {
  const marks = Array.from({ length: 40 }, (_, nth) => ({ score: nth < 20 ? 4 : 5, who: `Invented ${nth}`, family: false }));
  const { svg } = linePicture({ title: 'Child 1', low: 4, high: 5, wide: false, across: true, below: 4, marks }, words('en'));
  const xs = centers(svg);
  const [four, five] = [xs.slice(0, 20), xs.slice(20)];
  expect(Math.min(...five) - Math.max(...four)).toBeGreaterThan(2 * 11 + 20);
});

test('variation and the band between 4 and 5 are said as in the dialog (BU-S4); there is no average', () => {
  const { alt } = linePicture(
    drawn('en', sizes.small, (person) => (person === 0 ? 2 : 8))[0] ?? expect.unreachable(),
    words('en'),
  );
  expect(alt).toMatch(/From 2 to 8\. They are 6 apart\. There are numbers on both sides of 4 and 5\.$/);
  expect(alt).not.toMatch(/average|mean|median/);
});

test('its letters are of the font that is shipped, Welsh ones too, and nothing that was typed is markup', () => {
  const of = (title: string) =>
    linePicture(
      { title, low: 1, high: 1, wide: false, across: false, below: 4, marks: [{ score: 1, who: '<b>', family: false }] },
      words('cy'),
    );
  const blank = of(' ').png;
  const letters = ['ŵ', 'ŷ', 'Ŵ', 'Ŷ', 'â', 'ï', 'w', 'y'].map((letter) => Buffer.from(of(letter).png).toString('base64'));
  // A letter the font lacks would be drawn as nothing, or as another one is.
  expect(new Set([...letters, Buffer.from(blank).toString('base64')]).size).toBe(letters.length + 1);
  const { svg } = of('</text><script>alert(1)</script>\u0000&"');
  for (const sign of ['<script', String.fromCharCode(0)]) expect(svg).not.toContain(sign);
  // What was kept from before may have what no XML can hold: it is drawn without that.
  for (const sign of ['\uFFFE', '\uFFFF', '\uD800', '\uDC00']) {
    const drawnOf = of(`A${sign}B`);
    expect([...drawnOf.png.slice(1, 4)]).toEqual([...Buffer.from('PNG')]);
    expect(drawnOf.svg).toContain('>AB<');
  }
  expect(svg).toContain('&lt;/text&gt;&lt;script&gt;');
});

test('of whom the reader may not know whose number it is, the picture and its words do not say (Q-6)', () => {
  const state = revealed(sizes.small, () => 5);
  const scene = sampleScene({ ...state, notes: { ...state.notes, withholds: true } }, guests[0] as PersonId, 'en');
  const line = linesToDraw(scene)[0] ?? expect.unreachable();
  expect(new Set(line.marks.map((one) => one.who))).toEqual(new Set(['not shown whose']));
  // A parent's or carer's neither: not in words, and by no square.
  const points = state.status === 'convened' ? state.rounds.flatMap((one) => (one.status === 'revealed' ? one.points : [])) : [];
  expect(points.some(({ whose }) => 'family' in whose)).toBe(true);
  expect(linesToDraw(scene).flatMap((one) => one.marks.filter(({ family }) => family))).toEqual([]);
});

test('beside a heading that says whose line it is the picture does not say it again, and is that much lower', () => {
  const marks = [{ score: 4, who: 'Invented Police', family: false }];
  const line = { title: 'Planted Child 1', low: 4, high: 4, wide: false, across: false, below: 4, marks };
  const [titled, untitled] = [linePicture(line, words('en')), linePicture(line, words('en'), 'untitled')];
  const height = ({ png }: { readonly png: Uint8Array }) => new DataView(png.buffer, png.byteOffset).getUint32(20);
  const said = (svg: string) => svg.replace(/<title>.*<\/title>/, '').includes('Planted Child 1');
  expect([said(titled.svg), said(untitled.svg)]).toEqual([true, false]);
  expect(height(untitled)).toBeLessThan(height(titled));
  expect(untitled.alt).toBe(titled.alt);
});
