import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { posted, quiet, say } from '../../building/building.ts';
import { dayText } from '../../building/wording.ts';
import type { FormName } from '../../form-names.ts';
import type { Block, Button, Card } from '../../model.ts';
import type { RequestScene } from '../../scene.ts';
import { safetyLine } from '../../typed/safety.ts';
import { wordsFor } from '../../words/words-for.ts';

/**
 * A request for whoever made it, and for those who decide on it or set it up: the reference, where it stands and by when. What was asked
 * for, why, by whom, and what was answered is read in forms alone.
 */
export function requestCard(scene: RequestScene): Card | null {
  const { asked, isRequester, mayRead, mayAnswer, maySetUp } = scene;
  const words = wordsFor(scene).requests;
  const own = asked.gone === true ? words.agencyTitle : words.ownTitle;
  const title = (isRequester ? own : words.title)(asked.reference);
  const answered = asked.answered.answer;
  const open = answered === 'none';
  const button = (label: string, form: FormName, about?: string): Button => ({
    label,
    opens: { form, of: asked.id, ...(about === undefined ? {} : { about }) },
  });
  const main = (one: Button): Button => ({ ...one, tone: 'main' });
  const read = mayRead ? [button(hasAnswer(scene) ? words.readAnswer : words.read, 'request')] : [];
  const change = open ? words.answer : words.changeAnswer;
  const answer = mayAnswer && answered !== 'withdrawn' ? [button(change, 'answer-request', String(asked.answers))] : [];
  const setUp = maySetUp ? [main(button(words.setUp, 'set-up-request'))] : [];
  const withdraw = isRequester && open ? [button(words.withdraw, 'withdraw-request')] : [];
  const buttons = [...(open && mayAnswer ? read.map(main) : read), ...setUp, ...answer, ...withdraw];
  return posted(
    scene,
    title,
    lines(scene).map((line, nth) => (nth === 0 ? say(line) : quiet(line))),
    buttons,
    // Whoever waits is told to telephone in danger, so with the numbers.
    isRequester && open ? [safetyLine(scene)] : [],
  );
}

/** The same as one line of Home, with the one way that is next. */
export function requestRow(scene: RequestScene): Block {
  const { asked, maySetUp } = scene;
  const words = wordsFor(scene).requests;
  const [line = ''] = lines(scene);
  const text = [{ strong: asked.reference }, ` · ${line}`];
  const form = maySetUp ? 'set-up-request' : 'request';
  const label = maySetUp ? words.setUp : hasAnswer(scene) ? words.readAnswer : words.read;
  return { block: 'row', text, button: { label, opens: { form, of: asked.id } } };
}

/** Whoever withdrew it before an answer has none to read. */
const hasAnswer = ({ asked: { answered } }: RequestScene) => answered.answer !== 'none' && answered.answer !== 'withdrawn';

function lines(scene: RequestScene): readonly string[] {
  const { asked, isRequester, isCase, isLate, maySetUp, answerBy, language } = scene;
  const words = wordsFor(scene).requests;
  const by = dayText(isoFromDay(answerBy), language);
  const day = dayText(isoFromDay(localDay(asked.at)), language);
  switch (asked.answered.answer) {
    case 'none':
      if (isRequester) return [words.ownOpen(day), isLate ? words.ownLate(by) : words.ownBy(by)];
      return [words.open(day), isLate ? words.late(by) : words.by(by)];
    case 'withdrawn':
      return [isRequester && asked.gone !== true ? words.ownWithdrawn : words.withdrawn];
    case 'accepted':
      if (isRequester) return [words.ownAccepted];
      if (isCase) return [words.isSetUp];
      return [words.accepted, isLate ? words.setUpLate : maySetUp ? words.toSetUp : words.othersSetUp];
    case 'declined':
      return [isRequester ? words.ownDeclined : words.declined];
    default:
      return asked.answered satisfies never;
  }
}
