import type { Convened, Invitee } from '../../../domain/case/conference.ts';
import { saidOnTheDay } from '../../../domain/case/meeting/answers/on-the-day.ts';
import { neededRoles } from '../../../domain/case/meeting/list/needed-roles.ts';
import { asRole } from '../../building/as-role.ts';
import { few, heading, mostNames, opens, posted, press, quiet, say, warn } from '../../building/building.ts';
import { agencyOf, byAgency, namePost, who } from '../../building/people.ts';
import { convened, isAdministrator, isChair, isConferenceOver } from '../../building/reader-part.ts';
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
import { openTeams } from '../list/teams/team-rows.ts';
import { movedLines } from '../when/moved.ts';
import { countOf, isHere, registerText } from './answer-text.ts';
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
        rows: [[all.whenLabel, whenText(state.when, scene.language)], ...counts(state, all), ...earlierRow(state, all)],
      },
      ...movedLines(scene),
      ...cannotLine(scene),
      heading(words.peopleTitle),
      ...(state.invitees.length === 0
        ? [say(all.convening.listEmpty)]
        : few(scene, people(scene, state), mostNames - 2 * undecided.length)),
      ...(over ? [] : few(scene, openTeams(scene), 3)),
      ...undecided,
      ...(over ? [] : [quiet(words.noneIsNone)]),
      ...(over || !isChair(scene) ? [] : untickedLine(scene)),
      ...(state.chair === null ? [warn(all.convening.noChair)] : []),
      ...(over ? [] : [...missing(scene, state), ...quorumBlocks(scene, state)]),
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
  );
}

/** Who is, or was, in the register, and what the others said. */
function counts(state: Convened, { coming: words }: Words): readonly (readonly [string, string])[] {
  const over = state.stage === 'closed';
  const row = (label: string, kind: Parameters<typeof countOf>[1]) => [label, String(countOf(state, kind))] as const;
  const there = state.present.length;
  return [
    ...(there === 0 ? [] : [[over ? words.sumThere : words.sumHere, String(there)] as const]),
    row(over ? words.sumNotThere : words.sumComing, 'attending'),
    row(words.sumApologies, 'apologies'),
    row(words.sumDeputy, 'deputy'),
    row(over ? words.sumNoReply : words.sumNone, 'none'),
  ];
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

/** First those who do not come, or have not said: of the others there is nothing to do. */
const order = ['none', 'deputy', 'apologies', 'attending'] as const;

/** Before them whoever cannot, and who has said on the day that it is otherwise. */
function isFirst(invitee: Invitee, { when }: Convened): boolean {
  return (invitee.answer.answer === 'none' && invitee.cannotKeep === true) || saidOnTheDay(invitee, when) !== null;
}

function people(scene: Scene, state: Convened): readonly Text[] {
  const { invitees } = state;
  const all = wordsFor(scene);
  const inOrder = (those: readonly Invitee[]) =>
    order.flatMap((kind) =>
      byAgency(
        scene,
        those.filter((one) => one.answer.answer === kind).map((one) => one.person),
      ),
    );
  const first = invitees.filter((one) => isFirst(one, state));
  const ids = [...inOrder(first), ...inOrder(invitees.filter((one) => !first.includes(one)))];
  return ids.flatMap((id) => {
    const invitee = invitees.find((one) => one.person === id);
    if (invitee === undefined) return [];
    const name = `${namePost(scene, id)}${asRole(scene, id, invitee.role)}`;
    return [[{ strong: agencyOf(scene, id)?.name ?? '' }, `: ${name}: `, { strong: registerText(state, invitee, all) }]];
  });
}

function missing(scene: Scene, state: Convened): readonly Block[] {
  const { invitees } = state;
  const words = wordsFor(scene).coming;
  const lines = neededRoles(scene.state, scene.procedure, scene.now).flatMap((role) => {
    const title = roleTitle(scene.procedure, role, scene.language);
    const those = invitees.filter((one) => one.role === role);
    if (those.length === 0) return [words.missingRole(title)];
    return those.some((one) => one.answer.answer === 'attending' || isHere(state, one)) ? [] : [words.missingAnswer(title)];
  });
  return [heading(words.missingTitle), ...(lines.length === 0 ? [say(words.allThere)] : few(scene, lines))];
}
