import type { PersonId } from '../../../ids.ts';
import type { Convened } from '../../conference.ts';
import { type Drawn, endedAs } from '../../drawn.ts';
import { unboundHere } from '../../meeting/answers/unbound-here.ts';
import { mayHave } from '../../need-to-know/children.ts';
import { agencyHere, childrenAskedOf, isByAgency, type ViewRules, withView } from './asked.ts';
import { childrenGivenBy, openViewsOf } from './round.ts';

/** What the cards of those who give a view are made of. */
export const viewParts = [
  'chair',
  'present',
  'invitees',
  'needToKnow',
  'agencies',
  'views',
  'stage',
  'reference',
  'children',
  'when',
] as const satisfies readonly (keyof Convened)[];

type Of = Pick<Convened, (typeof viewParts)[number]>;

/** Of somebody who is here, with the children they are there for: asked for a view, or theirs is in, or all of them can be read. */
export function ofViews(
  conference: Of,
  person: PersonId,
  rules: ViewRules,
): readonly { readonly phase: 'view' | 'viewed'; readonly about: string }[] {
  const { views, stage } = conference;
  if (views.rounds.length === 0) return [];
  const round = endedAs(stage) === '' ? openViewsOf(views.rounds) : null;
  const asked = round === null ? [] : childrenAskedOf(conference, round, person, rules);
  const given = round === null ? new Set() : childrenGivenBy(round, { person });
  if (round !== null && asked.some((child) => !given.has(child))) return [{ phase: 'view', about: String(round.round) }];
  return [{ phase: 'viewed', about: '' }];
}

/** Theirs comes once views are asked for, and does not stir when others give one. */
export function viewCards(of: Of, { procedure }: { readonly procedure: ViewRules }): readonly Drawn[] {
  const { present, views, stage, reference, children, when } = of;
  const last = views.rounds.at(-1);
  if (last === undefined) return [];
  const over = endedAs(stage);
  const unbound = unboundHere(of);
  const open = openViewsOf(views.rounds);
  return present.map((to): Drawn => {
    const asked = open === null ? [] : childrenAskedOf(of, open, to, procedure);
    const given = open === null ? new Set() : childrenGivenBy(open, { person: to });
    const theirs = last.children.filter((child) => mayHave(of.needToKnow.perChild, to, child, 'views'));
    const names = [asked.join(), asked.filter((child) => given.has(child)).join(), theirs.join()];
    const shows = [last.round, last.status, ...names, unbound.includes(to), over, reference, children, when];
    return { to, part: 'view', shows };
  });
}

/** To the chair: who has given one and who has not, what was agreed, and who speaks for whom. */
export function chairsViews({
  chair,
  present,
  views,
  stage,
  reference,
  children,
  agencies,
  needToKnow,
  invitees,
  when,
}: Of): readonly Drawn[] {
  if (chair === null || stage === 'cancelled') return [];
  // Once it is over none is given any more, and what is kept of them is cut down one day without showing.
  const rounds = endedAs(stage) === '' ? views.rounds : views.rounds.map((one) => one.status).join();
  const here = present.map((person) => agencyHere({ agencies }, person)).join();
  const shows = [
    rounds,
    views.agreed,
    views.speakers,
    present,
    here,
    needToKnow,
    invitees,
    endedAs(stage),
    reference,
    children,
    when,
  ];
  return [{ to: chair, part: 'views', shows }];
}

/** The agencies that more than one person here could speak for, where one view of each is asked for. */
export function agenciesWithSeveral(of: Of, rules: ViewRules): readonly (readonly PersonId[])[] {
  if (!isByAgency(rules)) return [];
  return [...Map.groupBy(withView(of, rules), (person) => agencyHere(of, person)).values()].filter((one) => one.length > 1);
}
