import { isoFromDay } from '../../../calendar/iso.ts';
import { localDay, localTime } from '../../../calendar/london.ts';
import type { Instant, PersonId } from '../../../ids.ts';
import { ownEntry } from '../../../own-entry.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Conference, Convened } from '../../conference.ts';
import { type Drawn, endedAs } from '../../drawn.ts';
import type { Child } from '../../family/shape.ts';
import { mayHave } from '../../need-to-know/children.ts';
import type { Known } from '../../whole.ts';
import { saysNext } from './dissent-next.ts';
import { isUnansweredOne, ownerless, ownerOf, toDoSince } from './recommended-tasks.ts';
import type { Dissent } from './shape.ts';
import { lateTasks } from './tasks.ts';

type Of = Pick<
  Convened,
  | 'decision'
  | 'away'
  | 'chair'
  | 'convenor'
  | 'minuteTaker'
  | 'invitees'
  | 'children'
  | 'stage'
  | 'needToKnow'
  | 'when'
  | 'day'
  | 'standings'
>;

/** What of it is whose, as phases of their one card. `about` says which, so that something new comes down. */
export type DecisionPhase = {
  readonly phase: 'decide' | 'decided' | 'decided-said' | 'dissent' | 'recommendation' | 'decided-tasks';
  readonly about: string;
};

/** The children of whom somebody may know. */
export function childrenSeen(
  of: Pick<Conference, 'chair' | 'convenor' | 'children' | 'needToKnow'>,
  person: PersonId,
): readonly Child[] {
  if (person === of.chair || person === of.convenor) return of.children;
  return of.children.filter(({ id }) => mayHave(of.needToKnow.perChild, person, id, 'details'));
}

/** Of whom nothing is decided, and for whom it is not adjourned. */
export function undecided(
  { decision: { children, adjourned } }: Pick<Conference, 'decision'>,
  all: readonly Child[],
): readonly Child[] {
  return all.filter(({ id }) => children[id] === undefined && adjourned[id] === undefined);
}

export function decisionPhases(of: Of, person: PersonId, procedure: Procedure, now: Instant): readonly DecisionPhase[] {
  const { stage } = of;
  return stage === 'held' || stage === 'closed' ? [...ofOutcome(of, person), ...ofWhatFollows(of, person, procedure, now)] : [];
}

/** What the chair has answered, and of which somebody has not said yet how it goes on. */
export function toGoOn(
  { decision, ...of }: Pick<Of, 'decision' | 'invitees' | 'needToKnow' | 'chair'>,
  person: PersonId,
  procedure: Pick<Procedure, 'leadRole'>,
): readonly Dissent[] {
  return decision.dissents.filter((one) => {
    return one.answer !== null && one.next === null && saysNext(one, of, procedure) === person;
  });
}

/** What waits for an answer: the chair's to whoever disagrees (FV-D2), an agency's to what is recommended to it (ST-D5); and what is to do. */
function ofWhatFollows(of: Of, person: PersonId, procedure: Procedure, now: Instant): readonly DecisionPhase[] {
  const { dissents, recommendations } = of.decision;
  const raised = person === of.chair ? dissents.filter((one) => one.answer === null) : [];
  const answered = toGoOn(of, person, procedure);
  const left = ownerless(of);
  const theirs = recommendations.filter((one) =>
    left.includes(one) ? ownerOf(one, of) === person : one.owner === person && one.answer === null,
  );
  const tasks = toDoSince(of, procedure);
  // What is late is the chair's too, whoever has it.
  const late = person === of.chair && now > 0 ? lateTasks(tasks, localDay(now)) : [];
  const open = tasks.filter((one) => (one.who === person && !one.done && !isUnansweredOne(one)) || late.includes(one));
  return [
    ...(raised.length === 0 ? [] : [{ phase: 'dissent', about: raised.map((one) => `${one.id}/${one.at}`).join(' ') } as const]),
    ...(answered.length === 0
      ? []
      : [{ phase: 'dissent', about: answered.map((one) => `${one.id}/${one.answer?.at}`).join(' ') } as const]),
    ...(theirs.length === 0 ? [] : [{ phase: 'recommendation', about: theirs.map((one) => one.id).join(' ') } as const]),
    ...(open.length === 0 ? [] : [{ phase: 'decided-tasks', about: open.map((one) => one.id).join(' ') } as const]),
  ];
}

function ofOutcome(of: Of, person: PersonId): readonly DecisionPhase[] {
  const { chair } = of;
  const all = childrenSeen(of, person);
  const open = undecided(of, all);
  if (person === chair) {
    // Whoever records it is not told that they did, and what is recorded asks nothing more of them.
    const phase = open.length === 0 ? 'decided-said' : 'decide';
    return all.length === 0 ? [] : [{ phase, about: `${open.length} ${whichOf(of, all)}` }];
  }
  return open.length === 0 && all.length > 0 && isToldOf(of, person) ? [{ phase: 'decided', about: whichOf(of, all) }] : [];
}

/** Whoever is on the list, whether they came or not, and those who chair it, set it up and write the record (FV-T17). */
function isToldOf({ invitees, chair, convenor, minuteTaker }: Of, person: PersonId): boolean {
  return [chair, convenor, minuteTaker].includes(person) || invitees.some((one) => one.person === person);
}

/**
 * To whom a decision on these children goes as it is recorded, but for the chair; and who of those invited was not there for it, since they did
 * not come or had left by then (FV-T17, Q-13).
 */
export function toldOfDecision(of: Of & Pick<Convened, 'present' | 'day'>): {
  readonly told: readonly PersonId[];
  readonly absent: readonly PersonId[];
} {
  const all = [of.convenor, of.minuteTaker, ...of.invitees.map((one) => one.person)].flatMap((one) => one ?? []);
  const told = [...new Set(all)].filter((one) => one !== of.chair && childrenSeen(of, one).length > 0);
  const absent = of.invitees.map((one) => one.person).filter((one) => told.includes(one) && !wasThere(of, one));
  return { told, absent };
}

/** Whoever left is taken to have been there where it is not known when it was decided: it was recorded on another day, without the times of a sheet. */
function wasThere(of: Of & Pick<Convened, 'present' | 'day'>, person: PersonId): boolean {
  const left = ownEntry(of.day.left, person);
  if (left === undefined) return of.present.includes(person);
  const { children, adjourned } = of.decision;
  const at = Math.max(...childrenSeen(of, person).map(({ id }) => children[id]?.at ?? adjourned[id]?.at ?? 0));
  const onTheDay = isoFromDay(localDay(at)) === of.when.date ? localTime(at) : null;
  const decided = of.day.sheet === null ? onTheDay : of.day.sheet.decision;
  return decided === null || left >= decided;
}

/** When each was decided: what is decided otherwise comes down anew. */
function whichOf({ decision: { children, adjourned } }: Of, all: readonly Child[]): string {
  return all.map(({ id }) => `${id}/${children[id]?.at ?? adjourned[id]?.at ?? ''}`).join(' ');
}

/** What those are made of. */
export const partsOfDecision = [
  'decision',
  'away',
  'chair',
  'convenor',
  'minuteTaker',
  'invitees',
  'children',
  'stage',
  'needToKnow',
  'reference',
  'when',
  'day',
  'standings',
] as const satisfies readonly (keyof Convened)[];

/** The cards of those to whom it says something. */
export function cardsOfDecision(of: Of & Pick<Convened, 'reference'>, { procedure }: Pick<Known, 'procedure'>): readonly Drawn[] {
  const { chair, convenor, minuteTaker, invitees, reference, when, stage } = of;
  if (stage !== 'held' && stage !== 'closed') return [];
  const people = new Set([chair, convenor, minuteTaker, ...invitees.map((one) => one.person)].flatMap((one) => one ?? []));
  return [...people].flatMap((to): Drawn[] => {
    const theirs = decisionPhases(of, to, procedure, Number.NEGATIVE_INFINITY);
    if (theirs.length === 0) return [];
    const text = theirs.map((one) => `${one.phase} ${one.about}`).join();
    return [{ to, part: 'decision', shows: [text, reference, when, endedAs(stage)] }];
  });
}
