/**
 * How somebody is reminded of one kind of thing. `days`: working days from the day it is counted from, below 0 before it. `goesOn`: how it goes on
 * while it is open. `next`: who else hears, and from how many working days after the day. `told`: in the digest of that day, or by a card of its
 * own that comes down as the day opens, as a chair who is next hears of all but actions. Whatever is done is reminded of no more, and after downtime the latest stage alone is told.
 */
interface Reminders {
  readonly from: 'its day' | 'the conference';
  readonly days: readonly number[];
  readonly goesOn: 'no more' | 'every working day' | 'every week';
  readonly next: readonly { readonly who: 'lead professional' | 'chair'; readonly after: number }[];
  readonly told: 'digest' | 'card';
  /** How far whoever is reminded may put it off: to its own day, as long as no date that a rule sets comes before it. no: it is said once, or by a card. */
  readonly later: 'its day' | 'no';
}

/** Working days before and after. Our own choice, where the Manners do not say: day 1 and day 3 overdue, then the lead professional. */
export const nudges = {
  /** An action of a plan; from the second week the chair hears as well. */
  action: {
    from: 'its day',
    days: [-3, 0, 1, 3],
    goesOn: 'every week',
    next: [{ who: 'lead professional', after: 4 }],
    told: 'digest',
    later: 'its day',
  },
  /** An invitation nobody has answered: half of them stay silent otherwise. */
  invitation: { from: 'the conference', days: [-5, -3, -1], goesOn: 'no more', next: [], told: 'digest', later: 'its day' },
  /** A report, by each of its author's days. */
  report: { from: 'its day', days: [-2, 0], goesOn: 'every working day', next: [], told: 'digest', later: 'its day' },
  /** That somebody comes on the next working day. */
  coming: { from: 'the conference', days: [-1], goesOn: 'no more', next: [], told: 'digest', later: 'no' },
  /** What is to be done for the family so that they can take part. */
  family: { from: 'its day', days: [-3, 0, 1, 3], goesOn: 'no more', next: [], told: 'digest', later: 'its day' },
  /** The same, of all that is open of it. */
  familyBefore: { from: 'the conference', days: [-3, -1], goesOn: 'no more', next: [], told: 'digest', later: 'its day' },
  /** What a decision leads to, and the chair's answer to whoever does not agree. */
  decided: {
    from: 'its day',
    days: [-1, 0, 1, 2, 3, 4, 5],
    goesOn: 'no more',
    next: [{ who: 'chair', after: 1 }],
    told: 'card',
    later: 'no',
  },
  /** What keeping somebody out of the conference leads to. */
  exclusion: {
    from: 'its day',
    days: [-1, 0, 1, 2, 3, 4, 5],
    goesOn: 'no more',
    next: [{ who: 'chair', after: 1 }],
    told: 'card',
    later: 'no',
  },
  /** The review of a child-in-need plan: in time to call it; and from the day it was called for, where it was. */
  needReview: {
    from: 'its day',
    days: [-10, -5, -1, 0, 1, 3],
    goesOn: 'no more',
    next: [{ who: 'chair', after: 1 }],
    told: 'digest',
    later: 'its day',
  },
  /** What there is to do for a child who moves, to whose each task is. */
  move: {
    from: 'its day',
    days: [-1, 0, 1, 2, 3, 4, 5],
    goesOn: 'no more',
    next: [{ who: 'chair', after: 1 }],
    told: 'digest',
    later: 'its day',
  },
  /** Whether a meeting of the core group was held, once its day has gone by: to whoever keeps it. */
  unheld: {
    from: 'its day',
    days: [1, 3],
    goesOn: 'no more',
    next: [{ who: 'lead professional', after: 4 }],
    told: 'card',
    later: 'no',
  },
  /** The short note of a meeting of the core group that was held, to whose turn it is to write it. */
  note: {
    from: 'its day',
    days: [1, 3],
    goesOn: 'no more',
    next: [{ who: 'lead professional', after: 4 }],
    told: 'card',
    later: 'no',
  },
  /** That somebody has what went out to them: by its day, or by the working day after it went out where that is later. */
  receipt: { from: 'its day', days: [-1, 0, 1, 3], goesOn: 'every week', next: [], told: 'digest', later: 'no' },
  /** The minutes, to whoever they wait for. */
  minutes: { from: 'its day', days: [-1, 0, 1, 2, 3], goesOn: 'no more', next: [], told: 'card', later: 'no' },
} as const satisfies Readonly<Record<string, Reminders>>;

/** Whether somebody can put off being reminded of it. */
export function mayPutOff(what: keyof typeof nudges): boolean {
  const { later }: Reminders = nudges[what];
  return later !== 'no';
}

/** In days: the weekly reminder. */
export const week = 7;

/** An agency's list of people: days from one confirmation to the next being asked for, and to the administrators hearing of it (Q-8: monthly). */
export const lists = { askedAfter: 30, overdueAfter: 37 } as const;
