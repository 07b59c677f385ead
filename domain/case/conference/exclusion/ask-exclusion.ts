import { localDay } from '../../../calendar/london.ts';
import type { Stamp } from '../../../decider.ts';
import { isFreshId } from '../../../fresh-id.ts';
import type { Instant, PersonId } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Case, type Decided, type InMeeting, type Known } from '../../whole.ts';
import type { AskedExclusion, Exclusion, ExclusionCommands, ExclusionEvents, ExclusionId } from './shape.ts';
import { isOfFamily, isSameSubject, mayKnowOf } from './subject.ts';

type Outcome = Decided<Tagged<'event', ExclusionEvents>>;

/** Of one asker more than a family has people to be afraid of. How many others have asked must not show in an answer. */
const mostOfOne = 5;

/** Whoever is invited asks the chair that somebody of the family is not there, or not for all of it. Late it is heard too, and flagged. */
export function askExclusion(
  { case: of, meeting }: InMeeting,
  { id, subject, wants, ground, evidence, words, by, at }: ExclusionCommands['ask-exclusion'] & Stamp,
  { procedure }: Known,
): Outcome {
  const asks: AskedExclusion = { subject, wants, ground, evidence, words };
  const { asked } = meeting.exclusion;
  const mine = asked.filter((one) => one.by === by);
  const isSame = (one: Exclusion) => one.decision === null && isSameSubject(one.subject, subject) && one.ground === ground;
  if (mine.some((one) => one.id === id || (isSame(one) && one.words === words))) return already;
  if (!isFreshId(id) || asked.some((one) => one.id === id)) return { refused: 'changed' };
  const family = familyOf(of, meeting.when.chair);
  if (!isOfFamily(family, subject) || !mayKnowOf(family, by as PersonId, subject)) return { refused: 'no-such-adult' };
  if (procedure.exclusion?.grounds.some((one) => one.key === ground) !== true) return { refused: 'incomplete' };
  if (subject === 'other' && words === '') return { refused: 'incomplete' };
  if (mine.length >= mostOfOne) return { refused: 'enough-told' };
  const late = isLateToAsk(procedure, meeting.when.when?.startsAt ?? null, at);
  return { events: [{ event: 'exclusion-asked', id, late, ...asks }] };
}

/** What was asked is asked no more, as long as the chair has said nothing to it. */
export function withdrawExclusion(
  { meeting }: InMeeting,
  { exclusion, by }: ExclusionCommands['withdraw-exclusion'] & Stamp,
): Outcome {
  const found = askedBy(meeting.exclusion.asked, exclusion, by);
  if (found === undefined) return already;
  return found.decision === null ? { events: [{ event: 'exclusion-withdrawn', exclusion }] } : { refused: 'too-late' };
}

/** Of somebody else's it says no more than of one that is not there. */
function askedBy(asked: readonly Exclusion[], id: ExclusionId, by: Stamp['by']): Exclusion | undefined {
  return asked.find((one) => one.id === id && one.by === by);
}

/** By the procedure's own row, in calendar days before the conference (ST-T13); where it has none, never. */
export function isLateToAsk({ timescales }: Pick<Procedure, 'timescales'>, startsAt: Instant | null, at: Instant): boolean {
  const rule = timescales.find((one) => one.to === 'exclusion-request');
  if (rule === undefined || !('before' in rule) || rule.before === undefined || startsAt === null) return false;
  const [days, unit] = rule.before;
  return unit === 'days' && localDay(at) > localDay(startsAt) - days;
}

export function familyOf({ family, needToKnow }: Case, chair: PersonId | null) {
  return { adults: family.adults, adultsOff: family.adultsOff, children: family.children, needToKnow, chair };
}
