import { say } from '../../building/building.ts';
import { leadWord } from '../../building/wording.ts';
import { convenorWithNumber } from '../../family/child-details.ts';
import type { Block } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { reportName } from './report-line.ts';

/** Where the reader's report goes: a part of a composite one to whoever puts the parts together (FV-R1), every other to whoever administers. */
export function reportGoesTo(scene: Scene): Block {
  const { answering, reports } = wordsFor(scene);
  if (reportName(scene) === reports.what.part) return say(reports.toLead(leadWord(scene.procedure, scene.language)));
  const goesTo = scene.directory.reportsTo ?? answering.reportToWho(convenorWithNumber(scene));
  return { block: 'facts', rows: [[answering.reportTo, goesTo]] };
}

/** Of a composite report whoever puts the parts together completes the chronology too (FV-R1). */
export function compositeHolds(scene: Scene): readonly Block[] {
  const { reports } = wordsFor(scene);
  return reportName(scene) === reports.what.whole ? [say(reports.whole)] : [];
}
