import type { PersonId } from '../../../domain/ids.ts';
import { asked, say } from '../../building/building.ts';
import { who } from '../../building/people.ts';
import { convened } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import type { FormRead } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { keepsPlan } from '../keeps-plan.ts';
import { visitorFields, visitorIn } from './visitor.ts';

const nobody = 'nobody';

/** Who stands in for a key person of the plan, by name (FV-C1). `about`: for whom. */
export function coverForm(scene: Scene, ref: FormRef): Form | null {
  const of = keyPerson(scene, ref);
  if (of === null) return null;
  const words = wordsFor(scene).planPeople;
  const none = [{ value: nobody, label: words.coverNobody }];
  return asked(
    scene,
    ref,
    words.coverForm,
    [say(words.coverMeans(who(scene, of)))],
    visitorFields(scene, words.coverLabel, words.coverName, none, of),
  );
}

export function readCover(values: Values, scene: Scene, ref: FormRef): FormRead {
  const read = reading(values, wordsFor(scene));
  const of = keyPerson(scene, ref);
  if (values.who === nobody && of !== null) return { command: { do: 'name-cover', of, cover: null } };
  const cover = visitorIn(read, scene, 'required', of);
  if (!sound(read) || of === null || cover === null) return { problems: read.problems };
  return { command: { do: 'name-cover', of, cover } };
}

function keyPerson(scene: Scene, { about }: FormRef): PersonId | null {
  const state = convened(scene.state);
  if (state === null || !keepsPlan(scene)) return null;
  return [scene.lead, ...state.coreGroup].find((one) => one !== null && one === about) ?? null;
}
