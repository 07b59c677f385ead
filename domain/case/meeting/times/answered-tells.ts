import { administers } from '../../../access/administers.ts';
import type { CaseId } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { MeetingId } from '../../../ref.ts';
import type { Tell } from '../../../tell.ts';
import { coreGroupsOf } from '../../meetings.ts';
import { isShutOut } from '../../need-to-know/named.ts';
import { leadOf } from '../../people/lead.ts';
import type { Case, Known, Meeting } from '../../whole.ts';
import { askedOfTimes, notSaid } from './asked-about.ts';

/**
 * The last of a core group has said which times suit. Whoever holds the meeting sees it come down on a card; another who asked, since they lead or
 * administer, hears so alone.
 */
export function timesAnsweredTells(id: CaseId, before: Case, after: Case, { directory, procedure }: Known): readonly Tell[] {
  if (before.meetings === after.meetings || after.opening.status !== 'open') return [];
  const [last] = coreGroupsOf(after).slice(-1);
  const offer = last?.meeting.times ?? null;
  if (last === undefined || offer === null || last.meeting.calling.stage !== 'convened') return [];
  const { by, number, times } = offer;
  const asker = directory.people.get(by);
  if (by === last.meeting.when.chair || isShutOut(after, asker)) return [];
  if (by !== leadOf(after, procedure) && !administers(asker, after.opening.unit)) return [];
  if (!haveAllSaid(last.id, last.meeting, procedure) || haveAllSaid(last.id, before.meetings[last.id], procedure)) return [];
  const turnings = times.map(({ startsAt }) => ({ at: startsAt }));
  const about = `${last.id}/${number}`;
  return [{ to: by, item: { item: 'notice', case: id, notice: 'times-answered', about, turnings }, notBefore: 0 }];
}

function haveAllSaid(id: MeetingId, meeting: Meeting | undefined, procedure: Pick<Procedure, 'roles'>): boolean {
  if (meeting === undefined || meeting.times === null || meeting.times.ended !== null) return false;
  const asked = askedOfTimes(id, meeting.list.people, procedure);
  return asked.length > 0 && notSaid(meeting.times, asked).length === 0;
}
