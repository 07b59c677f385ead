import type { Day } from '../../domain/calendar/day.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import { dayFromIso } from '../../domain/calendar/iso.ts';
import { keepsLimit, ownLimits } from '../../domain/case/dates/own-limits.ts';
import { hasLimit, missingStart } from '../../domain/case/dates/start-facts.ts';
import { inLanguage } from '../../domain/procedures/text.ts';
import { kindOf } from '../../domain/ref.ts';
import type { Deadline } from '../../domain/timescales/deadline.ts';
import { heading, opens, quiet, say, warn } from '../building/building.ts';
import type { Block } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { countedFrom } from './counted-from.ts';
import { explained } from './explained.ts';

/** By when the conference has to be held, how that is counted, and whether the date chosen keeps it. A missed one is a question, never a "breach". */
export function statutoryDate(scene: Scene): readonly Block[] {
  const planned = scene.state.when === null ? null : dayFromIso(scene.state.when.date);
  const lines = ownLimitsOf(scene).flatMap((one) => (one.due === null ? [] : dated(scene, one, one.due, planned)));
  return withSource(scene, lines);
}

/** What this meeting is itself to keep, as its reader may know it. */
export function ownLimitsOf({ datesToRead, state }: Scene): readonly Deadline[] {
  const planned = state.when === null ? null : dayFromIso(state.when.date);
  return ownLimits(datesToRead(), { kind: kindOf(state.meeting), type: state.type, planned });
}

/** By when a meeting that is moved has to be held, on the form to move it. */
export function movedStatutoryDate(scene: Scene): readonly Block[] {
  const lines = ownLimitsOf(scene).flatMap((one) => (one.due === null ? [] : dated(scene, one, one.due, 'unsaid')));
  return withSource(scene, lines);
}

/** By when the next conference has to be held, on the form that calls it: of one before it, what nothing has kept yet. */
export function nextStatutoryDate(scene: Scene): readonly Block[] {
  const open = scene.datesToRead().filter((one) => (one.to === 'conference' || one.to === 'review') && one.by === null);
  const lines = open.flatMap((one) => (one.due === null ? [] : dated(scene, one, one.due, 'unsaid')));
  return lines.length === 0 ? [] : withSource(scene, lines);
}

function withSource(scene: Scene, lines: readonly Block[]): readonly Block[] {
  const words = wordsFor(scene).convening;
  const missing = startMissing(scene);
  if (lines.length === 0) return [heading(words.dateTitle), ...(missing.length === 0 ? [quiet(noDay(scene))] : missing)];
  return [heading(words.dateTitle), ...lines];
}

/** Why there is no day by when the meeting has to be held. */
function noDay(scene: Scene): string {
  const { procedure, state } = scene;
  const words = wordsFor(scene).convening;
  if (state.meeting !== null && kindOf(state.meeting) === 'core-group') return words.noLimitCoreGroup;
  return procedure.overlay || hasLimit(procedure, state.type) ? words.noClock : words.noLimit;
}

/** No date to count from was given: said loudly, to whoever prepares the conference and to the chair, and nothing waits for it. */
export function startMissing(scene: Scene): readonly Block[] {
  const { state, procedure } = scene;
  const words = wordsFor(scene).convening;
  const facts = missingStart(state, procedure).map((fact) => words.fact[fact] ?? fact);
  return facts.length === 0 ? [] : [warn(words.noStart(wordsFor(scene).or(facts)))];
}

/** `planned`: the day to compare it with; 'unsaid': none, in a dialog. */
function dated(scene: Scene, deadline: Deadline, due: Day, planned: Day | null | 'unsaid'): readonly Block[] {
  const words = wordsFor(scene).convening;
  const earliest = deadline.kind === 'earliest';
  const keeps = planned === null || planned === 'unsaid' ? null : keepsLimit(deadline, planned);
  const answer = planned === 'unsaid' ? '' : keeps === null ? words.noDateYet : keeps ? words.kept : '';
  const late = keeps === false ? [warn(words.notKept)] : [];
  const { dates } = wordsFor(scene);
  if (deadline.tellsExpected && planned !== 'unsaid') {
    // This card is posted, and the day would tell an expected date of delivery.
    const text = dates.inDialog(`${inLanguage(deadline.title, scene.language)} (${deadline.rule})`);
    const row = {
      block: 'row',
      text: answer === '' ? text : `${text}. ${answer}`,
      button: opens(dates.how, 'dates', scene.state),
    } as const;
    return [row, ...late];
  }
  const by = (earliest ? words.heldFrom : words.heldBy)(formatDay(due, scene.language));
  return [
    say([{ strong: by }, ...(answer === '' ? [] : [` ${answer}`])]),
    ...late,
    quiet([...countedFrom(deadline, scene.language), explained(deadline, scene.goesBy, scene.language)].join(' ')),
  ];
}
