import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { lacking } from '../../../domain/case/conference/decision/lacking.ts';
import { childrenSeen } from '../../../domain/case/conference/decision/phases-of.ts';
import type { Child } from '../../../domain/case/family/shape.ts';
import { carefully } from '../../building/bilingual.ts';
import { heading, opens, quiet, say, shown, warn } from '../../building/building.ts';
import { convened, isAdministrator, isChair, myInvitation, writesRecord } from '../../building/reader-part.ts';
import { childNamed, dayText } from '../../building/wording.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { quorumStatement } from '../day/quorum-lines.ts';
import { dissentBlocks } from './dissent-form.ts';
import { followsBlocks, tasksRow } from './follows-form.ts';
import { categoryText, helpText, outcomeText } from './outcome-text.ts';
import { recommendationBlocks } from './recommend-form.ts';
import { notThereLine } from './told-lines.ts';

/** What was decided on each child whom the reader may know of. The reasons are for whoever chairs it and writes the record. */
export function decisionsForm(scene: Scene, ref: FormRef): Form | null {
  const { state } = scene;
  const reads = isChair(scene) || isAdministrator(scene) || writesRecord(scene) || scene.lead === scene.me;
  if (convened(state) === null || !(reads || myInvitation(scene) !== undefined)) return null;
  const words = wordsFor(scene).decision;
  const all = childrenSeen(state, scene.me);
  const provisional = Object.values(state.decision.children).some((one) => one?.provisional === true);
  return shown(scene, ref, words.form, [
    ...(provisional ? quorumStatement(scene).map((line) => quiet(line)) : []),
    ...(all.length === 0 ? [say(words.nothing)] : all.flatMap((child) => ofChild(scene, child))),
    ...notThereLine(scene),
    ...recommendationBlocks(scene),
    ...dissentBlocks(scene),
    ...tasksRow(scene),
  ]);
}

type Rows = readonly (readonly [string, string])[];

function ofChild(scene: Scene, child: Child): readonly Block[] {
  const { state } = scene;
  const words = wordsFor(scene).decision;
  const decided = state.decision.children[child.id];
  const adjourned = state.decision.adjourned[child.id];
  const keeps = isChair(scene) || writesRecord(scene);
  const label = decided === undefined && adjourned === undefined ? words.decide : words.change;
  const rows: Rows =
    decided !== undefined
      ? decidedRows(scene, child, keeps)
      : adjourned !== undefined
        ? [
            [words.decision, carefully(scene, ({ decision }) => decision.adjournedFor)],
            ...(keeps
              ? ([
                  [words.chairThinks, outcomeText(scene, child.id, { ...adjourned, changed: false })],
                  [words.reason, adjourned.reason],
                ] as const)
              : []),
          ]
        : [[words.decision, words.notYet]];
  return [
    heading(childNamed(scene, child)),
    { block: 'facts', rows },
    ...(isChair(scene)
      ? [{ block: 'row', text: words.decideField, button: opens(label, 'decide-child', state, child.id) } as const]
      : []),
    ...lackingLine(scene, child),
    ...followsBlocks(scene, child.id),
  ];
}

/** To whoever chairs, leads and has the case (CE-D4, ST-B2). */
function lackingLine(scene: Scene, child: Child): readonly Block[] {
  const state = convened(scene.state);
  if (state === null || !(isChair(scene) || scene.lead === scene.me || state.convenor === scene.me)) return [];
  const words = wordsFor(scene).decision;
  const all = lacking(state, child, scene.procedure);
  return all.length === 0 ? [] : [warn(`${words.lacks}: ${all.map((one) => words.lacksWhat[one]).join(', ')}`)];
}

function decidedRows(scene: Scene, child: Child, keeps: boolean): Rows {
  const { state, language } = scene;
  const words = wordsFor(scene).decision;
  const is = state.decision.children[child.id];
  if (is === undefined) return [];
  const since = is.outcome === 'at-risk' ? (state.standings.after.get(child.id)?.since ?? null) : null;
  const categories = categoryText(scene, is.categories);
  const text = outcomeText(scene, child.id, is);
  const { limb, reporter, how } = is;
  const follows = state.decision.follows[child.id];
  const leadsHelp = follows?.help === 'yes' && follows.lead === scene.me;
  const optional = (label: string, value: string): Rows => (value === '' ? [] : [[label, value]]);
  return [
    [words.decision, is.provisional ? `${text} (${carefully(scene, ({ decision }) => decision.provisional)})` : text],
    ...optional(words.since, since === null ? '' : dayText(since, language)),
    ...optional(words.category, categories),
    ...(limb === undefined ? [] : ([[words.restsOn, carefully(scene, ({ views }) => views.limb[limb])]] as const)),
    ...optional(words.otherHelp, helpText(scene, child.id) ?? ''),
    ...(keeps || leadsHelp ? optional(words.followsWords, follows?.words ?? '') : []),
    ...(reporter === null
      ? []
      : ([[words.reporter, carefully(scene, ({ decision }) => decision.referrals[reporter.what])]] as const)),
    ...(keeps ? ([[words.how, carefully(scene, ({ decision }) => decision.hows[how])]] as const) : []),
    ...(keeps ? optional(words.reason, [is.reason, reporter?.why ?? ''].filter(Boolean).join(' · ')) : []),
    ...(is.correction === ''
      ? []
      : ([[words.corrected, keeps ? is.correction : dayText(isoFromDay(localDay(is.at)), language)]] as const)),
  ];
}
