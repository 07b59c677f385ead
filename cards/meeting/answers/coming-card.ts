import type { Convened } from '../../../domain/case/conference.ts';
import { neededRoles } from '../../../domain/case/meeting/list/needed-roles.ts';
import { few, heading, mostNames, opens, posted, press, quiet, say, warn } from '../../building/building.ts';
import { who } from '../../building/people.ts';
import { convened, isAdministrator, isChair, isConferenceOver } from '../../building/reader-part.ts';
import { roleTitle, whenText } from '../../building/wording.ts';
import { sheetButton } from '../../conference/day-sheet/sheet-form.ts';
import type { Block, Card } from '../../model.ts';
import { untickedLine } from '../../need-to-know/rows.ts';
import type { Scene } from '../../scene.ts';
import { lossLine } from '../../trail/loss.ts';
import type { Words } from '../../words/en.ts';
import { wordsFor } from '../../words/words-for.ts';
import { endingButtons, endingLines } from '../calling/ending.ts';
import { diaryButton } from '../diary/diary-button.ts';
import { namedOrFolded } from '../list/by-name-form.ts';
import { openTeams } from '../list/teams/team-rows.ts';
import { movedEntry, movedLines } from '../when/moved.ts';
import { isHere } from './answer-text.ts';
import { countsByState, namedFirst, peopleByState } from './by-state.ts';
import { cannotLine } from './cannot-line.ts';
import { quorumBlocks } from './quorum.ts';

/** For administrator and chair: by agency and role, how each answered, who is expected and who is missing. */
export function comingCard(scene: Scene): Card | null {
  const state = convened(scene.state);
  if (state === null || !(isAdministrator(scene) || isChair(scene))) return null;
  const all = wordsFor(scene);
  const words = all.coming;
  const over = isConferenceOver(state);
  const undecided = over ? [] : afterAll(scene, state);
  return posted(
    scene,
    state.stage === 'cancelled' ? all.ending.cancelledTitle(state.reference) : words.title(state.reference),
    [
      ...lossLine(scene),
      ...endingLines(scene),
      {
        block: 'facts',
        rows: [[all.whenLabel, whenText(state.when, scene.language)], ...earlierRow(state, all)],
      },
      ...(over ? [say(countsByState(state, all))] : missing(scene, state)),
      ...movedLines(scene),
      ...cannotLine(scene),
      ...undecided,
      ...(over || !isChair(scene) ? [] : untickedLine(scene)),
      ...(state.chair === null ? [warn(all.convening.noChair)] : []),
      ...(over ? [] : quorumBlocks(scene, state)),
    ],
    [
      ...(isChair(scene) && !over ? [opens(all.convening.addPeople, 'invite', state)] : []),
      ...(isChair(scene) && !over && state.invitees.length + state.teams.length > 0
        ? [opens(all.convening.takeOff, 'take-off', state)]
        : []),
      ...(over && state.stage !== 'cancelled' ? [] : diaryButton(scene)),
      ...sheetButton(scene),
      opens(all.details, 'details', state),
      ...(isAdministrator(scene) && !over ? [opens(all.convening.setChair, 'chair', state)] : []),
      ...endingButtons(scene),
    ],
    [
      ...movedEntry(scene),
      heading(words.peopleTitle),
      ...(state.invitees.length === 0 ? [say(all.convening.listEmpty)] : people(scene, state, mostNames - 2 * undecided.length)),
      ...(over ? [] : few(scene, openTeams(scene), 3)),
      ...(over ? [] : [quiet(words.noneIsNone)]),
    ],
  );
}

function people(scene: Scene, state: Convened, most: number): readonly Block[] {
  if (state.invitees.length <= most) return namedOrFolded(scene, peopleByState(scene, state), most);
  return [...namedFirst(scene, state), ...namedOrFolded(scene, peopleByState(scene, state), most)];
}

/** How many of those who have not answered again said yes to the date before it was moved: they count neither as coming nor for quorum. */
function earlierRow({ invitees }: Convened, { moving }: Words): readonly (readonly [string, string])[] {
  const those = invitees.filter((one) => one.earlier?.answer === 'attending').length;
  return those === 0 ? [] : [[moving.sumEarlier, String(those)]];
}

/** Each names two people, of the eight that a card names at most. */
const mostAfterAll = 2;

/** Deputies that the chair has not agreed to, and may after all. */
function afterAll(scene: Scene, { invitees }: Convened): readonly Block[] {
  if (!isChair(scene)) return [];
  const words = wordsFor(scene).coming;
  return invitees
    .flatMap(({ person, answer }): readonly Block[] => {
      if (answer.answer !== 'deputy' || answer.agreed !== 'declined' || !('person' in answer.deputy)) return [];
      const button = press(scene, ({ coming }) => coming.agreeAfterAll, 'agree-deputy', scene.state, {
        about: person,
        seen: answer.at,
      });
      return [{ block: 'row', text: words.deputyNot(who(scene, person), who(scene, answer.deputy.person)), button }];
    })
    .slice(0, mostAfterAll);
}

/** So many roles are named on the card in each way. */
const mostMissing = 6;

/** How many are in each state and, on the same line, since it is what there is to do, whom the procedure always needs and nobody is asked for; who has not said yes. */
function missing(scene: Scene, state: Convened): readonly Block[] {
  const all = wordsFor(scene);
  const { coming: words } = all;
  const needed = neededRoles(scene.state, scene.procedure, scene.now).map((role) => ({
    title: roleTitle(scene.procedure, role, scene.language),
    those: state.invitees.filter((one) => one.role === role),
  }));
  const nobody = needed.filter(({ those }) => those.length === 0).map(({ title }) => title);
  const notYet = needed
    .filter(({ those }) => those.length > 0 && !those.some((one) => one.answer.answer === 'attending' || isHere(state, one)))
    .map(({ title }) => title);
  const counts = [countsByState(state, all)].flat();
  if (nobody.length + notYet.length === 0) return [say(counts), quiet(words.allThere)];
  const some = (lines: readonly string[]) => {
    const more = lines.length - mostMissing;
    return [lines.slice(0, mostMissing).join(' · '), ...(more > 0 ? [all.moreInDetails(more)] : [])].join(' · ');
  };
  return [
    say(nobody.length === 0 ? counts : [...counts, ' · ', { strong: `⚠ ${words.missing(some(nobody))}` }]),
    ...(notYet.length === 0 ? [] : [say(words.missingAnswer(some(notYet)))]),
  ];
}
