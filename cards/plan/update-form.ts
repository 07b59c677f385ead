import type { Action } from '../../domain/case/plan/action.ts';
import { dateAsked, offerOf } from '../../domain/case/plan/pending.ts';
import { asked, quiet } from '../building/building.ts';
import { convened } from '../building/reader-part.ts';
import { reading, sound, type Values } from '../building/values.ts';
import type { FormRead } from '../kinds.ts';
import type { Field, Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { actionFacts } from './action-facts.ts';
import { ownAction } from './own-action.ts';

const helpKinds = ['help', 'later', 'colleague', 'cannot', 'not-mine', 'date-back', 'offer-back'] as const;
const asks = { progress: 'report-progress', help: 'ask-help', cannot: 'say-cannot', 'not-mine': 'say-not-mine' } as const;
const leads = { later: 'new-date', colleague: 'offer-action' } as const;
const takesBack = { 'date-back': 'date', 'offer-back': 'offer' } as const;

/**
 * Progress; or that something is in the way, which another date, a colleague or whoever keeps the plan may help with. On one's own action; `about`
 * is the action. Its words are read here.
 */
export function updateForm(scene: Scene, ref: FormRef): Form | null {
  const action = ownAction(scene, ref);
  if (action === undefined) return null;
  const all = wordsFor(scene);
  const words = all.actions;
  const help = ref.form === 'help';
  const kinds: Field = {
    name: 'kind',
    label: words.helpKindLabel,
    hint: words.helpHint,
    required: true,
    field: 'one',
    options: offeredKinds(scene, action).map((value) => ({ value, label: words.helpKinds[value] })),
    start: ['help'],
  };
  return asked(
    scene,
    ref,
    help ? words.helpForm : words.progressForm,
    [actionFacts(scene, action), quiet(all.notReferral)],
    [
      ...(help ? [kinds] : []),
      {
        name: 'note',
        label: help ? words.helpLabel : words.progressLabel,
        hint: words.noteHint,
        required: true,
        ...(help ? { once: { field: 'kind', is: ['help', 'cannot', 'not-mine'] } } : {}),
        field: 'text',
        lines: 'many',
        max: 500,
      },
    ],
  );
}

export function readUpdate(values: Values, scene: Scene, ref: FormRef): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const action = ownAction(scene, ref);
  const kind =
    ref.form === 'help' && action !== undefined
      ? (read.choice('kind', offeredKinds(scene, action), 'optional') ?? 'help')
      : 'progress';
  if (action !== undefined && (kind === 'later' || kind === 'colleague'))
    return { next: { ...ref, form: leads[kind], about: action.id } };
  if (action !== undefined && (kind === 'date-back' || kind === 'offer-back'))
    return { command: { do: 'ask-no-more', action: action.id, what: takesBack[kind] } };
  const note = read.text('note', 500, 'required');
  if (action === undefined) read.problems.note = words.notes.refused['no-such-action'];
  if (!sound(read) || action === undefined || !(kind in asks)) return { problems: read.problems };
  return { command: { do: asks[kind as keyof typeof asks], action: action.id, note } };
}

/** What was asked for is taken back while it is asked for. */
function offeredKinds({ state }: Scene, action: Action): readonly (typeof helpKinds)[number][] {
  const plan = convened(state);
  const waits = { 'date-back': dateAsked(action) !== null, 'offer-back': plan !== null && offerOf(action, plan) !== null };
  return helpKinds.filter((one) => (one === 'date-back' || one === 'offer-back' ? waits[one] : true));
}
