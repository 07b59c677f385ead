import { civil, type Day, dayOf } from '../calendar/day.ts';
import { localDay } from '../calendar/london.ts';
import type { AgencyId, CaseId, Instant } from '../ids.ts';
import type { CaseFacts, Limit, Measured, OfWeek, ToCome, TookPart } from './case-facts.ts';
import { beside, besideMeetings, type Share, shareOf, smallest } from './suppressed.ts';

interface OfCase {
  readonly case: CaseId;
  readonly reference: string;
}

/** Conferences of one quarter, by the day each was held: of meetings, and of the children they were about. */
export interface QuarterFigures {
  /** Its first day. */
  readonly from: Day;
  readonly meetings: { readonly fromDiscussion: Share; readonly fromEnquiries: Share };
  readonly children: { readonly fromDiscussion: Share; readonly fromEnquiries: Share };
}

/** What an agency did at the conferences that were held in a year. `lead`: the middle of the days before; null: too few were in. */
export interface AgencyFigures {
  readonly agency: AgencyId;
  readonly came: Share;
  readonly reports: Share;
  readonly lead: number | null;
}

/** Whatever is on it is of cases that are on its reader's board (sees.ts), and of no other. */
export interface Board {
  readonly today: Day;
  /** Of Monday to Sunday, agreed and not said to be held. begun: it has started, on its day; noRegister: its day has gone by. */
  readonly week: readonly (OfCase & OfWeek & { readonly begun: boolean; readonly noRegister: boolean })[];
  readonly atRisk: readonly (OfCase & Limit)[];
  readonly silent: readonly (OfCase & ToCome)[];
  readonly minutesLate: readonly (OfCase & { readonly since: Day })[];
  readonly coreGroupsLate: readonly (OfCase & { readonly since: Day })[];
  /** The quarter that is now, and the four before it, the latest first. */
  readonly quarters: readonly QuarterFigures[];
  /** By the ids of the agencies. */
  readonly agencies: readonly AgencyFigures[];
}

export function boardOf(all: readonly CaseFacts[], now: Instant): Board {
  const today = localDay(now);
  const toCome = all
    .flatMap(({ case: id, reference, toCome: one }) => (one === null ? [] : [{ case: id, reference, ...one }]))
    .toSorted((a, b) => a.startsAt - b.startsAt);
  const lateSince = (of: (one: CaseFacts) => Day | null) =>
    all
      .flatMap((one) => {
        const since = of(one);
        return since === null ? [] : [{ case: one.case, reference: one.reference, since }];
      })
      .toSorted((a, b) => a.since - b.since);
  const quarters = lastQuarters(today);
  return {
    today,
    week: all
      .flatMap(({ case: id, reference, week }) => week.map((one) => ({ case: id, reference, ...one })))
      .map((one) => {
        const on = localDay(one.startsAt);
        const isOpen = one.agreed && !one.held;
        return { ...one, begun: isOpen && on === today && one.startsAt <= now, noRegister: isOpen && on < today };
      })
      .toSorted((a, b) => a.startsAt - b.startsAt),
    atRisk: all
      .flatMap(({ case: id, reference, limit }) => (limit === null ? [] : [{ case: id, reference, ...limit }]))
      .toSorted((a, b) => a.due - b.due),
    silent: toCome.filter(({ silent }) => silent > 0),
    minutesLate: lateSince((one) => one.minutesLate),
    coreGroupsLate: lateSince((one) => one.coreGroupLate),
    quarters: quarters.map((from, nth) => figuresOf(all, from, quarters[nth - 1] ?? Number.POSITIVE_INFINITY)),
    agencies: agenciesOf(all, (on) => on > today - 365 && on <= today),
  };
}

/** The first days of a quarter and the four before it. */
function lastQuarters(today: Day): readonly Day[] {
  const { year, month } = civil(today);
  const nth = year * 4 + Math.floor((month - 1) / 3);
  return [0, 1, 2, 3, 4].map((back) => dayOf(Math.floor((nth - back) / 4), ((nth - back) % 4) * 3 + 1, 1));
}

function figuresOf(all: readonly CaseFacts[], from: Day, until: Day): QuarterFigures {
  const held = all.flatMap(({ measured }) => measured.filter(({ on }) => on >= from && on < until));
  const counted = (weight: (one: Measured) => number, kept: (one: Measured) => boolean | null): Share => {
    const sum = (some: readonly Measured[]) => some.reduce((total, one) => total + weight(one), 0);
    return shareOf(sum(held.filter((one) => kept(one) === true)), sum(held.filter((one) => kept(one) !== null)));
  };
  const both = (weight: (one: Measured) => number) => {
    const fromDiscussion = counted(weight, (one) => one.fromDiscussion);
    return {
      fromDiscussion,
      fromEnquiries: beside(
        fromDiscussion,
        counted(weight, (one) => one.fromEnquiries),
      ),
    };
  };
  const meetings = both(() => 1);
  const children = both((one) => one.children);
  return {
    from,
    meetings,
    children: {
      fromDiscussion: besideMeetings(meetings.fromDiscussion, children.fromDiscussion),
      fromEnquiries: besideMeetings(meetings.fromEnquiries, children.fromEnquiries),
    },
  };
}

function agenciesOf(all: readonly CaseFacts[], isCounted: (on: Day) => boolean): readonly AgencyFigures[] {
  const parts = all.flatMap(({ tookPart }) => tookPart.filter(({ on }) => isCounted(on)));
  return (
    [...Map.groupBy(parts, ({ agency }) => agency)]
      .map(([agency, own]) => agencyFigures(agency, own))
      // Where no whole is shown, that it took part in a few is not either.
      .filter(({ came, reports }) => (came.of ?? 0) > 0 || (reports.of ?? 0) > 0)
      .toSorted((a, b) => (a.agency < b.agency ? -1 : 1))
  );
}

function agencyFigures(agency: AgencyId, own: readonly TookPart[]): AgencyFigures {
  const sum = (of: (one: TookPart) => number) => own.reduce((total, one) => total + of(one), 0);
  const reports = own.flatMap((one) => one.reports);
  const leads = reports.filter((one) => one !== null).toSorted((a, b) => a - b);
  return {
    agency,
    came: shareOf(
      sum((one) => one.came),
      sum((one) => one.involved),
    ),
    reports: shareOf(leads.length, reports.length),
    lead: leads.length < smallest ? null : (leads[Math.floor((leads.length - 1) / 2)] ?? null),
  };
}
