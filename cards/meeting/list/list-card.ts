import type { Proposed } from '../../../domain/case/conference.ts';
import { unaskedFor } from '../../../domain/case/meeting/list/need.ts';
import { isDayGone, isStarted } from '../../../domain/case/meeting/register/unheld.ts';
import { asRole } from '../../building/as-role.ts';
import { few, mostAbove, mostNames, opens, posted, press, say } from '../../building/building.ts';
import { agencyOf, byAgency, nameOf, namePost } from '../../building/people.ts';
import { isAdministrator, isChair, isConferenceOver } from '../../building/reader-part.ts';
import { whenText } from '../../building/wording.ts';
import { startMissing } from '../../dates/statutory-date.ts';
import type { Block, Card, Text } from '../../model.ts';
import { untickedLine } from '../../need-to-know/rows.ts';
import type { Scene } from '../../scene.ts';
import { lossLine } from '../../trail/loss.ts';
import { wordsFor } from '../../words/words-for.ts';
import { cannotLine } from '../answers/cannot-line.ts';
import { endingButtons, endingLines } from '../calling/ending.ts';
import { timesLines } from '../times/times-lines.ts';
import { noticeLines } from '../when/notice-lines.ts';
import { briefingLines } from './briefing-rows.ts';
import { neededText } from './expected.ts';
import { openTeams } from './teams/team-rows.ts';
import { waitLines } from './wait-lines.ts';
import { howMany, tapsOf, wantedRows } from './wanted-rows.ts';

/** The chair agrees who is invited (FV-P4), ratifying the list as it is on the screen. */
export function listCard(scene: Scene): Card | null {
  const { state, language } = scene;
  if (!isChair(scene) || state.status !== 'proposed') return null;
  const all = wordsFor(scene);
  const words = all.convening;
  if (isConferenceOver(state)) return withdrawn(scene, state);
  const empty = state.invitees.length + state.teams.length === 0;
  const gone = isDayGone(state, scene.now);
  const people = [...few(scene, listed(scene), mostNames - tapsOf(scene)), ...few(scene, openTeams(scene), 3)];
  const isShort = state.invitees.length + state.teams.length <= mostAbove;
  return posted(
    scene,
    words.listTitle(state.reference),
    [
      ...lossLine(scene),
      ...startMissing(scene),
      ...(gone ? endingLines(scene) : [say(words.listAsk), ...waitLines(scene, 'chair')]),
      {
        block: 'facts',
        rows: [
          [all.whenLabel, whenText(state.when, language)],
          [words.partChildren, all.children(state.children.length)],
        ],
      },
      ...(empty ? [say(words.listEmpty)] : howMany(scene)),
      ...(isShort ? people : []),
      ...noticeLines(scene),
      ...untickedLine(scene),
      ...cannotLine(scene),
      ...timesLines(scene, 'chair'),
      ...wantedRows(scene),
    ],
    [
      ...(!empty && !gone
        ? [
            {
              ...(isStarted(state, scene.now)
                ? opens(words.agreeLate, 'agree-late', state, String(state.listVersion))
                : press(scene, ({ convening }) => convening.agree, 'agree-list', state, { seen: state.listVersion })),
              tone: 'main' as const,
            },
          ]
        : []),
      opens(words.addPeople, 'invite', state),
      ...(empty ? [] : [opens(words.takeOff, 'take-off', state)]),
      opens(all.details, 'details', state),
      ...endingButtons(scene),
    ],
    [...(isShort ? [] : people), ...briefingLines(scene)],
  );
}

/** It will not be, and nobody was invited: who was to be is said no more, and what it was about is read by administrators alone. */
function withdrawn(scene: Scene, state: Proposed): Card {
  const all = wordsFor(scene);
  const when: Block = { block: 'facts', rows: [[all.whenLabel, whenText(state.when, scene.language)]] };
  return posted(
    scene,
    all.ending.cancelledTitle(state.reference),
    [...lossLine(scene), ...endingLines(scene), when],
    [...(isAdministrator(scene) ? [opens(all.details, 'details', state)] : []), ...endingButtons(scene)],
  );
}

/** One line a person: agency, name and post, role. */
function listed(scene: Scene): readonly Text[] {
  const { invitees } = scene.state;
  const { convening: words, wanted } = wordsFor(scene);
  const unasked = new Set(unaskedFor(scene.state, scene.procedure, scene.now).map((one) => one.person));
  const people = byAgency(
    scene,
    invitees.map((one) => one.person),
  );
  // Whom nothing asks for comes first: it is them whom the chair has to think of (ST-P14).
  return [...people.filter((id) => unasked.has(id)), ...people.filter((id) => !unasked.has(id))].flatMap((id) => {
    const invitee = invitees.find((one) => one.person === id);
    if (invitee === undefined) return [];
    const need = neededText(scene, invitee);
    const more = [
      ...(need === '' ? [] : [need]),
      ...(unasked.has(id) ? [wanted.nothingAsks] : []),
      ...(invitee.standsFor === undefined ? [] : [words.deputyFor(nameOf(scene, invitee.standsFor))]),
      ...(invitee.keepsFree ? [words.keepsFree] : []),
      ...(invitee.cannotKeep ? [words.cannotKeep] : []),
    ];
    return [
      [
        { strong: agencyOf(scene, id)?.name ?? '' },
        `: ${[`${namePost(scene, id)}${asRole(scene, id, invitee.role)}`, ...more].join(', ')}`,
      ],
    ];
  });
}
