import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { toGoOn, undecided } from '../../../domain/case/conference/decision/phases-of.ts';
import { ownerless, ownerOf, toDoSince } from '../../../domain/case/conference/decision/recommended-tasks.ts';
import { answerDue } from '../../../domain/case/conference/decision/reminders.ts';
import { lateTasks } from '../../../domain/case/conference/decision/tasks.ts';
import { inLanguage } from '../../../domain/procedures/text.ts';
import { besideEnglish } from '../../building/bilingual.ts';
import { opens, posted, quiet, say, warn } from '../../building/building.ts';
import { convened, isChair } from '../../building/reader-part.ts';
import { dayText, whenText } from '../../building/wording.ts';
import type { Block, Button, Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { quorumStatement } from '../day/quorum-lines.ts';
import { toDoLine } from './to-do-line.ts';

const opener = (scene: Scene, label: string): Button => opens(label, 'decisions', scene.state);

/** How many are still to be decided: no child, and nothing of what was decided. */
function toDecide(scene: Scene): string | null {
  const { state } = scene;
  if (!isChair(scene) || convened(state) === null) return null;
  const open = undecided(state, state.children).length;
  return open === 0 ? null : wordsFor(scene).decision.toDecide(open, state.children.length);
}

/** That it is recorded, that it is provisional, and that it was adjourned: for agencies that have to act on it, and of no child. */
function said(scene: Scene): readonly Block[] {
  const { state, procedure } = scene;
  const words = wordsFor(scene).decision;
  const all = Object.values(state.decision.children);
  const provisional = all.some((one) => one?.provisional === true);
  const adjourned = Object.keys(state.decision.adjourned).length > 0;
  const { reconvened } = procedure.decision;
  return [
    ...(all.length === 0 ? [] : [say(words.recorded)]),
    ...(provisional ? quorumStatement(scene).map((line) => quiet(line)) : []),
    ...(isChair(scene) && state.decision.recommendations.some((one) => one.answer?.accepted === false)
      ? [warn(words.notAccepted)]
      : []),
    ...(adjourned ? [warn(words.adjourned)] : []),
    ...(adjourned && reconvened !== null ? [say(besideEnglish(scene, (one) => inLanguage(reconvened, one.language)))] : []),
    ...(adjourned && state.convenor === scene.me && state.next !== null ? [say(words.callAgain)] : []),
  ];
}

function cardOf(scene: Scene, blocks: readonly Block[], label: string): Card | null {
  const { state, language } = scene;
  if (blocks.length === 0 || state.when === null) return null;
  const all = wordsFor(scene);
  const when: Block = { block: 'facts', rows: [[all.whenLabel, whenText(state.when, language)]] };
  const buttons: readonly Button[] = [{ ...opener(scene, label), tone: 'main' }, opens(all.details, 'details', state)];
  return posted(scene, all.decision.title(state.reference), [when, ...blocks], buttons);
}

/** That somebody disagrees: of what nothing, and to the chair alone; and to them that they are answered. */
function raised(scene: Scene): readonly Block[] {
  const open = scene.state.decision.dissents.filter((one) => one.answer === null);
  const { decision: words } = wordsFor(scene);
  const answered = scene.cover?.how === 'covering' ? [] : toGoOn(scene.state, scene.me, scene.procedure);
  const goesOn = [
    ...(answered.some((one) => one.of === null) ? [say(words.dissentAnswered)] : []),
    ...(answered.some((one) => one.of !== null) ? [say(words.familyAnswered)] : []),
  ];
  if (!isChair(scene) || open.length === 0) return goesOn;
  const first = Math.min(...open.map((one) => answerDue(one, scene.procedure)));
  const by = dayText(isoFromDay(first), scene.language);
  return [warn(open.some((one) => one.of !== null) ? words.toAnswer(by) : words.raised(by)), ...goesOn];
}

function recommended(scene: Scene): readonly Block[] {
  const { state, me } = scene;
  const words = wordsFor(scene).decision;
  const left = ownerless(state);
  const open = state.decision.recommendations.some((one) => one.owner === me && one.answer === null && !left.includes(one));
  const mine = left.some((one) => ownerOf(one, state) === me);
  return [...(mine ? [warn(words.recommendedLeft)] : []), ...(open ? [say(words.recommended)] : [])];
}

function toDo(scene: Scene): readonly Block[] {
  const text = toDoLine(scene, wordsFor(scene));
  return [...(text === null ? [] : [say(text)]), ...late(scene)];
}

/** To the chair: what others have not ticked by its day. */
function late(scene: Scene): readonly Block[] {
  if (!isChair(scene)) return [];
  const all = toDoSince(scene.state, scene.procedure).filter((one) => one.who !== scene.me);
  const n = lateTasks(all, localDay(scene.now)).length;
  return n === 0 ? [] : [warn(wordsFor(scene).decision.lateOnes(n))];
}

const tasksOpener = (scene: Scene) => opens(wordsFor(scene).decision.tasksForm, 'decided-tasks', scene.state);

const toChair = (scene: Scene): readonly Block[] => {
  const text = toDecide(scene);
  return text === null ? [] : [say(text)];
};

/** To the chair it says `record` as long as there is anything to record. */
const labelOf = (scene: Scene) => wordsFor(scene).decision[toDecide(scene) === null ? 'open' : 'record'];

function lineOf(scene: Scene, blocks: readonly Block[]): readonly Block[] {
  const [first, ...others] = blocks;
  if (first === undefined || first.block !== 'text') return [];
  return [{ block: 'row', text: first.text, button: opener(scene, labelOf(scene)) }, ...others];
}

export const decisionCards = {
  decide: (scene: Scene) => cardOf(scene, toChair(scene), labelOf(scene)),
  decided: (scene: Scene) => cardOf(scene, said(scene), labelOf(scene)),
  dissent: (scene: Scene) => cardOf(scene, raised(scene), labelOf(scene)),
  recommendation: (scene: Scene) => cardOf(scene, recommended(scene), labelOf(scene)),
  'decided-tasks': (scene: Scene) => cardOf(scene, toDo(scene), labelOf(scene)),
};

export const decisionLines = {
  decide: (scene: Scene) => lineOf(scene, toChair(scene)),
  decided: (scene: Scene) => lineOf(scene, said(scene)),
  dissent: (scene: Scene) => lineOf(scene, raised(scene)),
  recommendation: (scene: Scene) => lineOf(scene, recommended(scene)),
  'decided-tasks': (scene: Scene): readonly Block[] => {
    const text = toDoLine(scene, wordsFor(scene));
    return [...(text === null ? [] : [{ block: 'row', text, button: tasksOpener(scene) } as const]), ...late(scene)];
  },
};
