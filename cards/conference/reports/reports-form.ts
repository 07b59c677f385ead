import { isSigned } from '../../../domain/case/conference/reports/counter-sign.ts';
import { isCounterSigned, isIn, owed } from '../../../domain/case/conference/reports/owed.ts';
import { coordinates } from '../../../domain/case/conference/reports/readers.ts';
import { saidNew } from '../../../domain/case/conference/reports/say-new.ts';
import type { Report } from '../../../domain/case/conference/reports/shape.ts';
import { lacksSplit } from '../../../domain/case/conference/reports/split.ts';
import type { Convened, Invitee } from '../../../domain/case/conference.ts';
import { asRole } from '../../building/as-role.ts';
import { heading, opens, posted, say, shown } from '../../building/building.ts';
import { byAgency, namePost, who } from '../../building/people.ts';
import { convened, isAdministrator, isChair, writesRecord } from '../../building/reader-part.ts';
import { whenText } from '../../building/wording.ts';
import type { Block, Card, Form, FormRef, Text } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { reviewReportRow } from '../review-report/report-row.ts';
import { restrictedWord } from './restricted-word.ts';
import { membersAtHome } from './shared-form.ts';
import { aboutOf } from './withheld-form.ts';

const hour = 3_600_000;

type One = ReturnType<typeof owed>[number];

/** For chair and administrator, whoever writes the record, and whoever puts a composite report together: who is in, and how long before the start. */
export function reportsForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  if (state === null || !seesReports(scene)) return null;
  const words = wordsFor(scene).reports;
  const all = inOrder(scene, owed(state, scene.procedure));
  if (all.length === 0) return shown(scene, ref, words.listForm, [say(words.nobody)]);
  const come = all.filter(({ report }) => isIn(report));
  const missing = all.filter(({ report }) => !isIn(report));
  const listed = (title: string, those: readonly One[], none: string): readonly Block[] => [
    heading(title),
    those.length === 0 ? say(none) : { block: 'list', items: those.map((one) => item(scene, state, one)) },
  ];
  return shown(scene, ref, words.listForm, [
    ...listed(words.notIn, missing, words.allIn),
    ...listed(words.in, come, words.noneIn),
    ...answeredRows(scene, all),
    ...reviewReportRow(scene),
  ]);
}

export function seesReports(scene: Scene): boolean {
  const state = convened(scene.state);
  if (state === null) return false;
  const keeps = isAdministrator(scene) || isChair(scene) || writesRecord(scene);
  return keeps || coordinates(state, scene.me, scene.procedure);
}

function inOrder(scene: Scene, all: readonly One[]): readonly One[] {
  const ids = byAgency(
    scene,
    all.map(({ invitee }) => invitee.person),
  );
  return ids.flatMap((id) => all.find(({ invitee }) => invitee.person === id) ?? []);
}

function item(scene: Scene, state: Convened, { invitee, report }: One): Text {
  const all = wordsFor(scene);
  const words = all.reports;
  const keeps = isAdministrator(scene) || isChair(scene);
  const finds = findsThem(scene, state);
  const said = [
    words.stage[report.stage],
    ...(isIn(report) ? [leadTime(scene, state, report)] : []),
    ...(finds && report.way !== undefined ? [words.way[report.way]] : []),
    ...(keeps ? describedAs(scene, invitee, report) : []),
    ...(keeps && lacksSplit(state, invitee.person, scene.procedure) ? [words.notSplit] : []),
    ...(keeps ? sharedAs(scene, report) : []),
    // That there is one warns whoever reads it: to its author, the chair and whoever writes the record (FV-R2).
    ...(report.restricted && (isChair(scene) || writesRecord(scene))
      ? [words.restrictedShort(restrictedWord(scene.procedure, scene.language))]
      : []),
    ...(isChair(scene) ? toTheChair(scene, state, report) : []),
  ];
  return [{ strong: nameOf(scene, invitee) }, `: ${said.join('; ')}.`, ...(finds ? linkTo(scene, report) : [])];
}

function describedAs(scene: Scene, { role }: Invitee, report: Report): readonly string[] {
  const words = wordsFor(scene).reports;
  const { sign, signedBy = '' } = report;
  const by = sign?.said?.signs === true ? namePost(scene, sign.asked) : signedBy;
  return [
    ...(isCounterSigned(scene.procedure, role) ? [isSigned(report) ? words.signed(by) : words.notSigned] : []),
    ...(report.split ? [words.splitShort] : []),
  ];
}

/** With each of the family apart (FV-R3). */
function sharedAs(scene: Scene, { shared = {} }: Report): readonly string[] {
  const { sharing } = wordsFor(scene).reports;
  return membersAtHome(scene).flatMap(({ id, label }) => {
    const how = shared[id]?.how;
    return how === undefined ? [] : [`${label}: ${sharing[how]}`];
  });
}

/** What of it is for the chair alone: that something is new since, what they said on reading it, and what is kept back (BU-R1, ST-R4, ST-R2). */
function toTheChair(scene: Scene, { when }: Convened, report: Report): readonly string[] {
  const words = wordsFor(scene).reports;
  const { said, withheld } = report;
  return [
    ...(scene.procedure.reports.askNewBeforeStart && saidNew(report, when) === true ? [words.newShort] : []),
    ...(said?.errors ? [words.said.errors] : []),
    ...(said?.disagree ? [words.said.disagree] : []),
    // It may say where somebody is, which nobody reads as long as anybody fears violence.
    ...(said?.words && !scene.state.notes.withholds ? [`“${said.words}”`] : []),
    ...(withheld === undefined
      ? []
      : [withheld.decision === undefined ? words.withheldAsked : words.withheldSaid(words.decision[withheld.decision])]),
  ];
}

/** What the chair has answered can be answered otherwise. */
function answeredRows(scene: Scene, all: readonly One[]): readonly Block[] {
  if (!isChair(scene)) return [];
  const words = wordsFor(scene).reports;
  return all.flatMap(({ invitee, report: { withheld } }): readonly Block[] => {
    if (withheld === undefined) return [];
    const about = aboutOf({ invitee, withheld });
    const label = withheld.decision === undefined ? words.withheldOpen : words.answerElse;
    const button = opens(label, 'report-withheld', scene.state, about);
    return [{ block: 'row', text: words.withheldAsk(who(scene, invitee.person)), button }];
  });
}

function nameOf(scene: Scene, { person, role }: Invitee): string {
  return `${who(scene, person)}${asRole(scene, person, role)}`;
}

/** The longest that is said in hours, the 48 that documents ask for among them: what is longer is read in days. */
const inHours = 72;

/** How long before the start it came: what there is to read it in. */
function leadTime(scene: Scene, { when }: Convened, { at }: Report): string {
  const words = wordsFor(scene).reports;
  const hours = Math.floor((when.startsAt - at) / hour);
  if (hours < 0) return words.afterStart;
  return words.lead(hours > inHours ? words.days(Math.floor(hours / 24)) : words.hours(hours));
}

/** How each was sent, and its address: the chair's and the administrator's alone, and theirs who put the parts together (FV-R1). */
function findsThem(scene: Scene, state: Convened): boolean {
  return isAdministrator(scene) || isChair(scene) || coordinates(state, scene.me, scene.procedure);
}

function linkTo(scene: Scene, { link }: Report): readonly (string | { link: string; text: string })[] {
  if (link === undefined) return [];
  return [' ', { link, text: wordsFor(scene).reports.open }];
}

/** How many are in, with the way to who. */
export function reportsLine(scene: Scene): readonly Block[] {
  const state = convened(scene.state);
  if (state === null || !seesReports(scene)) return [];
  const words = wordsFor(scene).reports;
  const all = owed(state, scene.procedure);
  const come = all.filter(({ report }) => isIn(report)).length;
  if (all.length === 0) return [];
  return [{ block: 'row', text: words.counts(come, all.length), button: opens(words.see, 'reports', state) }];
}

/** The same, where nothing else of the conference is theirs. */
export function reportsCard(scene: Scene): Card | null {
  const lines = reportsLine(scene);
  const { when, reference } = scene.state;
  if (lines.length === 0 || when === null) return null;
  const all = wordsFor(scene);
  return posted(
    scene,
    all.coming.title(reference),
    [{ block: 'facts', rows: [[all.whenLabel, whenText(when, scene.language)]] }, ...lines],
    [opens(all.details, 'details', scene.state)],
  );
}
