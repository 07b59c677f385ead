import { isoFromDay } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import { asked, opens } from '../building/building.ts';
import { who } from '../building/people.ts';
import { isAdministrator, isConferenceOver } from '../building/reader-part.ts';
import { reading, type Values } from '../building/values.ts';
import { chairWord, dayText } from '../building/wording.ts';
import type { FormRead } from '../kinds.ts';
import type { Block, Button, Form, FormRef } from '../model.ts';
import { needToKnowRows } from '../need-to-know/rows.ts';
import type { Scene } from '../scene.ts';
import { capital } from '../words/in-a-sentence.ts';
import { wordsFor } from '../words/words-for.ts';

/** What it leads to, each a form of its own. */
const changes = ['pass-on', 'chair', 'minute-taker'] as const;
const mostRequests = 3;
type Change = (typeof changes)[number];

/** Who has a case, for those of its unit who may change that. */
export function manageForm(scene: Scene, ref: FormRef): Form {
  const { state, procedure, language } = scene;
  const all = wordsFor(scene);
  const words = all.parts;
  const named = (id: typeof state.chair) => (id === null ? all.nobody : who(scene, id));
  const rows = [
    [all.reference, state.reference],
    [words.convenor, named(state.convenor)],
    [capital(chairWord(procedure, language)), named(state.chair)],
    [words.minuteTaker, named(state.minuteTaker)],
  ] as const;
  const options = changesFor(scene).map((value) => ({ value, label: labelOf(value, scene) }));
  return asked(
    scene,
    ref,
    words.manage,
    [{ block: 'facts', rows }, ...waysOn(scene), ...requestRows(scene), ...needToKnowRows(scene)],
    [{ name: 'change', label: words.change, required: true, field: 'one', options }],
    'next',
  );
}

/** To administrators what it is, what a draft still lacks, and once its latest conference is over the next one. */
function waysOn(scene: Scene): readonly Block[] {
  const { state } = scene;
  if (!isAdministrator(scene)) return [];
  const { parts: words, ending, details, convening } = wordsFor(scene);
  const row = (text: string, button: Button): Block => ({ block: 'row', text, button });
  const isMade = state.status !== 'convened' && !isConferenceOver(state);
  return [
    row(words.toRead, opens(details, 'details', state)),
    ...(state.next === null
      ? []
      : [row(words.toCallNext, opens(ending.callNext, 'call', { id: state.id, meeting: state.next }))]),
    ...(isMade
      ? [
          row(convening.partWhen, opens(state.when === null ? convening.fill : convening.change, 'when', state)),
          row(convening.partPeople, opens(convening.addPeople, 'invite', state)),
        ]
      : []),
    ...(state.stage === 'draft'
      ? [
          row(convening.partChildren, opens(convening.addChild, 'child', state, String(state.childrenEver))),
          row(convening.proposeHint, opens(convening.propose, 'propose', state)),
        ]
      : []),
  ];
}

/** What was asked for that led to it, the latest first. */
function requestRows(scene: Scene): readonly Block[] {
  const { state, language } = scene;
  const { requests } = wordsFor(scene);
  return state.requests.slice(0, mostRequests).map(({ id, at }): Block => {
    const day = dayText(isoFromDay(localDay(at)), language);
    return { block: 'row', text: requests.wasAsked(day), button: opens(requests.read, 'request', state, id) };
  });
}

export function readManage(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const form = read.choice('change', changesFor(scene), 'required');
  if (form === undefined) return { problems: read.problems };
  return { next: { form, of: scene.state.id, meeting: scene.state.meeting } };
}

function changesFor({ state }: Scene): readonly Change[] {
  const isWritten = state.stage === 'cancelled' || state.minutes.stage === 'agreed';
  return changes.filter((one) => one !== 'minute-taker' || !isWritten);
}

function labelOf(change: Change, scene: Scene): string {
  const words = wordsFor(scene).parts;
  return { 'pass-on': words.passOn, chair: words.anotherChair, 'minute-taker': words.nameMinuteTaker }[change];
}
