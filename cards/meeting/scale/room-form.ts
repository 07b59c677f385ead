import type { Convened } from '../../../domain/case/conference.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import { unboundHere } from '../../../domain/case/meeting/answers/unbound-here.ts';
import { type OpenRound, openRoundOf, roundName, sameWhose, withoutOwn } from '../../../domain/case/meeting/scale/round.ts';
import { placersOf } from '../../../domain/case/need-to-know/children.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { asked, quiet, say, shown, warn } from '../../building/building.ts';
import { agencyOf, byAgency, nameOf } from '../../building/people.ts';
import { namesOf } from '../../building/person-options.ts';
import { convened, inviteeOf, isChair } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { childNamedOf, roleTitle } from '../../building/wording.ts';
import type { FormRead, SealFor } from '../../kinds.ts';
import type { Form, FormRef, Text } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { roundOf } from './place-form.ts';
import { readScore, scoreField } from './score-field.ts';

/** The post-its of a room with few screens: one child, a number for each who is here and has not placed themselves. `about` is "<round>/<child>". */
export function roomForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  const round = state === null ? null : openRoundOf(state.rounds);
  const child = childIn(state, ref);
  if (state === null || round === null || child === undefined || !isChair(scene)) return null;
  const all = wordsFor(scene);
  const words = all.room;
  const numbered: FormRef = { ...ref, about: `${round.round}/${child}` };
  // Whose post-it it is has to be known; of which agency, in which role, and who has placed already not, as long as anybody fears violence (Q-6).
  const { withholds } = state.notes;
  const here = placersOf(state, child, scene.procedure);
  const waiting = withoutOwn(here, round, child);
  if (waiting.length === 0) return shown(scene, numbered, words.roomForm, [say(words.roomAllPlaced)]);
  // Theirs would be refused, and every number of the form with it.
  const [without, unbound] = withUndertaking(state, withholds ? here : waiting);
  const later = unbound === 0 ? [] : [warn(`${words.unbound(all.people(unbound))} ${words.unboundScale}`)];
  if (without.length === 0) return shown(scene, numbered, words.roomForm, later);
  const asks = byAgency(scene, without);
  const fullName = (id: PersonId) => {
    const role = roleTitle(scene.procedure, inviteeOf(scene, id)?.role ?? '', scene.language);
    return `${agencyOf(scene, id)?.name ?? ''}: ${nameOf(scene, id)}${role === '' ? '' : ` (${role})`}`;
  };
  const labels = namesOf(scene, asks, withholds ? undefined : fullName, withholds);
  const fields = asks.map((id, nth) => {
    const entered = !withholds && isEntered(round, id, child) ? words.roomEntered : undefined;
    return scoreField(id, labels[nth] ?? '', 'optional', all, entered);
  });
  return asked(
    scene,
    numbered,
    words.roomForm,
    [
      say(words.roomIntro(childNamedOf(scene, child))),
      ...(withholds ? [quiet(words.roomAll)] : []),
      ...later,
      quiet(words.typedSealed),
    ],
    fields,
  );
}

export function readRoom(values: Values, scene: Scene, ref: FormRef, seal: SealFor): FormRead {
  const words = wordsFor(scene);
  const state = convened(scene.state);
  const child = childIn(state, ref);
  const read = reading(values, words);
  // Whoever has placed since the form was opened is read all the same: the case decides, and the chair is told.
  const present = state === null || child === undefined ? [] : placersOf(state, child, scene.procedure);
  const round = roundOf(ref);
  const name = roundName(scene.state.meeting, round);
  const blobs = present.flatMap((person) => {
    const score = readScore(read, person, 'optional', words);
    return score === undefined ? [] : [{ person, blob: seal(name, { score, reason: '' }) }];
  });
  const open = state === null ? null : openRoundOf(state.rounds);
  const first = open === null || child === undefined ? undefined : withoutOwn(present, open, child)[0];
  if (sound(read) && blobs.length === 0 && first !== undefined) read.problems[`score-${first}`] = words.notes.problems.someScore;
  // A child of another case, or nobody left to enter a number for: the form is shown as it is now, or said to have changed.
  if (!sound(read) || child === undefined || blobs.length === 0) return { problems: read.problems };
  const people = blobs.map(({ person }) => person);
  return {
    command: { do: 'place-room', round, child, blobs },
    line: (after) => ownStands(after, child, people),
    leads: (after) => nextInRoom(after, child),
  };
}

/** A sheet has a room of them for each child: the next child follows for whom nobody's number was entered yet. */
function nextInRoom(scene: Scene, child: ChildId): FormRef | null {
  const state = convened(scene.state);
  const round = state === null ? null : openRoundOf(state.rounds);
  if (state === null || round === null) return null;
  const waits = (one: ChildId) => {
    const [people] = withUndertaking(state, withoutOwn(placersOf(state, one, scene.procedure), round, one));
    return people.length > 0 && !people.some((person) => isEntered(round, person, one));
  };
  const next = round.children.slice(round.children.indexOf(child) + 1).find(waits);
  return next === undefined ? null : { form: 'room', of: state.id, meeting: state.meeting, about: `${round.round}/${next}` };
}

/** To the chair whose numbers were not taken, since these people placed while the form was open; null: all were. */
function ownStands(scene: Scene, child: ChildId, people: readonly PersonId[]): Text | null {
  const state = convened(scene.state);
  const round = state === null ? null : openRoundOf(state.rounds);
  if (state === null || round === null) return null;
  const without = withoutOwn(placersOf(state, child, scene.procedure), round, child);
  const own = people.filter((person) => !without.includes(person));
  if (own.length === 0) return null;
  if (state.notes.withholds) return wordsFor(scene).room.roomOwnSome(own.length);
  return wordsFor(scene).room.roomOwn(namesOf(scene, byAgency(scene, own)).join(', '));
}

/** Those of these who have accepted the undertaking, and how many have not (ST-P6). */
function withUndertaking(state: Convened, people: readonly PersonId[]): readonly [readonly PersonId[], number] {
  const unbound = unboundHere(state);
  const bound = people.filter((one) => !unbound.includes(one));
  return [bound, people.length - bound.length];
}

/** Whether the chair has entered a number for them before. */
function isEntered(round: OpenRound, person: PersonId, child: ChildId): boolean {
  return round.placed.some((one) => one.child === child && sameWhose(one.whose, { person }));
}

/** The child of the form; undefined for a child of another case. */
function childIn(state: Convened | null, { about = '' }: FormRef) {
  const id = about.slice(about.indexOf('/') + 1);
  return state?.rounds.at(-1)?.children.find((child) => child === id);
}
