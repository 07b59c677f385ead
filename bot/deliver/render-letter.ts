import { adoptionCard } from '../../cards/adopting/adoption-card.ts';
import { movedOverCard } from '../../cards/adopting/moved-over-card.ts';
import { deactivatedCard, installationCard } from '../../cards/building/notes.ts';
import { notYoursNowCard } from '../../cards/conference/minutes/restricted-given.ts';
import { reportLeftCard } from '../../cards/conference/reports/report-left-card.ts';
import { requestCard } from '../../cards/conference/request/request-card.ts';
import { datesMovedCard } from '../../cards/dates/dates-moved-card.ts';
import { familyChangedCard } from '../../cards/family/family-changed-card.ts';
import { greetingCard } from '../../cards/home/home-card.ts';
import { coverAskedCard } from '../../cards/leave/cover-asked-card.ts';
import { coverDueCard } from '../../cards/leave/cover-due-card.ts';
import { cancelledCard } from '../../cards/meeting/calling/cancelled-card.ts';
import { registerRightedCard } from '../../cards/meeting/core-group/register-righted-card.ts';
import { withdrawnCard } from '../../cards/meeting/list/withdrawn-card.ts';
import { roundDroppedCard } from '../../cards/meeting/scale/round-dropped-card.ts';
import { timesAnsweredCard } from '../../cards/meeting/times/times-answered-card.ts';
import type { Card } from '../../cards/model.ts';
import { attemptCard, takenOffCard } from '../../cards/need-to-know/notices.ts';
import { listAskedCard, listsOverdueCard } from '../../cards/partnership/list-card.ts';
import { welcomeCard } from '../../cards/partnership/welcome-card.ts';
import { departedCard } from '../../cards/people/departed-card.ts';
import { givenOnCard } from '../../cards/people/given-on-card.ts';
import { chairChangedCard, passedOnCard, takenOverCard } from '../../cards/people/passing-card.ts';
import { actionNewsCard } from '../../cards/plan/action-news-card.ts';
import { planChangedCard } from '../../cards/plan/versions/plan-changed-card.ts';
import { incidentCard, redactedCard, redactionAskedCard, redactionOffCard } from '../../cards/redaction/notices.ts';
import { cardFor } from '../../cards/registry.ts';
import type { Reader } from '../../cards/scene.ts';
import { lossCard } from '../../cards/trail/loss.ts';
import { partsOf } from '../../domain/access/parts.ts';
import type { NoticeName } from '../../domain/cardname.ts';
import { requestCardsIn } from '../../domain/case/conference/request/request-cards.ts';
import { actsFor, coverStage } from '../../domain/case/cover/covers.ts';
import { withdrawnOf } from '../../domain/case/meeting/list/withdrawn-tells.ts';
import { currentConference } from '../../domain/case/meetings.ts';
import type { Case } from '../../domain/case/whole.ts';
import type { Directory, Person } from '../../domain/directory/state.ts';
import type { CaseId, Instant, PersonId } from '../../domain/ids.ts';
import type { Letter } from '../../domain/person/letter.ts';
import { procedureOf } from '../../domain/procedures/in-force.ts';
import type { MeetingId } from '../../domain/ref.ts';
import { isTheirsNow, requestSceneOf } from '../click/request/request-scene.ts';
import { readerOf, sceneOf } from '../click/scene.ts';
import { renderDigest } from './digest/render-digest.ts';

/** One letter as the cases stand now, in its reader's words; null when there is nothing to say (any more). */
export function renderLetter(
  directory: Directory,
  person: Person,
  letter: Letter,
  cases: ReadonlyMap<CaseId, Case>,
  now: Instant,
): Card | null {
  // Whoever has left or is suspended has nothing: one card that were drawn all the same would keep the others from being emptied.
  if (person.status !== 'active') return null;
  if (letter.letter === 'digest') return renderDigest(directory, person, letter, cases, now);
  if (letter.letter === 'alert') return alert(readerOf(directory, person.id, now), letter, cases);
  const state = cases.get(letter.case);
  if (state === undefined) return null;
  if (letter.letter === 'notice') return notice(directory, person, letter, state, now);
  if (letter.card === 'request') {
    const request = requestSceneOf(directory, state, person.id, now);
    // A manager who would have heard had it been late may read it, and has no card of it once it is answered.
    if (request === null || !requestCardsIn(state, request).some(({ to }) => to === person.id)) return null;
    return requestCard(request);
  }
  // The chair's card of the plan is of the whole case: it shows what the conference in hand says of it.
  const scene = sceneOf(directory, state, person.id, now, letter.meeting ?? currentConference(state)?.id);
  return scene === null || letter.card === 'digest' ? null : cardFor(letter.card, scene);
}

function alert(
  reader: Reader,
  { alert: name, about }: Extract<Letter, { letter: 'alert' }>,
  cases: ReadonlyMap<CaseId, Case>,
): Card | null {
  switch (name) {
    case 'installation':
      return installationCard(reader, about);
    case 'deactivated':
      return deactivatedCard(reader, about);
    case 'greeting':
      return greetingCard(
        reader,
        [...cases.values()].some((one) => isTheirs(reader, one)),
      );
    case 'welcome':
      return welcomeCard(reader);
    case 'list':
      return listAskedCard(reader, about);
    case 'lists-overdue':
      return listsOverdueCard(reader);
    case 'procedure':
      return adoptionCard(reader, about);
    default:
      return name satisfies never;
  }
}

/** Whether somebody has something of a case: a part in it while it is open, or a request for it. */
function isTheirs({ directory, me, now }: Reader, state: Case): boolean {
  const procedure = procedureOf('procedure' in state.opening ? state.opening.procedure : directory.procedure, directory);
  if (actsFor(state, me, directory, now) !== null) return true;
  if (state.opening.status === 'open' && partsOf(state, me, { directory, procedure }).size > 0) return true;
  const request = requestSceneOf(directory, state, me, now);
  return request !== null && isTheirsNow(request);
}

function notice(
  directory: Directory,
  person: Person,
  { notice, about }: Extract<Letter, { letter: 'notice' }>,
  state: Case,
  now: Instant,
): Card | null {
  const of = aboutMeeting(notice, about) ?? currentConference(state)?.id;
  const scene = sceneOf(directory, state, person.id, now, of);
  if (scene === null) return null;
  switch (notice) {
    case 'departed':
      return departedCard(scene, about);
    case 'passed-on':
    case 'taken-over':
      return (notice === 'passed-on' ? passedOnCard : takenOverCard)(scene, about as PersonId);
    case 'given-on':
      return givenOnCard(scene, about);
    case 'cancelled':
      return cancelledCard(scene);
    case 'withdrawn':
      return withdrawnCard(scene, about);
    case 'taken-off':
      return takenOffCard(scene, about);
    case 'attempt':
      return attemptCard(scene);
    case 'cover-due':
      // Once they have asked there is nothing more to do; and once they are admitted they have the cards themselves.
      return coverStage(state, { of: about as PersonId, cover: person.id }, directory, now) === null
        ? coverDueCard(scene, about)
        : null;
    case 'cover-asked': {
      const [of, cover] = about.split('/') as [PersonId, PersonId];
      return coverStage(state, { of, cover }, directory, now) === 'asked' ? coverAskedCard(scene, about) : null;
    }
    case 'action':
      return actionNewsCard(scene, about);
    case 'plan-changed':
      return planChangedCard(scene, about);
    case 'chair-changed':
      return chairChangedCard(scene, about);
    case 'report-left':
      return reportLeftCard(scene);
    case 'times-answered':
      return timesAnsweredCard(scene, about);
    case 'not-yours-now':
      return notYoursNowCard(scene);
    case 'round-dropped':
      return roundDroppedCard(scene);
    case 'register-righted':
      return registerRightedCard(scene);
    case 'redaction-asked':
      return redactionAskedCard(scene, about);
    case 'redaction-off':
      return redactionOffCard(scene);
    case 'redacted':
      return redactedCard(scene);
    case 'data-incident':
      return incidentCard(scene);
    case 'family-changed':
      return familyChangedCard(scene, about);
    case 'dates-moved':
      // A later calendar has a message of its own.
      return state.dates.counted?.calendar === about ? datesMovedCard(scene) : null;
    case 'moved-over':
      return movedOverCard(scene, about);
    case 'records-lost':
      return lossCard(scene, scene.state);
    default:
      return notice satisfies never;
  }
}

/** Notices that say first of which meeting they are. */
const byMeeting = ['chair-changed', 'round-dropped', 'times-answered', 'not-yours-now', 'register-righted'] as const;

/** The meeting that a notice is of; undefined: it is of the whole case. */
function aboutMeeting(notice: NoticeName, about: string): MeetingId | undefined {
  if (notice === 'withdrawn') return withdrawnOf(about).meeting;
  if (byMeeting.some((one) => one === notice)) return about.split('/')[0] as MeetingId;
  return notice === 'cancelled' || notice === 'report-left' ? (about as MeetingId) : undefined;
}
