import type { RequestScene } from '../../../cards/scene.ts';
import { may } from '../../../domain/access/may.ts';
import { answerBy, overdueFrom, setUpReminders } from '../../../domain/case/conference/request/clock.ts';
import { partInRequest } from '../../../domain/case/conference/request/part-in-request.ts';
import { isShutOut } from '../../../domain/case/need-to-know/named.ts';
import { rights } from '../../../domain/case/slices.ts';
import type { Case } from '../../../domain/case/whole.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import type { Instant, PersonId } from '../../../domain/ids.ts';
import { procedureOf } from '../../../domain/procedures/in-force.ts';
import { readerOf } from '../scene.ts';

/** A request as one person is about to see it; null: there is none, or nothing of it is theirs. Who may do what the rights say. */
export function requestSceneOf(directory: Directory, state: Case, me: PersonId, now: Instant): RequestScene | null {
  const { asked } = state.request;
  const { opening } = state;
  if (asked === null || opening.status === 'none' || opening.status === 'ended') return null;
  const found = directory.people.get(me);
  if (found?.status !== 'active' || isShutOut(state, found)) return null;
  const procedure = procedureOf(opening.procedure, directory);
  const isRequester = partInRequest(state.request, me, { people: directory.people }) === 'requester';
  if (asked.by === me && !isRequester) return null;
  const known = { directory, procedure };
  const allowed = (command: 'read-request' | 'accept-request' | 'open') =>
    'under' in may({ do: command }, rights[command], state, { by: me, at: now }, known);
  const isCase = opening.status === 'open';
  const { answered } = asked;
  const overdue = answered.answer === 'accepted' ? setUpReminders(answered.at, procedure).overdue : overdueFrom(asked, procedure);
  return {
    ...readerOf(directory, me, now),
    procedure,
    asked,
    isCase,
    isRequester,
    mayRead: allowed('read-request'),
    mayAnswer: !isRequester && !isCase && allowed('accept-request'),
    maySetUp: !isCase && answered.answer === 'accepted' && allowed('open'),
    answerBy: answerBy(asked, procedure),
    isLate: now >= overdue,
  };
}
