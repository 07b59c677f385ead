import { formatDay } from '../../../domain/calendar/format.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { minutesDue } from '../../../domain/case/conference/minutes/due.ts';
import type { Heading } from '../../../domain/case/conference/minutes/headings.ts';
import { underHeading } from '../../../domain/case/conference/minutes/write.ts';
import { isIn, writesReport } from '../../../domain/case/conference/reports/owed.ts';
import { heading, opens, quiet, say, shown } from '../../building/building.ts';
import { nameOf } from '../../building/people.ts';
import { convened, isChair, myInvitation } from '../../building/reader-part.ts';
import type { Block, Form, FormRef, Text } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { getRows } from './get-form.ts';
import { headingsIn, headingTitle } from './heading-text.ts';
import { restrictedRows } from './restricted-forms.ts';
import { writes } from './writes.ts';

export const canBeReady = ({ state }: Pick<Scene, 'state'>) => state.stage === 'held' || state.stage === 'closed';

/** How far the minutes are; to whoever writes them, all that is to be typed, and what is done with them. */
export function minutesForm(scene: Scene, ref: FormRef): Form | null {
  const words = wordsFor(scene).minutes;
  if (convened(scene.state) === null) return null;
  const blocks = writes(scene) ? toWriter(scene) : [...facts(scene), ...getRows(scene), ...restrictedRows(scene)];
  return shown(scene, ref, words.form, blocks);
}

function toWriter(scene: Scene): readonly Block[] {
  const words = wordsFor(scene).minutes;
  const { minutes } = scene.state;
  return [
    ...facts(scene),
    ...(minutes.stage === 'agreed' ? [] : [quiet(words.intro)]),
    ...headingBlocks(scene),
    ...restrictedRows(scene),
    ...reportLines(scene),
    ...getRows(scene),
    ...nextRows(scene),
  ];
}

function facts(scene: Scene): readonly Block[] {
  const { state, directory, language } = scene;
  const words = wordsFor(scene).minutes;
  const { stage, word, by, at } = state.minutes;
  const due = minutesDue(state, directory);
  const rows: readonly (readonly [string, Text])[] = [
    [words.stageRow, words.stage[stage]],
    ...(due === null || stage === 'agreed' ? [] : [[words.dueRow, formatDay(due, language)] as const]),
    ...(word === '' ? [] : [[words.saidRow, word] as const]),
  ];
  const agreed =
    stage === 'agreed' && by !== null ? [say(words.agreedBy(nameOf(scene, by), formatDay(localDay(at), language)))] : [];
  return [{ block: 'facts', rows }, ...agreed];
}

/** Each heading with how much stands under it, and one way to all of them; of a past conference each is opened by itself, since it is folded then. */
function headingBlocks(scene: Scene): readonly Block[] {
  const { state } = scene;
  const words = wordsFor(scene).minutes;
  const all = headingsIn(scene);
  if (state.minutes.inFull === false)
    return all.map((one) => ({
      block: 'row',
      text: headingLine(scene, one),
      button: opens(words.read, 'minutes-heading', state, one.key),
    }));
  return [
    { block: 'list', items: all.map((one) => headingLine(scene, one)) },
    { block: 'row', text: words.chooseRow, button: opens(words.choose, 'minutes-choose', state) },
  ];
}

/** What a heading is called, and how much stands under it. */
export function headingLine(scene: Scene, one: Heading): string {
  const words = wordsFor(scene).minutes;
  const { texts } = underHeading(scene.state.minutes, one.key);
  return words.line(headingTitle(one, scene.language), texts.length === 0 ? words.nothing : words.texts(texts.length));
}

/** Which reports are appended, and which are not, as their authors ask (ST-M1). */
function reportLines(scene: Scene): readonly Block[] {
  const state = convened(scene.state);
  if (state === null) return [];
  const words = wordsFor(scene).minutes;
  const sent = state.invitees.filter(({ person }) => {
    const report = state.reports[person];
    return report !== undefined && isIn(report);
  });
  const isOut = ({ person }: { readonly person: (typeof sent)[number]['person'] }) => state.minutes.notAppended.includes(person);
  const names = (all: typeof sent) => all.map(({ person }) => nameOf(scene, person));
  const appended = names(sent.filter((one) => !isOut(one)));
  const out = names(sent.filter(isOut));
  return [
    heading(words.reports),
    appended.length === 0 ? say(words.reportsNone) : { block: 'list', items: appended },
    ...(out.length === 0 ? [] : [say(words.keptOut), { block: 'list', items: out } as const]),
  ];
}

/** What can be done with them: said to be ready, agreed, given or taken back. */
function nextRows(scene: Scene): readonly Block[] {
  const { state } = scene;
  const words = wordsFor(scene).minutes;
  const { stage } = state.minutes;
  const chair = isChair(scene);
  if (!canBeReady(scene)) return [];
  const row = (text: string, label: string, form: 'minutes-hand' | 'minutes-agree' | 'minutes-return'): Block => {
    return { block: 'row', text, button: opens(label, form, state) };
  };
  return [
    ...(stage === 'writing' && !chair ? [row(words.handRow, words.hand, 'minutes-hand')] : []),
    ...(stage !== 'agreed' && chair ? [row(words.agreeRow, words.agree, 'minutes-agree')] : []),
    ...(stage !== 'writing' && chair ? [row(words.returnRow, words.return, 'minutes-return')] : []),
    ...(stage === 'with-chair' && !chair ? [row(words.returnRow, words.takeBack, 'minutes-return')] : []),
  ];
}

/** In Details: to whoever writes them, and to whoever has something of them; and to an author, of their own report. */
export function minutesRows(scene: Scene): readonly Block[] {
  const { state, procedure } = scene;
  const words = wordsFor(scene).minutes;
  const is = convened(state);
  if (is === null || !canBeReady(scene)) return [];
  const role = myInvitation(scene)?.role;
  const isAuthor = role !== undefined && writesReport(procedure, role) && state.minutes.stage !== 'agreed';
  const reads = writes(scene) || getRows(scene).length > 0 || restrictedRows(scene).length > 0;
  return [
    ...(reads ? [{ block: 'row', text: words.row, button: opens(words.open, 'minutes', state) } as const] : []),
    ...(isAuthor ? [{ block: 'row', text: words.reportRow, button: opens(words.change, 'minutes-report', state) } as const] : []),
  ];
}
