import { administers, administratorsOf } from '../../access/administers.ts';
import type { NoticeName } from '../../cardname.ts';
import type { Directory } from '../../directory/state.ts';
import type { CaseId, PersonId } from '../../ids.ts';
import type { Tell } from '../../tell.ts';
import { whoAdmits } from '../cover/cover-tells.ts';
import { isStopped } from '../family/ended.ts';
import { conferencesOf, coreGroupsOf, meetingsOf, reached } from '../meetings.ts';
import { leadOf } from '../people/lead.ts';
import { membersOf } from '../people/members.ts';
import { isWrittenInTheRoom } from '../plan/versions/plan-tells.ts';
import { askedToAgree } from '../redaction/who-may.ts';
import { sameMeetings } from '../same-meetings.ts';
import type { Case, Known } from '../whole.ts';
import { everyChair, onAnyList, readAnew } from './read-anew.ts';

type Change = readonly [before: Case, after: Case];
type Beside = Pick<Known, 'procedure' | 'directory'>;
/** Whose screens may show one that says something else now, or asks what is answered; nobody: nothing that it says of the case has changed. */
type Readers = (change: Change, known: Beside) => readonly (PersonId | null)[];

/** What says what has happened, and stays as true as it was. */
const stays: Readers = () => [];

/**
 * Of each notice, whom a change of the case concerns who may have it on their screen. Whoever has another part in the case
 * hears of all that they have of it besides: their mailbox sees to that.
 */
const readers: Readonly<Record<NoticeName, Readers>> = {
  'dates-moved': ([was, is]) =>
    was.dates.moved === is.dates.moved || was.dates.moved.length === 0 ? [] : [...membersOf(is).keys()],
  'moved-over': ([was, is]) =>
    was.opening.status === 'open' && is.opening.status === 'open' && was.opening.movedOver !== is.opening.movedOver
      ? [...membersOf(is).keys()]
      : [],
  'records-lost': stays,
  departed([was, is], known) {
    const same =
      was.people === is.people &&
      was.plan === is.plan &&
      was.visiting === is.visiting &&
      was.needToKnow === is.needToKnow &&
      sameMeetings(was, is, ['when', 'list']);
    return (was.people.away.length === 0 && is.people.away.length === 0) || same
      ? []
      : [...keepers([was, is], known), ...administrators(is, known.directory)];
  },
  'passed-on': convenors,
  'taken-over': convenors,
  'given-on': stays,
  cancelled: ([was, is]) =>
    (sameMeetings(was, is, ['calling', 'when']) && isStopped(was) === isStopped(is)) ||
    meetingsOf(was).every(({ meeting }) => meeting.calling.stage !== 'cancelled')
      ? []
      : [...convenorOf(is), ...chairsOf(is)],
  withdrawn: ([was, is]) => (sameMeetings(was, is, ['list']) ? [] : meetingsOf(is).flatMap((one) => invitedAnew(was, one))),
  'taken-off': barred,
  attempt: barred,
  'cover-due': ([was, is]) => furtherCovers(was, is).map((one) => one.cover),
  'cover-asked': ([was, is], { directory }) => furtherCovers(was, is).flatMap((one) => whoAdmits(is, one, directory, 'all')),
  action([was, is], known) {
    const told = was.plan.actions.filter((one) => one.updates.length > 0);
    if (told.length === 0) return [];
    // What it is about is read with it: who may know of that child, and whether the child is still there.
    const ofChild = was.needToKnow.perChild !== is.needToKnow.perChild || was.family.children !== is.family.children;
    // A case of ten years has hundreds, and most presses leave them as they were.
    const same = was.plan.actions === is.plan.actions && !ofChild;
    const now = new Set(same ? [] : is.plan.actions);
    const changed = same ? [] : told.filter((one) => ofChild || !now.has(one));
    return changed.length === 0 && sameKeepers([was, is], known)
      ? []
      : [...keepers([was, is], known), ...changed.flatMap(ownersOf)];
  },
  'plan-changed'([was, is], known) {
    if (was.versions.version === 0) return [];
    const lead = leadOf(is, known.procedure);
    // By whom and which version stays as it was, but for what is told with it; what is asked of its reader does not.
    const last = is.versions.changes.at(-1);
    const isNew = was.versions === is.versions || last === undefined || last.told.from > was.versions.version;
    const joined = !isNew && !isWrittenInTheRoom(is, last.at);
    const same = !joined && was.visiting === is.visiting && was.plan.covers === is.plan.covers;
    const sameChildren = was.family.children === is.family.children && was.family.ended === is.family.ended;
    return same && sameChildren && was.needToKnow.perChild === is.needToKnow.perChild
      ? is.plan.coreGroup.filter((one) => one !== lead && !was.plan.coreGroup.includes(one))
      : [leadOf(was, known.procedure), lead, ...peopleOfPlan(was), ...peopleOfPlan(is)];
  },
  'chair-changed': ([was, is], { directory }) =>
    sameChairs(was, is) && was.needToKnow.named === is.needToKnow.named
      ? []
      : [...convenorOf(is), ...everyChair(directory), ...chairsOf(was)],
  'family-changed'([was, is], known) {
    if (is.family.changes.length === 0) return [];
    const same = was.family === is.family && was.needToKnow === is.needToKnow && sameMeetings(was, is, ['list', 'calling']);
    if (!same)
      return [...keepers([was, is], known), ...onAnyList(was), ...onAnyList(is), ...was.plan.coreGroup, ...is.plan.coreGroup];
    return sameMeetings(was, is, ['answers', 'when']) ? [] : keepers([was, is], known);
  },
  'report-left': ([was, is], { directory }) =>
    is.people.away.length === 0 || sameMeetings(was, is, ['calling', 'when']) ? [] : leads(directory, is),
  'times-answered': ([was, is]) =>
    sameMeetings(was, is, ['times', 'calling', 'list', 'when'])
      ? []
      : coreGroupsOf(was)
          .slice(-1)
          .map(({ meeting }) => meeting.times?.by ?? null),
  'round-dropped': stays,
  // Put right once more it is told anew, and says how it is now wherever it stands.
  'register-righted': ([was, is]) =>
    sameMeetings(was, is, ['register'])
      ? []
      : coreGroupsOf(is).flatMap(({ meeting }) => [meeting.when.chair, ...meeting.list.people.map((one) => one.person)]),
  'not-yours-now': stays,
  // It is asked no more, or of others.
  'redaction-asked': ([was, is], known) =>
    was.redaction.asked === null || was.redaction.asked === is.redaction.asked
      ? []
      : askedToAgree(was, was.redaction.asked, known),
  'redaction-off': stays,
  redacted: stays,
  'data-incident': stays,
};

/** Those who are told that notices they may have on their screen say something else now. Whoever has none of them is not written to. */
export function noticeTells(id: CaseId, before: Case, after: Case, known: Beside): readonly Tell[] {
  if (before.opening.status !== 'open' || after.opening.status !== 'open') return [];
  const anew = readAnew(before, after, known.directory);
  return (Object.keys(readers) as NoticeName[]).flatMap((notice) => {
    const all = [...readers[notice]([before, after], known), ...anew].filter((one) => one !== null);
    return [...new Set(all)].map((to): Tell => ({ to, item: { item: 'notices', case: id, notice }, notBefore: 0 }));
  });
}

function keepers([was, is]: Change, { procedure }: Beside): readonly (PersonId | null)[] {
  return [...chairsOf(was), ...chairsOf(is), ...convenorOf(is), leadOf(was, procedure), leadOf(is, procedure)];
}

function sameKeepers([was, is]: Change, { procedure }: Beside): boolean {
  const before = chairsOf(was);
  const chairs = chairsOf(is);
  const same =
    sameMeetings(was, is, ['when']) || (before.length === chairs.length && chairs.every((one, at) => one === before[at]));
  return same && leadOf(was, procedure) === leadOf(is, procedure);
}

function chairsOf(state: Case): readonly (PersonId | null)[] {
  return conferencesOf(state).map(({ meeting }) => meeting.when.chair);
}

/** Those of whom somebody has asked, admitted or ended something: that they did something besides changes nothing of it. */
function furtherCovers(was: Case, is: Case): Case['cover'] {
  if (was.cover === is.cover) return [];
  return is.cover.filter((one) => {
    const before = was.cover.find(({ of, cover }) => of === one.of && cover === one.cover);
    return before?.stage !== one.stage || before.from !== one.from;
  });
}

/** Who is on its list now and was not before; of a draft nobody knows who is. */
function invitedAnew(was: Case, { id, meeting: { list, calling } }: ReturnType<typeof meetingsOf>[number]): readonly PersonId[] {
  const before = was.meetings[id]?.list.people ?? [];
  if (before === list.people || reached(calling) === 'draft') return [];
  const people = new Set(before.map((one) => one.person));
  return list.people.map((one) => one.person).filter((one) => !people.has(one));
}

/** No conference that had a chair has another one. */
function sameChairs(was: Case, is: Case): boolean {
  if (sameMeetings(was, is, ['when'])) return true;
  return conferencesOf(was).every(
    ({ id, meeting: { when, calling } }) => reached(calling) === 'draft' || when.chair === is.meetings[id]?.when.chair,
  );
}

function convenorOf({ opening }: Case): readonly PersonId[] {
  return opening.status === 'open' ? [opening.convenor] : [];
}

function administrators({ opening }: Case, directory: Directory): readonly PersonId[] {
  return opening.status === 'open' ? administratorsOf(directory, opening.unit) : [];
}

function convenors([was, is]: Change, { directory }: Beside): readonly PersonId[] {
  const same = convenorOf(was)[0] === convenorOf(is)[0];
  return same ? [] : [...convenorOf(was), ...administrators(is, directory)];
}

/** Whoever reads of whom a case is kept from: its chair and the managers of its unit. */
function barred([was, is]: Change, { directory }: Beside): readonly (PersonId | null)[] {
  const same =
    was.needToKnow === is.needToKnow &&
    sameMeetings(was, is, ['when', 'calling']) &&
    (is.people.away.length === 0 || (was.plan.actions === is.plan.actions && was.people === is.people));
  const none = [was, is].every(({ needToKnow, people }) => needToKnow.attempts.length === 0 && people.away.length === 0);
  if (same || none || is.opening.status !== 'open') return [];
  const { unit } = is.opening;
  const managers = [...directory.people.values()].filter((one) => administers(one, unit, 'unit-manager'));
  return [...chairsOf(was), ...chairsOf(is), ...managers.map((one) => one.id)];
}

/** Everybody who has or had an action, or was asked to take it. */
function ownersOf({ to, updates }: Case['plan']['actions'][number]): readonly PersonId[] {
  return [
    to,
    ...updates.flatMap((one) => (one.update === 'handed-on' ? [one.from, one.to] : one.update === 'offered' ? [one.to] : [])),
  ];
}

/** The core group, who stands in for whom, and who sees a child. */
function peopleOfPlan({ plan, visiting }: Case): readonly PersonId[] {
  const { coreGroup, covers } = plan;
  const named = [
    ...Object.values(covers).flatMap(({ cover, was }) => [cover, was]),
    ...visiting.visits.flatMap((one) => [one.who, ...one.was.map(({ who }) => who)]),
  ];
  return [...coreGroup, ...named.flatMap((one) => (one !== null && 'person' in one ? [one.person] : []))];
}

/** Those who lead an agency that somebody has left who had a part in the case. */
function leads({ people }: Directory, { people: { away } }: Case): readonly PersonId[] {
  const agencies = new Set(away.map((one) => one.agency));
  const isLead = (one: { readonly agency: (typeof away)[number]['agency']; readonly standing: readonly string[] }) =>
    agencies.has(one.agency) && one.standing.length > 0;
  return [...people.values()].filter((one) => one.memberships.some(isLead)).map((one) => one.id);
}
