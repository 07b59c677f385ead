import { askedOf, ratifiedViews, standingViews } from '../../../domain/case/conference/views/asked.ts';
import { type Of, openViewsOf } from '../../../domain/case/conference/views/round.ts';
import type { Agreement } from '../../../domain/case/conference/views/shape.ts';
import { agenciesWithSeveral } from '../../../domain/case/conference/views/shown.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { asked, few, say, warn } from '../../building/building.ts';
import { agencyOf as agencyInWords, byAgency, nameOf, who } from '../../building/people.ts';
import { personOptions } from '../../building/person-options.ts';
import { convened, isChair } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { childNamedOf } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { type Choice, choiceOptions, choicesOf, englishOfViews, viewOfChoice } from './view-field.ts';

/** "Agreed by all?", child by child (ST-D1); where it is, the limb it rests on (ST-D4). */
export function allAgreeForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  if (state === null || !isChair(scene)) return null;
  const words = wordsFor(scene).views;
  const choices = [...agreeable(scene), 'not-agreed'] as const;
  const options = choiceOptions(scene, choices);
  return asked(
    scene,
    ref,
    words.agreeForm,
    [say(words.agreeFormIntro), ...englishOfViews(scene, choices)],
    state.children.map(({ id }) => {
      return { name: `agree-${id}`, label: words.agreeLabel(childNamedOf(scene, id)), required: true, field: 'one', options };
    }),
  );
}

export function readAllAgree(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const all = scene.state.children.flatMap(({ id: child }): readonly Agreement[] => {
    const chosen = read.choice(`agree-${child}`, [...agreeable(scene), 'not-agreed'] as const, 'required');
    if (chosen === undefined) return [];
    if (chosen === 'not-agreed') return [{ child, outcome: null }];
    const { answer, limb } = viewOfChoice(chosen);
    return [{ child, outcome: answer === 'yes' ? 'at-risk' : 'not-at-risk', ...(limb === undefined ? {} : { limb }) }];
  });
  return sound(read) ? { command: { do: 'say-agreement', all } } : { problems: read.problems };
}

function agreeable({ procedure }: Scene): readonly Choice[] {
  return choicesOf(procedure).filter((one) => one !== 'cannot-say');
}

/** Of agencies with more than one person here: who speaks for it. */
export function speakersForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  const people = state === null || !isChair(scene) ? [] : agenciesWithSeveral(state, scene.procedure).flat();
  if (state === null || people.length === 0) return null;
  const words = wordsFor(scene).views;
  const speak = new Set(state.children.flatMap(({ id }) => askedOf(state, id, scene.procedure)));
  const label = (id: PersonId) =>
    `${state.notes.withholds ? '' : `${agencyInWords(scene, id)?.name ?? ''}: `}${nameOf(scene, id)}${speak.has(id) ? ` (${words.speaks})` : ''}`;
  const options = personOptions(scene, byAgency(scene, people), label);
  return asked(
    scene,
    ref,
    words.speakersForm,
    [say(words.speakersIntro)],
    [{ name: 'person', label: words.speakersLabel, required: true, field: 'one', options }],
  );
}

export function readSpeakers(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const person = read.choice('person', convened(scene.state)?.present ?? [], 'required');
  return sound(read) && person !== undefined ? { command: { do: 'speak-for', person } } : { problems: read.problems };
}

/** Asked once more, with who has given none and who is not counted. `about`: the version of both, which is ratified. */
export function closeViewsForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  const round = state === null ? null : openViewsOf(state.views.rounds);
  if (state === null || round === null || !isChair(scene)) return null;
  const words = wordsFor(scene).views;
  const { given, leftOut, missing } = standingViews(round, state, scene.procedure);
  const names = (those: readonly Of[]) =>
    byAgency(scene, [...new Set(those.map(({ person }) => person))]).map((id) => who(scene, id));
  const [waiting, without] = [names(missing), names(leftOut)];
  return asked(
    scene,
    { ...ref, about: String(ratifiedViews(round, state.register)) },
    words.closeForm,
    [
      ...(given.some(({ whose }) => 'person' in whose) ? [] : [warn(words.closeNobody)]),
      ...(waiting.length === 0
        ? given.length === 0
          ? []
          : [say(words.closeAll)]
        : [warn(words.closeWaiting(waiting.length)), ...(state.notes.withholds ? [] : few(scene, waiting, 40))]),
      ...(without.length === 0
        ? []
        : [warn(state.notes.withholds ? words.closeSomeLeftOut(without.length) : words.closeLeftOut(without.join('; ')))]),
      say(words.closeIntro),
    ],
    [],
    (one) => one.views.close,
  );
}

export function readCloseViews(_values: unknown, _scene: Scene, { about = '' }: FormRef): FormRead {
  return { command: { do: 'close-views', seen: /^\d{1,12}$/.test(about) ? Number(about) : -1 } };
}
