import type { PersonId } from '../../../domain/ids.ts';
import { asked, quiet, say, shown } from '../../building/building.ts';
import { agencyOf, colleagues, namePost, who } from '../../building/people.ts';
import { personOptions } from '../../building/person-options.ts';
import { inviteeOf, isAdministrator } from '../../building/reader-part.ts';
import { reading, type Values } from '../../building/values.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** The name somebody typed for their deputy, read here and nowhere else; and who of the directory that is. `about`: who typed it. */
export function newcomerForm(scene: Scene, ref: FormRef): Form | null {
  const of = ref.about as PersonId;
  const answer = inviteeOf(scene, of)?.answer;
  if (!isAdministrator(scene) || answer?.answer !== 'deputy' || !('name' in answer.deputy)) return null;
  const words = wordsFor(scene).coming;
  const intro: readonly Block[] = [
    say(words.newcomerAsk(who(scene, of))),
    {
      block: 'facts',
      rows: [
        [words.newcomerName, answer.deputy.name],
        [wordsFor(scene).convening.agencyLabel, agencyOf(scene, of)?.name ?? ''],
      ],
    },
  ];
  const people = candidates(scene, of);
  if (people.length === 0)
    return shown(scene, ref, words.newcomerForm, [...intro, say(words.newcomerNone), quiet(words.newcomerHint)]);
  const options = personOptions(scene, people, (id) => namePost(scene, id));
  return asked(scene, ref, words.newcomerForm, intro, [
    { name: 'deputy', label: words.newcomerLabel, hint: words.newcomerHint, required: true, field: 'one', options },
  ]);
}

export function readNewcomer(values: Values, scene: Scene, ref: FormRef): FormRead {
  const of = ref.about as PersonId;
  const read = reading(values, wordsFor(scene));
  const deputy = read.choice('deputy', candidates(scene, of), 'required');
  return deputy === undefined ? { problems: read.problems } : { command: { do: 'name-deputy', of, deputy } };
}

function candidates(scene: Scene, of: PersonId): readonly PersonId[] {
  const { state } = scene;
  return colleagues(scene, of)
    .map((one) => one.id)
    .filter((id) => id !== state.chair && !state.invitees.some((invitee) => invitee.person === id));
}
