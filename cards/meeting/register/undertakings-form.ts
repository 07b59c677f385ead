import type { Convened } from '../../../domain/case/conference.ts';
import { unboundHere } from '../../../domain/case/meeting/answers/unbound-here.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { asked, say } from '../../building/building.ts';
import { byAgency, who } from '../../building/people.ts';
import { convened } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { fit } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { takesRegister } from './takes-register.ts';

/** Whoever is here without a screen has accepted the undertaking on paper or aloud, as whoever takes the register says (ST-P6). */
export function undertakingsForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  const people = state === null ? [] : byAgency(scene, unboundHere(state));
  const entered = state === null ? [] : byAgency(scene, onPaperBy(state, scene.me));
  if (people.length + entered.length === 0 || !takesRegister(scene)) return null;
  const words = wordsFor(scene).room;
  const optionsOf = (ids: readonly PersonId[]) => ids.map((id) => ({ value: id as string, label: fit(who(scene, id), 75) }));
  const field = (name: string, label: string, ids: readonly PersonId[]): readonly Field[] =>
    ids.length === 0
      ? []
      : [{ name, label, required: people.length === 0 || entered.length === 0, field: 'many', options: optionsOf(ids) }];
  return asked(
    scene,
    ref,
    words.undertakingsForm,
    [say(words.undertakingsIntro)],
    [...field('people', words.undertakingsLabel, people), ...field('not', words.undertakingsNot, entered)],
  );
}

export function readUndertakings(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const present = convened(scene.state)?.present ?? [];
  const people = read.choices('people', present, 'optional');
  const not = read.choices('not', present, 'optional');
  if (!sound(read)) return { problems: read.problems };
  if (people.length + not.length === 0) return { problems: { people: wordsFor(scene).notes.problems.chooseSome } };
  return { command: { do: 'undertaking-signed', people, ...(not.length === 0 ? {} : { not }) } };
}

/** Of those who are here whoever has accepted it by this one's word. */
export function onPaperBy({ invitees, present }: Convened, me: PersonId): readonly PersonId[] {
  return invitees.filter((one) => one.onPaper === me && present.includes(one.person)).map((one) => one.person);
}
