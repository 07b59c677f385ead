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

/** How many have placed and how many have not, in one line: never a number (BU-S2). */
export function placedCounts(scene: Scene, state: Convened, round: OpenRound): Block {
  const words = wordsFor(scene).room;
  const { placed, waiting } = whoHas(scene, state, round);
  const counts = [`✓ ${words.placedTitle}: ${placed.length}`, `… ${words.waitingTitle}: ${waiting.length}`];
  return say([{ strong: [words.round(round.round), ...counts].join(' · ') }]);
}

/** The same by name, those first who are waited for, and that nobody sees a number: read after what to do next. */
export function placedByName(scene: Scene, state: Convened, round: OpenRound): readonly Block[] {
  const words = wordsFor(scene).room;
  const { placed, waiting } = whoHas(scene, state, round);
  // As long as anybody fears violence nobody is told from another: how many have placed, and no more.
  if (state.notes.withholds) return [quiet(words.notNamed), quiet(words.sealed)];
  const section = (title: string, those: readonly Text[], most: number) =>
    those.length === 0 || most <= 0 ? [] : [say([{ strong: `${title}:` }]), ...few(scene, those, most)];
  return [
    ...section(words.waitingTitle, waiting, mostHere),
    ...section(words.placedTitle, placed, mostHere - waiting.length),
    quiet(words.sealed),
  ];
}

/** Who has placed and who has not, all of them: names and roles, for a dialog. */
export function placedBlocks(scene: Scene, state: Convened, round: OpenRound): readonly Block[] {
  const words = wordsFor(scene).room;
  const { placed, waiting } = whoHas(scene, state, round);
  const isNamed = !state.notes.withholds;
  const list = (those: readonly Text[]) => (isNamed ? few(scene, those, Number.POSITIVE_INFINITY) : []);
  return [
    say([{ strong: `${words.placedTitle}: ${placed.length}` }]),
    ...list(placed),
    say([{ strong: `${words.waitingTitle}: ${waiting.length}` }]),
    ...list(waiting),
    ...(isNamed ? [] : [quiet(words.notNamed)]),
  ];
}

function whoHas(scene: Scene, state: Convened, round: OpenRound): { placed: readonly Text[]; waiting: readonly Text[] } {
  const all = wordsFor(scene);
  const words = all.room;
  // Everybody is asked for the children they are there for.
  const sizeFor = (id: PersonId) => askedFor(state, round, id, scene.procedure);
  const partly = (placed: number, size: number) => (placed === size ? '' : `, ${words.placedFor(placed, size)}`);
  const people = byAgency(scene, [...new Set([...state.present, ...whoPlaced(round)])]);
  const has = people.filter((id) => placedBy(round, { person: id }) > 0);
  const waiting = people.filter((id) => placedBy(round, { person: id }) === 0 && sizeFor(id) > 0);
  const families = familyMembers.filter((family) => placedBy(round, { family }) > 0);
  return {
    placed: [
      ...has.map((id) => `${named(scene, id)}${partly(placedBy(round, { person: id }), sizeFor(id))}`),
      ...families.map(
        (family) => `${all.family[family]}, ${words.enteredByYou}${partly(placedBy(round, { family }), round.children.length)}`,
      ),
    ],
    waiting: waiting.map((id) => named(scene, id)),
  };
}

function whoPlaced(round: OpenRound): readonly PersonId[] {
  return round.placed.flatMap((one) => ('person' in one.whose ? [one.whose.person] : []));
}

function named(scene: Scene, id: PersonId): string {
  const role = inviteeOf(scene, id)?.role;
  const title = role === undefined ? '' : ` (${roleTitle(scene.procedure, role, scene.language)})`;
  return `${agencyOf(scene, id)?.name ?? ''}: ${nameOf(scene, id)}${title}`;
}
