import { isChairOfferedFirst } from '../../../domain/case/conference/chair-tie/asks.ts';
import { isPlace } from '../../../domain/case/meeting/when/place.ts';
import type { NewWhen } from '../../../domain/case/meeting/when/shape.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { asked, say, shown } from '../../building/building.ts';
import { personOptions } from '../../building/person-options.ts';
import { isAdministrator } from '../../building/reader-part.ts';
import { type Reading, reading, sound, type Values } from '../../building/values.ts';
import { chairHint } from '../../conference/chair-tie/tie-lines.ts';
import { proposedDate, proposedLine } from '../../dates/proposed-date.ts';
import { movedStatutoryDate } from '../../dates/statutory-date.ts';
import type { FormRead } from '../../kinds.ts';
import type { Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { nextPart } from '../calling/next-part.ts';
import { aboutDoubts, doubtLines, doubtsAbout, isMeant } from './doubts.ts';
import { readComingDate } from './when-date.ts';

/** Also what a file may give: the form would not open over a longer one. */
export const longestPlace = 200;

/** Date, time, place or link, and who takes the chair. */
export function whenForm(scene: Scene, ref: FormRef): Form | null {
  const { state } = scene;
  const { when, chair } = state;
  const review = when === null && state.type === 'review';
  return drawn(scene, ref, review ? proposedDate(scene, 'review') : when, chair);
}

function drawn(scene: Scene, ref: FormRef, when: Partial<NewWhen> | null, chair: PersonId | null): Form | null {
  const { state } = scene;
  if (!isAdministrator(scene) || state.status === 'convened') return null;
  const words = wordsFor(scene).convening;
  const options = personOptions(scene, chairs(scene));
  if (options.length === 0) return shown(scene, ref, words.whenForm, [say(words.noChairs)]);
  const kept = chair !== null && options.some((option) => option.value === chair);
  const proposed = state.when === null && state.type === 'review' ? proposedLine(scene, 'review') : [];
  return asked(
    scene,
    ref,
    words.whenForm,
    [...doubtLines(scene, ref.about ?? '', 'first'), ...movedStatutoryDate(scene), ...proposed],
    [
      ...whenFields(scene, when, words.timeHint),
      {
        name: 'chair',
        label: words.chairLabel,
        ...chairHint(scene),
        required: true,
        field: 'one',
        options,
        ...(kept ? { start: [chair] } : {}),
      },
    ],
  );
}

/** The first time a day or a time gives rise to doubt it is asked about, and what was entered is kept; the second time it is meant. */
export function readWhen(values: Values, scene: Scene, ref: FormRef): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const when = readPlaced(read, scene);
  const chair = read.choice('chair', chairs(scene), 'required');
  if (!sound(read) || chair === undefined) return { problems: read.problems };
  const found = doubtsAbout(scene, scene.state.when, when);
  const again = isMeant(ref, when, found) ? null : drawn(scene, { ...ref, about: aboutDoubts(when, found) }, when, chair);
  return again === null ? { command: { do: 'set-when', when, chair }, leads: nextPart } : { form: again };
}

/** Date, time and place of a meeting, as they stand or empty. */
/** Empty, where nothing was said. */
const starting = (start: string | undefined) => (start === undefined ? {} : { start });

export function whenFields(scene: Pick<Scene, 'language'>, when: Partial<NewWhen> | null, timeHint: string): readonly Field[] {
  const words = wordsFor(scene).convening;
  return [
    { name: 'date', label: words.dateLabel, required: true, field: 'date', ...starting(when?.date) },
    {
      name: 'time',
      label: words.timeLabel,
      hint: timeHint,
      required: true,
      field: 'time',
      ...starting(when?.time),
    },
    {
      name: 'place',
      label: words.placeLabel,
      hint: words.placeHint,
      required: true,
      field: 'text',
      lines: 'one',
      max: longestPlace,
      ...starting(when?.place),
    },
  ];
}

/** The same read, each with what is wrong. */
export function readPlaced(read: Reading, scene: Scene): NewWhen {
  const date = readComingDate(read, 'date', scene);
  const time = read.time('time');
  const place = read.line('place', longestPlace, 'required');
  if (!isPlace(place)) read.problems.place = wordsFor(scene).notes.problems.link;
  return { date, time, place };
}

/** Behind whoever has a place in the standing order. */
const last = 100;

/** Whom the directory has as a chair, in their standing order; of a review first whoever chaired the conference before it. */
export function chairs(scene: Pick<Scene, 'directory' | 'state' | 'procedure'>) {
  const { directory, state } = scene;
  const first = isChairOfferedFirst(state, scene.procedure) ? state.chairBefore : null;
  return [...directory.people.values()]
    .filter((one) => one.status === 'active' && one.standing.includes('chair'))
    .toSorted((a, b) => Number(b.id === first) - Number(a.id === first) || (a.order ?? last) - (b.order ?? last))
    .map((one) => one.id);
}
