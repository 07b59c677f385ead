import { isAllOut } from '../../../domain/case/conference/circulation/waiting.ts';
import type { Convened, Invitee } from '../../../domain/case/conference.ts';
import { neededRoles } from '../../../domain/case/meeting/list/needed-roles.ts';
import { few, heading, mostNames, opens, posted, press, quiet, say, warn } from '../../building/building.ts';
import { who } from '../../building/people.ts';
import { asRecorded, convened, isAdministrator, isChair, isConferenceOver } from '../../building/reader-part.ts';
import { roleTitle, whenText } from '../../building/wording.ts';
import { sheetButton } from '../../conference/day-sheet/sheet-form.ts';
import type { Block, Card, Text } from '../../model.ts';
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

/** What it is by now: nobody is coming any more to what was held or called off. */
function titleOf({ stage, reference }: Convened, { ending, coming }: Words): string {
  if (stage === 'cancelled') return ending.cancelledTitle(reference);
  return stage === 'closed' ? ending.closedTitle(reference) : coming.title(reference);
}

/** For administrator and chair: by agency and role, how each answered, who is expected and who is missing. */
export function comingCard(scene: Scene): Card | null {
  const state = convened(scene.state);
  if (state === null || !(isAdministrator(scene) || isChair(scene))) return null;
  const all = wordsFor(scene);
  const words = all.coming;
  const over = isConferenceOver(state);
  // The minutes, and what is to be sent, still wait for one.
  const lacksChair = state.chair === null && !(over && isAllOut(state));
  const undecided = over ? [] : afterAll(scene, state);
  return posted(
    scene,
    titleOf(state, all),
    [
      ...lossLine(scene),
      ...endingLines(scene),
      { block: 'facts', rows: [[all.whenLabel, whenText(state.when, scene.language)]] },
      say([...[countsByState(asRecorded(scene, state), all)].flat(), ...(over ? [] : nobodyAsked(scene, state))]),
      ...cannotLine(scene),
      ...undecided,
      ...(over || !isChair(scene) ? [] : untickedLine(scene)),
      ...(lacksChair ? [warn(all.convening.noChair)] : []),
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
      ...(isAdministrator(scene) && (!over || lacksChair) ? [opens(all.convening.setChair, 'chair', state)] : []),
      ...endingButtons(scene),
    ],
    [
      ...(over ? [] : notYet(scene, state)),
      ...movedLines(scene),
      ...earlierRow(state, all),
      ...movedEntry(scene),
      ...(asRecorded(scene, state).invitees.length === 0
        ? [say(all.convening.listEmpty)]
        : people(scene, state, mostNames - 2 * undecided.length)),
      ...(over ? [] : few(scene, openTeams(scene), 3)),
      ...(over ? [] : [quiet(words.noneIsNone)]),
    ],
  );
}

function people(scene: Scene, state: Convened, most: number): readonly Block[] {
  const record = asRecorded(scene, state);
  const isFolded = record.invitees.length > most;
  return [
    ...(isFolded ? namedFirst(scene, record) : [heading(wordsFor(scene).coming.peopleTitle)]),
    ...namedOrFolded(scene, peopleByState(scene, record), most),
  ];
}

/** How many of those who have not answered again said yes to the date before it was moved: they count neither as coming nor for quorum. */
function earlierRow({ invitees }: Convened, { moving }: Words): readonly Block[] {
  const those = invitees.filter((one) => one.earlier?.answer === 'attending').length;
  return those === 0 ? [] : [{ block: 'facts', rows: [[moving.sumEarlier, String(those)]] }];
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

/** Whom the procedure always needs and nobody is asked for: on the line of the counts, since that is what there is to do. */
function nobodyAsked(scene: Scene, state: Convened): Exclude<Text, string> {
  const { nobody } = neededIn(scene, state);
  return nobody.length === 0 ? [] : [' · ', { strong: `⚠ ${wordsFor(scene).coming.missing(some(scene, nobody))}` }];
}

/** Who is asked, and nobody of the role has said yes. */
function notYet(scene: Scene, state: Convened): readonly Block[] {
  const { coming: words } = wordsFor(scene);
  const { nobody, unanswered } = neededIn(scene, state);
  if (nobody.length + unanswered.length === 0) return [quiet(words.allThere)];
  return unanswered.length === 0 ? [] : [say(words.missingAnswer(some(scene, unanswered)))];
}

function neededIn(scene: Scene, state: Convened) {
  const needed = neededRoles(scene.state, scene.procedure, scene.now).map((role) => ({
    title: roleTitle(scene.procedure, role, scene.language),
    those: state.invitees.filter((one) => one.role === role),
  }));
  const titles = (of: typeof needed) => of.map(({ title }) => title);
  const comes = (one: Invitee) => one.answer.answer === 'attending' || isHere(state, one);
  return {
    nobody: titles(needed.filter(({ those }) => those.length === 0)),
    unanswered: titles(needed.filter(({ those }) => those.length > 0 && !those.some(comes))),
  };
}

function some(scene: Scene, titles: readonly string[]): string {
  const more = titles.length - mostMissing;
  return [...titles.slice(0, mostMissing), ...(more > 0 ? [wordsFor(scene).moreInDetails(more)] : [])].join(' · ');
}
