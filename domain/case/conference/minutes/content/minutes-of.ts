import { isoFromDay } from '../../../../calendar/iso.ts';
import { localDay, localTime } from '../../../../calendar/london.ts';
import type { Directory } from '../../../../directory/state.ts';
import type { PersonId } from '../../../../ids.ts';
import type { Procedure } from '../../../../procedures/schema.ts';
import type { Deadline } from '../../../../timescales/deadline.ts';
import type { Conference } from '../../../conference.ts';
import type { MeetingDate } from '../../../dates/meeting-dates.ts';
import type { AdultId, ChildId } from '../../../family/shape.ts';
import type { ChildrenRead } from '../../../need-to-know/child-details.ts';
import { isProvisional } from '../../decision/provisional.ts';
import { type MinutesVersion, restrictedFor } from '../readers.ts';
import type { HeadingKey } from '../shape.ts';
import { nextParts } from './ahead.ts';
import { actionParts, decisionParts, dissentParts, planParts, recommendationParts, taskParts } from './decision-parts.ts';
import { adultParts, adultsTakingPart, childParts, childrenTakingPart, exclusionsMinuted } from './family-parts.ts';
import type { Minutes, RestrictedMinutes } from './model.ts';
import { notInvitedParts, peopleParts, reportsMinuted } from './people-parts.ts';
import { dateParts, delayPart, headingParts, lateParts, tiesMinuted } from './record-parts.ts';
import { lineParts, viewsMinuted } from './scale-parts.ts';
import { isOfReader, namedAs, type Source } from './source.ts';
import { familyHeard, familyThere, sheetTimes } from './there-parts.ts';

/** A conference as one person may see it: what a scene of it has. */
export interface Seen {
  readonly me: PersonId;
  readonly state: Conference;
  readonly directory: Directory;
  readonly procedure: Procedure;
  readonly hides: (person: PersonId) => boolean;
  readonly childrenRead: () => ChildrenRead;
  readonly mayKnowExpected: boolean;
  readonly leadThen: PersonId | null;
  readonly meetingDates: () => readonly MeetingDate[];
  readonly datesToRead: () => readonly Deadline[];
  readonly datesOf: (these: Conference) => readonly Deadline[];
}

/** In which version a file is made, of a copy of the family for which of them, and of which children where the released list says so. */
export interface MinutesFor {
  readonly version: MinutesVersion;
  readonly copyFor?: AdultId | ChildId;
  readonly children?: readonly ChildId[];
  /** Of somebody who was there for a part: the headings of that part, and nothing else that was said or placed (ST-C1). */
  readonly attended?: readonly HeadingKey[];
}

/**
 * The minutes of a conference out of its record. Whoever fetches them reads of it what they may read of the case: their children, no
 * service that they are not told of. What was told the chair in private and what is restricted has no place in them. null: it was not
 * convened.
 */
export function minutesOf(seen: Seen, who: MinutesFor): Minutes | null {
  const source = sourceOf(seen, who);
  if (source === null) return null;
  const { is } = source;
  const { procedure, directory } = seen;
  const { stage, by, at: since } = is.minutes;
  const { when, chair, minuteTaker, chairs } = is;
  // Who was there for a part has of it what was said then and what was decided, and no more.
  const whole = <T>(all: readonly T[]): readonly T[] => (source.attended === null ? all : []);
  const named = (person: PersonId | null) => (person === null ? null : namedAs(source, person));
  return {
    form: 1,
    version: who.version,
    part: source.attended !== null,
    reference: is.reference,
    procedure: { key: procedure.key, title: procedure.title, document: procedure.document },
    conference: is.type === 'review' ? procedure.words.review : procedure.words.conference,
    type: is.type,
    date: when.date,
    time: when.time,
    place: when.place,
    chair: named(chairs.at(-1)?.person ?? chair),
    chairs:
      chairs.length < 2
        ? []
        : chairs.map(({ person, from }, nth) => ({ who: namedAs(source, person), from: nth === 0 ? null : localTime(from) })),
    minuteTaker: named(minuteTaker),
    lead: named(source.lead),
    agreed: stage === 'agreed' && by !== null ? { by: namedAs(source, by), on: isoFromDay(localDay(since)) } : null,
    provisional: isProvisional(is, procedure, directory) ? (procedure.quorum?.statement ?? null) : null,
    reconvene: is.day.reconvene?.choice ?? null,
    sheet: sheetTimes(is.day.sheet),
    children: childParts(source),
    adults: adultParts(source),
    people: peopleParts(source),
    notInvited: notInvitedParts(source),
    family: { there: familyThere(source), heard: familyHeard(source) },
    takingPart: { children: childrenTakingPart(source), adults: adultsTakingPart(source) },
    exclusions: exclusionsMinuted(source),
    ties: tiesMinuted(source),
    late: lateParts(source),
    delay: delayPart(source),
    reports: reportsMinuted(source),
    headings: headingParts(source),
    empty: is.minutes.empty,
    lines: whole(lineParts(source)),
    views: whole(viewsMinuted(source)),
    decisions: decisionParts(source),
    recommendations: whole(recommendationParts(source)),
    dissents: dissentParts(source),
    tasks: taskParts(source),
    plan: whole(planParts(source)),
    actions: whole(actionParts(source)),
    coreGroup: coreGroupOf(source).map((one) => namedAs(source, one)),
    // Whoever is there for some of the children alone is not told by a day what was decided on another.
    next: source.seesAll ? nextParts(seen.meetingDates(), { meeting: is.meeting, date: when.date }) : [],
    dates: dateParts(source.seesAll ? seen.datesToRead() : seen.datesOf(is)),
  };
}

/** Whoever leads belongs to it, and stands first. */
function coreGroupOf(source: Source): readonly PersonId[] {
  const { is, lead } = source;
  const all = is.coreGroup.length === 0 || lead === null ? is.coreGroup : [lead, ...is.coreGroup.filter((one) => one !== lead)];
  return all.filter((one) => isOfReader(source, one));
}

/** The restricted part, as far as it is for its reader (FV-R2); null: there is nothing of it for them, which is all that others learn. */
export function restrictedMinutesOf(seen: Seen): RestrictedMinutes | null {
  const source = sourceOf(seen, { version: 'whole' });
  const texts = restrictedFor(seen.state, seen.me);
  if (source === null || texts.length === 0) return null;
  const { list } = source.is.minutes.restricted;
  return {
    form: 1,
    version: 'restricted',
    reference: source.is.reference,
    date: source.is.when.date,
    texts: texts.map(({ from, text }) => ({ from: namedAs(source, from), text })),
    list: (list?.people ?? []).map((one) => namedAs(source, one)),
    proceedings: list?.proceedings ?? null,
  };
}

function sourceOf({ me, state, ...seen }: Seen, { version, ...of }: MinutesFor): Source | null {
  const copyFor = of.copyFor ?? null;
  if (state.status !== 'convened') return null;
  const { only } = state.needToKnow.perChild;
  const isThereForAll = only[me] === undefined || me === state.chair || me === state.convenor;
  const { children } = of;
  const listed = children === undefined ? state : ofChildren(state, (child) => children.includes(child));
  const is = copyFor === null ? listed : ofOneInFamily(listed, copyFor);
  return {
    is,
    attended: of.attended ?? null,
    seesAll: isThereForAll && is.children.length === state.children.length,
    known: { directory: seen.directory, procedure: seen.procedure },
    version,
    copyFor,
    hides: seen.hides,
    read: seen.childrenRead(),
    mayKnowExpected: seen.mayKnowExpected,
    lead: seen.leadThen,
  };
}

/** A parent's copy is about their own children, a child's about that child; where nobody is half-sibling of another, about all. */
function ofOneInFamily(is: Source['is'], whose: AdultId | ChildId): Source['is'] {
  if (is.needToKnow.perChild.halfSiblings.length === 0) return is;
  const adult = is.adults.find((one) => one.id === whose);
  const own: readonly string[] = adult === undefined ? [whose] : adult.children;
  return ofChildren(is, (child) => own.includes(child));
}

function ofChildren(is: Source['is'], keeps: (child: ChildId) => boolean): Source['is'] {
  if (is.children.every((one) => keeps(one.id))) return is;
  return {
    ...is,
    children: is.children.filter((one) => keeps(one.id)),
    adults: is.adults.filter((one) => one.children.some(keeps)),
    rounds: is.rounds.map((round) =>
      round.status === 'open'
        ? round
        : { ...round, children: round.children.filter(keeps), points: round.points.filter((one) => keeps(one.child)) },
    ),
  };
}
