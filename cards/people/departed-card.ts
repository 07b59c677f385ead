import { departureName, hadChair } from '../../domain/case/people/departures.ts';
import type { PartInMeeting } from '../../domain/case/people/shape.ts';
import { opens, posted, say } from '../building/building.ts';
import { nameOf } from '../building/people.ts';
import { isAdministrator } from '../building/reader-part.ts';
import { capital, roleTitle, spoken } from '../building/wording.ts';
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
  const { coreGroup, meetings } = found.was;
  const parts: readonly PartInMeeting[] = Object.values(meetings);
  const isChair = hadChair(found.was);
  const listed = parts.flatMap((one) => (one.listed === null ? [] : [one.listed.role]));
  const roles = [
    ...(isChair ? [capital(spoken(scene.procedure.words.chair, language))] : []),
    ...[...new Set(listed)].map((role) => roleTitle(scene.procedure, role, language)),
    ...(coreGroup ? [words.departedCoreGroup] : []),
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
      say(isChair ? words.departedChair : words.departedInvite),
    ],
    [
      ...(isChair && state.chair === null ? [{ ...opens(all.convening.setChair, 'chair', state), tone: 'main' as const }] : []),
      opens(all.details, 'details', state),
    ],
  );
}
