import type { Action } from '../../../domain/case/plan/action.ts';
import { mayTakeOf } from '../../../domain/case/plan/may-take.ts';
import { isOfferedTo, offerOf } from '../../../domain/case/plan/pending.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { asked, quiet, say, shown } from '../../building/building.ts';
import { byAgency, who } from '../../building/people.ts';
import { personOptions } from '../../building/person-options.ts';
import { convened, isActive } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import type { FormRead } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { actionFacts, saidLast } from '../action-facts.ts';
import { ownAction } from '../own-action.ts';

const longest = 300;

/** A colleague of the core group is asked to take an action of one's own. */
export function offerActionForm(scene: Scene, ref: FormRef): Form | null {
  const action = ownAction(scene, ref);
  if (action?.status !== 'open') return null;
  const all = wordsFor(scene);
  const words = all.planAsks;
  const some = couldTake(scene, action);
  const before = offerOf(action, convened(scene.state) ?? { coreGroup: [] });
  if (some.length === 0) return shown(scene, ref, words.offerForm, [say(words.offerNobody)]);
  return asked(
    scene,
    ref,
    words.offerForm,
    [actionFacts(scene, action), say(words.offerIntro), quiet(all.notReferral)],
    [
      {
        name: 'to',
        label: words.offerTo,
        required: true,
        field: 'one',
        options: personOptions(scene, some),
        ...(before !== null && some.includes(before.to) ? { start: [before.to] } : {}),
      },
      {
        name: 'note',
        label: words.offerNote,
        required: false,
        field: 'text',
        lines: 'many',
        max: longest,
        ...(before === null || before.note === '' ? {} : { start: before.note }),
      },
    ],
  );
}

export function readOfferAction(values: Values, scene: Scene, ref: FormRef): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const action = ownAction(scene, ref);
  const to = read.choice('to', action === undefined ? [] : couldTake(scene, action), 'required');
  const note = read.text('note', longest, 'optional');
  if (action === undefined) read.problems.note = words.notes.refused['no-such-action'];
  if (!sound(read) || action === undefined || to === undefined) return { problems: read.problems };
  return { command: { do: 'offer-action', action: action.id, to, note } };
}

/** Whether the reader takes it. */
export function answerOfferForm(scene: Scene, ref: FormRef): Form | null {
  const action = offeredToMe(scene, ref);
  if (action === undefined) return null;
  const all = wordsFor(scene);
  const words = all.planAsks;
  const note = (convened(scene.state) && offerOf(action, convened(scene.state) ?? { coreGroup: [] })?.note) ?? '';
  return asked(
    scene,
    ref,
    words.answerOfferForm,
    [
      actionFacts(scene, action),
      ...(note === '' || note === saidLast(action) ? [] : [say(`${who(scene, action.to)}: ${note}`)]),
      quiet(all.notReferral),
    ],
    [
      {
        name: 'takes',
        label: words.answerLabel,
        required: true,
        field: 'one',
        options: [
          { value: 'yes', label: words.takes },
          { value: 'no', label: words.takesNot },
        ],
      },
      {
        name: 'note',
        label: words.takesNote,
        hint: words.takesNoteHint,
        required: true,
        once: { field: 'takes', is: ['no'], before: all.addToYes },
        field: 'text',
        lines: 'many',
        max: longest,
      },
    ],
  );
}

export function readAnswerOffer(values: Values, scene: Scene, ref: FormRef): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const takes = read.choice('takes', ['yes', 'no'] as const, 'required');
  const note = read.text('note', longest, takes === 'no' ? 'required' : 'optional');
  const action = offeredToMe(scene, ref);
  if (action === undefined) read.problems.takes = words.notes.refused.changed;
  if (!sound(read) || action === undefined) return { problems: read.problems };
  return { command: { do: 'answer-offer', action: action.id, takes: takes === 'yes', note } };
}

/** The others of the core group who are there for its child. */
function couldTake(scene: Scene, action: Action): readonly PersonId[] {
  const core = convened(scene.state)?.coreGroup ?? [];
  return byAgency(
    scene,
    core.filter((one) => one !== scene.me && mayTakeOf(scene.state, one, action)),
  );
}

function offeredToMe(scene: Scene, { about }: FormRef): Action | undefined {
  const state = convened(scene.state);
  if (state === null || !isActive(scene)) return undefined;
  return state.actions.find((one) => one.id === about && isOfferedTo(one, scene.me, state));
}
