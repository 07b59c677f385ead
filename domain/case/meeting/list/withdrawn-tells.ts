import type { CaseId, PersonId } from '../../../ids.ts';
import type { MeetingId } from '../../../ref.ts';
import type { Tell } from '../../../tell.ts';
import { meetingsOf } from '../../meetings.ts';
import { isCoreRole } from '../../people/core.ts';
import { isAway } from '../../people/departures.ts';
import { sameMeetings } from '../../same-meetings.ts';
import type { Case, Known, Meeting } from '../../whole.ts';
import type { Listed } from './shape.ts';
import { hearersOf } from './teams/team-hears.ts';
import { isOpen } from './teams/team-place.ts';

/** What a notice of a withdrawn invitation is about, as its text: enough to say it to somebody who has no part in the case any more. */
export interface Withdrawn {
  readonly meeting: MeetingId;
  /** When it was to start, as they knew it. */
  readonly startsAt: number;
}

/** `version`: of the list, so that each withdrawal is a message of its own. */
function textOf({ meeting, startsAt }: Withdrawn, version: number): string {
  return [meeting, version, startsAt].join('/');
}

export function withdrawnOf(about: string): Withdrawn {
  const [meeting, , startsAt] = about.split('/');
  return { meeting: meeting as MeetingId, startsAt: Number(startsAt) };
}

/**
 * Somebody who was invited, or asked to keep the time free, is on the list no more: they are told so, since their card is only emptied, which
 * notifies nobody. Of a deputy whose place goes back to whom they stand for both cards say so. Not who has left, or from whom the case is kept, nor who takes the chair or sends a
 * deputy.
 */
export function withdrawnTells(
  id: CaseId,
  before: Case,
  after: Case,
  { procedure, directory }: Pick<Known, 'procedure' | 'directory'>,
): readonly Tell[] {
  if (after.opening.status !== 'open' || sameMeetings(before, after, ['list'])) return [];
  return meetingsOf(after).flatMap(({ id: meeting, meeting: is }) => {
    const was = before.meetings[meeting];
    const startsAt = was?.when.when?.startsAt;
    if (was === undefined || startsAt === undefined || was.list === is.list) return [];
    const people = was.list.people.filter((one) => knew(was, one, procedure) && !isHandedBack(was, is, one.person));
    const asked = (was.list.teams ?? []).filter((one) => !is.list.teams?.some(({ team }) => team === one.team));
    const all = [...people.map((one) => one.person), ...asked.flatMap((one) => hearersOf(one, 'withdrawn', directory))];
    const gone = [...new Set(all)].filter((one) => isGone(after, is, one));
    return gone.map(
      (to): Tell => ({
        to,
        item: {
          item: 'notice',
          case: id,
          notice: 'withdrawn',
          about: textOf({ meeting, startsAt }, is.list.version),
          turnings: [{ at: startsAt }],
        },
        notBefore: 0,
      }),
    );
  });
}

/** The invitations were out; before that the statutory core is asked to keep the time free. */
function knew({ calling: { stage } }: Meeting, { role, standsFor }: Listed, procedure: Known['procedure']): boolean {
  if (stage === 'proposed') return isCoreRole(procedure, role) && standsFor === undefined;
  return stage === 'convened' || stage === 'held';
}

function isGone({ people }: Case, { list, when }: Meeting, person: PersonId): boolean {
  // Whoever need not come in somebody's place any more has a card that says so.
  const stoodDown = list.stoodDown?.some((one) => one.person === person) === true;
  if (when.chair === person || isAway(people, person) || stoodDown) return false;
  return !list.people.some((one) => one.person === person || one.standsFor === person);
}

/** They gave the place back to their team themself, and read so. */
function isHandedBack({ list: was }: Meeting, { list: is }: Meeting, person: PersonId): boolean {
  const place = was.teams?.find((one) => one.taken?.person === person);
  return place !== undefined && is.teams?.some((one) => one.team === place.team && isOpen(one)) === true;
}
