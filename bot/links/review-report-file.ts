import { textDocumentFile } from '../../adapters/files/docx/text-document.ts';
import { barsPicture } from '../../adapters/files/png/bars-picture.ts';
import { overTimePictures } from '../../adapters/files/png/over-time-picture.ts';
import { reviewReportDocument } from '../../cards/conference/review-report/document.ts';
import { overTimeWords } from '../../cards/meeting/scale/over-time-listed.ts';
import type { Scene } from '../../cards/scene.ts';
import { wordsFor } from '../../cards/words/words-for.ts';
import type { Sheet } from '../http/page.ts';

/** The report to a review as a file to go on writing in. */
export async function reviewReportFile(scene: Scene): Promise<Sheet | null> {
  const document = reviewReportDocument(scene, {
    overTime: (over) => overTimePictures(over, overTimeWords(scene)),
    bars: (bars) => barsPicture(bars, wordsFor(scene).planPeople.progress),
  });
  if (document === null) return null;
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return { status: 200, type, text: await textDocumentFile(document, scene.now), name: 'review-report.docx' };
}
