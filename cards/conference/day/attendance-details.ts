import { type Attended, attendanceOf } from '../../../domain/case/conference/day/attendance.ts';
import { quorateOf } from '../../../domain/case/conference/day/quorate.ts';
import { isIn, reportOf } from '../../../domain/case/conference/reports/owed.ts';
import { heading, say } from '../../building/building.ts';
import { byAgency, who } from '../../building/people.ts';
import { convened } from '../../building/reader-part.ts';
import { takesRegister } from '../../meeting/register/takes-register.ts';
import type { Block } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { familyLabel } from './family-labels.ts';
import { agencyNames } from './quorum-lines.ts';

/** The register in full, in Details: how each was here and until when, for whom they spoke, who sent a report only, and who of the family was here. */
export function attendanceDetails(scene: Scene): readonly Block[] {
  const state = convened(scene.state);
  if (state === null || !takesRegister(scene)) return [];
  const all = attendanceOf(state);
  if (all.length === 0) return [];
  const words = wordsFor(scene).day;
  const order = (ids: readonly Attended['person'][]) => byAgency(scene, ids);
  const one = new Map(all.map((each) => [each.person, each]));
  const came = order([...one.keys()]).flatMap((id) => {
    const found = one.get(id);
    return found === undefined ? [] : [`${who(scene, id)}: ${how(scene, found)}`];
  });
  const reported = order(
    state.invitees.flatMap(({ person }) => (one.has(person) || !isIn(reportOf(state.reports, person)) ? [] : [person])),
  ).map((id) => `${who(scene, id)}: ${words.reportOnly}`);
  const family = state.day.family.map((id) => {
    const left = state.day.familyLeft[id];
    return left === undefined ? familyLabel(scene, id, 'named') : words.atLeft(familyLabel(scene, id, 'named'), left);
  });
  const { missing } = quorateOf(state, scene.procedure, scene.directory);
  return [
    heading(wordsFor(scene).room.registerForm),
    { block: 'list', items: [...came, ...reported] },
    ...(missing.length === 0 ? [] : [say(words.missing(agencyNames(scene, missing, missing.length)))]),
    ...(family.length === 0 ? [] : [say(words.familyRow(family.join(', ')))]),
  ];
}

function how(scene: Scene, { how: way, part, left, speaksFor }: Attended): string {
  const words = wordsFor(scene).day;
  const said = [
    words.ways[way],
    ...(left === null ? (part ? [words.hereParts.part] : []) : [words.leftAt(left)]),
    ...(speaksFor.length === 0 ? [] : [words.alsoFor(agencyNames(scene, speaksFor))]),
  ];
  return said.join(', ');
}
