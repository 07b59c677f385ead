import type { ChildId } from '../../../family/shape.ts';
import { lineOf } from '../../../meeting/scale/line.ts';
import { type Point, type RevealedRound, readableRounds } from '../../../meeting/scale/round.ts';
import { agencyFor } from '../../../people/agency-for.ts';
import type { LinePart, PointPart } from './model.ts';
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

/** In a parent's copy no other parent's or carer's number stands (BU-S3). */
function isShown({ version, copyFor, is }: Source, { whose }: Point): boolean {
  if ('person' in whose || version === 'whole') return true;
  const own = is.adults.find((one) => one.id === copyFor);
  return own !== undefined && whose.family === `${own.kind}-${own.number}`;
}

/** Agency and role, never a name; nobody's while somebody fears violence, and none of a service that the reader is not told of. */
function pointPart({ is, known, hides, version }: Source, { whose, score, reason }: Point): PointPart {
  const said = version === 'whole' ? reason : '';
  if ('family' in whose) return { by: whose, score, reason: said };
  const { person } = whose;
  if (is.notes.withholds) return { by: null, score, reason: said };
  if (hides(person)) return { by: { role: null, agency: null }, score, reason: said };
  const role = is.invitees.find((one) => one.person === person)?.role;
  const agency = agencyNamed(known.directory, agencyFor(is.agencies, person, known.directory));
  return { by: { role: role === undefined ? null : roleNamed(known.procedure, role), agency }, score, reason: said };
}
