import type { RequestScene } from '../../../cards/scene.ts';
import { may } from '../../../domain/access/may.ts';
import { answerBy, overdueFrom, setUpReminders } from '../../../domain/case/conference/request/clock.ts';
import { partInRequest } from '../../../domain/case/conference/request/part-in-request.ts';
import type { ConferenceRequest } from '../../../domain/case/conference/request/shape.ts';
import { isShutOut } from '../../../domain/case/need-to-know/named.ts';
import { rights } from '../../../domain/case/slices.ts';
import type { Case } from '../../../domain/case/whole.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import type { Instant, PersonId } from '../../../domain/ids.ts';
import { procedureOf } from '../../../domain/procedures/in-force.ts';
import { readerOf } from '../scene.ts';

/**
 * A request as one person is about to see it; null: there is none, or nothing of it is theirs. Who may do what the rights say. `about`: which, of those
 * that go on in this case.
 */
export function requestSceneOf(
  directory: Directory,
  state: Case,
  me: PersonId,
  now: Instant,
  about?: string,
): RequestScene | null {
  const { opening, request } = state;
  const recorded = request.recorded.find((one) => one.id === about);
  const asked = recorded ?? request.asked;
  if (asked === null || opening.status === 'none' || opening.status === 'ended') return null;
  const found = directory.people.get(me);
  if (found?.status !== 'active' || isShutOut(state, found)) return null;
  const isRequester = recorded === undefined && partInRequest(request, me, { people: directory.people }) === 'requester';
  if (recorded === undefined && asked.by === me && !isRequester) return null;
  const known = { directory, procedure: procedureOf(opening.procedure, directory) };
  const allowed = (command: 'read-request' | 'accept-request' | 'join-request') =>
    'under' in may({ do: command }, rights[command], state, { by: me, at: now }, known);
  const shown = isRequester ? asRequesterReads(asked) : asked;
  const isCase = opening.status === 'open' || shown.into !== undefined;
  const { answered } = shown;
  const counted = answered.answer === 'accepted' ? setUpReminders(answered.at, known.procedure).overdue : null;
  return {
    ...readerOf(directory, me, now),
    procedure: known.procedure,
    asked: shown,
    isCase: isCase && !(isRequester && asked.kept?.quiet === true),
    isRequester,
    mayRead: allowed('read-request'),
    mayAnswer: !isRequester && !isCase && allowed('accept-request'),
    maySetUp: !isCase && answered.answer === 'accepted' && allowed('join-request'),
    answerBy: answerBy(asked, known.procedure),
    isLate: now >= (counted ?? overdueFrom(asked, known.procedure)),
  };
}

/** Whether the reader made it, or may read it or do something about it: a standing may have ended since they were asked. */
export function isTheirsNow({ isRequester, mayRead, mayAnswer, maySetUp }: RequestScene): boolean {
  return isRequester || mayRead || mayAnswer || maySetUp;
}

/** Whoever may hear nothing of the answer reads what they read before there was one. */
function asRequesterReads(asked: ConferenceRequest): ConferenceRequest {
  if (asked.kept?.quiet !== true || asked.answered.answer === 'withdrawn') return asked;
  const { into: _, unheard, ...before } = asked;
  return { ...before, answered: unheard === undefined ? { answer: 'none' } : { answer: 'withdrawn', at: unheard } };
}
