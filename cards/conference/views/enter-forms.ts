import { childrenAskedOf } from '../../../domain/case/conference/views/asked.ts';
import {
  childrenGivenBy,
  gaveThemself,
  type OpenViews,
  openViewsOf,
  viewsName,
} from '../../../domain/case/conference/views/round.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import { unboundHere } from '../../../domain/case/meeting/answers/unbound-here.ts';
import { type FamilyMember, familyMembers, type Whose } from '../../../domain/case/meeting/scale/round.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { asked, quiet, say, warn } from '../../building/building.ts';
import { byAgency, nameOf, who } from '../../building/people.ts';
import { personOptions } from '../../building/person-options.ts';
import { convened, isChair } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import type { FormRead, SealFor } from '../../kinds.ts';
import { roundOf } from '../../meeting/scale/place-form.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { choicesOf, englishOfViews, readView, viewFields, viewPrefix } from './view-field.ts';

interface Open {
  readonly state: Convened;
  readonly round: OpenViews;
}

/** Whose view the chair enters: of who is asked and has given none themselves, or of one of the family. It leads to the view. */
export function whoseViewForm(scene: Scene, ref: FormRef): Form | null {
  const open = chairsOpen(scene);
  if (open === null) return null;
  const all = wordsFor(scene);
  const words = all.views;
  const { withholds } = open.state.notes;
  const unbound = waitedFor(scene, open).filter((one) => unboundHere(open.state).includes(one));
  const people = personOptions(scene, byAgency(scene, withoutOwn(scene, open)), (id) => theirName(scene, id));
  const family = familyMembers.map((value) => ({ value, label: words.theirs(all.family[value]) }));
  return asked(
    scene,
    { ...ref, about: String(open.round.round) },
    words.whoForm,
    [
      say(withholds ? words.whoAll : words.whoIntro),
      ...(unbound.length === 0 ? [] : [warn(all.room.unbound(all.people(unbound.length)))]),
      ...(people.length === 0 && unbound.length === 0 ? [say(words.nobodyLeft)] : []),
    ],
    [{ name: 'who', label: words.whoLabel, required: true, field: 'one', options: [...people, ...family] }],
    'next',
  );
}

export function readWhose(values: Values, scene: Scene, ref: FormRef): FormRead {
  const read = reading(values, wordsFor(scene));
  const open = chairsOpen(scene);
  const people: readonly string[] = open === null ? [] : withoutOwn(scene, open);
  const chosen = read.choice('who', [...people, ...familyMembers], 'required');
  if (!sound(read) || chosen === undefined) return { problems: read.problems };
  return { next: { ...ref, form: 'enter-view', about: `${roundOf(ref)}/${chosen}` } };
}

/** The view of one of them, for each child they are asked of. `about` is "<round>/<person or member of the family>". */
export function enterViewForm(scene: Scene, ref: FormRef): Form | null {
  const open = chairsOpen(scene);
  const whose = open === null ? null : whoseIn(scene, open, ref);
  if (open === null || whose === null) return null;
  const all = wordsFor(scene);
  const words = all.views;
  const { round } = open;
  const entered = givenBefore(open, whose);
  const children = childrenOf(scene, open, whose);
  const isFamily = 'family' in whose;
  const need = (child: ChildId) => (isFamily || entered.has(child) ? 'optional' : 'required');
  return asked(
    scene,
    { ...ref, about: `${round.round}/${isFamily ? whose.family : whose.person}` },
    words.enterForm,
    [
      say(isFamily ? words.enterFamily(all.family[whose.family]) : words.enterFor(theirName(scene, whose.person))),
      ...englishOfViews(scene, choicesOf(scene.procedure)),
      quiet(words.typedSealed),
    ],
    children.flatMap((child) => {
      const [view, evidence] = viewFields(scene, child, need(child), entered.has(child) ? words.entered : undefined);
      return view === undefined || evidence === undefined ? [] : [view, { ...evidence, required: false }];
    }),
  );
}

export function readEntered(values: Values, scene: Scene, ref: FormRef, seal: SealFor): FormRead {
  const words = wordsFor(scene).views;
  const read = reading(values, wordsFor(scene));
  const open = chairsOpen(scene);
  const whose = open === null ? null : whoseIn(scene, open, ref);
  if (open === null || whose === null) return { problems: {} };
  const children = childrenOf(scene, open, whose);
  const entered = givenBefore(open, whose);
  const round = roundOf(ref);
  const name = viewsName(scene.state.meeting, round);
  const blobs = children.flatMap((child) => {
    const need = 'family' in whose || entered.has(child) ? 'optional' : 'required';
    const view = readView(read, scene, child, need, 'optional');
    return view === undefined || !sound(read) ? [] : [{ child, blob: seal(name, view) }];
  });
  const [first] = children;
  if (sound(read) && blobs.length === 0 && first !== undefined) read.problems[`${viewPrefix}${first}`] = words.someView;
  if (!sound(read) || blobs.length === 0) return { problems: read.problems };
  // A sheet has a room of them: the next one follows while anybody is waited for.
  const { id: of, meeting } = scene.state;
  const leads = (after: Scene): FormRef | null => {
    const still = chairsOpen(after);
    // Whether anybody is waited for tells who has given one.
    const waits =
      still !== null &&
      (still.state.notes.withholds ||
        withoutOwn(after, still).some((one) => childrenGivenBy(still.round, { person: one }).size === 0));
    return waits ? { form: 'enter-view-who', of, meeting } : null;
  };
  return { command: { do: 'enter-view', round, whose, blobs }, leads };
}

/** Whose it is has to be known; of which agency not, as long as anybody fears violence. */
function theirName(scene: Scene, id: PersonId): string {
  return scene.state.notes.withholds ? nameOf(scene, id) : who(scene, id);
}

function chairsOpen(scene: Scene): Open | null {
  const state = convened(scene.state);
  const round = state === null || !isChair(scene) ? null : openViewsOf(state.views.rounds);
  return state === null || round === null ? null : { state, round };
}

/** Of which children one was entered before; nobody is told while anybody fears violence. */
function givenBefore({ state, round }: Open, whose: Whose): ReadonlySet<ChildId> {
  return state.notes.withholds && 'person' in whose ? new Set() : childrenGivenBy(round, whose);
}

/** Of these, who has accepted the undertaking: of whoever has not, none is taken (ST-P6). */
function withoutOwn(scene: Scene, open: Open): readonly PersonId[] {
  const unbound = unboundHere(open.state);
  return waitedFor(scene, open).filter((one) => !unbound.includes(one));
}

/**
 * Who is asked of a child they have not given a view of themselves. As long as anybody fears violence nobody learns who has given one: all who
 * are asked.
 */
function waitedFor(scene: Scene, { state, round }: Open): readonly PersonId[] {
  return state.present.filter((person) =>
    childrenAskedOf(state, round, person, scene.procedure).some(
      (child) => state.notes.withholds || !gaveThemself(round, person, child),
    ),
  );
}

/** Of which children theirs can be entered: not of one they have given their own of. */
function childrenOf(scene: Scene, { state, round }: Open, whose: Whose): readonly ChildId[] {
  if ('family' in whose) return round.children;
  const { person } = whose;
  const theirs = childrenAskedOf(state, round, person, scene.procedure);
  return state.notes.withholds ? theirs : theirs.filter((child) => !gaveThemself(round, person, child));
}

/** null: nobody whose view could be entered. */
function whoseIn(scene: Scene, open: Open, { about = '' }: FormRef): Whose | null {
  const name = about.slice(about.indexOf('/') + 1);
  const family = familyMembers.find((one): one is FamilyMember => one === name);
  if (family !== undefined) return { family };
  const person = withoutOwn(scene, open).find((one) => one === name);
  return person === undefined ? null : { person };
}
