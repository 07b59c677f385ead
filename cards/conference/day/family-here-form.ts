import { companionOf, familyIds, isAskedToBind } from '../../../domain/case/conference/day/family-ids.ts';
import type { FamilyId } from '../../../domain/case/conference/day/shape.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import { asked, say, shown, warn } from '../../building/building.ts';
import { convened, isChair } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { fit } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import { takesRegister } from '../../meeting/register/takes-register.ts';
import type { Block, Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { familyLabel } from './family-labels.ts';

const longestOption = 75;

/** Who of the family is here, and who with them. `about`: the version it was drawn with. */
export function familyHereForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  if (state === null || !takesRegister(scene)) return null;
  return tickForm(scene, state, { ...ref, about: ref.about ?? String(state.day.version) }, state.day.family, []);
}

function tickForm(scene: Scene, state: Convened, ref: FormRef, start: readonly FamilyId[], intro: readonly Block[]): Form {
  const words = wordsFor(scene).day;
  const all = familyIds(state);
  if (all.length === 0) return shown(scene, ref, words.familyForm, [say(words.nobodyToTick)]);
  const field = (name: string, label: string, ids: readonly FamilyId[]): Field => ({
    name,
    label,
    required: false,
    field: 'many',
    options: ids.map((id) => ({
      value: id as string,
      label: fit(`${familyLabel(scene, id, 'named')}${excluded(scene, id)}`, longestOption),
    })),
    start: start.filter((id) => ids.includes(id)),
  });
  return asked(
    scene,
    ref,
    words.familyForm,
    [...intro, say(words.familyIntro)],
    [
      field(
        'family',
        words.familyLabel,
        all.filter((id) => companionOf(id) === null),
      ),
      field(
        'companions',
        words.companionsLabel,
        all.filter((id) => companionOf(id) !== null),
      ),
    ],
  );
}

/** To the chair alone, who has said it: somebody who is ticked all the same is. */
function excluded(scene: Scene, id: FamilyId): string {
  if (!isChair(scene)) return '';
  const words = wordsFor(scene).day;
  const supporter = companionOf(id)?.as === 'supporter';
  const whose = companionOf(id)?.of ?? id;
  if (companionOf(id) !== null && !supporter) return '';
  const said = scene.state.exclusion.asked.findLast(({ subject, decision }) => {
    if (subject === 'other' || decision === null || decision.what === 'not') return false;
    return 'child' in subject ? subject.child === id : subject.adult === whose && (subject.as === 'supporter') === supporter;
  });
  if (said === undefined) return '';
  return ` (${said.decision?.what === 'whole' ? words.excluded : words.excludedPart})`;
}

export function readFamilyHere(values: Values, scene: Scene, ref: FormRef): FormRead {
  const words = wordsFor(scene).day;
  const state = convened(scene.state);
  const read = reading(values, wordsFor(scene));
  const all = familyIds(scene.state);
  const here = [
    ...read.choices(
      'family',
      all.filter((id) => companionOf(id) === null),
      'optional',
    ),
    ...read.choices(
      'companions',
      all.filter((id) => companionOf(id) !== null),
      'optional',
    ),
  ];
  if (!sound(read)) return { problems: read.problems };
  if (state !== null && ref.about !== String(state.day.version))
    return { form: tickForm(scene, state, { ...ref, about: String(state.day.version) }, here, [warn(words.orderChanged)]) };
  return { command: { do: 'take-family', here, seen: Number(ref.about) } };
}

/** Of those of the family who are here whoever is asked for the undertaking and has not accepted it, and who has (ST-P6). */
export function familyBinding({ day }: Convened): { readonly unbound: readonly FamilyId[]; readonly bound: readonly FamilyId[] } {
  const those = day.family.filter(isAskedToBind);
  return {
    unbound: those.filter((id) => day.bound[id] === undefined && day.familyLeft[id] === undefined),
    bound: those.filter((id) => day.bound[id] !== undefined),
  };
}

export function familyBoundForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  const those = state?.day.family.filter(isAskedToBind) ?? [];
  if (state === null || those.length === 0 || !takesRegister(scene)) return null;
  const words = wordsFor(scene).day;
  const options = those.map((id) => ({ value: id as string, label: fit(familyLabel(scene, id, 'named'), longestOption) }));
  const start = familyBinding(state).bound;
  return asked(
    scene,
    ref,
    words.boundForm,
    [say(words.boundIntro)],
    [{ name: 'accepted', label: words.boundLabel, required: false, field: 'many', options, start }],
  );
}

export function readFamilyBound(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const those = convened(scene.state)?.day.family.filter(isAskedToBind) ?? [];
  const accepted = read.choices('accepted', those, 'optional');
  return sound(read) ? { command: { do: 'family-undertaking', accepted } } : { problems: read.problems };
}
