import { departureName } from '../../domain/case/departure.ts';
import { opens, posted, say } from '../building/building.ts';
import { nameOf } from '../building/people.ts';
import { isAdministrator } from '../building/reader-part.ts';
import { roleTitle } from '../building/wording.ts';
import type { Card } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** To the administrator: somebody has left their agency, so is no longer part of the case. null: they are back, or invited anew. */
export function departedCard(scene: Scene, about: string): Card | null {
  const { state, directory, language } = scene;
  const found = state.away.find((one) => departureName(one) === about);
  if (found === undefined || !isAdministrator(scene)) return null;
  const all = wordsFor(language);
  const words = all.notes;
  const roles = [
    ...(found.chair ? [all.convening.chairLabel] : []),
    ...(found.invitee === null ? [] : [roleTitle(scene.procedure, found.invitee.role, language)]),
    ...(found.coreGroup ? [words.departedCoreGroup] : []),
  ];
  return posted(
    scene,
    words.departedTitle(state.reference),
    [
      say(words.departed),
      {
        block: 'facts',
        rows: [
          [words.unreachableWho, nameOf(scene, found.person)],
          [all.convening.agencyLabel, directory.agencies.get(found.agency)?.name ?? found.agency],
          [words.departedWas, roles.join(', ')],
        ],
      },
      say(found.chair ? words.departedChair : words.departedInvite),
    ],
    [
      ...(found.chair && state.chair === null
        ? [{ ...opens(all.convening.setChair, 'chair', state.id), tone: 'main' as const }]
        : []),
      opens(all.details, 'details', state.id),
    ],
  );
}
