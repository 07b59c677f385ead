import { dayFromIso, isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { readersOf, readsChange } from '../../../domain/case/change/readers.ts';
import { isSince, type SinceLast } from '../../../domain/case/conference/review-report/since-last.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import type { Action } from '../../../domain/case/plan/action.ts';
import { effectOf } from '../../../domain/case/plan/done/complete.ts';
import type { LineKind } from '../../../domain/case/plan/outline/shape.ts';
import { lastSaid } from '../../../domain/case/plan/snooze/last-said.ts';
import { inLanguage } from '../../../domain/procedures/text.ts';
import { who } from '../../building/people.ts';
import { convened } from '../../building/reader-part.ts';
import { childNamedOf, dayText } from '../../building/wording.ts';
import { overTimeKnown } from '../../meeting/scale/over-time-drawn.ts';
import { overTimeListed } from '../../meeting/scale/over-time-listed.ts';
import { actionStatus } from '../../plan/action-status.ts';
import { planLineText } from '../../plan/outline/line-text.ts';
import { visitText } from '../../plan/people/visits-form.ts';
import type { Scene } from '../../scene.ts';
import { withoutStop } from '../../words/in-a-sentence.ts';
import { wordsFor } from '../../words/words-for.ts';

/** In the order in which they stand. */
const sectionNames = [
  'asked',
  'done',
  'late',
  'open',
  'groups',
  'visits',
  'scale',
  'contingency',
  'recommended',
  'wishes',
] as const;
type SectionName = (typeof sectionNames)[number];

/** Its parts with their titles, as the procedure calls them; where it has no scale and none was used, nothing is said of one. */
export function titled(
  scene: Scene,
  { scale }: Pick<Readonly<Record<SectionName, readonly string[]>>, 'scale'>,
): readonly (readonly [SectionName, string])[] {
  const { sections, scaleNamed } = wordsFor(scene).reviewReport;
  const { words: own } = scene.procedure;
  return sectionNames
    .filter((name) => name !== 'scale' || showsScale(scene, scale))
    .map((name) =>
      name === 'scale' && own.scale !== null ? [name, scaleNamed(inLanguage(own.scale, scene.language))] : [name, sections[name]],
    );
}

/** Of what it was put together, and since when. */
export function putTogether(scene: Scene, from: string, { scale }: { readonly scale: readonly string[] }): string {
  return wordsFor(scene).reviewReport.means(dayText(from, scene.language), showsScale(scene, scale));
}

function showsScale({ procedure }: Scene, lines: readonly string[]): boolean {
  return procedure.scale.on || lines.length > 0;
}

/** Each part of the report with what the record has for it, in a form or a file alone; null: none was held before it. */
export function reportSections(scene: Scene): Readonly<Record<SectionName, readonly string[]>> | null {
  const state = convened(scene.state);
  const since = scene.sinceLast();
  if (state === null || since === null) return null;
  const actions = state.actions.filter((one) => one.status !== 'withdrawn');
  const today = localDay(scene.now);
  const isLate = ({ by }: Action) => (dayFromIso(by) ?? today) < today;
  const open = actions.filter((one) => one.status === 'open');
  return {
    asked: linesOf(scene, state, 'outcome'),
    done: actions.flatMap((one) => done(scene, one, since)),
    late: open.filter(isLate).map((one) => undone(scene, one)),
    open: open.filter((one) => !isLate(one)).map((one) => undone(scene, one)),
    groups: groups(scene, since),
    visits: visits(scene, state),
    scale: overTimeKnown(scene).flatMap((one) =>
      overTimeListed(scene, { ...one, actions: null }).map((line) => `${one.title}. ${line}`),
    ),
    contingency: contingency(scene, state, since),
    recommended: recommended(scene, since),
    wishes: linesOf(scene, state, 'wish'),
  };
}

function linesOf(scene: Scene, { planLines }: Convened, kind: LineKind): readonly string[] {
  return planLines.filter((one) => one.kind === kind && one.status === 'stands').map((one) => planLineText(scene, one));
}

const dayAt = (scene: Scene, at: number) => dayText(isoFromDay(localDay(at)), scene.language);

/** With what changed for the child; of one that was done before the last conference that conference has heard. */
function done(scene: Scene, action: Action, since: SinceLast): readonly string[] {
  const at = action.updates.findLast((one) => one.update === 'completed')?.at;
  if (action.status !== 'completed' || at === undefined || !isSince(since, at)) return [];
  const words = wordsFor(scene).reviewReport;
  const effect = effectOf(action);
  return [words.done(named(scene, action), dayAt(scene, at), effect === '' ? words.noEffect : words.effect(effect))];
}

function undone(scene: Scene, action: Action): string {
  const last = lastSaid(action);
  const note = last !== undefined && 'note' in last && last.note !== undefined ? last.note : '';
  const said = actionStatus(action, scene.state, scene);
  return wordsFor(scene).reviewReport.undone(
    named(scene, action),
    dayText(action.by, scene.language),
    note === '' ? said : `${said}: ${note}`,
  );
}

function named(scene: Scene, { what, to, child }: Action): string {
  const { actions, reviewReport: words } = wordsFor(scene);
  const whose = child === undefined ? actions.allChildren : childNamedOf(scene, child);
  return words.action(withoutStop(what), who(scene, to), whose);
}

function groups(scene: Scene, { groups: all }: SinceLast): readonly string[] {
  const words = wordsFor(scene).reviewReport;
  return all.map(({ date, stands, changed, moved }) => {
    const day = dayText(date, scene.language);
    if (stands !== 'held') return words.notMet[stands](day);
    return [words.met(day, moved.length), ...(changed === '' ? [] : [changed])].join(' ');
  });
}

function visits(scene: Scene, { visits: all }: Convened): readonly string[] {
  const words = wordsFor(scene).planPeople;
  return all
    .filter((one) => one.status === 'stands')
    .map((one) => {
      const seen = one.seen === null ? words.notSeen : words.seen(dayText(one.seen.on, scene.language));
      return `${visitText(scene, one)}. ${seen}`;
    });
}

/** What is agreed, and when it was put in force, as far as the reader reads of that. */
function contingency(scene: Scene, state: Convened, since: SinceLast): readonly string[] {
  const words = wordsFor(scene).reviewReport;
  const theirs = state.changes.all.filter((one) => {
    const part = readersOf(one, state.changes, scene).get(scene.me)?.part;
    return part !== undefined && readsChange(part);
  });
  const used = theirs.flatMap(({ acknowledged, withdrawn, text }) =>
    acknowledged?.contingency === true && withdrawn === null && isSince(since, acknowledged.at)
      ? [words.used(dayAt(scene, acknowledged.at), text)]
      : [],
  );
  const agreed = linesOf(scene, state, 'contingency');
  return agreed.length === 0 ? used : [...agreed, ...(used.length === 0 ? [words.notUsed] : used)];
}

function recommended(scene: Scene, { recommendations }: SinceLast): readonly string[] {
  const words = wordsFor(scene).reviewReport;
  return recommendations.map(({ owner, what, answer, done: isDone }) => {
    const said = isDone
      ? words.answers.done
      : answer === null
        ? words.answers.none
        : answer.accepted
          ? words.answers.accepted(answer.until === '' ? '' : dayText(answer.until, scene.language))
          : words.answers.declined(answer.why);
    return words.recommended(who(scene, owner), withoutStop(what), said);
  });
}
