import type { CaseId, PersonId } from '../../ids.ts';
import type { Tell } from '../../tell.ts';
import { holdFor } from '../meeting/held-back/waiting.ts';
import { currentConference, isHeld, isOver, reached } from '../meetings.ts';
import { mayHave } from '../need-to-know/children.ts';
import { leadOf } from '../people/lead.ts';
import type { Case, Known } from '../whole.ts';
import type { FamilyChange } from './shape.ts';

/**
 * The children of a case whose list was agreed are others now. Whoever made the case and its chair hear of every change but their own; of a
 * child that came in, went, was born or has another name also whoever is invited and may know of that child, as long as the conference is to come;
 * of a birth whoever was invited to the one that was held, too, and the core group and who leads (ST-B1); of when it leaves hospital these two
 * (FV-B1).
 */
export function familyTells(id: CaseId, before: Case, after: Case, known: Pick<Known, 'procedure'>): readonly Tell[] {
  const { opening, family } = after;
  if (opening.status !== 'open' || family.changed === before.family.changed) return [];
  const news = family.changes.slice(before.family.changed - family.changed);
  const from = family.changed - news.length;
  return news.flatMap((change, nth) => {
    const item = { item: 'notice', case: id, notice: 'family-changed', about: String(from + nth + 1) } as const;
    if (change.what === 'stopped' || change.what === 'goes-on') {
      const keepers = [opening.convenor, ...chairOf(after), leadOf(after, known.procedure) ?? change.by, change.by];
      return [...new Set(keepers as readonly PersonId[])].flatMap((to) => endingTells(before, change, { to, item }));
    }
    const all = new Set([
      opening.convenor,
      ...chairOf(after),
      ...(change.what === 'corrected' ? [] : othersFor(after, change, known.procedure)),
    ]);
    all.delete(change.by as PersonId);
    return [...all].map((to): Tell => ({ to, item, notBefore: 0 }));
  });
}

/**
 * Everything stopped for a child, or goes on: no invitee is told, since no card says why. Whoever entered it has the way back at once; who keeps the case hears
 * of it once two minutes have gone by, and so not of a slip.
 */
function endingTells(before: Case, { what, child, by, at }: FamilyChange, to: Pick<Tell, 'to' | 'item'>): readonly Tell[] {
  if (what === 'stopped') return [{ ...to, notBefore: to.to === by ? 0 : at + holdFor }];
  const entered = before.family.ended.find((one) => one.child.id === child)?.at ?? at;
  return to.to === by || at < entered + holdFor ? [] : [{ ...to, notBefore: 0 }];
}

function chairOf(state: Case): readonly PersonId[] {
  const meeting = currentConference(state)?.meeting;
  return meeting === undefined || meeting.when.chair === null || reached(meeting.calling) === 'draft' ? [] : [meeting.when.chair];
}

function othersFor(state: Case, { child, what }: FamilyChange, procedure: Known['procedure']): readonly PersonId[] {
  const meeting = currentConference(state)?.meeting;
  if (child === null || meeting === undefined || meeting.calling.stage === 'cancelled') return [];
  const invited = meeting.list.people.map((one) => one.person);
  const carry = [...state.plan.coreGroup, leadOf(state, procedure) ?? []].flat();
  const isToCome = reached(meeting.calling) === 'convened' && !isOver(meeting);
  const wasHeld = what === 'born' && isHeld(meeting);
  const all = what === 'discharge' ? carry : isToCome ? invited : wasHeld ? [...invited, ...carry] : [];
  return all.filter((one) => mayHave(state.needToKnow.perChild, one, child, 'details'));
}
