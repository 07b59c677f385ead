import type { Sealed } from '../../adapters/store/sealed.ts';
import type { Filled } from '../../cards/filled-form.ts';
import type { CaseCommand } from '../../domain/case/command.ts';
import { textOfScore } from '../../domain/case/score.ts';
import type { PersonId } from '../../domain/ids.ts';

type Scores = Extract<Filled, { scores: unknown }>;

/** The last place where a number is in the clear before the reveal: range-checked, padded and sealed under its round's own key. */
export async function sealScores(sealed: Pick<Sealed, 'round'>, caseId: string, filled: Scores): Promise<CaseCommand> {
  const { scores, round } = filled;
  const first = scores[0];
  if (first === undefined) throw new Error('seal: a form came to no scores and no problem');
  const key = await sealed.round(caseId, round);
  const blobOf = ({ score, reason }: { score: number; reason: string }) => key.seal(textOfScore({ score, reason }));
  if (filled.by === 'place')
    return { do: 'place', round, whose: first.whose, blobs: scores.map((one) => ({ child: one.child, blob: blobOf(one) })) };
  const blobs = scores.flatMap((one) =>
    'person' in one.whose ? [{ person: one.whose.person as PersonId, blob: blobOf(one) }] : [],
  );
  return { do: 'place-room', round, child: first.child, blobs };
}
