import type { PersonId } from '../../../ids.ts';
import type { Slice } from '../../../slice.ts';
import type { MeetingLevel } from '../../whole.ts';
import type { Received } from '../received.ts';
import { sayAttended } from './attended.ts';
import { answerCorrection, askCorrection, takeBackCorrection } from './corrections.ts';
import { releaseList } from './release.ts';
import { confirmReceived, noteReceived, openDocument, sendDocument, withdrawCopies } from './sending.ts';
import type { CircDocument, CirculationCommands, CirculationEvents, CirculationState } from './shape.ts';

const start: CirculationState = {
  released: null,
  list: [],
  sent: {},
  got: {},
  opened: {},
  withdrawn: [],
  corrections: [],
  attended: {},
};

const after = ['held', 'closed'] as const;
const ofChair = (row: string) => [{ who: ['chair'], when: after, row }] as const;
/** Whoever is on the released list: that is asked where it is decided. Somebody of the core group may be on it and not have been invited. */
const reads = [
  { who: ['invitee'], when: after, row: 'FV-T9' },
  { who: ['core-group'], when: after, row: 'FV-T9', quiet: true },
] as const;
const corrects = [
  { who: ['invitee'], when: after, row: 'ST-C1', inPerson: true },
  { who: ['core-group'], when: after, row: 'ST-C1', inPerson: true, quiet: true },
] as const;

/** What goes out of a conference: who gets what, when each went out, who has it, and what is to be put right. */
export const circulation: Slice<MeetingLevel, CirculationState, CirculationCommands, CirculationEvents> = {
  start,
  may: {
    'release-list': ofChair('ST-C1'),
    'send-document': ofChair('FV-T10'),
    'confirm-received': reads,
    'note-received': [{ who: ['chair', 'administrator', 'lead'], when: after, row: 'FV-T17' }],
    'open-document': reads,
    'withdraw-copies': ofChair('Q-22'),
    'say-attended': ofChair('ST-C1'),
    'ask-correction': corrects,
    'take-back-correction': corrects,
    'answer-correction': ofChair('ST-C1'),
  },
  decide: {
    'release-list': releaseList,
    'send-document': sendDocument,
    'confirm-received': confirmReceived,
    'note-received': noteReceived,
    'open-document': openDocument,
    'withdraw-copies': withdrawCopies,
    'say-attended': sayAttended,
    'ask-correction': askCorrection,
    'take-back-correction': takeBackCorrection,
    'answer-correction': answerCorrection,
  },
  evolve: {
    'list-released': (own, { list, off = [], at }) => {
      const gone = own.list.filter((one) => !list.some(({ to }) => to === one.to)).map(({ to }) => ({ to, at }));
      return { ...own, released: at, list, off, withdrawn: [...own.withdrawn, ...gone] };
    },
    // What is sent again is confirmed anew.
    'document-sent': (own, { document, at }) => ({
      ...own,
      sent: { ...own.sent, [document]: at },
      got: Object.fromEntries(Object.entries(own.got).map(([to, theirs]) => [to, without(theirs, document)])),
    }),
    'receipt-confirmed': (own, { document, by, at }) =>
      received(own, by as PersonId, document, { how: 'tap', at, by: by as PersonId }),
    'receipt-noted': (own, { to, document, how, by, at }) =>
      received(own, to, document, how === null ? null : { how, at, by: by as PersonId }),
    'document-opened': (own, { document, by, at }) => {
      const theirs = own.opened[by as PersonId] ?? {};
      const first = theirs[document]?.[0] ?? at;
      return { ...own, opened: { ...own.opened, [by]: { ...theirs, [document]: [first, at] } } };
    },
    'copies-withdrawn': (own, { to, at }) => ({
      ...own,
      list: own.list.filter((one) => one.to !== to),
      off: [...(own.off ?? []), to],
      withdrawn: [...own.withdrawn, { to, at }],
    }),
    'attended-said': (own, { to, headings }) => ({ ...own, attended: { ...own.attended, [to]: headings } }),
    'correction-asked': (own, { id, text, by, at }) => ({
      ...own,
      corrections: [...own.corrections, { id, by: by as PersonId, at, text, answer: null }],
    }),
    'correction-taken-back': (own, { correction }) => ({
      ...own,
      corrections: own.corrections.filter((one) => one.id !== correction),
    }),
    'correction-answered': (own, { correction, accepted, words, at }) => ({
      ...own,
      corrections: own.corrections.map((one) => (one.id === correction ? { ...one, answer: { accepted, words, at } } : one)),
    }),
  },
  says: {
    'list-released': ({ list }) => `list-released: ${list.length} recipients`,
    'document-sent': ({ document }) => `document-sent ${document}`,
    'receipt-confirmed': ({ document }) => `receipt-confirmed ${document}`,
    'receipt-noted': ({ document, how }) => `receipt-noted ${document}: ${how ?? 'not after all'}`,
    'document-opened': ({ document }) => `document-opened ${document}`,
    'copies-withdrawn': () => 'copies-withdrawn',
    'attended-said': ({ headings }) => `attended-said: ${headings.length} headings`,
    'correction-asked': ({ id }) => `correction-asked ${id}`,
    'correction-taken-back': ({ correction }) => `correction-taken-back ${correction}`,
    'correction-answered': ({ correction, accepted }) => `correction-answered ${correction}: ${accepted ? 'put right' : 'not'}`,
  },
  hear: {},
};

function received(own: CirculationState, to: string, document: CircDocument, how: Received | null): CirculationState {
  const others = without(own.got[to] ?? {}, document);
  return { ...own, got: { ...own.got, [to]: how === null ? others : { ...others, [document]: how } } };
}

type Got = CirculationState['got'][string];

function without(theirs: Got, document: CircDocument): Got {
  const { [document]: _, ...others } = theirs;
  return others;
}
