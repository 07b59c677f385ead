import { isoFromDay } from '../../../calendar/iso.ts';
import { localDay } from '../../../calendar/london.ts';
import type { Instant, PersonId } from '../../../ids.ts';
import type { Tell } from '../../../tell.ts';
import { currentConference, isHeld } from '../../meetings.ts';
import { isAway } from '../../people/departures.ts';
import { leadOf } from '../../people/lead.ts';
import type { Case, Known } from '../../whole.ts';
import { planShown } from '../shown.ts';
import { concernedBy } from './concerned.ts';
import { toldTogether } from './slice.ts';

/**
 * Every change of the plan is told to whom it concerns, but for whoever made it, with what is changed in the ten minutes since the first (FV-M1).
 * `heard`: who is told of an action by itself.
 */
export function planTells(
  before: Case,
  after: Case,
  { procedure }: Pick<Known, 'procedure'>,
  heard: readonly Tell[],
): readonly Tell[] {
  const { opening, versions, people, needToKnow } = after;
  if (opening.status !== 'open' || before.versions === versions) return [];
  const lead = leadOf(after, procedure);
  const of = { ...planShown(after), needToKnow };
  const ofActions = new Set(heard.map((one) => one.to));
  return versions.changes
    .filter(({ version, at }) => version > before.versions.version && !isWrittenInTheRoom(after, at))
    .flatMap(({ at, by, items, told }) => {
      const hear = (item: (typeof items)[number]) => {
        const all = concernedBy(of, item, at, lead);
        return 'action' in item ? all.filter((one) => !ofActions.has(one)) : all;
      };
      const all = new Set<PersonId>(items.flatMap(hear));
      all.delete(by);
      const item = { item: 'notice', case: opening.id, notice: 'plan-changed', about: String(told.from) } as const;
      return [...all].filter((one) => !isAway(people, one)).map((to): Tell => ({ to, item, notBefore: told.at + toldTogether }));
    });
}

/** On the day of a conference, until its plan has gone out: whoever is there hears it, and everybody else is sent it as a whole. */
export function isWrittenInTheRoom(state: Case, at: Instant): boolean {
  const meeting = currentConference(state)?.meeting;
  if (meeting === undefined || !isHeld(meeting) || meeting.when.when === null) return false;
  return meeting.when.when.date === isoFromDay(localDay(at)) && meeting.circulation.sent.plan === undefined;
}
