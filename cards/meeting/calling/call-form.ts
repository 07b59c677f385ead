import { comesAlong } from '../../../domain/case/meeting/calling/call.ts';
import { typesToCall } from '../../../domain/case/meeting/calling/types-to-call.ts';
import { asksConsent } from '../../../domain/case/meeting/list/by-consent.ts';
import { careful } from '../../building/bilingual.ts';
import { asked, quiet, say, shown, warn } from '../../building/building.ts';
import { byAgency, nameOf } from '../../building/people.ts';
import { personOptions } from '../../building/person-options.ts';
import { isAdministrator } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { childNamed, dayText, leadWord } from '../../building/wording.ts';
import { proposedLine } from '../../dates/proposed-date.ts';
import { nextStatutoryDate } from '../../dates/statutory-date.ts';
import type { FormRead } from '../../kinds.ts';
import type { Form, FormRef, Text } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { capital } from '../../words/in-a-sentence.ts';
import { wordsFor } from '../../words/words-for.ts';

/**
 * The next conference of the case. The scene is of the one before it, and the ref says which it will be: sent twice it is one. What comes
 * along is shown; who does is ticked here, everything else is changed on the draft.
 */
export function callForm(scene: Scene, ref: FormRef): Form | null {
  if (!isAdministrator(scene)) return null;
  const all = wordsFor(scene);
  const words = all.ending;
  if (scene.state.meeting === ref.meeting) return shown(scene, ref, words.callForm, [say(words.calledAlready)]);
  if (scene.state.next !== ref.meeting) return null;
  const types = callable(scene);
  const people = personOptions(scene, along(scene));
  const start = people.map((one) => one.value);
  return asked(
    scene,
    ref,
    words.callForm,
    [
      quiet(words.callIntro),
      { block: 'facts', rows: facts(scene) },
      ...nextStatutoryDate(scene),
      ...proposedLine(scene, 'review', 'next'),
      ...(scene.state.stage === 'held' ? careful(scene, ({ ending }) => ending.callCloses).map((line) => warn(line)) : []),
    ],
    [
      {
        name: 'type',
        label: all.convening.typeLabel,
        required: true,
        field: 'one',
        options: types.map((type) => ({ value: type, label: all.conferenceType[type] })),
        start: [likelyType(scene)],
      },
      ...(types.some((type) => type === 'continued')
        ? [{ name: 'agreed', label: words.callAgreed, hint: words.callAgreedHint, required: false, field: 'date' } as const]
        : []),
      ...(people.length === 0
        ? []
        : [
            {
              name: 'people',
              label: words.callPeople,
              hint: words.callPeopleHint,
              // Nobody need come along: the list is made anew on the draft.
              required: false,
              field: 'many',
              options: people,
              start,
            } as const,
          ]),
    ],
    ({ ending }) => ending.callSubmit,
  );
}

export function readCall(values: Values, scene: Scene, ref: FormRef): FormRead {
  const read = reading(values, wordsFor(scene));
  const type = read.choice('type', callable(scene), 'required');
  // It is called already: what was ticked was for the one before.
  if (scene.state.meeting === ref.meeting) return { command: { do: 'call', type: type ?? scene.state.type, people: [] } };
  const people = along(scene);
  const chosen = people.length === 0 ? [] : read.choices('people', people, 'optional');
  const isOffered = callable(scene).some((one) => one === 'continued');
  const agreed = isOffered ? read.date('agreed', 'optional') : '';
  const words = wordsFor(scene).ending;
  if (agreed !== '' && type !== undefined && type !== 'continued') read.problems.agreed = words.callAgreedOnly;
  else if (agreed !== '' && agreed <= (scene.state.when?.date ?? '')) read.problems.agreed = words.callAgreedAfter;
  if (!sound(read) || type === undefined) return { problems: read.problems };
  return { command: { do: 'call', type, people: chosen, ...(agreed === '' ? {} : { agreed }) } };
}

function facts(scene: Scene): readonly (readonly [string, Text])[] {
  const { state, language, lead, procedure } = scene;
  const all = wordsFor(scene);
  const words = all.ending;
  const type = Object.entries(all.conferenceType).find(([key]) => key === state.type)?.[1] ?? state.type;
  const was = state.stage === 'cancelled' ? words.was.cancelled : words.was.held;
  return [
    [all.reference, state.reference],
    [words.callBefore, [type, ...(state.when === null ? [] : [dayText(state.when.date, language)]), was].join(', ')],
    [all.convening.partChildren, state.children.map((child) => childNamed(scene, child)).join(', ') || all.nobody],
    [capital(leadWord(procedure, language)), lead === null ? all.nobody : nameOf(scene, lead)],
    [words.callChair, state.chair === null ? all.nobody : nameOf(scene, state.chair)],
  ];
}

function callable({ state, procedure }: Scene) {
  const { stage, heldBefore } = state;
  return typesToCall(procedure, stage === 'held' || stage === 'closed' || heldBefore.length > 0);
}

/** After a conference that was held comes a review, unless the chair wants it reconvened; in the place of one that was cancelled, another of its kind. */
function likelyType({ state, procedure }: Scene): string {
  if (state.status === 'convened' && state.day.reconvene?.choice === 'reconvene') {
    const continued = procedure.types.find((type) => type === 'continued');
    if (continued !== undefined) return continued;
  }
  const review = procedure.types.find((type) => type === 'review');
  return state.stage === 'cancelled' ? state.type : (review ?? state.type);
}

function along(scene: Scene) {
  return byAgency(
    scene,
    comesAlong(scene.state, scene).flatMap(({ person, role }) => (asksConsent(scene.procedure, role) ? [] : [person])),
  );
}
