import { administers } from '../access/administers.ts';
import type { Directory } from '../directory/state.ts';
import { teamOfUnit } from '../directory/unit-team.ts';
import type { CaseId, Instant, PersonId } from '../ids.ts';
import { procedureOf } from '../procedures/in-force.ts';
import { kindOf, type MeetingId } from '../ref.ts';
import type { ReadsAs, Tell } from '../tell.ts';
import { takenBackTells } from './conference/minutes/taken-back-tells.ts';
import { agenciesAsked, keepersOfPractice } from './conference/practice/kept.ts';
import { reportLeftTells } from './conference/reports/left-tells.ts';
import { coverAskedTells, coveredCards } from './cover/cover-tells.ts';
import { familyTells } from './family/tells.ts';
import { saidBy } from './meeting/answers/said.ts';
import { holdFor } from './meeting/held-back/waiting.ts';
import { hearersOf } from './meeting/list/teams/team-hears.ts';
import { withdrawnTells } from './meeting/list/withdrawn-tells.ts';
import { rightedTells } from './meeting/register/righted-tells.ts';
import { droppedTells } from './meeting/scale/dropped-tells.ts';
import { timesAnsweredTells } from './meeting/times/answered-tells.ts';
import { chairTells } from './meeting/when/chair-tells.ts';
import { meetingsOf } from './meetings.ts';
import { isNamed } from './need-to-know/named.ts';
import { withShutOut } from './need-to-know/shut-out-cards.ts';
import { barredTells } from './need-to-know/tells.ts';
import { isMovedOver } from './opening/earlier-edition.ts';
import { departedTells } from './people/departed-tells.ts';
import { givenOnTells } from './people/given-on-tells.ts';
import { leadOf } from './people/lead.ts';
import { membersOf } from './people/members.ts';
import { actionTells } from './plan/action-tells.ts';
import { planTells } from './plan/versions/plan-tells.ts';
import { noticeTells } from './reaching/notice-tells.ts';
import { redactionTells } from './redaction/tells.ts';
import { sameMeetings } from './same-meetings.ts';
import { changedCards, shownIn } from './showing.ts';
import { onlyScored } from './unscored/only-scored.ts';
import type { Case, Known } from './whole.ts';

/** Who is now owed what: the cards that are new, changed or gone, and the cases a person's digest reads. */
export function tells(before: Case, after: Case, given: Known): readonly Tell[] {
  if (after.opening.status === 'none' || before === after) return [];
  const known = isMovedOver(before, after) ? knownTo(after, given) : given;
  const { id } = after.opening;
  const scored = onlyScored(before, after);
  if (scored !== null) return [...cardTells(id, before, after, known, scored), ...droppedTells(id, before, after)];
  const ofActions = actionTells(before, after, known);
  return [
    ...memberTells(id, before, after),
    ...unitTells(before, after),
    ...cardTells(id, before, after, known, null),
    ...coverAskedTells(id, before, after, known.directory),
    ...movedTells(id, before, after),
    ...movedOverTells(id, before, after),
    ...lossTells(id, before, after, known),
    ...passedOnTells(id, before, after, known.directory),
    ...cancelledTells(id, before, after, known),
    ...withdrawnTells(id, before, after, known),
    ...departedTells(before, after, known),
    ...givenOnTells(id, before, after, known),
    ...ofActions,
    ...planTells(before, after, known, ofActions),
    ...chairTells(id, before, after),
    ...reportLeftTells(id, before, after, known),
    ...timesAnsweredTells(id, before, after, known),
    ...familyTells(id, before, after, known),
    ...droppedTells(id, before, after),
    ...rightedTells(id, before, after, known),
    ...takenBackTells(id, before, after),
    ...redactionTells(id, before, after, known),
    ...barredTells(id, before, after, known.directory),
    ...noticeTells(id, before, after, known),
  ];
}

/** What was decided by the procedure before shows by the one the case was moved over to. */
function knownTo({ opening }: Case, known: Known): Known {
  return opening.status === 'open' ? { ...known, procedure: procedureOf(opening.procedure, known.directory) } : known;
}

function cardTells(
  id: CaseId,
  before: Case,
  after: Case,
  known: Pick<Known, 'procedure' | 'directory'>,
  scored: MeetingId | null,
): readonly Tell[] {
  const shown = (state: Case) => shownIn(state, known);
  const changed = withShutOut(before, after, changedCards(before, after, known, scored), known.directory, shown);
  return coveredCards(before, after, changed, shown).map(({ to, card, meeting, comesDown, turnings, notBefore }) => ({
    to,
    item: {
      item: 'card',
      case: id,
      ...(meeting === undefined ? {} : { meeting }),
      card,
      ...(comesDown ? { comesDown, ...timesOf(before, after, meeting) } : {}),
      ...(comesDown && isDecidedWithout(before, after, meeting, to) ? { atOnce: true } : {}),
      ...(turnings.length > 0 ? { turnings } : {}),
    },
    notBefore: notBefore ?? 0,
  }));
}

/**
 * Something was decided on a child just now that somebody on the list was not there for, or what was decided goes out for the first time, and
 * somebody of the core group was not asked to come: they hear it at any hour, on leave too (FV-T17, Q-13).
 */
function isDecidedWithout(before: Case, after: Case, meeting: MeetingId | undefined, person: PersonId): boolean {
  const [was, is] = meeting === undefined ? [] : [before.meetings[meeting], after.meetings[meeting]];
  if (is === undefined || was === undefined || is.register.present.includes(person)) return false;
  if (is.list.people.some((one) => one.person === person)) return was.decision.children !== is.decision.children;
  const goesOut = was.circulation.sent.decisions === undefined && is.circulation.sent.decisions !== undefined;
  return goesOut && after.plan.coreGroup.includes(person);
}

/** When the meeting starts that somebody is asked about: where it was moved, by the earlier time, since that is when they would be there for nothing. */
function timesOf(before: Case, after: Case, meeting: MeetingId | undefined): { readonly meets?: Instant; readonly moved?: true } {
  if (meeting === undefined) return {};
  const is = after.meetings[meeting]?.when.when?.startsAt;
  const was = before.meetings[meeting]?.when.when?.startsAt;
  if (is === undefined) return {};
  return was === undefined || was === is ? { meets: is } : { meets: Math.min(was, is), moved: true };
}

/** Newly published bank holidays moved an open date: everybody in the case is told, once for each calendar. */
function movedTells(id: CaseId, before: Case, after: Case): readonly Tell[] {
  const { counted, moved } = after.dates;
  if (after.opening.status !== 'open' || moved.length === 0 || before.dates.counted?.calendar === counted?.calendar) return [];
  return [...membersOf(after).keys()].map((to) => ({
    to,
    item: { item: 'notice', case: id, notice: 'dates-moved', about: counted?.calendar ?? '' },
    notBefore: 0,
  }));
}

/** The case goes by another procedure: everybody in it is told, with the dates that moved. */
function movedOverTells(id: CaseId, { opening: was }: Case, after: Case): readonly Tell[] {
  const { opening } = after;
  if (was.status !== 'open' || opening.status !== 'open' || was.movedOver === opening.movedOver) return [];
  const about = `${opening.procedure}/${opening.earlier.length}`;
  return [...membersOf(after).keys()].map((to) => ({
    to,
    item: { item: 'notice', case: id, notice: 'moved-over', about },
    notBefore: 0,
  }));
}

/** Whoever is part of the case or has a card of it may have said something that is lost. */
function lossTells(id: CaseId, before: Case, after: Case, known: Pick<Known, 'procedure' | 'directory'>): readonly Tell[] {
  const { losses } = after.trail;
  if (after.opening.status !== 'open' || losses === before.trail.losses) return [];
  const cards = shownIn(after, known).map((one) => one.to);
  return [...new Set([...membersOf(after).keys(), ...cards])].map((to) => ({
    to,
    item: { item: 'notice', case: id, notice: 'records-lost', about: String(losses.length) },
    notBefore: 0,
  }));
}

/** The case is somebody else's now: they are told whose it was, and whoever it was taken from who has it now. */
function passedOnTells(id: CaseId, { opening: was }: Case, { opening }: Case, { people }: Directory): readonly Tell[] {
  if (was.status !== 'open' || opening.status !== 'open' || was.convenor === opening.convenor) return [];
  const { by } = opening;
  const tell = (to: PersonId, notice: 'passed-on' | 'taken-over', about: PersonId): readonly Tell[] =>
    to === by ? [] : [{ to, item: { item: 'notice', case: id, notice, about }, notBefore: 0 }];
  const before = administers(people.get(was.convenor), was.unit) ? tell(was.convenor, 'taken-over', opening.convenor) : [];
  return [...before, ...tell(opening.convenor, 'passed-on', was.convenor)];
}

/**
 * A conference was cancelled: whoever was invited, or has kept the time free, and those who make and chair it. Their cards say it, but a card
 * that is edited notifies nobody.
 */
function cancelledTells(
  id: CaseId,
  before: Case,
  after: Case,
  { procedure, directory }: Pick<Known, 'procedure' | 'directory'>,
): readonly Tell[] {
  if (after.opening.status !== 'open' || sameMeetings(before, after, ['calling'])) return [];
  const { convenor } = after.opening;
  const lead = leadOf(after, procedure);
  return meetingsOf(after).flatMap(
    ({ id: meeting, meeting: { calling, list, answers, when, times, practice } }): readonly Tell[] => {
      if (
        calling.stage !== 'cancelled' ||
        (calling.was === 'draft' && times === null && practice.warned.length === 0) ||
        before.meetings[meeting]?.calling.stage === 'cancelled'
      )
        return [];
      const coming = list.people
        .map((one) => one.person)
        .filter((one) => calling.was === 'convened' || saidBy(answers, one).keepsFree);
      // Whoever leads keeps a meeting of the core group, whoever called it.
      const keepers = [when.chair, kindOf(meeting) === 'core-group' ? lead : null].flatMap((one) => one ?? []);
      const said = list.people.map((one) => one.person).filter((one) => (times?.said[one]?.suits.length ?? 0) > 0);
      const teams = calling.was === 'convened' ? (list.teams ?? []) : [];
      const asked = teams.flatMap((one) => hearersOf(one, 'cancelled', directory));
      const told = calling.was === 'convened' ? agenciesAsked({ list }, after.people.agencies) : practice.warned;
      const practices = kindOf(meeting) === 'conference' ? [...told] : [];
      const diaries = practices.flatMap((one) => keepersOfPractice(directory, one)).filter((one) => isNamed(after, one));
      // Of a draft those alone know who were asked about its time, or told to expect it.
      const all = new Set(
        calling.was === 'draft'
          ? [...coming, ...said, ...diaries]
          : [...coming, ...asked, ...said, ...diaries, convenor, ...keepers],
      );
      all.delete(calling.by);
      const meets = when.when === null ? {} : { meets: when.when.startsAt };
      return [...all].map((to) => ({
        to,
        item: { item: 'notice', case: id, notice: 'cancelled', about: meeting, ...meets },
        // What stopped with the last child can be undone first.
        notBefore: calling.stopped === undefined ? 0 : calling.stopped + holdFor,
      }));
    },
  );
}

/** A team's mailbox is read when somebody looks: nothing is ever sent from it, so it is never due. */
const never = Number.MAX_SAFE_INTEGER;

/** The unit's mailbox lists the case from its opening to its end; whoever may not know of it is not shown it there. */
function unitTells({ opening: was }: Case, { opening: is }: Case): readonly Tell[] {
  const open = (one: Case['opening']) => one.status === 'open';
  if (open(was) === open(is)) return [];
  const opened = is.status === 'open' ? is : was;
  if (opened.status !== 'open') return [];
  const role = is.status === 'open' ? 'administrator' : 'ended';
  return [{ to: teamOfUnit(opened.unit), item: { item: 'member', case: opened.id, role }, notBefore: never }];
}

function memberTells(id: CaseId, before: Case, after: Case): readonly Tell[] {
  if (sameMembers(before, after)) return [];
  const was = membersOf(before);
  const is = membersOf(after);
  const changed = [...is].filter(([person, role]) => was.get(person) !== role);
  const ended = [...was.keys()].filter((person) => !is.has(person)).map((person): [PersonId, ReadsAs] => [person, 'ended']);
  return [...changed, ...ended].map(([to, role]) => ({ to, item: { item: 'member', case: id, role }, notBefore: 0 }));
}

/** What membership is made of has not changed: most presses. */
function sameMembers(before: Case, after: Case): boolean {
  if (before.opening !== after.opening || before.plan.coreGroup !== after.plan.coreGroup) return false;
  if (before.people.away !== after.people.away || before.cover !== after.cover) return false;
  return sameMeetings(before, after, ['calling', 'when', 'list']);
}
