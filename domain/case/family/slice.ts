import { agreed, called, making, readable } from '../../access/right.ts';
import type { Stamp } from '../../decider.ts';
import { kindOf } from '../../ref.ts';
import type { Slice } from '../../slice.ts';
import type { OpeningEvents } from '../opening/shape.ts';
import type { CaseLevel } from '../whole.ts';
import { addAdult, correctAdult, putAdultBack, removeAdult, withAdult, withAdultMoved, withCorrected } from './adults.ts';
import { addChild, putBackChild, removeChild } from './child.ts';
import { nameChild, noteTold, showAgain, withDetails, withhold, withWithheld } from './child-details.ts';
import { correctChild } from './correct-child.ts';
import { endChild, takeBackEnding } from './end-child.ts';
import { withEnded, withEndingCorrected, withEndingTakenBack } from './ended.ts';
import { nobodyElse, saySchools, setHousehold, withoutSchools } from './household.ts';
import { childIdOf, nextNumber } from './numbers.ts';
import { dischargeFits, setDischarge, withDischarge } from './set-discharge.ts';
import type { Child, FamilyChange, FamilyCommands, FamilyEvents, FamilyState } from './shape.ts';
import { forgetOff, withBack, withOff } from './taken-off.ts';

/** So many changes are remembered, for the messages that say them; every one is on the trail. */
const remembered = 12;

/** Whoever hears of it first; it stops what hurts, so it waits for nobody. */
const endsChild = [{ who: ['lead', 'chair', 'administrator'], when: readable, row: 'Q-14' }] as const;

/** The lead professional knows the family, and has what is to be done with them. */
const keepsAdults = [{ who: ['administrator', 'chair', 'lead'], when: readable, row: 'Q-1' }] as const;

export const family: Slice<CaseLevel, FamilyState, FamilyCommands, FamilyEvents> = {
  start: {
    children: [],
    ended: [],
    off: [],
    household: nobodyElse,
    ever: 0,
    known: 0,
    discharges: {},
    details: {},
    told: [],
    changes: [],
    changed: 0,
    adults: [],
    adultsOff: [],
    adultNumbers: { parent: 0, carer: 0, relative: 0 },
  },
  may: {
    'end-child': endsChild,
    'take-back-ending': endsChild,
    'add-child': [
      { who: ['administrator'], when: making, row: 'Q-1' },
      { who: ['chair', 'administrator'], when: agreed, row: 'Q-21' },
    ],
    'remove-child': [
      { who: ['administrator'], when: making, row: 'Q-1' },
      { who: ['chair', 'administrator'], when: agreed, row: 'Q-21' },
    ],
    'set-household': [
      { who: ['administrator'], when: making, row: 'FV-P1' },
      { who: ['chair', 'administrator'], when: agreed, row: 'FV-P1' },
    ],
    'say-schools': [
      { who: ['administrator'], when: making, row: 'FV-P1' },
      { who: ['chair'], when: ['proposed'], row: 'FV-P1' },
    ],
    'put-back-child': [
      { who: ['administrator'], when: making, row: 'Q-21' },
      { who: ['chair', 'administrator'], when: agreed, row: 'Q-21' },
    ],
    'correct-child': [{ who: ['administrator', 'chair'], when: readable, row: 'Q-21' }],
    // Whoever leads hears of it first, of the ward.
    'set-discharge': [{ who: ['administrator', 'chair', 'lead'], when: readable, row: 'FV-B1' }],
    'name-child': [{ who: ['administrator', 'chair'], when: readable, row: 'Q-18' }],
    'note-told': [{ who: ['administrator', 'chair'], when: called, row: 'Q-18' }],
    // Whoever makes the list acts on the chair's word in this; to show it again is the chair's alone.
    withhold: [{ who: ['administrator', 'chair'], when: readable, row: 'Q-18' }],
    'show-again': [{ who: ['chair'], when: readable, row: 'Q-18' }],
    'add-adult': keepsAdults,
    'correct-adult': keepsAdults,
    'remove-adult': keepsAdults,
    'put-adult-back': keepsAdults,
  },
  decide: {
    'end-child': endChild,
    'take-back-ending': takeBackEnding,
    'add-child': addChild,
    'remove-child': removeChild,
    'set-household': setHousehold,
    'say-schools': saySchools,
    'put-back-child': putBackChild,
    'correct-child': correctChild,
    'set-discharge': setDischarge,
    'name-child': nameChild,
    'note-told': noteTold,
    withhold,
    'show-again': showAgain,
    'add-adult': addAdult,
    'correct-adult': correctAdult,
    'remove-adult': removeAdult,
    'put-adult-back': putAdultBack,
  },
  evolve: {
    'child-ended'(own, event) {
      const found = own.children.find((one) => one.id === event.child);
      const { by, at } = event;
      return found === undefined ? own : changedBy(withEnded(own, event), found, { what: 'stopped', by, at });
    },
    'ending-corrected': withEndingCorrected,
    'ending-taken-back'(own, { child, by, at }) {
      const back = withEndingTakenBack(own, child);
      const found = back.children.find((one) => one.id === child);
      return found === undefined ? own : changedBy(back, found, { what: 'goes-on', by, at });
    },
    'child-added'(own, { child, agreed: told, by, at }) {
      const number = nextNumber(own);
      const household = withoutSchools(own.household);
      const added = { ...own, household, children: [...own.children, { ...child, number }], ever: own.ever + 1 };
      return told ? changedBy({ ...added, known: number }, { ...child, number }, { what: 'added', by, at }) : added;
    },
    'child-removed'(own, { child, agreed: told, by, at }) {
      const gone = own.children.find((one) => one.id === child);
      const left = withOff(own, child);
      return told && gone !== undefined ? changedBy(left, gone, { what: 'removed', by, at }) : left;
    },
    'child-put-back'(own, { child, agreed: told, by, at }) {
      const back = { ...withBack(own, child), household: withoutSchools(own.household) };
      const found = back.children.find((one) => one.id === child);
      if (!told || found === undefined) return back;
      return changedBy({ ...back, known: Math.max(back.known, found.number) }, found, { what: 'put-back', by, at });
    },
    'household-set'(own, { siblings, preFive, agreed: told, by, at }) {
      const is = { ...own, household: { siblings, preFive } };
      return told ? changedBy(is, null, { what: 'household', by, at }) : is;
    },
    'schools-said': (own, { schools }) => ({
      ...own,
      household: schools === null ? withoutSchools(own.household) : { ...own.household, schools },
    }),
    'child-born': (own, event) => corrected(own, event, 'born'),
    'child-corrected': (own, event) => corrected(own, event, 'corrected'),
    'discharge-set'(own, { child, on, agreed: told, by, at }) {
      const is = { ...own, discharges: withDischarge(own.discharges, child, on) };
      const found = own.children.find((one) => one.id === child);
      return told && found !== undefined ? changedBy(is, found, { what: 'discharge', by, at }) : is;
    },
    'child-named'(own, event) {
      const named = withDetails(own, event);
      const found = own.children.find((one) => one.id === event.child);
      return event.renamed && found !== undefined
        ? changedBy(named, found, { what: 'renamed', by: event.by, at: event.at })
        : named;
    },
    'names-told': (own, { people }) => ({ ...own, told: [...own.told, ...people] }),
    'names-not-told': (own, { people }) => ({ ...own, told: own.told.filter((one) => !people.includes(one)) }),
    'child-withheld': (own, { child, parts }) => withWithheld(own, child, (now) => [...now, ...parts]),
    'child-shown-again': (own, { child, parts }) => withWithheld(own, child, (now) => now.filter((one) => !parts.includes(one))),
    'adult-added': (own, { adult }) => withAdult(own, adult),
    'adult-corrected': withCorrected,
    'adult-removed': (own, { adult }) => withAdultMoved(own, adult, 'off'),
    'adult-put-back': (own, { adult }) => withAdultMoved(own, adult, 'back'),
  },
  says: {
    // That it has ended for the child, and neither what nor when.
    'child-ended': ({ child, last }) => `child-ended ${child}${last ? ', and no other is left' : ''}`,
    'ending-corrected': ({ child }) => `ending-corrected ${child}`,
    'ending-taken-back': ({ child, reopens }) =>
      `ending-taken-back ${child}${reopens.length === 0 ? '' : `, ${reopens.join(', ')} goes ahead`}`,
    'child-added': ({ child }) => `child-added ${child.id}`,
    'child-removed': ({ child }) => `child-removed ${child}`,
    'schools-said': ({ schools }) => `schools-said ${schools ?? 'not known after all'}`,
    'household-set': ({ siblings }) =>
      `household-set, ${Object.values(siblings).reduce((all, one) => all + one)} siblings besides`,
    'child-put-back': ({ child }) => `child-put-back ${child}`,
    'child-born': ({ child }) => `child-born ${child}`,
    'child-corrected': ({ child }) => `child-corrected ${child}`,
    // That it was said, and not for which day.
    'discharge-set': ({ child, on }) => `discharge-set ${child}${on === null ? ', not known after all' : ''}`,
    // Which of it, and nothing of what it says.
    'child-named': ({ child, entered, removed }) =>
      `child-named ${child}, ${[...Object.keys(entered), ...removed.map((one) => `without ${one}`)].join(', ')}`,
    'names-told': ({ people }, name) => `names-told ${people.map(name).join(', ')}`,
    'names-not-told': ({ people }, name) => `names-not-told ${people.map(name).join(', ')}, noted by mistake`,
    'child-withheld': ({ child, parts }) => `child-withheld ${child}, ${parts.join(', ')}`,
    'child-shown-again': ({ child, parts }) => `child-shown-again ${child}, ${parts.join(', ')}`,
    'adult-added': ({ adult }) => `adult-added ${adult.id}, ${adult.kind} of ${adult.children.join(', ')}`,
    'adult-corrected': ({ adult, kind, children, name, unnamed }) =>
      `adult-corrected ${[adult, ...(kind ? [kind] : []), ...(children ?? []), ...(name ? ['name'] : []), ...(unnamed ? ['without name'] : [])].join(', ')}`,
    'adult-removed': ({ adult }) => `adult-removed ${adult}`,
    'adult-put-back': ({ adult }) => `adult-put-back ${adult}`,
  },
  hear: {
    opened: withFirst,
    // From now on others know each child by its number.
    'list-agreed': (own) => ({ ...own, known: nextNumber(own) - 1 }),
    closed: (own, { meeting }) => (kindOf(meeting) === 'conference' ? forgetOff(own) : own),
    cancelled: (own, { meeting }) => (kindOf(meeting) === 'conference' ? forgetOff(own) : own),
    called: forgetOff,
    // What was entered of them is not there any more: nobody puts that back (Q-22).
    redacted: (own, { children }) => ({
      ...own,
      off: own.off.filter(({ child }) => !children.includes(child.id)),
      discharges: children.reduce((all, child) => withDischarge(all, child, null), own.discharges),
    }),
  },
};

/** Those that were entered with the case, in order. */
function withFirst(own: FamilyState, { children = [] }: OpeningEvents['opened']): FamilyState {
  const all = children.map((child, nth): Child => ({ id: childIdOf(nth), number: nth + 1, ...child }));
  return { ...own, children: all, ever: all.length };
}

function corrected(
  own: FamilyState,
  { child, is, agreed: told, by, at }: FamilyEvents['child-born'] & Stamp,
  what: FamilyChange['what'],
): FamilyState {
  const children = own.children.map((one): Child => (one.id === child ? { id: one.id, number: one.number, ...is } : one));
  const found = children.find((one) => one.id === child);
  // A child that is not born after all leaves no hospital.
  const discharges = dischargeFits(is, own.discharges[child] ?? null)
    ? own.discharges
    : withDischarge(own.discharges, child, null);
  const now = { ...own, children, discharges };
  return told && found !== undefined ? changedBy(now, found, { what, by, at }) : now;
}

function changedBy(own: FamilyState, child: Child | null, how: Pick<FamilyChange, 'what' | 'by' | 'at'>): FamilyState {
  const change: FamilyChange = {
    child: child?.id ?? null,
    number: child?.number ?? 0,
    unborn: child !== null && 'expected' in child,
    ...how,
  };
  return { ...own, changes: [...own.changes, change].slice(-remembered), changed: own.changed + 1 };
}
