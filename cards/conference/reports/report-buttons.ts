import { takesReports, writesReport } from '../../../domain/case/conference/reports/owed.ts';
import { opens } from '../../building/building.ts';
import { convened, myInvitation } from '../../building/reader-part.ts';
import type { Block, Button } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { seesReports } from './reports-form.ts';

/** The ways to the reader's own report and to all of them, where those are theirs. */
export function reportButtons(scene: Scene): readonly Button[] {
  const state = convened(scene.state);
  if (state === null) return [];
  const words = wordsFor(scene).reports;
  const role = myInvitation(scene)?.role;
  const writes = role !== undefined && takesReports(state) && writesReport(scene.procedure, role);
  return [
    ...(writes ? [opens(words.mine, 'report', state)] : []),
    ...(seesReports(scene) ? [opens(words.see, 'reports', state)] : []),
  ];
}

/** The same in Details. */
export function reportRows(scene: Scene): readonly Block[] {
  const { reportRow } = wordsFor(scene).reports;
  return reportButtons(scene).map((button) => ({ block: 'row', text: reportRow, button }));
}
