import { openRoundOf, placedBy, ratifiedVersion, standing } from '../../../domain/case/meeting/scale/round.ts';
import { askedFor } from '../../../domain/case/need-to-know/children.ts';
import { asked, few, say, warn } from '../../building/building.ts';
import { byAgency, who } from '../../building/people.ts';
import { convened, isChair } from '../../building/reader-part.ts';
import type { FormRead } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** Asked once more, with who has not placed and who is left out. `about`: the version of who has placed and who is here, which is ratified. */
export function revealForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  const round = state === null ? null : openRoundOf(state.rounds);
  if (state === null || round === null || !isChair(scene)) return null;
  const words = wordsFor(scene).room;
  const isWaitedFor = (id: (typeof state.present)[number]) =>
    placedBy(round, { person: id }) < askedFor(state, round, id, scene.procedure);
  const waiting = byAgency(scene, state.present.filter(isWaitedFor)).map((id) => who(scene, id));
  const leftOut = byAgency(scene, standing(round, state.present).leftOut).map((id) => who(scene, id));
  return asked(
    scene,
    { ...ref, about: String(ratifiedVersion(round, state.register)) },
    words.revealForm,
    [
      ...(waiting.length === 0
        ? [say(words.revealAll)]
        : [warn(words.revealWaiting(waiting.length)), ...(state.notes.withholds ? [] : few(scene, waiting, 40))]),
      ...(leftOut.length === 0
        ? []
        : [warn(state.notes.withholds ? words.revealSomeLeftOut(leftOut.length) : words.revealLeftOut(leftOut.join('; ')))]),
      say(words.revealIntro),
    ],
    [],
    (one) => one.room.reveal,
  );
}

export function readReveal(_values: unknown, _scene: Scene, { about = '' }: FormRef): FormRead {
  return { command: { do: 'reveal', seen: /^\d{1,12}$/.test(about) ? Number(about) : -1 } };
}
