import type { ChildId } from '../../../family/shape.ts';
import { lineOf } from '../../../meeting/scale/line.ts';
import { type Point, type RevealedRound, readableRounds, type Whose } from '../../../meeting/scale/round.ts';
import { agencyFor } from '../../../people/agency-for.ts';
import { proposedOf } from '../../views/proposed.ts';
import { viewAnswers } from '../../views/view.ts';
import type { LinePart, PointPart, ViewsPart } from './scores-and-views.ts';
import { agencyNamed, roleNamed, type Source } from './source.ts';

/** The last line of each child that was shown to everybody; nothing of what was placed and not shown (BU-S2). */
export function lineParts(source: Source): readonly LinePart[] {
  const last = readableRounds(source.is.rounds).at(-1);
  return last === undefined ? [] : last.children.flatMap((child) => linePart(source, last, child) ?? []);
}

function linePart(source: Source, round: RevealedRound, child: ChildId): LinePart | null {
  const points = round.points.filter((one) => one.child === child && isShown(source, one));
  const line = lineOf({ ...round, points }, child, source.known.procedure.scale);
  if (line === null) return null;
  const { low, high, wide, across } = line;
  const all = points.toSorted((a, b) => a.score - b.score).map((point) => pointPart(source, point));
  return { child, low, high, wide, across, points: all };
}

/** The views that are closed, with what the rule makes of them; the family's as theirs, and none of another parent's in a parent's copy. */
export function viewsMinuted(source: Source): readonly ViewsPart[] {
  const { is, known } = source;
  return is.children.flatMap(({ id: child }): readonly ViewsPart[] => {
    const found = proposedOf(is.views, child, known.procedure);
    if (found === null) return [];
    const { by, counts, outcome, why, row, limb = null, given, family } = found;
    const shown = [...given, ...family.filter((one) => isShown(source, one))];
    // Nor does where one stands tell whose it is, as long as anybody fears violence.
    const inOrder = is.notes.withholds ? viewAnswers.flatMap((one) => shown.filter(({ answer }) => answer === one)) : shown;
    const views = inOrder.map(({ whose, answer, limb: on, evidence }) => {
      const said = source.version === 'whole' ? evidence : '';
      return { by: ofWhom(source, whose), answer, limb: on ?? null, evidence: said };
    });
    return [{ child, by, counts, outcome, why, row, limb, views }];
  });
}

/** In a parent's copy no other parent's or carer's number stands (BU-S3). */
function isShown({ version, copyFor, is }: Source, { whose }: Pick<Point, 'whose'>): boolean {
  if ('person' in whose || version === 'whole') return true;
  const own = is.adults.find((one) => one.id === copyFor);
  return own !== undefined && whose.family === `${own.kind}-${own.number}`;
}

function pointPart(source: Source, { whose, score, reason }: Point): PointPart {
  return { by: ofWhom(source, whose), score, reason: source.version === 'whole' ? reason : '' };
}

/** Agency and role, never a name; nobody's while somebody fears violence, and none of a service that the reader is not told of. */
function ofWhom({ is, known, hides }: Source, whose: Whose): PointPart['by'] {
  if (is.notes.withholds) return null;
  if ('family' in whose) return whose;
  const { person } = whose;
  if (hides(person)) return { role: null, agency: null };
  const role = is.invitees.find((one) => one.person === person)?.role;
  const agency = agencyNamed(known.directory, agencyFor(is.agencies, person, known.directory));
  return { role: role === undefined ? null : roleNamed(known.procedure, role), agency };
}
