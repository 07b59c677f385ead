import type { Instant, PersonId } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Turning } from '../../../tell.ts';
import type { Convened } from '../../conference.ts';
import { type Drawn, endedAs } from '../../drawn.ts';
import { changedSince } from './changed.ts';
import { isWithEverybody, lateDocuments, lateFrom } from './due.ts';
import { isReader, toConfirm } from './recipients.ts';
import { isDecided } from './release.ts';
import { documents } from './shape.ts';

/** What those cards are made of. */
export const circulationParts = [
  'circulation',
  'decision',
  'minutes',
  'planVersions',
  'children',
  'adults',
  'invitees',
  'chair',
  'convenor',
  'type',
  'stage',
  'reference',
  'when',
  'followed',
  'away',
] as const satisfies readonly (keyof Convened)[];

type Of = Pick<Convened, (typeof circulationParts)[number]>;

export interface CirculationPhase {
  readonly phase: 'who-gets' | 'circulating' | 'correction' | 'family-copies' | 'outcome' | 'outcome-read';
  readonly about: string;
}

/** Of those of the family who have been sent something and do not have it yet; the lead professional brings it to them (ST-C1). */
export function familyOwed({ circulation }: Pick<Of, 'circulation'>): readonly string[] {
  const all = circulation.list.filter((one) => !one.person);
  return all.flatMap(({ to }) => toConfirm(circulation, to).map((document) => `${to}/${document}`));
}

/** Whose part of the minutes can be brought to them, since the chair has said which it is. */
function partsSaid({ circulation: { list, attended, sent } }: Of): readonly string[] {
  if (sent.minutes === undefined) return [];
  return list.flatMap(({ to, minutes }) => (minutes === 'part' && (attended[to] ?? []).length > 0 ? [to] : []));
}

function leadIn({ invitees }: Of, { leadRole }: Pick<Procedure, 'leadRole'>): PersonId | null {
  const lead = invitees.find((one) => one.role === leadRole);
  return lead === undefined || lead.standsFor !== undefined ? null : lead.person;
}

/** Whether everything is out, and with everybody. */
function isDone(of: Of): boolean {
  return documents.every((one) => isWithEverybody(of, one)) && changedSince(of).length === 0;
}

/** Whether nothing waits for a chair of one that is over any more: neither the minutes, nor what is to be sent. */
export function isAllOut(of: Of): boolean {
  return of.stage === 'cancelled' || (of.circulation.released !== null && isDone(of));
}

export function circulationPhases(of: Of, person: PersonId, procedure: Procedure, now: Instant): readonly CirculationPhase[] {
  const { circulation, chair, convenor, stage } = of;
  if (stage !== 'held' && stage !== 'closed') return [];
  const waits = person === chair && circulation.released === null && isDecided(of);
  const keeps = (person === chair || person === convenor) && circulation.released !== null && !isDone(of);
  const asked = person === chair ? circulation.corrections.filter((one) => one.answer === null) : [];
  const family = person === leadIn(of, procedure) ? familyOwed(of) : [];
  const open = toConfirm(circulation, person);
  const mine = isReader(of, person);
  return [
    ...(waits ? [phase('who-gets')] : []),
    ...(keeps ? [phase('circulating', lateDocuments(of, procedure, now).join(' '))] : []),
    ...(asked.length === 0 ? [] : [phase('correction', asked.map((one) => one.id).join(' '))]),
    ...(family.length === 0
      ? []
      : [phase('family-copies', [...new Set(family.map((one) => one.split('/').at(-1))), ...partsSaid(of)].join(' '))]),
    ...(mine && open.length > 0 ? [phase('outcome', open.map((one) => `${one}@${circulation.sent[one]}`).join(' '))] : []),
    ...(mine && open.length === 0 ? [phase('outcome-read')] : []),
  ];
}

export function circulationCards(of: Of, { procedure }: { readonly procedure: Procedure }): readonly Drawn[] {
  const { circulation, chair, convenor, stage, reference, when, children } = of;
  const people = circulation.list.flatMap((one) => (one.person ? [one.to as PersonId] : []));
  const readers = new Set([...people, ...[chair, leadIn(of, procedure)].flatMap((one) => one ?? []), convenor]);
  return [...readers].flatMap((to): Drawn[] => {
    const theirs = circulationPhases(of, to, procedure, Number.NEGATIVE_INFINITY);
    if (theirs.length === 0) return [];
    const keeps = to === chair || to === convenor;
    const said = theirs.map((one) => `${one.phase} ${one.about}`).join();
    const own = circulation.corrections.flatMap((one) => (one.by === to && one.answer !== null ? [one.answer.at] : [])).join();
    const shows = [said, own, ...(keeps ? [circulation, changedSince(of).join()] : []), familyOwed(of).join()];
    return [{ to, part: 'circulation', shows: [...shows, children, reference, when, endedAs(stage)] }];
  });
}

/** Whoever keeps the conference reads by the next opening hour what is late. */
export function circulationTurnings(of: Of, person: PersonId, procedure: Procedure): readonly Turning[] {
  if (person !== of.chair && person !== of.convenor) return [];
  if (of.circulation.released === null && !isDecided(of)) return [];
  return lateFrom(of, procedure).map((at) => ({ at, comesDown: true }));
}

function phase(name: CirculationPhase['phase'], about = ''): CirculationPhase {
  return { phase: name, about };
}
