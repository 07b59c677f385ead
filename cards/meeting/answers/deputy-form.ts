import type { PersonId } from '../../../domain/ids.ts';
import { asked, quiet, say, shown } from '../../building/building.ts';
import { who } from '../../building/people.ts';
import { convened, inviteeOf, isActive, isChair, isConferenceOver } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import type { FormRead } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

const ways = ['agree', 'decline'] as const;

/** The chair answers whoever asks for a deputy with a line of their own. `about`: who asks, and when they did: `person/instant`. */
export function deputyForm(scene: Scene, ref: FormRef): Form | null {
  const found = askedIn(scene, ref);
  if (found === null) return null;
  const words = wordsFor(scene).coming;
  const { of, deputy } = found;
  return asked(
    scene,
    ref,
    words.deputyForm,
    [say(words.deputyOf(who(scene, of), who(scene, deputy))), quiet(words.deputyMeans)],
    [
      {
        name: 'way',
        label: words.deputyWay,
        required: true,
        field: 'one',
        options: ways.map((value) => ({ value, label: words[value] })),
      },
      {
        name: 'line',
        label: words.deputyLine,
        hint: words.deputyLineHint,
        required: false,
        field: 'text',
        lines: 'many',
        max: 300,
      },
    ],
  );
}

export function readDeputy(values: Values, scene: Scene, ref: FormRef): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const way = read.choice('way', ways, 'required');
  const line = read.text('line', 300, 'optional');
  const found = askedIn(scene, ref);
  if (found === null) read.problems.way = words.notes.refused.changed;
  if (!sound(read) || found === null || way === undefined) return { problems: read.problems };
  const { of, seen } = found;
  return { command: way === 'agree' ? { do: 'agree-deputy', of, seen, line } : { do: 'decline-deputy', of, line } };
}

/** What the chair said of the reader's deputy. */
export function chairLineForm(scene: Scene, ref: FormRef): Form | null {
  if (!isActive(scene)) return null;
  const { invitees } = scene.state;
  const answer = inviteeOf(scene, scene.me)?.answer;
  const declined = answer?.answer === 'deputy' ? answer.line : undefined;
  const line = invitees.find((one) => one.standsFor === scene.me)?.chairSaid ?? declined;
  return line === undefined ? null : shown(scene, ref, wordsFor(scene).answering.chairSaysForm, [say(line)]);
}

/** Who asks for whom; null: they have changed their mind since, or it is not the reader's to answer. */
function askedIn(scene: Scene, { about = '' }: FormRef) {
  const state = convened(scene.state);
  const [of = '', seen = ''] = about.split('/');
  const answer = inviteeOf(scene, of as PersonId)?.answer;
  if (state === null || !isChair(scene) || isConferenceOver(state) || answer?.answer !== 'deputy') return null;
  if (answer.agreed !== 'asked' || String(answer.at) !== seen || !('person' in answer.deputy)) return null;
  return { of: of as PersonId, seen: answer.at, deputy: answer.deputy.person };
}
