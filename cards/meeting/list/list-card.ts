import type { Proposed } from '../../../domain/case/conference.ts';
import { isDayGone, isStarted } from '../../../domain/case/meeting/register/unheld.ts';
import { few, opens, posted, press, quiet, say } from '../../building/building.ts';
import { isAdministrator, isChair, isConferenceOver } from '../../building/reader-part.ts';
import { whenText } from '../../building/wording.ts';
import { startMissing } from '../../dates/statutory-date.ts';
import type { Block, Card } from '../../model.ts';
import { untickedLine } from '../../need-to-know/rows.ts';
import type { Scene } from '../../scene.ts';
import { lossLine } from '../../trail/loss.ts';
import { wordsFor } from '../../words/words-for.ts';
import { cannotLine } from '../answers/cannot-line.ts';
import { endingButtons, endingLines } from '../calling/ending.ts';
import { timesLines } from '../times/times-lines.ts';
import { noticeLines } from '../when/notice-lines.ts';
import { briefingLines } from './briefing-rows.ts';
import { namedOrFolded } from './by-name-form.ts';
import { countsBefore, listedLines } from './listed.ts';
import { openTeams } from './teams/team-rows.ts';
import { waitLines } from './wait-lines.ts';
import { howMany, wantedRows } from './wanted-rows.ts';

/** The chair agrees who is invited (FV-P4), ratifying the list as it is on the screen. */
export function listCard(scene: Scene): Card | null {
  const { state, language } = scene;
  if (!isChair(scene) || state.status !== 'proposed') return null;
  const all = wordsFor(scene);
  const words = all.convening;
  if (isConferenceOver(state)) return withdrawn(scene, state);
  const empty = state.invitees.length + state.teams.length === 0;
  const gone = isDayGone(state, scene.now);
  return posted(
    scene,
    words.listTitle(state.reference),
    [
      ...lossLine(scene),
      ...startMissing(scene),
      ...(gone ? endingLines(scene) : [say(words.listAsk), ...waitLines(scene, 'chair')]),
      { block: 'facts', rows: [[all.whenLabel, whenText(state.when, language)]] },
      ...(empty ? [say(words.listEmpty)] : howMany(scene, state.invitees.length === 0 ? '' : countsBefore(scene))),
      ...wantedRows(scene),
      // Whoever agrees it has read whom: names, or the way to them, stand before the button.
      ...namedOrFolded(scene, listedLines(scene)),
      ...few(scene, openTeams(scene), 3),
      ...noticeLines(scene),
      ...untickedLine(scene),
      ...cannotLine(scene),
      ...timesLines(scene, 'chair'),
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
    [
      { block: 'facts', rows: [[words.partChildren, all.children(state.children.length)]] },
      ...(empty ? [] : [quiet(all.wanted.asFew)]),
      ...briefingLines(scene),
    ],
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
