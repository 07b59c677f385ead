import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay, localTime } from '../../../domain/calendar/london.ts';
import { reportOf } from '../../../domain/case/conference/reports/owed.ts';
import type { Invitee } from '../../../domain/case/conference.ts';
import { type OpenBefore, openBefore } from '../../../domain/case/meeting/answers/pre-flight.ts';
import { mayRemindAgain } from '../../../domain/case/meeting/answers/remind.ts';
import type { Instant } from '../../../domain/ids.ts';
import { calendarOf } from '../../../domain/timescales/calendar-of.ts';
import { asRole } from '../../building/as-role.ts';
import { mostNames, opens, posted, press, quiet, say } from '../../building/building.ts';
import { byAgency, who } from '../../building/people.ts';
import { convened, isAdministrator, isChair } from '../../building/reader-part.ts';
import { dayText, roleTitle, whenText } from '../../building/wording.ts';
import { sheetButton } from '../../conference/day-sheet/sheet-form.ts';
import type { Block, Button, Card, Text } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { lossLine } from '../../trail/loss.ts';
import { wordsFor } from '../../words/words-for.ts';
import { answerText } from '../answers/answer-text.ts';
import { quorumBlocks } from '../answers/quorum.ts';
import { diaryButton } from '../diary/diary-button.ts';
import { mayInvite } from '../list/invite-form.ts';
import { namedLast } from '../register/at-the-last.ts';

/** What is not settled before the day, each with the one tap that may settle it, for chair and administrator. Null: nothing is open. */
export function preFlightCard(scene: Scene): Card | null {
  const state = convened(scene.state);
  if (state === null || !(isAdministrator(scene) || isChair(scene))) return null;
  const rows = openRows(scene);
  if (rows.length === 0) return null;
  const all = wordsFor(scene);
  const words = all.preFlight;
  // A line below may name some more.
  const most = mostNames - namedLast(state);
  const rest = rows.length - most;
  return posted(
    scene,
    words.title(state.reference),
    [
      ...lossLine(scene),
      { block: 'facts', rows: [[all.whenLabel, whenText(state.when, scene.language)]] },
      say(words.open(rows.length)),
      ...rows.slice(0, most),
      ...(rest > 0 ? [quiet(words.more(rest))] : []),
      ...quorumBlocks(scene, state),
    ],
    [
      opens(words.all, 'pre-flight', state),
      ...(isChair(scene) ? [opens(all.convening.addPeople, 'invite', state)] : []),
      ...(isChair(scene) && state.invitees.length > 0 ? [opens(all.convening.takeOff, 'take-off', state)] : []),
      ...sheetButton(scene),
      ...diaryButton(scene),
      opens(all.details, 'details', state),
      ...(isAdministrator(scene) ? [opens(all.convening.setChair, 'chair', state)] : []),
    ],
  );
}

function openRows(scene: Scene): readonly Block[] {
  const open = openBefore(scene.state, scene.procedure, scene.now);
  const cannot = open.unanswered.filter((one) => one.cannotKeep);
  const all = wordsFor(scene);
  const inOrder = (those: readonly Invitee[]) =>
    byAgency(
      scene,
      those.map((one) => one.person),
    ).flatMap((id) => those.find((one) => one.person === id) ?? []);
  return [
    ...open.roles.map((role) => roleRow(scene, role)),
    // First whoever is known not to be able to.
    ...[...inOrder(cannot), ...inOrder(open.unanswered.filter((one) => !cannot.includes(one)))].map((one) =>
      personRow(scene, one, answerText(one, all)),
    ),
    ...inOrder(open.withoutUndertaking).map((one) => personRow(scene, one, all.preFlight.noUndertaking)),
    ...inOrder(open.reports).map((one) => reportRow(scene, one)),
    ...open.unbriefed.map((one) => briefingRow(scene, one)),
  ];
}

/** Once the list is agreed the chair alone changes it (FV-P4): to an administrator the numbers of those who cannot come. */
function roleRow(scene: Scene, role: string): Block {
  const words = wordsFor(scene).preFlight;
  const title = roleTitle(scene.procedure, role, scene.language);
  const button = mayInvite(scene)
    ? opens(words.invite, 'invite', scene.state, role)
    : opens(words.call, 'pre-flight', scene.state, role);
  return { block: 'row', text: [{ strong: title }, `: ${mayInvite(scene) ? words.roleEmpty : words.roleEmptyChair}`], button };
}

/** Reminded once, they are telephoned: another message so soon would say nothing new. */
function personRow(scene: Scene, invitee: Invitee, what: string): Block {
  const words = wordsFor(scene).preFlight;
  const role = asRole(scene, invitee.person, invitee.role);
  const again = mayRemindAgain(invitee, scene.now, calendarOf(scene.procedure));
  const button: Button = again
    ? press(scene, ({ preFlight }) => preFlight.remind, 'remind', scene.state, { about: invitee.person })
    : opens(words.call, 'pre-flight', scene.state, invitee.person);
  return {
    block: 'row',
    text: [{ strong: who(scene, invitee.person) }, `${role}: ${what}${reminded(scene, invitee)}`],
    button,
  };
}

/** Whose report is not in: reminded once, they are telephoned too. */
function reportRow(scene: Scene, invitee: Invitee): Block {
  const all = wordsFor(scene);
  const report = reportOf(scene.state.reports, invitee.person);
  const button: Button = mayRemindAgain(report, scene.now, calendarOf(scene.procedure))
    ? press(scene, ({ reports }) => reports.remind, 'remind-report', scene.state, { about: invitee.person })
    : opens(all.preFlight.call, 'pre-flight', scene.state, invitee.person);
  const role = asRole(scene, invitee.person, invitee.role);
  return {
    block: 'row',
    text: [{ strong: who(scene, invitee.person) }, `${role}: ${all.reports.owes}${reminded(scene, report)}`],
    button,
  };
}

/** By their role alone: who is briefed, and by whom, is read in the form. */
function briefingRow(scene: Scene, { carer, by }: OpenBefore['unbriefed'][number]): Block {
  const { briefing, preFlight: words } = wordsFor(scene);
  const role = scene.state.invitees.find((one) => one.person === carer)?.role ?? '';
  const button =
    by === null ? opens(briefing.name, 'briefer', scene.state, carer) : opens(words.call, 'pre-flight', scene.state, by);
  const text = by === null ? words.nobodyBriefs : words.notBriefed;
  return { block: 'row', text: [{ strong: roleTitle(scene.procedure, role, scene.language) }, `: ${text}`], button };
}

/** That they were reminded by a press, and when: today's by its time alone. */
export function reminded(scene: Scene, { reminded: at }: Pick<Invitee, 'reminded'>): string {
  return at === undefined ? '' : `; ${wordsFor(scene).preFlight.reminded(timeText(scene, at))}`;
}

function timeText(scene: Scene, at: Instant): string {
  const { now, language } = scene;
  if (localDay(at) === localDay(now)) return localTime(at);
  return wordsFor(scene).whenAt(dayText(isoFromDay(localDay(at)), language), localTime(at));
}

/** One line, where something else is more urgent. */
export function preFlightLine(scene: Scene): Block {
  const words = wordsFor(scene).preFlight;
  const text: Text = words.open(openRows(scene).length);
  return { block: 'row', text, button: opens(words.see, 'pre-flight', scene.state) };
}
