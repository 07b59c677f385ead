import { departureName, hadChair } from '../../domain/case/people/departures.ts';
import type { PartInMeeting } from '../../domain/case/people/shape.ts';
import { kindOf, type MeetingId, type MeetingKind } from '../../domain/ref.ts';
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
  const said = wordsFor(language);
  const words = said.notes;
  const { coreGroup, meetings } = found.was;
  const all = Object.entries(meetings) as [MeetingId, PartInMeeting][];
  const parts = all.map(([, part]) => part);
  const isChair = hadChair(found.was);
  const open = coreGroup || parts.some((one) => !one.over);
  const called = (kind: MeetingKind) => all.some(([id, { chair }]) => chair && kindOf(id) === kind);
  const listed = parts.flatMap((one) => (one.listed === null ? [] : [one.listed.role]));
  const roles = [
    ...(called('conference') ? [capital(spoken(scene.procedure.words.chair, language))] : []),
    ...[...new Set(listed)].map((role) => roleTitle(scene.procedure, role, language)),
    ...(called('core-group') ? [words.departedCaller] : []),
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
          [said.convening.agencyLabel, directory.agencies.get(found.agency)?.name ?? found.agency],
          ...(roles.length === 0 ? [] : [[words.departedWas, roles.join(', ')] as const]),
        ],
      },
      say(isChair ? words.departedChair : open ? words.departedInvite : words.departedOver),
    ],
    [
      ...(isChair && state.chair === null ? [{ ...opens(said.convening.setChair, 'chair', state), tone: 'main' as const }] : []),
      opens(said.details, 'details', state),
    ],
  );
}
