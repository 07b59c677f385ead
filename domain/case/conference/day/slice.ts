import { agreed } from '../../../access/right.ts';
import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import type { Slice } from '../../../slice.ts';
import type { MeetingLevel } from '../../whole.ts';
import { askReconvene, chooseReconvene, enterSheet, sayQuorum, unaskReconvene } from './quorum-said.ts';
import { markPoints, noteHeard } from './run.ts';
import { sayAlone, setHere } from './set-here.ts';
import type { DayCommands, DayEvents, DayState } from './shape.ts';
import { familyLeft, familyUndertaking, takeFamily } from './take-register-of-family.ts';

const helpers = (row: string) => [{ who: ['chair', 'recorder'], when: agreed, row }] as const;
const afterwards = ['held', 'closed'] as const;
const quorum = 'ST-P2';

/** What happens in the room beside the register and the scale: how people are here, the family, the running order, the quorum. */
export const day: Slice<MeetingLevel, DayState, DayCommands, DayEvents> = {
  start: {
    takenAt: null,
    here: {},
    alone: {},
    left: {},
    familyLeft: {},
    family: [],
    bound: {},
    points: {},
    heard: { self: [], spokenFor: [], own: [] },
    read: [],
    quorum: null,
    asksReconvene: {},
    reconvene: null,
    sheet: null,
    version: 0,
  },
  may: {
    'set-here': helpers('GP-P2'),
    'say-alone': [{ who: ['invitee'], when: agreed }],
    'take-family': helpers('ST-P5'),
    'family-left': helpers('ST-P5'),
    'family-undertaking': helpers('ST-P6'),
    'mark-points': helpers('BU-A1'),
    'note-heard': helpers('CE-P5'),
    'say-quorum': [{ who: ['chair'], when: agreed, row: quorum }],
    'choose-reconvene': [{ who: ['chair'], when: afterwards, row: quorum }],
    'ask-reconvene': [{ who: ['invitee'], when: afterwards, row: quorum }],
    'unask-reconvene': [{ who: ['invitee'], when: afterwards, row: quorum }],
    'enter-sheet': helpers('Q-23'),
  },
  decide: {
    'set-here': setHere,
    'say-alone': sayAlone,
    'take-family': takeFamily,
    'family-left': familyLeft,
    'family-undertaking': familyUndertaking,
    'mark-points': markPoints,
    'note-heard': noteHeard,
    'say-quorum': sayQuorum,
    'choose-reconvene': chooseReconvene,
    'ask-reconvene': askReconvene,
    'unask-reconvene': unaskReconvene,
    'enter-sheet': enterSheet,
  },
  evolve: {
    'here-set': (own, { person, as, left }) => ({
      ...own,
      here: { ...own.here, [person]: as },
      left: left === null ? without(own.left, [person]) : { ...own.left, [person]: left },
    }),
    'alone-said': (own, { alone, by, at }) => ({ ...own, alone: { ...own.alone, [by]: { alone, at } } }),
    'family-taken': (own, { here }) => {
      const gone = own.family.filter((one) => !here.includes(one));
      return {
        ...own,
        family: here,
        bound: without(own.bound, gone),
        familyLeft: without(own.familyLeft, gone),
        version: own.version + 1,
      };
    },
    'family-has-left': (own, { who, left }) => ({
      ...own,
      familyLeft: left === null ? without(own.familyLeft, [who]) : { ...own.familyLeft, [who]: left },
    }),
    'family-bound': (own, { accepted, not, ...stamp }) => ({
      ...own,
      bound: { ...without(own.bound, not), ...Object.fromEntries(accepted.map((one) => [one, entered(stamp)])) },
    }),
    'points-marked': (own, { done, undone, ...stamp }) => ({
      ...own,
      points: { ...without(own.points, undone), ...Object.fromEntries(done.map((one) => [one, entered(stamp)])) },
    }),
    'heard-noted': (own, { self, spokenFor, own: inOwn, read }) => ({
      ...own,
      heard: { self, spokenFor, own: inOwn },
      read,
      version: own.version + 1,
    }),
    'quorum-said': (own, { direct, information, fewer }) => ({ ...own, quorum: { direct, information, fewer } }),
    'reconvene-chosen': (own, { choice, ...stamp }) => ({
      ...own,
      reconvene: choice === null ? null : { choice, ...entered(stamp) },
    }),
    'reconvene-asked': (own, { by, at }) => ({ ...own, asksReconvene: { ...own.asksReconvene, [by]: at } }),
    'reconvene-unasked': (own, { by }) => ({ ...own, asksReconvene: without(own.asksReconvene, [by as PersonId]) }),
    'sheet-entered': (own, { times, ...stamp }) => ({ ...own, sheet: times === null ? null : { ...times, ...entered(stamp) } }),
  },
  // Of the family no more than how many: who of them was there is for those who keep the record.
  says: {
    'here-set': ({ person, as, left }, name) =>
      `here-set ${name(person)}${as.how === undefined ? '' : `, ${as.how}`}${as.part ? ', for part of it' : ''}${left === null ? '' : `, left at ${left}`}`,
    'alone-said': ({ alone }) => `alone-said ${alone ? 'yes' : 'not yet'}`,
    'family-taken': ({ here }) => `family-taken ${here.length} of the family and with them`,
    'family-has-left': ({ left }) => `family-has-left ${left === null ? 'not after all' : `at ${left}`}`,
    'family-bound': ({ accepted, not }) =>
      `family-bound ${accepted.length} on paper${not.length === 0 ? '' : `, ${not.length} not after all`}`,
    'points-marked': ({ done, undone }) =>
      `points-marked ${[...done, ...undone.map((key) => `${key} not after all`)].join(', ')}`,
    'heard-noted': ({ self, spokenFor, own, read }) =>
      `heard-noted ${new Set([...self, ...spokenFor, ...own]).size} of the family, ${read.length} reports read out`,
    'quorum-said': ({ direct, information, fewer }) =>
      `quorum-said ${direct.length} agencies with direct contact, ${information ? 'enough' : 'not enough'} information${fewer ? ', fewer agreed' : ''}`,
    'reconvene-chosen': ({ choice }) => `reconvene-chosen ${choice ?? 'not after all'}`,
    'reconvene-asked': () => 'reconvene-asked',
    'reconvene-unasked': () => 'reconvene-unasked',
    'sheet-entered': ({ times }) =>
      times === null
        ? 'sheet-entered not after all'
        : `sheet-entered register ${times.register}${times.scale === null ? '' : `, scale ${times.scale}`}${times.decision === null ? '' : `, decision ${times.decision}`}`,
  },
  hear: {
    // Ticked as here again nobody has left.
    'register-taken': (own, { present, at }) => ({
      ...own,
      left: without(own.left, present),
      takenAt: present.length === 0 ? null : (own.takenAt ?? at),
    }),
    'walked-in': (own, { at }) => ({ ...own, takenAt: own.takenAt ?? at }),
    unlisted: (own, { person }) => withoutPerson(own, person),
    'chair-set': (own, { chair, held }) => (held ? own : withoutPerson(own, chair)),
    // How they were there stays on the record.
    departed: (own, { person }) => ({ ...own, asksReconvene: without(own.asksReconvene, [person]) }),
    'deputy-agreed': (own, { of }) => withoutPerson(own, of),
    'deputy-undone': (own, { deputy }) => withoutPerson(own, deputy),
  },
};

function entered({ by, at }: Pick<Stamp, 'by' | 'at'>) {
  return { by: by as PersonId, at };
}

function without<T>(own: Readonly<Record<string, T>>, keys: readonly string[]): Readonly<Record<string, T>> {
  return keys.some((key) => Object.hasOwn(own, key))
    ? Object.fromEntries(Object.entries(own).filter(([key]) => !keys.includes(key)))
    : own;
}

function withoutPerson(own: DayState, person: PersonId): DayState {
  const has = [own.here, own.alone, own.left, own.asksReconvene].some((one) => Object.hasOwn(one, person));
  if (!has) return own;
  const keys = [person];
  return {
    ...own,
    here: without(own.here, keys),
    alone: without(own.alone, keys),
    left: without(own.left, keys),
    asksReconvene: without(own.asksReconvene, keys),
  };
}
