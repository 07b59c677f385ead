import type { Convened } from '../../../domain/case/conference.ts';
import type { NewWhen } from '../../../domain/case/meeting/when/shape.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { kindOf } from '../../../domain/ref.ts';
import { asked, say, shown } from '../../building/building.ts';
import { onceChosen } from '../../building/once-chosen.ts';
import { personOptions } from '../../building/person-options.ts';
import { convened, isAdministrator, keepsMeeting } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { chairHint } from '../../conference/chair-tie/tie-lines.ts';
import { movedStatutoryDate } from '../../dates/statutory-date.ts';
import type { FormRead } from '../../kinds.ts';
import type { Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { hasPressed } from '../held-back/held-lines.ts';
import { aboutDoubts, type Doubt, doubtedIn, doubtLines, doubtsAbout, isMeant } from './doubts.ts';
import { chairs, readPlaced, whenFields } from './when-form.ts';

const longest = 300;

/** What stands in the form. `chair`: null where the directory has them as a chair no more. */
interface Entered {
  readonly when: NewWhen;
  readonly chair: PersonId | null;
  readonly why: string;
}

/** Another day, time, place or chair after the invitations went out: the limit first, then what is unusual, then it is done. */
export function moveForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  if (state === null || !keepsMeeting(scene)) return null;
  if (hasPressed(scene, 'move')) return shown(scene, ref, titleOf(scene), [say(wordsFor(scene).heldBack.already)]);
  const about = ref.about ?? String(state.revision);
  return drawn(scene, state, { ...ref, about }, { when: state.when, chair: state.chair, why: '' });
}

/**
 * The first time a day or a time gives rise to doubt it is asked about, what was entered is kept, and of a day past the limit why is asked beside
 * it; the second time it is meant. Of another day that keeps the limit no reason is asked.
 */
export function readMove(values: Values, scene: Scene, ref: FormRef): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const state = convened(scene.state);
  if (state === null) return { problems: {} };
  const { seen } = fromAbout(ref);
  const when = readPlaced(read, scene);
  const chair = choosesChair(scene) ? read.choice('chair', chairs(scene), 'required') : undefined;
  const why = read.text('why', longest, 'optional');
  if (!sound(read)) return { problems: read.problems };
  const found = doubtsAbout(scene, state.when, when);
  if (!isMeant(ref, when, found)) {
    const again = { ...ref, about: `${seen}/${aboutDoubts(when, found)}` };
    return { form: onceChosen(drawn(scene, state, again, { when, chair: chair ?? null, why }), {}, {}) };
  }
  if (found.includes('limit') && why === '') return { problems: { why: words.notes.problems.required } };
  const reason = found.includes('limit') ? why : '';
  const command = { do: 'move', when, ...(chair === undefined ? {} : { chair }), why: reason, seen } as const;
  return { command };
}

function drawn(scene: Scene, state: Convened, ref: FormRef, { when, chair, why }: Entered): Form {
  const words = wordsFor(scene);
  const conference = kindOf(state.meeting) === 'conference';
  const { doubted, day } = fromAbout(ref);
  const options = personOptions(scene, chairs(scene));
  const kept = options.some(({ value }) => value === chair) && chair !== null ? { start: [chair] } : {};
  const fields: readonly Field[] = [
    ...whenFields(scene, when, conference ? words.convening.timeHint : words.coreGroup.timeHint),
    ...(choosesChair(scene)
      ? [
          {
            name: 'chair',
            label: words.convening.chairLabel,
            ...chairHint(scene),
            required: true,
            field: 'one',
            options,
            ...kept,
          } as const,
        ]
      : []),
    ...(doubted.includes('limit') || why !== ''
      ? [
          {
            name: 'why',
            label: words.moving.whyLabel,
            hint: conference ? words.moving.whyHint : words.coreGroup.whyHint,
            required: true,
            once: { field: 'date', is: doubted.includes('limit') ? [day] : [], before: words.moving.whyIfKept },
            field: 'text',
            lines: 'many',
            max: longest,
            ...(why === '' ? {} : { start: why }),
          } as const,
        ]
      : []),
  ];
  const doubts = doubtLines(scene, ref.about ?? '', 'moved');
  return asked(
    scene,
    ref,
    titleOf(scene),
    [...doubts, say(words.moving.means), ...movedStatutoryDate(scene)],
    fields,
    ({ moving }) => (doubted.length === 0 ? moving.submit : moving.submitAgain),
  );
}

function titleOf(scene: Scene): string {
  const { state } = scene;
  const { moving } = wordsFor(scene);
  return kindOf(state.meeting) === 'conference' ? moving.form : moving.coreGroupForm;
}

interface About {
  readonly seen: number;
  readonly doubted: readonly Doubt[];
  /** The day that they are of; '' where nothing is doubted. */
  readonly day: string;
}

/** The revision it was drawn from, and what it asks about once more. */
function fromAbout({ about = '' }: FormRef): About {
  const [seen = ''] = about.split('/');
  const [{ doubted, date } = { doubted: [], date: '' }] = doubtedIn(about);
  return { seen: /^\d{1,6}$/.test(seen) ? Number(seen) : -1, doubted, day: date };
}

function choosesChair(scene: Scene): boolean {
  return kindOf(scene.state.meeting) === 'conference' && isAdministrator(scene);
}
