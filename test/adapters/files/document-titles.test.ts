import { expect, test } from 'vitest';
import { daySheetPaper } from '../../../cards/conference/day-sheet/sheet-paper.ts';
import { minutesDocument } from '../../../cards/conference/minutes/document/minutes-document.ts';
import { reviewReportDocument } from '../../../cards/conference/review-report/document.ts';
import { chair } from '../../../cards/samples/partnership.ts';
import { sampleScene } from '../../../cards/samples/scene-of.ts';
import * as states from '../../../cards/samples/states.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import { ceredigion } from '../../../domain/procedures/ceredigion.ts';
import { forthValley } from '../../../domain/procedures/forth-valley.ts';
import { stokeOnTrent } from '../../../domain/procedures/stoke-on-trent.ts';
import { content, heldWith } from '../../support/conference/minuted.ts';

const titles = [
  [forthValley, 'Child Protection Case Conference (CPCC)', 'Review Child Protection Case Conference (CPCC)'],
  [stokeOnTrent, 'Initial Child Protection Conference (ICPC)', 'Child Protection Review Conference (CPRC)'],
  [buckinghamshire, 'Child Protection Conference', 'Review Conference'],
  [ceredigion, 'Child Protection Conference', 'Review Child Protection Conference'],
] as const;

/** Each kind of conference that a document can be of. */
const kinds = {
  initial: '',
  review: '',
  'pre-birth': ', pre-birth',
  transfer: ', transfer in',
  continued: ', continued or reconvened',
} as const;

test.each(titles)(
  'the title of each document says in full what it is of and of which kind ($key)',
  (procedure, first, review) => {
    const { draw, minutes } = {
      draw: { overTime: () => [], bars: () => ({ png: new Uint8Array(24), alt: '' }) },
      minutes: content(heldWith()),
    };
    for (const [type, kind] of Object.entries(kinds)) {
      const called = `${type === 'review' ? review : first}${kind}`;
      const drawn = sampleScene(
        { ...states.answered({ invitees: 2, children: 1 }), procedure: procedure.key, type: type as never },
        chair,
        'en',
        states.beforehand,
      );
      const scene = { ...drawn, procedure, sinceLast: () => ({ from: '2026-09-15', groups: [], recommendations: [] }) };
      expect(daySheetPaper(scene)?.title).toBe(`${called} IV-2026-118: sheet for the day`);
      expect(reviewReportDocument(scene, draw)?.title).toBe(`Report: ${called}`);
      expect(minutesDocument({ ...minutes, type: type as never }, scene).title).toBe(`Minutes: ${called}`);
    }
  },
);
