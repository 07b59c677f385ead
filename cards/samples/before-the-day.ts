import type { Language } from '../../domain/calendar/format.ts';
import type { Conference } from '../../domain/case/conference.ts';
import type { PhaseName } from '../../domain/case/phase-names.ts';
import type { Instant, PersonId } from '../../domain/ids.ts';
import { phaseKinds } from '../meeting/phases.ts';
import type { Card } from '../model.ts';
import { administrator, backup, chair, guests } from './partnership.ts';
import { sampleScene } from './scene-of.ts';
import * as states from './states.ts';

const first = guests[0] ?? chair;

/** The first on the list is said to bring what all the others know, who cannot come. */
function spokenFor(size: states.Size): Conference {
  const state = states.invited(size);
  const answer = {
    answer: 'apologies',
    reason: 'not-involved',
    speaks: 'social-worker',
    line: '',
    at: states.now,
  } as const;
  return { ...state, invitees: state.invitees.map((one) => (one.person === first ? one : { ...one, answer })) };
}

/** One school is on the list for three children, and either nobody has said whether that is all, or somebody has. */
function ofSchools<S extends Conference>(state: S, schools?: number): S {
  const household = { siblings: { 'under-five': 0, 'pre-five': 0, 'school-age': 3 }, preFive: null };
  const invitees = state.invitees.map((one) => ({ ...one, role: one.person === first ? 'school' : 'other' }));
  return { ...state, invitees, household: schools === undefined ? household : { ...household, schools } };
}

/** A list that waits for its chair, or whose start has gone by; and what is open before the day. */
export function beforeTheDayCards(language: Language, size: states.Size): readonly (readonly [name: string, card: Card])[] {
  const one = (phase: PhaseName, state: Conference, me: PersonId, said: string, now: Instant) => {
    const card = phaseKinds[phase].draw(sampleScene(state, me, language, now), '');
    if (card === null) throw new Error(`the sample ${phase} ${said} shows nothing`);
    return [`${phase} ${said}`, card] as const;
  };
  const proposed = states.proposed(size);
  const unsettled = states.unsettled(size);
  return [
    one('list', proposed, chair, 'waits', states.beforehand),
    one('list', proposed, chair, 'after the start', states.started),
    one('draft', proposed, administrator, 'waits', states.beforehand),
    one('draft', proposed, administrator, 'after the start', states.started),
    one('draft', ofSchools(states.fullDraft(size)), administrator, 'with fewer schools than children', states.now),
    one('draft', ofSchools(states.fullDraft(size), 1), administrator, 'with all schools, as was said', states.now),
    one('list', ofSchools(proposed, 1), chair, 'with all schools, as was said', states.now),
    one('backup', proposed, backup, 'the list waits', states.beforehand),
    one('pre-flight', unsettled, chair, 'to the chair', states.beforehand),
    one('invitation', spokenFor(size), first, 'speaks for another', states.beforehand),
    one('pre-flight', unsettled, administrator, 'to the administrator', states.beforehand),
  ];
}
