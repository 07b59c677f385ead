import type { Directory } from '../directory/state.ts';
import type { CaseId, PersonId } from '../ids.ts';
import type { ReadsAs, Tell } from '../tell.ts';
import { saidBy } from './meeting/answers/said.ts';
import { meetingsOf } from './meetings.ts';
import { directoryFor } from './need-to-know/barred.ts';
import { isNamed } from './need-to-know/named.ts';
import { barredTells } from './need-to-know/tells.ts';
import { departureName, isActiveAdministrator } from './people/departures.ts';
import { membersOf } from './people/members.ts';
import { changedCards, shownIn } from './showing.ts';
import type { Case, Known } from './whole.ts';

/** Who is now owed what: the cards that are new, changed or gone, and the cases a person's digest reads. */
export function tells(before: Case, after: Case, known: Known): readonly Tell[] {
  if (after.opening.status === 'none' || before === after) return [];
  const { id } = after.opening;
  return [
    ...memberTells(id, before, after),
    ...cardTells(id, before, after, known),
    ...movedTells(id, before, after),
    ...lossTells(id, before, after, known),
    ...passedOnTells(id, before, after),
    ...cancelledTells(id, before, after),
    ...departedTells(after.opening.convenor, id, before, after, known.directory),
    ...barredTells(id, before, after, known.directory),
  ];
}

function cardTells(id: CaseId, before: Case, after: Case, known: Pick<Known, 'procedure'>): readonly Tell[] {
  return changedCards(before, after, known).map(({ to, card, meeting, comesDown, turnings, notBefore }) => ({
    to,
    item: {
      item: 'card',
      case: id,
      ...(meeting === undefined ? {} : { meeting }),
      card,
      ...(comesDown ? { comesDown } : {}),
      ...(turnings.length > 0 ? { turnings } : {}),
    },
    notBefore: notBefore ?? 0,
  }));
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

/** Whoever is part of the case or has a card of it may have said something that is lost. */
function lossTells(id: CaseId, before: Case, after: Case, known: Pick<Known, 'procedure'>): readonly Tell[] {
  const { losses } = after.trail;
  if (after.opening.status !== 'open' || losses === before.trail.losses) return [];
  const cards = shownIn(after, known).map((one) => one.to);
  return [...new Set([...membersOf(after).keys(), ...cards])].map((to) => ({
    to,
    item: { item: 'notice', case: id, notice: 'records-lost', about: String(losses.length) },
    notBefore: 0,
  }));
}

/** The case is somebody else's now: they are told whose it was. */
function passedOnTells(id: CaseId, { opening: was }: Case, { opening }: Case): readonly Tell[] {
  if (was.status !== 'open' || opening.status !== 'open' || was.convenor === opening.convenor) return [];
  const item = { item: 'notice', case: id, notice: 'passed-on', about: was.convenor } as const;
  return [{ to: opening.convenor, item, notBefore: 0 }];
}

/** Somebody has left: whose the case is is told the same day; where that is nobody who still may act on it, every administrator is. */
function departedTells(convenor: PersonId, id: CaseId, before: Case, after: Case, directory: Directory): readonly Tell[] {
  const { away } = after.people;
  if (after.opening.status !== 'open' || away === before.people.away) return [];
  const { people } = directoryFor(after, directory);
  const all = () =>
    [...people.values()].filter((one) => isActiveAdministrator(one) && isNamed(after, one.id)).map((one) => one.id);
  const readers = isActiveAdministrator(people.get(convenor)) ? [convenor] : all();
  const known = new Set(before.people.away);
  return away
    .filter((one) => !known.has(one) && one.barred !== true)
    .flatMap((one) =>
      readers.map((to): Tell => {
        return { to, item: { item: 'notice', case: id, notice: 'departed', about: departureName(one) }, notBefore: 0 };
      }),
    );
}

/**
 * A conference was cancelled: whoever was invited, or has kept the time free, and those who make and chair it. Their cards say it, but a card
 * that is edited notifies nobody.
 */
function cancelledTells(id: CaseId, before: Case, after: Case): readonly Tell[] {
  if (after.opening.status !== 'open') return [];
  const { convenor } = after.opening;
  return meetingsOf(after).flatMap(({ id: meeting, meeting: { calling, list, answers, when } }): readonly Tell[] => {
    if (calling.stage !== 'cancelled' || calling.was === 'draft' || before.meetings[meeting]?.calling.stage === 'cancelled')
      return [];
    const coming = list.people
      .map((one) => one.person)
      .filter((one) => calling.was === 'convened' || saidBy(answers, one).keepsFree);
    const all = new Set([...coming, convenor, ...(when.chair === null ? [] : [when.chair])]);
    all.delete(calling.by);
    return [...all].map((to) => ({
      to,
      item: { item: 'notice', case: id, notice: 'cancelled', about: meeting },
      notBefore: 0,
    }));
  });
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
  if (before.people.away !== after.people.away) return false;
  const ids = Object.keys(after.meetings) as (keyof Case['meetings'])[];
  return (
    ids.length === Object.keys(before.meetings).length &&
    ids.every((id) => {
      const was = before.meetings[id];
      const is = after.meetings[id];
      return was?.when === is?.when && was?.list.people === is?.list.people && was?.calling.stage === is?.calling.stage;
    })
  );
}
