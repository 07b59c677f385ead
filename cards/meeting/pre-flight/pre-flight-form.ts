import { reportOf } from '../../../domain/case/conference/reports/owed.ts';
import type { Invitee } from '../../../domain/case/conference.ts';
import { type OpenBefore, openBefore } from '../../../domain/case/meeting/answers/pre-flight.ts';
import { say, shown } from '../../building/building.ts';
import { byAgency, telephoneOf, who } from '../../building/people.ts';
import { isAdministrator, isChair } from '../../building/reader-part.ts';
import { roleTitle } from '../../building/wording.ts';
import type { Form, FormRef, Text } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { answerText } from '../answers/answer-text.ts';
import { reminded } from './pre-flight-card.ts';

/** All that is open before the day, or the one thing it is asked about, with whom to telephone (Q-3: a number stands in a dialog alone). */
export function preFlightForm(scene: Scene, ref: FormRef): Form | null {
  if (!isAdministrator(scene) && !isChair(scene)) return null;
  const words = wordsFor(scene).preFlight;
  const open = openBefore(scene.state, scene.procedure, scene.now);
  const isAsked = (about: string) => ref.about === undefined || ref.about === about;
  const items = [
    ...open.roles.filter(isAsked).map((role) => ofRole(scene, role)),
    ...ofPeople(
      scene,
      open.unanswered.filter(({ person }) => isAsked(person)),
      (one) => answerText(one, wordsFor(scene)),
    ),
    ...ofPeople(
      scene,
      open.withoutUndertaking.filter(({ person }) => isAsked(person)),
      () => words.noUndertaking,
    ),
    ...ofPeople(
      scene,
      open.reports.filter(({ person }) => isAsked(person)),
      () => wordsFor(scene).reports.owes,
      (one) => reportOf(scene.state.reports, one.person),
    ),
    ...open.unbriefed.filter(({ carer, by }) => isAsked(by ?? carer)).map((one) => ofBriefing(scene, one)),
  ];
  return shown(scene, ref, words.form, items.length === 0 ? [say(words.settled)] : [{ block: 'list', items }]);
}

/** Those who were to come in it are who knows somebody else for it. */
function ofRole(scene: Scene, role: string): Text {
  const words = wordsFor(scene).preFlight;
  const those = scene.state.invitees.filter((one) => one.role === role);
  const numbers = those.map((one) => `${who(scene, one.person)}: ${number(scene, one)}`);
  return [
    { strong: roleTitle(scene.procedure, role, scene.language) },
    `: ${words.roleEmpty}.${numbers.length === 0 ? '' : ` ${words.apologies}: ${numbers.join('; ')}.`}`,
  ];
}

/** Whoever is named to brief somebody is telephoned; where nobody is, it is said. */
function ofBriefing(scene: Scene, { carer, by }: OpenBefore['unbriefed'][number]): Text {
  const { briefing, preFlight: words } = wordsFor(scene);
  if (by === null) return briefing.nobody(who(scene, carer));
  const text = briefing.named(who(scene, carer), who(scene, by));
  return [`${text} ${words.telephone}: `, { strong: number(scene, { person: by }) }, '.'];
}

function ofPeople(
  scene: Scene,
  those: readonly Invitee[],
  what: (one: Invitee) => string,
  by: (one: Invitee) => Pick<Invitee, 'reminded'> = (one) => one,
): readonly Text[] {
  const words = wordsFor(scene).preFlight;
  return byAgency(
    scene,
    those.map((one) => one.person),
  ).flatMap((id): readonly Text[] => {
    const one = those.find(({ person }) => person === id);
    if (one === undefined) return [];
    return [
      [
        { strong: who(scene, id) },
        `: ${what(one)}${reminded(scene, by(one))}. ${words.telephone}: `,
        { strong: number(scene, one) },
        '.',
      ],
    ];
  });
}

function number(scene: Scene, { person }: Pick<Invitee, 'person'>): string {
  return telephoneOf(scene, person) ?? wordsFor(scene).reaching.noNumber;
}
