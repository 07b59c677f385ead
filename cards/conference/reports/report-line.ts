import { formatDay } from '../../../domain/calendar/format.ts';
import { asksDayOfSharing, saidDayOfSharing } from '../../../domain/case/conference/reports/by-when.ts';
import { notYetShared, readersAtHome } from '../../../domain/case/conference/reports/family-read.ts';
import { isIn, owed, reportOf } from '../../../domain/case/conference/reports/owed.ts';
import { coordinates } from '../../../domain/case/conference/reports/readers.ts';
import { lacksSplit } from '../../../domain/case/conference/reports/split.ts';
import { reportDates } from '../../../domain/case/meeting/answers/coming-reminder.ts';
import { opens, posted, press, say } from '../../building/building.ts';
import { convened, hasStarted, myInvitation } from '../../building/reader-part.ts';
import { whenText } from '../../building/wording.ts';
import type { Block, Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import type { Words } from '../../words/en.ts';
import { wordsFor } from '../../words/words-for.ts';
import { signText } from './counter-sign.ts';

/** What the reader's report is called: their own, their part of a composite one, or that itself (FV-R1). */
export function reportName(scene: Scene): string {
  const { what } = wordsFor(scene).reports;
  const state = convened(scene.state);
  if (state === null || !scene.procedure.reports.composite) return what.own;
  return coordinates(state, scene.me, scene.procedure) ? what.whole : what.part;
}

/** The first day by which it is asked for, by a rule or as was said at set-up; '' where nothing sets one. */
export function firstDue(scene: Scene): string {
  const { deadlines, language, procedure, state } = scene;
  const set = reportDates(deadlines()).map(({ due }) => due);
  const said = asksDayOfSharing(procedure, state.type) ? saidDayOfSharing(state) : null;
  const days = said === null ? set : [...set, said];
  return days.length === 0 ? '' : formatDay(Math.min(...days), language);
}

/** The same on the line of a report that is still asked for: without a day it is wanted before the conference. */
function wantedBy(scene: Scene): string {
  const { dueBy, dueBefore } = wordsFor(scene).reports;
  const day = firstDue(scene);
  return day === '' ? dueBefore : dueBy(day);
}

/** How far the reader's own report is, with the one tap to the next step; and once something was said, the way to say otherwise. */
export function reportLine(scene: Scene): readonly Block[] {
  const state = convened(scene.state);
  const invitee = myInvitation(scene);
  if (state === null || invitee === undefined) return [];
  if (owed({ invitees: [invitee], reports: state.reports }, scene.procedure).length === 0) return [];
  const words = wordsFor(scene).reports;
  const report = reportOf(state.reports, scene.me);
  const { stage } = report;
  const unshared = isIn(report) && shares(scene, invitee.role) && notYetShared(report, readersAtHome(state)).length > 0;
  const says = unshared ? words.notShared : words.stage[stage];
  const text = words.line(reportName(scene), says, hasStarted(scene) || (isIn(report) && !unshared) ? '' : wantedBy(scene));
  const form = opens(words.mine, 'report', state);
  const more: readonly Block[] = [{ block: 'row', text: words.more, button: form }];
  const lines: readonly Block[] = [
    ...(lacksSplit(state, scene.me, scene.procedure) && !hasStarted(scene) ? [say(words.splitAsked)] : []),
    ...(report.reminded !== undefined && !isIn(report) && !hasStarted(scene) ? [say(words.remindedTo)] : []),
    ...(report.sign?.said === undefined ? [] : [say(signText(scene, report.sign))]),
    ...(report.withheld?.decision === undefined
      ? []
      : [{ block: 'row' as const, text: words.withheldAnswered, button: opens(words.see, 'report-withhold', state) }]),
  ];
  if (stage === 'with-chair' && !unshared) return [...lines, { block: 'row', text, button: { ...form, label: words.change } }];
  const label = (own: Words) => own.reports.next[stage];
  const button = unshared
    ? press(scene, label, 'share-report', state)
    : press(scene, label, 'set-report', state, { about: stage === 'asked' ? 'ready' : 'with-chair' });
  return [...lines, { block: 'row', text, button }, ...(stage === 'asked' ? [] : more)];
}

/** Whether whoever comes in a role is asked to share their report with the family, too. */
function shares({ procedure }: Scene, role: string): boolean {
  return procedure.roles.some(({ key, expects }) => key === role && expects.includes('share'));
}

/** The same, where nothing else of the conference is theirs. */
export function reportCard(scene: Scene): Card | null {
  const lines = reportLine(scene);
  const { when, reference } = scene.state;
  if (lines.length === 0 || when === null) return null;
  const all = wordsFor(scene);
  return posted(
    scene,
    all.reports.title(reference),
    [{ block: 'facts', rows: [[all.whenLabel, whenText(when, scene.language)]] }, ...lines],
    [opens(all.details, 'details', scene.state)],
  );
}
