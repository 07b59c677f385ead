import type { Conference } from '../../domain/case/conference.ts';
import { asked, quiet, say, shown } from '../building/building.ts';
import { fit, whenText } from '../building/wording.ts';
import type { Form, FormRef } from '../model.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** A select holds 100 choices in Slack. */
export const mostUnitCases = 100;

/** The latest cases of the reader's unit; `problem` beside the choice where none of them was chosen. */
export function unitCasesForm(reader: Reader, ref: FormRef, cases: readonly Conference[], problem?: string): Form {
  const words = wordsFor(reader).parts;
  if (cases.length === 0) return shown(reader, ref, words.unitCases, [say(words.unitCasesNone)]);
  const options = cases.slice(0, mostUnitCases).map((one) => ({ value: one.id as string, label: labelOf(one, reader) }));
  const more = cases.length > mostUnitCases ? [quiet(words.unitCasesMore(mostUnitCases))] : [];
  return asked(
    reader,
    ref,
    words.unitCases,
    [say(words.unitCasesIntro), ...more],
    [
      {
        name: 'case',
        label: words.unitCase,
        required: true,
        field: 'one',
        options,
        ...(problem === undefined ? {} : { problem }),
      },
    ],
    'next',
  );
}

function labelOf({ reference, when }: Conference, { language }: Reader): string {
  return fit([reference, ...(when === null ? [] : [whenText(when, language)])].join(' · '), 75);
}
