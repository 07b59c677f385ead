import { readable } from '../../../access/right.ts';
import type { PersonId } from '../../../ids.ts';
import type { Slice } from '../../../slice.ts';
import { type Apart, goingOn, stopping } from '../../family/stopped.ts';
import type { CaseLevel } from '../../whole.ts';
import { agreeVisits, changeVisits, endVisits, saySeen } from './agree.ts';
import type { Visit, VisitAgreed, VisitId, VisitingCommands, VisitingEvents, VisitingState } from './shape.ts';

const agrees = [{ who: ['chair', 'lead'], when: readable, row: 'BU-C1' }] as const;

/** The visiting matrix of a plan: who sees which child, how often, and when last, as told (BU-C1). */
export const visiting: Slice<CaseLevel, VisitingState, VisitingCommands, VisitingEvents> = {
  start: { visits: [], stopped: [] },
  may: {
    'agree-visits': agrees,
    'change-visits': agrees,
    'end-visits': agrees,
    'say-seen': [{ who: ['lead', 'core-group', 'invitee'], when: readable, row: 'BU-C1' }],
  },
  decide: {
    'agree-visits': agreeVisits,
    'change-visits': changeVisits,
    'end-visits': endVisits,
    'say-seen': saySeen,
  },
  evolve: {
    'visits-agreed': ({ visits, stopped }, { visit, who, days, child, at }) => ({
      stopped,
      visits: [...visits, { id: visit, ...agreed({ who, days, child }), status: 'stands', at, seen: null, was: [] }],
    }),
    'visits-changed': (own, { visit, now, at }) =>
      changed(own, visit, ({ id, status, seen, was, who, days, child }) => {
        return { id, ...now, status, at, seen, was: [...was, { ...agreed({ who, days, child }), until: at }] };
      }),
    'visits-ended': (own, { visit, stands, at }) =>
      changed(own, visit, (one) => ({ ...one, at, status: stands ? 'stands' : 'withdrawn' })),
    'seen-said': (own, { visit, on, by }) =>
      changed(own, visit, (one) => ({ ...one, seen: on === '' ? null : { on, by: by as PersonId } })),
  },
  says: {
    'visits-agreed': ({ visit, days }) => `visits-agreed ${visit}, at least every ${days} days`,
    'visits-changed': ({ visit, now }) => `visits-changed ${visit}, at least every ${now.days} days`,
    'visits-ended': ({ visit, stands }) => `visits-ended ${visit}${stands ? ', and put back' : ''}`,
    'seen-said': ({ visit, on }) => `seen-said ${visit} ${on === '' ? 'taken back' : on}`,
  },
  hear: {
    'child-ended': (own, event) => apart(own, stopping(ofPlan(own), event)),
    'ending-taken-back': (own, event) => apart(own, goingOn(ofPlan(own), event)),
  },
};

function agreed({
  who,
  days,
  child,
}: {
  who: VisitAgreed['who'];
  days: number;
  child: VisitAgreed['child'] | undefined;
}): VisitAgreed {
  return { who, days, ...(child === undefined ? {} : { child }) };
}

const ofPlan = ({ visits, stopped }: VisitingState): Apart<Visit> => ({ live: visits, stopped });

function apart(own: VisitingState, { live, stopped }: Apart<Visit>): VisitingState {
  return live === own.visits ? own : { visits: live, stopped };
}

function changed({ visits, stopped }: VisitingState, id: VisitId, change: (one: Visit) => Visit): VisitingState {
  return { stopped, visits: visits.map((one) => (one.id === id ? change(one) : one)) };
}
