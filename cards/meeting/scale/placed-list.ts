import type { Convened } from '../../../domain/case/conference.ts';
import { familyMembers, type OpenRound, placedBy } from '../../../domain/case/meeting/scale/round.ts';
import { askedFor } from '../../../domain/case/need-to-know/children.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { few, mostNames, quiet, say } from '../../building/building.ts';
import { agencyOf, byAgency, nameOf } from '../../building/people.ts';
import { inviteeOf } from '../../building/reader-part.ts';
import { roleTitle } from '../../building/wording.ts';
import type { Block, Text } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** A deputy who waits for the chair is named on the same card. */
export const mostHere = mostNames - 2;

/** Who has placed and who has not: names and roles, never a number (BU-S2). At most so many of them; first those who are waited for. */
export function placedBlocks(scene: Scene, state: Convened, round: OpenRound, most = mostHere): readonly Block[] {
  const all = wordsFor(scene);
  const words = all.room;
  // Everybody is asked for the children they are there for.
  const sizeFor = (id: PersonId) => askedFor(state, round, id, scene.procedure);
  // As long as anybody fears violence nobody is told from another: how many have placed, and no more.
  const isNamed = !state.notes.withholds;
  const partly = (placed: number, size: number) => (placed === size ? '' : `, ${words.placedFor(placed, size)}`);
  const people = byAgency(scene, [...new Set([...state.present, ...whoPlaced(round)])]);
  const has = people.filter((id) => placedBy(round, { person: id }) > 0);
  const waiting = people.filter((id) => placedBy(round, { person: id }) === 0 && sizeFor(id) > 0);
  const families = familyMembers.filter((family) => placedBy(round, { family }) > 0);
  const placed: readonly Text[] = [
    ...has.map((id) => `${named(scene, id)}${partly(placedBy(round, { person: id }), sizeFor(id))}`),
    ...families.map(
      (family) => `${all.family[family]}, ${words.enteredByYou}${partly(placedBy(round, { family }), round.children.length)}`,
    ),
  ];
  return [
    say([{ strong: `${words.placedTitle}: ${placed.length}` }]),
    ...(isNamed ? few(scene, placed, Math.max(0, most - waiting.length)) : []),
    say([{ strong: `${words.waitingTitle}: ${waiting.length}` }]),
    ...(isNamed
      ? few(
          scene,
          waiting.map((id) => named(scene, id)),
          most,
        )
      : [quiet(words.notNamed)]),
  ];
}

function whoPlaced(round: OpenRound): readonly PersonId[] {
  return round.placed.flatMap((one) => ('person' in one.whose ? [one.whose.person] : []));
}

function named(scene: Scene, id: PersonId): string {
  const role = inviteeOf(scene, id)?.role;
  const title = role === undefined ? '' : ` (${roleTitle(scene.procedure, role, scene.language)})`;
  return `${agencyOf(scene, id)?.name ?? ''}: ${nameOf(scene, id)}${title}`;
}
