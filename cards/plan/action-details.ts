import type { Action } from '../../domain/case/plan/action.ts';
import { isOfferedTo } from '../../domain/case/plan/pending.ts';
import { heading, opens, quiet, shown } from '../building/building.ts';
import { convened, isActive, isChair } from '../building/reader-part.ts';
import { tellRow } from '../change/their-changes.ts';
import type { FormName } from '../form-names.ts';
import type { Block, Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { actionFacts } from './action-facts.ts';
import { actionLine } from './action-line.ts';
import { snoozeText } from './asks/snooze-form.ts';

/** More would be too heavy for one Teams dialog (80 KB). */
const most = 15;

/** Actions in full: one (`about` its id) for its owner, the chair and the lead professional who was told; 'actions': all, for the chair, the open ones first. */
export function actionDetails(scene: Scene, ref: FormRef, about: string): Form | null {
  const state = convened(scene.state);
  if (state === null || !isActive(scene)) return null;
  const chair = isChair(scene);
  const isTheirs = (one: Action) => one.to === scene.me || scene.lead === scene.me || isOfferedTo(one, scene.me, state);
  const readable = state.actions.filter((one) => chair || isTheirs(one));
  const chosen = about === 'actions' ? (chair ? readable : []) : readable.filter((one) => one.id === about);
  if (chosen.length === 0) return null;
  const all = wordsFor(scene);
  const words = all.actions;
  const shownNow = chosen.toSorted((a, b) => rank(a) - rank(b) || a.by.localeCompare(b.by)).slice(0, most);
  return shown(scene, ref, chosen.length === 1 ? words.detailsForm : words.detailsAllForm, [
    ...shownNow.flatMap((one) => [heading(actionLine(one, state, scene)), actionFacts(scene, one)]),
    ...(chosen.length === 1 ? ownRows(scene, chosen[0]) : []),
    ...(chosen.length > most ? [quiet(all.convening.homeMore(chosen.length - most))] : []),
    ...tellRow(scene),
  ]);
}

/** What whoever has it can do about it from here. */
function ownRows(scene: Scene, action: Action | undefined): readonly Block[] {
  const { state, me } = scene;
  if (action === undefined || action.to !== me || action.unowned === true || action.status === 'withdrawn') return [];
  const { actions: words, planAsks } = wordsFor(scene);
  const row = (text: string, label: string, form: FormName): Block => {
    return { block: 'row', text, button: opens(label, form, state, action.id) };
  };
  if (action.status === 'completed') return [row(planAsks.effectAsk, planAsks.effect, 'action-done')];
  return [
    row(planAsks.doneRow, planAsks.done, 'action-done'),
    row(words.progressRow, words.progress, 'progress'),
    row(words.helpRow, words.help, 'help'),
    row(snoozeText(scene, action), planAsks.snooze, 'snooze'),
  ];
}

const rank = (action: Action) => (action.status === 'open' ? 0 : 1);
