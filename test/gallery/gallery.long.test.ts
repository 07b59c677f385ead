import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { formNames } from '../../cards/form-names.ts';
import { phaseKinds } from '../../cards/meeting/phases.ts';
import { directoryFormNames } from '../../cards/partnership/form-names.ts';
import { sampleCards } from '../../cards/samples/cards.ts';
import { sampleForms } from '../../cards/samples/forms.ts';
import { sizes } from '../../cards/samples/states.ts';
import { alertNames, noticeNames } from '../../domain/cardname.ts';
import { phaseNames } from '../../domain/case/phase-names.ts';
import { temporaryFolder } from '../support/temporary.ts';
import type { Entry, Listing } from './entry.ts';
import { writeGallery } from './write-gallery.ts';

let made: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  made = await temporaryFolder();
  await writeGallery(made.folder);
}, 120_000);
afterAll(() => made.remove());

const read = (...path: readonly string[]) => readFileSync(join(made.folder, ...path), 'utf8');
const inParts = (): readonly Entry[] =>
  readdirSync(join(made.folder, 'parts')).flatMap((part): readonly Entry[] =>
    JSON.parse(/^gallery\.take\((.*)\)\n$/s.exec(read('parts', part))?.[1] ?? ''),
  );

describe('the gallery', { timeout: 120_000 }, () => {
  test('holds every sample of a card and of a form, in each language and size, as both platforms get it, and lists it', () => {
    const wanted = (['en', 'cy'] as const).flatMap((language) =>
      (['small', 'large'] as const).flatMap((size) => [
        ...sampleCards(language, sizes[size]).map(([name]) => `${name} ${language}-${size}`),
        ...sampleForms(language, sizes[size]).map(([name]) => `form ${name} ${language}-${size}`),
      ]),
    );
    const entries = inParts();
    const found = entries.flatMap(({ name, variants }) => Object.keys(variants).map((variant) => `${name} ${variant}`));
    expect(wanted.length).toBeGreaterThan(4000);
    expect(found.toSorted()).toEqual(wanted.toSorted());
    for (const one of entries.flatMap(({ variants }) => Object.values(variants)))
      for (const sent of [one.teams, one.slack]) {
        expect(Object.keys(sent.payload).length).toBeGreaterThan(0);
        expect(sent.bars.length).toBeGreaterThan(0);
      }
    const listings: readonly Listing[] = JSON.parse(/^var listings = (.*)\n$/s.exec(read('index.js'))?.[1] ?? '');
    expect(listings.map(({ name }) => name).toSorted()).toEqual(entries.map(({ name }) => name).toSorted());
  });

  test('so there is every form there is', () => {
    const shown = new Set(
      inParts().flatMap(({ variants }) => Object.values(variants).map(({ slack }) => slack.payload.callback_id)),
    );
    // It opens as the form of a conference, filled in.
    const opensAnother = ['set-up-request'];
    expect([...formNames, ...directoryFormNames].filter((name) => !shown.has(name))).toEqual(opensAnother);
  });

  test('and every phase of a card, every notice and every alert', () => {
    // Two phases with one way of being drawn are one card.
    const ways = phaseNames.map((name) => [name, phaseKinds[name].draw, vi.spyOn(phaseKinds[name], 'draw')] as const);
    sampleCards('en', sizes.large);
    const drawn = ways.filter(([, , spy]) => spy.mock.results.some(({ value }) => value !== null && value !== undefined));
    const shown = new Set(drawn.map(([, way]) => way));
    expect(ways.filter(([, way]) => !shown.has(way)).map(([name]) => name)).toEqual([]);
    const names = inParts().map(({ name }) => name);
    const isSample = (notice: string) => names.some((name) => name === notice || name.startsWith(`${notice} `));
    expect([...noticeNames, ...alertNames].filter((name) => !isSample(name))).toEqual([]);
  });
});
